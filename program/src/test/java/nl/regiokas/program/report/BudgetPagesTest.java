package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
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

        assertThat(page.texts("//header/span")).containsExactly("BMWE 2015, volledige solidariteit");
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
                .containsExactly(
                        "Segment", "In % van het budget 0 50% budget", "Prognose", "Verschil", "V/N", "Signaal");
        assertThat(page.texts("//section[1]//label[@class='wide']")).containsExactly("Alle kolommen");
    }

    /** Municipalities show what was declared too; in a row and in the total it is what was used less what is not declared yet. */
    @Test
    void municipalitiesShowWhatWasDeclared() {
        Page page = page("monitor " + BMWE + " %s --until 2015-09-30 --no-projection");

        assertThat(page.texts("//section[@id='municipal']//thead//th"))
                .containsExactly(
                        "Gemeente",
                        "Budget",
                        "Verwacht",
                        "Gedeclareerd",
                        "W.v. niet gedeclareerd",
                        "Gebruikt",
                        "Prognose",
                        "Verschil",
                        "V/N",
                        "% van budget",
                        "Signaal");
        assertThat(page.texts("//section[@id='municipal']//thead//th[not(contains(@class,' x'))]"))
                .containsExactly("Gemeente", "Budget", "Prognose", "Verschil", "V/N");
        for (Element row : page.all("//section[@id='municipal']//tbody/tr | //section[@id='municipal']//tfoot/tr")) {
            List<Long> cells = Page.elements(row, "td").stream()
                    .limit(6)
                    .map(cell -> Long.parseLong(cell.getTextContent().trim().replace(".", "")))
                    .toList();
            assertThat(cells.get(4)).isEqualTo(cells.get(2) + cells.get(3));
        }
    }

    /** Cells show thousands and hold the cents of monitor.csv, which sorting and saving use. */
    @Test
    void municipalitiesHoldWhatTheFileHas() throws IOException {
        Page page = page("monitor " + BMWE + " %s --until 2015-09-30 --no-projection");
        BigDecimal forecast = Files.readAllLines(temporary.resolve("out/monitor.csv")).stream()
                .skip(1)
                .map(row -> Splitter.on(',').splitToList(row))
                .filter(row -> row.get(0).equals("1663"))
                .map(row -> new BigDecimal(row.get(6)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(page.all("//tr[@data-row='1663,ALL']/td[6]/data").get(0).getAttribute("value"))
                .isEqualTo(forecast.toPlainString());
        assertThat(page.texts("//section[@id='municipal']//button"))
                .contains("Kopieer tabel", "Download voor Excel (CSV)");
        assertThat(page.texts("//p[@class='sub']").get(0)).endsWith(" 4 gemeenten");
    }

    /** Of the 27 municipalities of all years 12 exist in 2020. */
    @Test
    void theMonitorCountsTheMunicipalitiesOfItsYear() {
        Page page = page("monitor " + ProgramRun.scenario("groningen-2018") + " %s --until 2020-09-30 --no-projection");

        assertThat(page.texts("//p[@class='sub']").get(0)).endsWith(" 12 gemeenten");
        assertThat(page.texts("//section[@id='municipal']//tfoot//th")).containsExactly("Totaal (12)");
    }

    /** A picture for all segments and for each: what was declared, what is not yet, the forecast, and what was expected. */
    @Test
    void aPictureForEachSegmentByQuarter() {
        Page page = page("monitor " + BMWE + " %s --until 2015-09-30 --no-projection");

        assertThat(page.texts("//figure[@class='quarter']/figcaption"))
                .containsExactly("Alle segmenten", "Basis", "Flexibel", "Intensief", "Gedwongen kader", "Crisis");
        for (Element picture : page.all("//figure[@class='quarter']/*[local-name()='svg']")) {
            List<String> kinds = Page.elements(picture, "rect").stream()
                    .map(box -> box.getAttribute("class"))
                    .toList();
            assertThat(kinds.stream().filter("declared"::equals))
                    .as("of three quarters")
                    .hasSize(3);
            assertThat(kinds.stream().filter("undeclared"::equals))
                    .as("of the last two of them")
                    .hasSize(2);
            assertThat(kinds.stream().filter("forecast"::equals))
                    .as("of the last quarter")
                    .hasSize(1);
            assertThat(Page.elements(picture, "line").stream()
                            .filter(line -> line.getAttribute("class").equals("expected")))
                    .as("a mark in every quarter")
                    .hasSize(4);
            assertThat(Page.elements(picture, "text").stream()
                            .map(Element::getTextContent)
                            .filter(text -> text.startsWith("kw ")))
                    .containsExactly("kw 1", "kw 2", "kw 3", "kw 4");
        }
    }

    /** The words of the picture are the rows of the table below it: EUR 3,955,225.25 is 3,955 in thousands. */
    @Test
    void thePictureSaysWhatItShows() {
        Page page = page("monitor " + BMWE + " %s --until 2015-09-30 --no-projection");

        assertThat(page.all("//figure[@class='quarter'][1]/*[local-name()='svg']")
                        .get(0)
                        .getAttribute("aria-label"))
                .isEqualTo(
                        "Alle segmenten, per kwartaal in duizend euro: kw 1 verwacht 3.422, gedeclareerd 3.955, nog niet"
                                + " gedeclareerd 0, samen of geraamd 3.955; kw 2 verwacht 3.460, gedeclareerd 3.727, nog niet"
                                + " gedeclareerd 139, samen of geraamd 3.866; kw 3 verwacht 3.498, gedeclareerd 2.925, nog niet"
                                + " gedeclareerd 624, samen of geraamd 3.549; kw 4 verwacht 3.498, gedeclareerd 0, nog niet"
                                + " gedeclareerd 0, samen of geraamd 3.832.");
    }

    /** What "gebruikt" is on the page is used + undeclared in the file; each row says since when it has a signal. */
    @Test
    void usedIncludesWhatIsNotDeclaredAndSignalsSaySinceWhen() throws IOException {
        Page page = page("monitor " + BMWE + " %s --until 2015-09-30 --no-projection");
        List<List<String>> cells = Files.readAllLines(temporary.resolve("out/monitor.csv")).stream()
                .skip(1)
                .map(row -> Splitter.on(',').splitToList(row))
                .toList();

        assertThat(page.texts("//section[1]//thead//th")).contains("Gebruikt", "W.v. niet gedeclareerd");
        assertThat(page.texts("//section[1]//tbody/tr/td[4]"))
                .isEqualTo(Stream.of("BASIC", "FLEXIBLE", "INTENSIVE", "COMPULSORY", "CRISIS")
                        .map(segment -> cells.stream()
                                .filter(row -> row.get(1).equals(segment))
                                .map(row -> new BigDecimal(row.get(3)).add(new BigDecimal(row.get(4))))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .map(given -> given.movePointLeft(3).setScale(0, RoundingMode.HALF_UP))
                        .map(thousands ->
                                "%,d".formatted(thousands.longValueExact()).replace(',', '.'))
                        .toList());
        assertThat(page.texts("//section[1]//tbody/tr/td[10]"))
                .containsExactly(
                        "▲▲ boven budget sinds januari",
                        "▲ let op sinds januari",
                        "▲▲ boven budget voor het eerst in januari",
                        "● op schema",
                        "▲▲ boven budget sinds januari");
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
