package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;
import nl.regiokas.settlement.incentive.Incentive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures have a scale of a few round amounts in the unit that their title names; tables have bars, tools and totals. */
class ScalesTest {

    @TempDir
    private static Path temporary;

    private static List<Page> pages = List.of();

    @BeforeAll
    static void write() {
        WrittenPages written = new WrittenPages(temporary);
        pages = List.of(Page.read(written.page("groningen-2018", "nl")), Page.read(written.page("incentive", "nl")));
    }

    @Test
    void barsOfMoreAndLessHaveRoundAmountsOnBothSidesOfZero() {
        Page page = pages.get(0);

        assertThat(page.texts("//section[@id='shares']//*[contains(@class,'muted')]"))
                .containsExactly("-1.000", "0", "1.000");
        assertThat(page.texts("//section[@id='shares']//figcaption"))
                .singleElement()
                .asString()
                .endsWith("schaal × € 1.000)");
    }

    @Test
    void fundsHaveRoundAmountsFromZero() {
        Page page = pages.get(0);

        assertThat(page.texts("//section[@id='funds']//*[contains(@class,'muted')]"))
                .containsExactly("0", "500", "1.000", "1.500", "0", "100", "200");
        assertThat(page.texts("//section[@id='funds']//figcaption"))
                .containsExactly(
                        "Kas van niet stuurbaar aan het eind van elk jaar (schaal × € 1.000)",
                        "Kas van flexibel aan het eind van elk jaar (schaal × € 1.000)");
    }

    @Test
    void theFundsOfAYearHaveATotal() {
        assertThat(pages.get(0).all("//table[@id='funds-table']//tr[@class='sum']"))
                .hasSize(3);
        assertThat(pages.get(0).texts("//table[@id='funds-table']//tr[@class='sum'][last()]/*"))
                .contains("2020, alle kassen", "896.501,02", "62.045.488,42", "62.528.633,55", "413.355,89");
    }

    @Test
    void theIncentivesCanBeSearchedAndHaveBars() {
        Page page = pages.get(1);

        assertThat(page.all("//div[@class='data sticky']//input[@type='search']"))
                .hasSize(1);
        assertThat(page.all("//table[@data-name='prikkel']//tbody/tr")).hasSize(12);
        assertThat(page.all("//table[@data-name='prikkel']//tbody//td[contains(@class,'bar')]//*[name()='rect']"))
                .hasSize(12);
        assertThat(page.texts("//section[@id='incentive']/p").get(0))
                .isEqualTo("Extra gebruik geheel voor eigen rekening: Groningen, Westerwolde en Westerkwartier.");
    }

    @Test
    void ofManyIncentivesTheTenLargestStandFirst() {
        Section section = new IncentiveReport(
                        IntStream.range(1, 41).mapToObj(ScalesTest::incentive).collect(ImmutableList.toImmutableList()),
                        Optional.empty(),
                        new Words(Language.NL, ImmutableMap.of()))
                .sections()
                .get(0);

        StringOutput output = new StringOutput();
        section.body().writeTo(output);
        String html = output.toString();
        assertThat(html).containsSubsequence("data-row=\"0040,P,2019\"", "data-row=\"0001,P,2019\"", "Overige 30");
        assertThat(html).contains("data-first=\"10\"");
    }

    private static Incentive incentive(int number) {
        return new Incentive(
                MunicipalityCode.of(String.format("%04d", number)),
                ProductCode.of("P"),
                2019,
                100_00,
                ImmutableSortedMap.of(2019, number * 100L),
                ImmutableSortedMap.of(),
                100_00 - number * 100L);
    }
}
