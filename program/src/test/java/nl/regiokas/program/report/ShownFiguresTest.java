package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Figures of a page that no file holds, by hand: totals of funds, ratios, rounded totals, and how long bars are. */
class ShownFiguresTest {

    /** Percentages of a picture have two decimals. */
    private static final double HUNDREDTH = 0.011;

    @TempDir
    private static Path temporary;

    private static WrittenPages written = new WrittenPages(Path.of("unset"));

    @BeforeAll
    static void write() {
        written = new WrittenPages(temporary);
    }

    private static Page page(String name) {
        return Page.read(written.page(name, "nl"));
    }

    private static List<Long> cents(Element row) {
        return Page.elements(row, "data").stream()
                .map(data -> new BigDecimal(data.getAttribute("value"))
                        .movePointRight(2)
                        .longValueExact())
                .toList();
    }

    /** The row below the funds of a year is the sum of each column. */
    @Test
    void fundsOfAYearAddUp() {
        Page page = page("groningen-2018");
        int years = 0;
        List<List<Long>> funds = new ArrayList<>();
        for (Element row : page.all("//table[@id='funds-table']/tbody/tr")) {
            if (row.getAttribute("class").equals("sum")) {
                List<Long> sums = IntStream.range(0, 4)
                        .mapToObj(i ->
                                funds.stream().mapToLong(fund -> fund.get(i)).sum())
                        .toList();
                assertThat(Page.elements(row, "td").stream()
                                .map(cell ->
                                        Long.parseLong(cell.getTextContent().replaceAll("[.,]", "")))
                                .toList())
                        .isEqualTo(sums);
                funds.clear();
                years++;
            } else {
                funds.add(cents(row));
            }
        }
        assertThat(years).isEqualTo(3);
        assertThat(funds).isEmpty();
    }

    /** Cost and charge stand out in the answer; the head of the column by which rows are sorted says so. */
    @Test
    void whatIsAskedFirstStandsOut() {
        Page page = page("groningen-2018");

        assertThat(page.texts("//div[@class='year y0']/p[@class='answer']/b"))
                .containsExactly("€ 112.538.797,31", "€ 112.055.652,18");
        assertThat(page.texts("//div[@class='year y0']//th[@aria-sort='descending']"))
                .containsExactly("Saldo");
        assertThat(page("compared").texts("//th[@aria-sort='ascending']"))
                .containsExactly("€ per jeugdige per jaar", "€ per jeugdige per jaar");
        assertThat(page("compared").texts("//section[@id='comparison-1']//th[contains(@class,'bar')]/text()[1]/.."))
                .first()
                .asString()
                .startsWith("◄ betaalt minder, betaalt meer ►, per jeugdige");
        assertThat(page.texts("//header/span")).containsExactly("Regio Groningen");
    }

    /** 1,500.00 and 500.00 are charged, of budgets of 2,000.00 and 400.00, for 3 and 4 young inhabitants. */
    @Test
    void chargesAreMeasuredByYoungInhabitantsAndBudget() {
        Path folder = SmallRegion.in(temporary);
        Path out = temporary.resolve("out");
        Page page = Page.written(out, folder.toString(), out.toString(), "--locale", "nl");

        String table = "//section[@id='summary']//table";
        assertThat(page.texts(
                        table + "//tr[@data-row='2018,0001']/td[3] | " + table + "//tr[@data-row='2018,0001']/td[4]"))
                .containsExactly("500", "75,0%");
        assertThat(page.texts(
                        table + "//tr[@data-row='2018,0002']/td[3] | " + table + "//tr[@data-row='2018,0002']/td[4]"))
                .containsExactly("125", "125,0%");
        assertThat(page.texts(table + "/tfoot/tr/td[3] | " + table + "/tfoot/tr/td[4]"))
                .containsExactly("286", "83,3%");
        assertThat(page.texts("//p[@class='answer'][1]"))
                .containsExactly(
                        "De jeugdhulp van 2 gemeenten kostte in 2018 € 2.000,00, dat is € 285,71 per jeugdige.");
    }

    /** In a table in thousands each total is that of the exact figures, which the page says. */
    @Test
    void totalsInThousandsAreOfTheExactFigures() {
        Page page = page("rta");
        Element rounded =
                page.all("//table[contains(caption, 'afgerond op € 1.000')]").get(0);
        Element exact = page.all("//table[following::table[contains(caption, 'afgerond op € 1.000')]]").stream()
                .reduce((first, next) -> next)
                .orElseThrow();

        List<Long> shown = cents(rounded);
        assertThat(shown).hasSize(15);
        assertThat(cents(exact).stream().map(ShownFiguresTest::thousands).toList())
                .isEqualTo(shown);
        assertThat(page.texts("//p"))
                .contains("Elk bedrag is apart afgerond, de totalen vanuit de exacte totalen; afgeronde bedragen hoeven"
                        + " dus niet op te tellen.");
    }

    private static long thousands(long cents) {
        return BigDecimal.valueOf(cents)
                        .divide(BigDecimal.valueOf(100_000), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * 100_000;
    }

    /** The parts of a stack are as long, compared with each other, as their amounts; they follow on each other. */
    @Test
    void partsOfAStackAreAsLongAsTheirAmounts() {
        Page page = page("groningen-2018");
        List<Element> stacks = page.all("//section[@id='kinds']/div[@class='year y0']/div//tbody/tr");
        List<Element> amounts = page.all("//section[@id='kinds']/div[@class='year y0']/details//tbody/tr");

        assertThat(stacks).hasSameSizeAs(amounts).hasSize(12);
        for (int row = 0; row < stacks.size(); row++) {
            List<Long> kinds = cents(amounts.get(row));
            List<Long> drawn = kinds.subList(0, kinds.size() - 1).stream()
                    .filter(cents -> cents != 0)
                    .toList();
            List<Element> parts = Page.elements(stacks.get(row), "rect");
            double perCent =
                    parts.stream().mapToDouble(part -> percent(part, "width")).sum()
                            / drawn.stream().mapToDouble(Math::abs).sum();
            assertThat(parts).hasSameSizeAs(drawn);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(percent(parts.get(i), "width"))
                        .isCloseTo(Math.abs(drawn.get(i)) * perCent, within(3 * HUNDREDTH));
            }
        }
    }

    /** A balance begins at zero, to the right if it is to be paid, and all bars of a table have one scale. */
    @Test
    void barsOfBalancesAreAsLongAsTheirAmounts() {
        List<Element> rows =
                page("groningen-2018").all("//section[@id='summary']/div[@class='year y0']//tr[@data-row]");
        double perCent = 0;
        for (Element row : rows) {
            List<Long> amounts = cents(row);
            long balance = amounts.get(amounts.size() - 1);
            Element bar = Page.elements(row, "rect").get(0);
            double zero = Page.elements(row, "line").stream()
                    .filter(line -> line.getAttribute("class").equals("axis"))
                    .mapToDouble(line -> percent(line, "x1"))
                    .sum();
            double from = percent(bar, "x");
            double width = percent(bar, "width");
            perCent = perCent == 0 ? width / Math.abs(balance) : perCent;
            assertThat(width).isCloseTo(Math.abs(balance) * perCent, within(2 * HUNDREDTH));
            assertThat(balance > 0 ? from : from + width).isCloseTo(zero, within(2 * HUNDREDTH));
        }
        assertThat(rows).hasSize(12);
    }

    private static double percent(Element drawn, String attribute) {
        return Double.parseDouble(drawn.getAttribute(attribute).replace("%", ""));
    }
}
