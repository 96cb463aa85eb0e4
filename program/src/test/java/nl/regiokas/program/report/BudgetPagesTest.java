package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The pages of budgets: whose they are, the answer first, and a total below every table whose columns add up. */
class BudgetPagesTest {

    private static final String BMWE = "../examples/scenarios/bmwe-budgets-2015";

    @TempDir
    private Path temporary;

    @Test
    void theMonitorAnswersBelowItsTitle() {
        Page page = page("monitor " + BMWE + " %s --until 2015-09-30 --no-projection");

        assertThat(page.texts("//header/span")).containsExactly("bmwe-budgets-2015");
        assertThat(page.texts("//p[@class='sub']"))
                .containsExactly(
                        "1 januari 2015 tot en met 30 september 2015, regeling BMWE 2015, volledige solidariteit, 4 gemeenten");
        assertThat(page.texts("//section[1]/h2")).isEmpty();
        assertThat(page.texts("//section[1]/p[@class='big']").get(0)).startsWith("De prognose voor 2015 is ");
        assertThat(page.texts("//section[1]//thead//th")).contains("V/N");
        assertThat(page.texts("//section[1]//tbody//span[@class='pays']"))
                .hasSize(5)
                .containsOnly("N");
    }

    @Test
    void narrowScreensKeepWhatAnswers() {
        Page page = page("monitor " + BMWE + " %s --until 2015-09-30 --no-projection");

        assertThat(page.texts("//section[1]//thead//th[not(contains(@class,' x'))]"))
                .containsExactly("Segment", "In % van het budget", "Prognose", "Verschil", "V/N", "Signaal");
        assertThat(page.texts("//section[1]//label[@class='wide']")).containsExactly("Alle kolommen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"providers " + BMWE + " %s", "plan " + BMWE + " %s --organisation 1.4", "rta " + BMWE + " %s"})
    void totalsEqualTheirColumns(String command) {
        Page page = page(command);

        assertThat(page.all("//table[tfoot]")).isNotEmpty();
        for (Element table : page.all("//table[tfoot]")) {
            List<Element> rows = Page.elements(table, "tr");
            List<Long> total = cents(rows.get(rows.size() - 1));
            List<List<Long>> shown = rows.subList(1, rows.size() - 1).stream()
                    .map(BudgetPagesTest::cents)
                    .toList();
            assertThat(Page.elements(rows.get(rows.size() - 1), "th")
                            .get(0)
                            .getTextContent()
                            .strip())
                    .startsWith("Totaal");
            assertThat(rows.subList(1, rows.size() - 1))
                    .as("rows of the table itself")
                    .noneMatch(row -> row.getTextContent()
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .matches("(\\d{4}\\s+)?totaal\\b.*"));
            if (!table.getTextContent().contains("afgerond op € 1.000")) {
                assertThat(total)
                        .isEqualTo(IntStream.range(0, total.size())
                                .mapToObj(i -> shown.stream()
                                        .mapToLong(row -> row.get(i))
                                        .sum())
                                .toList());
            }
        }
    }

    @Test
    void providersHaveATotalBelowEveryTableAndDutchDays() {
        Page page = page("providers " + BMWE + " %s");

        assertThat(page.all("//table")).hasSameSizeAs(page.all("//table[tfoot]"));
        assertThat(page.texts("//td[.//text()[contains(., '2015-')]] | //th[contains(., '2015-')]"))
                .isEmpty();
        assertThat(page.texts("//th")).contains("15-08-2015");
    }

    private static List<Long> cents(Element row) {
        return Page.elements(row, "data").stream()
                .map(cell -> Long.parseLong(cell.getAttribute("value").replace(".", "")))
                .toList();
    }

    private Page page(String command) {
        Path out = temporary.resolve("out");
        List<String> arguments = Splitter.on(' ').splitToList(command.formatted(out) + " --locale nl");
        return Page.written(out, arguments.toArray(new String[0]));
    }
}
