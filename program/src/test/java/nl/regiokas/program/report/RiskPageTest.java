package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The page of a risk study: the answer first, ranges from 1 in 10 to 9 in 10, by who takes part. */
class RiskPageTest {

    private static final Path GRONINGEN = ProgramRun.scenario("groningen-2018");
    private static final String DRAWS = "40";

    /** The decisions of 2017: these three do not take part in what cannot be steered. */
    private static final Set<String> OUTSIDE = Set.of("0014", "1950", "1969");

    @TempDir
    private Path temporary;

    @Test
    void rangesAreThoseOfTheDrawsAndTheExpectedAmountsAddUp() {
        Page page = groningen();

        for (HorizonRisk row : drawn().horizons()) {
            assertThat(page.texts("//tr[@data-row='groningen-2018," + row.municipality() + "']/td[@data-order]"))
                    .startsWith(
                            thousands(row.total().meanCents().toDecimal(0).longValueExact()),
                            thousands(row.total().tenthCents()),
                            thousands(row.total().medianCents()),
                            thousands(row.total().ninetiethCents()));
        }
        long sum = page.texts("//div[contains(@class,'risk')]//tr[@data-row]/td[@data-order][1]").stream()
                .mapToLong(text -> Long.parseLong(text.replace(".", "")))
                .sum();
        assertThat(page.texts("//div[contains(@class,'risk')]//tfoot//*[self::th or self::td]"))
                .startsWith("Totaal (12)", "", dutch(sum));
    }

    /** The range of risk: from 1 in 10 to 9 in 10, the median in it, all rows on one scale around what is expected. */
    @Test
    void rangesOfRiskAreAsLongAsTheirAmounts() {
        List<Element> rows = groningen().all("//section[@id='risk']//tr[@data-row][.//*[@class='range']]");

        assertThat(rows).hasSizeGreaterThan(5);
        for (Element row : rows) {
            Element range = Page.elements(row, "rect").get(0);
            double from = percent(range, "x");
            double until = from + percent(range, "width");
            double median = Page.elements(row, "line").stream()
                    .filter(line -> line.getAttribute("class").equals("mark"))
                    .mapToDouble(line -> percent(line, "x1"))
                    .sum();
            List<Double> amounts = Page.elements(row, "td").stream()
                    .filter(cell -> cell.hasAttribute("data-order"))
                    .map(cell -> Objects.requireNonNull(cell.getAttribute("data-order")))
                    .map(Double::parseDouble)
                    .toList();
            double share = (amounts.get(2) - amounts.get(1)) / (amounts.get(3) - amounts.get(1));
            assertThat((median - from) / (until - from))
                    .as(row.getAttribute("data-row"))
                    .isCloseTo(share, within(1.5 / (amounts.get(3) - amounts.get(1)) + 0.01));
        }
    }

    private static double percent(Element drawn, String attribute) {
        return Double.parseDouble(drawn.getAttribute(attribute).replace("%", ""));
    }

    @Test
    void theAnswerComesFirstAndIsOfThoseWhoTakePartBesideTheOthers() {
        Page page = groningen();
        BigDecimal own = setback(false);
        BigDecimal others = setback(true);
        String ratio = others.divide(own, 0, RoundingMode.HALF_UP).toPlainString();

        assertThat(page.texts("//section[1]/p[@class='big']"))
                .containsExactly("Bij deelnemers aan ‘niet stuurbaar’ is een tegenvaller ruwweg " + ratio
                        + " keer kleiner dan bij de andere gemeenten.");
        assertThat(page.texts("//section[1]/p[@class='answer']").get(0))
                .isEqualTo("Een deelnemer betaalt in 1 van de 10 gevallen meer dan " + percent(own)
                        + " boven de verwachting; een gemeente die niet meedoet meer dan " + percent(others)
                        + " (gemiddeld over de gemeenten).");
        assertThat(page.texts("//tr[@class='group']/th"))
                .satisfiesExactly(
                        in -> assertThat(in).startsWith("Doet mee aan niet stuurbaar 9 gemeenten, samen verwacht "),
                        out -> assertThat(out)
                                .startsWith("Doet niet mee aan niet stuurbaar 3 gemeenten, samen verwacht "));
        assertThat(page.texts("//div[contains(@class,'risk')]//tbody[2]/tr[@data-row]/th"))
                .containsExactly("Westerwolde", "Westerkwartier", "Groningen");
    }

    @Test
    void aMunicipalityIsChosenAndOneSentenceIsShown() {
        Page page = groningen();

        assertThat(page.texts("//div[@class='ask']//p[@data-code and not(@hidden)]"))
                .singleElement()
                .asString()
                .startsWith("In 1 van de 10 gevallen betaalt Groningen meer dan €");
        assertThat(page.texts("//div[@class='ask']//p[@data-code]")).hasSize(12);
        assertThat(page.texts("//div[@class='ask']//option")).hasSize(12).isSorted();
    }

    @Test
    void aboveThirtyTheTenWidestStandAloneAndTheOthersTogether() {
        Path folder = temporary.resolve("many");
        List<Integer> numbers = IntStream.rangeClosed(1, 35).boxed().toList();
        ProgramRun.write(
                folder,
                "municipalities.csv",
                "code,name,subregion,youth\n"
                        + numbers.stream()
                                .map(i -> "%04d,M%02d,r,%d\n".formatted(i, i, 10 * i))
                                .collect(Collectors.joining()));
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\nP,Zorg,BASIC,false\n");
        ProgramRun.write(
                folder,
                "usage.csv",
                "date,municipality,product,quantity,amount\n"
                        + numbers.stream()
                                .flatMap(i -> IntStream.rangeClosed(2016, 2018)
                                        .mapToObj(
                                                year -> "%d-01-01,%04d,P,,%d.00\n".formatted(year, i, i * year * 100)))
                                .collect(Collectors.joining()));
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "s", "segments": ["BASIC"],
                 "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        Page page = Page.written(
                temporary.resolve("out"),
                "risk",
                folder.toString(),
                "--draws",
                "3",
                "--output",
                temporary.resolve("out").toString(),
                "--locale",
                "nl");

        assertThat(page.texts("//tr[@class='others']/th")).containsExactly("Overige 25");
        assertThat(page.texts("//tr[@class='others' and @data-first='10']/td[2]"))
                .hasSize(1);
        assertThat(page.texts("//tfoot//th").get(0)).isEqualTo("Totaal (35)");
        assertThat(page.texts("//section[1]/p[@class='big']").get(0))
                .startsWith("In 1 van de 10 jaren betaalt een gemeente");
    }

    private Page groningen() {
        Path out = temporary.resolve("out");
        return Page.written(
                out,
                "risk",
                GRONINGEN.toString(),
                "--drawn-from",
                "2019",
                "--draws",
                DRAWS,
                "--seed",
                "7",
                "--output",
                out.toString(),
                "--locale",
                "nl");
    }

    private static RiskResult drawn() {
        RegionInput input = RegionReader.read(GRONINGEN, Models.types(), ReadingProgress.SILENT, new InputFaults())
                .orElseThrow();
        return RiskCalculator.calculate(
                RiskStudy.builder()
                        .facts(input.facts())
                        .addSchemes(input.scheme())
                        .draws(Integer.parseInt(DRAWS))
                        .seed(7)
                        .firstYear(2019)
                        .build(),
                1,
                (done, total) -> true);
    }

    /** On average over some municipalities: how far the ninetieth percentile is above the mean, as a part of it. */
    private static BigDecimal setback(boolean isOutside) {
        List<BigDecimal> parts = drawn().horizons().stream()
                .filter(row -> OUTSIDE.contains(row.municipality().value()) == isOutside)
                .map(row -> BigDecimal.valueOf(row.total().ninetiethCents())
                        .divide(row.total().meanCents().toDecimal(0), 10, RoundingMode.HALF_UP)
                        .subtract(BigDecimal.ONE))
                .toList();
        return parts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(parts.size()), 10, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String thousands(long cents) {
        return dutch(
                BigDecimal.valueOf(cents, 5).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static String dutch(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("nl"))).format(number);
    }
}
