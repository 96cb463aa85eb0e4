package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a monitor and a plan cannot show is reported, and what is wrong has its place. */
class MonitorFoldersTest {

    @TempDir
    private Path temporary;

    /** A plan of 2017 and budgets of both years: in 2018 the budgets count. */
    @Test
    void aPlanWithoutTheYearIsReported() throws IOException {
        Path folder = folder("2017,0005,FLEXIBLE,400.00\n");
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2017,0005,400.00\n2018,0005,365.00\n");

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-06-30");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("plan.csv: no row is of 2018: the budgets of budgets.csv count, for all segments together");
        assertThat(lines("monitor.csv").get(1)).startsWith("0005,ALL,365.00,100.00,");
        assertThat(Files.readString(temporary.resolve("out/report.html")))
                .contains("plan.csv: geen rij is van 2018: de budgetten van budgets.csv tellen");
    }

    /** Of 2018 the plan is EUR 35 above the budget; of 2017 it differs too, which the monitor of 2018 does not look at. */
    @Test
    void aPlanThatIsNotTheBudgetIsReported() throws IOException {
        Path folder = folder("2017,0005,FLEXIBLE,1.00\n2018,0005,FLEXIBLE,300.00\n2018,0005,BASIC,100.00\n");
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2017,0005,2.00\n2018,0005,365.00\n");

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-06-30");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines().filter(line -> line.contains("plan.csv")))
                .containsExactly("plan.csv: 0005 plans EUR 400.00 for 2018 and has a budget of EUR 365.00:"
                        + " the plan counts");
        assertThat(Files.readString(temporary.resolve("out/report.html")))
                .contains("0005 plant € 400,00 voor 2018 en heeft een budget van € 365,00: het plan telt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2018,0005,400.00\n", "2017,0005,1.00\n"})
    void aPlanThatIsTheBudgetOrHasNoneOfTheYearIsNotReported(String budgets) throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        if (!budgets.isEmpty()) {
            ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n" + budgets);
        }

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-06-30");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("the plan counts");
    }

    /** Use of 100 and -50 by product cannot divide a forecast: 50 x 365 / 181 = 100.83 stands under the first product. */
    @Test
    void aForecastThatUseCannotDivideIsNamed() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        ProgramRun.write(
                folder, "products.csv", "code,name,segment,standing\nA,A,FLEXIBLE,false\nB,B,FLEXIBLE,false\n");
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount
                0005,A,2018-02-03,,100.00
                0005,B,2018-02-03,,-50.00
                """);

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-06-30", "--draws", "0");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("[\\s\u00a0]+", " "))
                .contains(
                        "since use to date cannot divide them, stand the forecasts of Bedum for Flexible, EUR 100.83.");
        assertThat(Files.readString(temporary.resolve("out/report.html")))
                .contains("staan de prognoses van Bedum voor");
    }

    /** Ten Boer has a budget of 2018 and no row of the plan of 2018. */
    @Test
    void aMunicipalityWithABudgetAndWithoutAPlanIsReported() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,365.00\n");
        ProgramRun.write(
                folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n0009,Ten Boer,,100\n");
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,365.00\n2018,0009,20.00\n");

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-06-30");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines().filter(line -> line.contains("plan.csv")))
                .containsExactly("plan.csv: 0009 has no plan for 2018: its budget of EUR 20.00 counts as zero");
    }

    @Test
    void aMunicipalityWithoutABudgetIsReportedInTheYearsInWhichItExists() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,365.00\n");
        ProgramRun.write(
                folder,
                "municipalities.csv",
                "code,name,subregion,youth,from\n0005,Bedum,,100,\n0009,Ten Boer,,100,\n0010,Later,,100,2019-01-01\n");
        String notice = "0009 has no budget for 2018: it counts as zero";

        assertThat(run("monitor", folder, out(), "--until", "2018-06-30").err().lines())
                .containsOnlyOnce("plan.csv: " + notice)
                .noneMatch(line -> line.contains("0010"));

        Files.delete(folder.resolve("plan.csv"));
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,365.00\n");

        assertThat(run("monitor", folder, out(), "--until", "2018-06-30").err().lines())
                .containsOnlyOnce("budgets.csv: " + notice)
                .noneMatch(line -> line.contains("0010"));
    }

    @Test
    void aCheckRefusesWhatAPlanRefuses() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,365.00\n");
        ProgramRun.write(
                folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n0009,Ten Boer,,100\n");
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "s", "segments": ["FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,365.00\n");
        assertThat(run("check", folder).status()).isZero();

        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,365.00\n2018,0009,20.00\n");
        assertThat(run("check", folder).err()).startsWith("[plan-absent] budgets.csv:3:municipality: ");

        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,300.00\n");
        assertThat(run("check", folder).err()).startsWith("[plan-sum-differs] plan.csv:2:amount: ");
    }

    @Test
    void aScopeOfProductsIsReportedByAPlan() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "s", "products": ["A"],
                  "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);

        ProgramRun run = run("plan", folder, out());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines().filter(line -> line.contains("scheme.json")))
                .contains("scheme.json: scope s names single products, which a plan by segment cannot set apart:"
                        + " they stay where their segment is");
    }

    /** A budget of 2030 has no usage of the years before, and there is no plan. */
    @Test
    void withoutAYearToPlanAPlanIsRefused() throws IOException {
        Path folder = folder("");
        Files.delete(folder.resolve("plan.csv"));
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2030,0005,365.00\n");

        ProgramRun run = run("plan", folder, out());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("[nothing-to-plan] plan.csv: there must be a year to plan: a plan, or a budget with usage in"
                        + " the years before (number of years: 3), but there is none");
    }

    /** Middenin exists from 2020: its decision of 2019 is one of nobody, for a plan as for a settlement. */
    @Test
    void aPlanRefusesDecisionsOfWhoDoesNotExist() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        ProgramRun.write(
                folder,
                "municipalities.csv",
                "code,name,subregion,youth,from\n0005,Bedum,,100,\n1979,Middenin,,100,2020-01-01\n");
        ProgramRun.write(folder, "decisions.csv", "year,municipality,stance\n2018,0005,SOLIDARY\n2019,1979,NOT\n");

        ProgramRun run = run("plan", folder, out());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[municipality-not-existing] decisions.csv:3");
    }

    @Test
    void aYearThatNoScopeHoldsStaysWithTheMunicipalitiesAndIsReported() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n2019,0005,FLEXIBLE,500.00\n");

        ProgramRun run = run("plan", folder, out());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines().filter(line -> line.contains("scheme.json")))
                .containsExactly("scheme.json: no scope of the scheme holds a segment in 2019: all of its"
                        + " plan stays with the municipalities");
        assertThat(lines("purchase-plan.csv")).contains("2019,0005,own,500.00");
    }

    /** Of seven lines one is of 2016, one of 2017, two count, and three are of later days or known on one. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void readingEndsInAControl(boolean hasScheme) throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        if (!hasScheme) {
            Files.delete(folder.resolve("scheme.json"));
        }
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,known
                0005,A,2016-05-01,,1.00,
                0005,A,2017-05-01,,20.00,2018-06-30
                0005,A,2018-01-01,,300.00,
                0005,A,2018-06-30,,4000.00,2018-06-30
                0005,A,2018-06-30,,0.50,2018-07-01
                0005,A,2017-05-01,,0.20,2018-07-01
                0005,A,2018-07-01,,0.05,
                """);

        ProgramRun run = run("monitor", folder, "--until", "2018-06-30", "--draws", "0", "--locale", "en");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Closes: 7 lines read = 2 used + 2 of earlier years + 3 later; in euros 4,321.75 = 4,300.00 +"
                        + " 21.00 + 0.75");
    }

    @Test
    void aSchemeThatDoesNotCoverTheYearIsReported() throws IOException {
        Path folder = folder("2019,0005,FLEXIBLE,400.00\n");

        ProgramRun run = run("monitor", folder, out(), "--until", "2019-06-30");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("scheme.json: the scheme covers 2018 to 2018, so what 2019 would mean was not computed");
        assertThat(temporary.resolve("out/projection.csv")).doesNotExist();
        assertThat(Files.readString(temporary.resolve("out/report.html")))
                .contains(
                        "Wat het zou betekenen is niet berekend: scheme.json: de regeling loopt van 2018 tot en met 2018");
        assertThat(run("monitor", folder, "--until", "2019-06-30", "--no-projection")
                        .err())
                .doesNotContain("scheme covers");
    }

    /** Of EUR 365 for crisis care 184 are to come as planned, and no product is of crisis care: only that has no projection. */
    @ParameterizedTest
    @CsvSource({"plan, false", "pace, true"})
    void aForecastWithoutAProductHasNoProjection(String rest, boolean isProjected) throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n2018,0005,CRISIS,365.00\n");

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-06-30", "--rest", rest);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines("monitor.csv")).anyMatch(row -> row.startsWith("0005,CRISIS,365.00,0.00,0.00,181.00,"));
        assertThat(Files.exists(temporary.resolve("out/projection.csv"))).isEqualTo(isProjected);
        assertThat(run.err().contains("forecast of EUR 184.00 must have a product to stand under but CRISIS has none"))
                .isEqualTo(!isProjected);
        assertThat(Files.readString(temporary.resolve("out/report.html"))
                        .contains("prognose van € 184,00 moet onder een product staan maar CRISIS heeft er geen"))
                .isEqualTo(!isProjected);
    }

    /** On the last day with nothing late the forecast is the cost, product by product: its settlement is the real one. */
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020})
    void atTheEndOfTheYearTheProjectionIsTheSettlement(int year) throws IOException {
        Path sample = ProgramRun.scenario("groningen-2018");
        Path settled = temporary.resolve("settled");
        assertThat(run(sample, settled).status()).isZero();

        ProgramRun run = run("monitor", sample, out(), "--until", year + "-12-31", "--draws", "0");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(columns(lines("projection.csv"), year, 0, 1, 2, 4, 5, 6))
                .isNotEmpty()
                .isEqualTo(columns(Files.readAllLines(settled.resolve("positions.csv")), year, 0, 1, 2, 3, 4, 5));
    }

    /**
     * January had EUR 300 of the 400 of 2017, and EUR 400 of the 600 of both years: of a budget of EUR 900 as large a part is
     * expected, and use of EUR 400 is the same part of the forecast. By days January is 31 of 365.
     */
    @ParameterizedTest
    @CsvSource({
        "0, '76.44,4709.68,3809.68,OVER'",
        "1, '675.00,533.33,-366.67,'",
        "2, '600.00,600.00,-300.00,'",
    })
    void theYearsBeforeWeighTheMonths(int years, String expected) throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,900.00\n");
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount
                0005,A,2015-12-31,,7777.00
                0005,A,2016-01-10,,100.00
                0005,A,2016-12-10,,100.00
                0005,A,2017-01-10,,300.00
                0005,A,2017-11-10,,100.00
                0005,A,2018-01-10,,400.00
                """);

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-01-31", "--profile", years);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines("monitor.csv").get(1)).isEqualTo("0005,FLEXIBLE,900.00,400.00,0.00," + expected);
    }

    /** Use of EUR 100 in 90 of 365 days: a forecast of 405.56, 11.1% above a budget of 365. */
    @ParameterizedTest
    @CsvSource({
        "3, 10, OVER, boven budget sinds maart",
        "3, 11.2, ATTENTION, let op sinds maart",
        "11.2, 12, '', op schema"
    })
    void thresholdsDecideOnWarnings(String attention, String over, String warning, String signal) throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,365.00\n");
        ProgramRun.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,A,2018-03-01,,100.00\n");

        ProgramRun run =
                run("monitor", folder, out(), "--until", "2018-03-31", "--attention", attention, "--over", over);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines("monitor.csv").get(1))
                .isEqualTo("0005,FLEXIBLE,365.00,100.00,0.00,90.00,405.56,40.56," + warning);
        assertThat(Files.readString(temporary.resolve("out/report.html")).replaceAll("<[^>]*>", ""))
                .contains(
                        signal,
                        "op schema, tot " + attention.replace('.', ',') + "% boven het budget; ▲ let op, tot "
                                + over.replace('.', ',') + "%");
    }

    /** Two segments of EUR 1,400, all of it used: 1 + 1 in a table in thousands, and EUR 2,800 is EUR 3,000 in a sentence. */
    @Test
    void sentencesRoundExactSumsAndTablesAddUpRoundedCells() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,1400.00\n2018,0005,CRISIS,1400.00\n");
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\nA,a,FLEXIBLE,false\nC,c,CRISIS,false\n");
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount
                0005,A,2018-03-01,,1400.00
                0005,C,2018-03-01,,1400.00
                """);

        ProgramRun run = run("monitor", folder, "--until", "2018-12-31");

        assertThat(run.out().replace('\u00a0', ' '))
                .contains(
                        "The forecast for 2018 is EUR 3,000: the budget, to within EUR 1,000.\n",
                        "Until 31 December 2018, EUR 3,000 was used, all of it declared; EUR 3,000 was\n  expected.\n")
                .containsPattern("\ntotal +2 +2 +2 +2 +0 ");
    }

    /** EUR 1,490 of a budget of EUR 1,300 is 1 of 1 in thousands, and 114.6% of it. */
    @Test
    void percentagesAreOfExactAmounts() throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,1300.00\n");
        ProgramRun.write(
                folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,A,2018-03-01,,1490.00\n");

        assertThat(run("monitor", folder, out(), "--until", "2018-12-31").out())
                .contains("Flexible (115%) comes more than 10% above budget.");
        assertThat(Files.readString(temporary.resolve("out/report.html"))).contains("114,6");
    }

    /** Some columns of the rows of a year, in order. */
    private static List<String> columns(List<String> rows, int year, int... columns) {
        return rows.stream()
                .filter(row -> row.startsWith(year + ","))
                .map(row -> Splitter.on(',').splitToList(row))
                .map(cells -> Arrays.stream(columns).mapToObj(cells::get).collect(Collectors.joining(",")))
                .sorted()
                .toList();
    }

    /** What clients cost in the rest of the year is not forecast, so that a layer by client cannot be projected. */
    @Test
    void aSchemeWithClientLayersHasNoProjection() {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "s", "segments": ["FLEXIBLE", "CRISIS", "COMPULSORY"],
                  "model": {"type": "pooling", "key": "youth", "layer": {"grain": "client",
                    "bands": [{"from": "10.00", "share": "50"}]}}}]}
                """);

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-06-30");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[projection-client-layers] ");
        assertThat(temporary.resolve("out")).doesNotExist();
        assertThat(run("monitor", folder, "--until", "2018-06-30", "--no-projection")
                        .status())
                .isZero();
    }

    @Test
    void aDutchReaderMayWriteADecimalComma() {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        String sample = "../examples/scenarios/bmwe-budgets-2015";

        assertThat(run("plan", sample, "--organisation", "1,4", "--locale", "nl")
                        .out())
                .isEqualTo(run("plan", sample, "--organisation", "1.4", "--locale", "nl")
                        .out())
                .contains("De inkooporganisatie kost 1,4% van de budgetten: 194.305,06");
        assertThat(run(
                                "monitor",
                                folder,
                                "--until",
                                "2018-06-30",
                                "--attention",
                                "2,5",
                                "--over",
                                "9,5",
                                "--locale",
                                "nl")
                        .status())
                .isZero();
        ProgramRun english = run("plan", sample, "--organisation", "1,4", "--locale", "en");
        assertThat(english.status()).isEqualTo(2);
        assertThat(english.err()).contains("1,4");
        assertThat(run("plan", sample, "--organisation", "1.000,4", "--locale", "nl")
                        .status())
                .isEqualTo(2);
    }

    /** A personal budget for compulsory care, and for a product that is closed: wherever usage is read, with or without a scheme. */
    @ParameterizedTest
    @ValueSource(strings = {"monitor", "monitor without scheme", "plan", "providers", "settle"})
    void rulesOfPersonalBudgetsAreCheckedWhereverUsageIsRead(String command) throws IOException {
        Path folder = folder("");
        Files.delete(folder.resolve("plan.csv"));
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,365.00\n");
        ProgramRun.write(
                folder,
                "products.csv",
                "code,name,segment,standing,closed\nA,a,FLEXIBLE,false,true\nC,c,COMPULSORY,false,false\n");
        ProgramRun.write(folder, "providers.csv", "code,name,partner\nP,Praktijk,P\n");
        ProgramRun.write(
                folder,
                "provider-budgets.csv",
                "year,provider,segment,kind,financier,amount\n2018,P,FLEXIBLE,VARIABLE,,1.00\n");
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,careForm,indicationUntil
                0005,C,2017-05-01,,7.00,PGB,2017-12-31
                0005,A,2018-05-01,,3.00,PGB,2018-12-31
                """);
        if (command.endsWith("without scheme")) {
            Files.delete(folder.resolve("scheme.json"));
        }
        List<String> arguments = Stream.of(
                        command.equals("settle")
                                ? Stream.<String>empty()
                                : Stream.of(command.replace(" without scheme", "")),
                        Stream.of(folder.toString(), out()),
                        command.startsWith("monitor") ? Stream.of("--until", "2018-06-30") : Stream.<String>empty())
                .flatMap(part -> part)
                .toList();

        ProgramRun run = ProgramRun.of(arguments.toArray());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "lines of personal budgets that break the rule COMPULSORY (003_aa6130130ab9cbb9): 1; the first is"
                                + " usage.csv:2",
                        "lines of personal budgets that break the rule CLOSED (003_aa6130130ab9cbb9): 1; the first"
                                + " is usage.csv:3",
                        "lines of personal budgets that break the rule TRANSITION (003_aa6130130ab9cbb9): 2",
                        "no file says which care is foster care, whose transition right has no end");
    }

    /** Lines of personal budgets without what the rules look at, and a cost of personal budgets without a care form. */
    @ParameterizedTest
    @CsvSource({
        "',careForm', ',PGB', 'CLOSED: closed|TRANSITION: indicationUntil'",
        "'', '', 'COMPULSORY: careForm|CLOSED: careForm, closed|TRANSITION: careForm, indicationUntil'"
    })
    void aCheckWithoutItsColumnIsNotMade(String column, String form, String unchecked) {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        ProgramRun.write(
                folder,
                "usage.csv",
                "municipality,product,date,quantity,amount" + column + "\n0005,A,2018-05-01,,100.00" + form + "\n");
        ProgramRun.write(folder, "pgb-cost.csv", "municipality,function,cost\nBedum,PV,1.00\n");

        ProgramRun run = run("monitor", folder, "--until", "2018-06-30");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines().filter(line -> line.contains("of personal budgets")))
                .containsExactlyElementsOf(Splitter.on('|')
                        .splitToStream(unchecked)
                        .map(rule -> "usage.csv: the rule "
                                + rule.replace(": ", " of personal budgets was not checked: there is no "))
                        .toList());
    }

    /** In usage with faults it is not known which columns there are; a column is there where a line has a value in it. */
    @Test
    void aCheckLacksNoColumnThatIsThere() {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");
        ProgramRun.write(folder, "pgb-cost.csv", "municipality,function,cost\nBedum,PV,1.00\n");
        String line = "0005,A,2018-05-01,,100.00,2018-12-31";
        ProgramRun.write(
                folder,
                "usage.csv",
                "municipality,product,date,quantity,amount,indicationUntil,careForm\n" + line + ",\n");

        assertThat(run("monitor", folder, "--until", "2018-06-30").err())
                .contains("the rule TRANSITION of personal budgets was not checked: there is no careForm\n");

        ProgramRun.write(
                folder,
                "usage.csv",
                "municipality,product,datum_,quantity,amount,indicationUntil,careForm\n" + line + ",PGB\n");
        assertThat(run("monitor", folder, "--until", "2018-06-30").err())
                .startsWith("[")
                .doesNotContain("careForm");
    }

    @Test
    void aPlanWithoutBudgetsIsReported() {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n");

        assertThat(run("plan", folder).err())
                .contains("plan.csv: there is no budgets.csv to compare the plan with: it counts as its own budget");
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,400.00\n");
        assertThat(run("plan", folder).err()).doesNotContain("compare");
    }

    /** What only shows over the whole year has its row and column all the same. */
    @Test
    void faultsOfAPlanHaveTheirRowAndColumn() {
        Path folder = folder("2018,0005,FLEXIBLE,400.00\n2018,0053,FLEXIBLE,10.00\n2018,0005,BASIC,1.00\n");
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,400.00\n2018,1663,5.00\n");
        ProgramRun.write(
                folder,
                "municipalities.csv",
                "code,name,subregion,youth\n0005,Bedum,,1\n0053,Winsum,,1\n1663,De Marne,,1\n");

        ProgramRun run = run("plan", folder, out());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .contains(
                        "[plan-sum-differs] plan.csv:4:amount: plan must sum to the budget EUR 400.00 but sums to EUR 401.00"
                                + " (municipality 0005, 2018)",
                        "[plan-budget-absent] plan.csv:3:municipality: planned budget must have a budget but there is none"
                                + " (municipality 0053, 2018)",
                        "[plan-absent] budgets.csv:3:municipality: budget must have a plan but there is none (municipality"
                                + " 1663, 2018)");
    }

    @Test
    void aRegionWithoutUsableHistoryIsReportedAtItsBudget() throws IOException {
        Path folder = folder("");
        Files.delete(folder.resolve("plan.csv"));
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,400.00\n");
        ProgramRun.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,A,2017-05-01,,-1.00\n");

        assertThat(run("plan", folder, out()).err())
                .contains(
                        "[plan-history-useless] budgets.csv:2:amount: cost of the region over 3 years must be positive");
    }

    @Test
    void aMunicipalityThatIsPlannedAsTheRegionIsReported() throws IOException {
        Path folder = folder("");
        Files.delete(folder.resolve("plan.csv"));
        ProgramRun.write(
                folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n0053,Winsum,,100\n");
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,400.00\n2018,0053,200.00\n");
        ProgramRun.write(folder, "products.csv", """
                code,name,segment,standing
                A,a,FLEXIBLE,false
                B,b,CRISIS,false
                """);
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount
                0005,A,2017-05-01,,300.00
                0005,B,2017-05-01,,101.00
                0053,A,2017-05-01,,50.00
                0053,B,2017-05-01,,-1.00
                """);

        ProgramRun run = run("plan", folder, out(), "--locale", "nl");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo(
                        "budgets.csv: 0053 is voor 2018 gepland naar de verhoudingen van de regio: de eigen kosten van de"
                                + " jaren ervoor zijn samen niet boven nul, of in een segment negatief\n");
    }

    /** Over in January, not so at the end of February, and over again in March. */
    @ParameterizedTest
    @CsvSource({"0.00, 140.00, voor het eerst in januari", "100.00, 40.00, sinds januari"})
    void sinceIsSaidOfAWarningThatStayed(String february, String march, String stated) throws IOException {
        Path folder = folder("2018,0005,FLEXIBLE,1200.00\n");
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount
                0005,A,2018-01-05,,200.00
                0005,A,2018-02-05,,%s
                0005,A,2018-03-05,,%s
                """.formatted(february, march));

        ProgramRun run = run("monitor", folder, out(), "--until", "2018-03-31", "--no-projection", "--locale", "nl");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(temporary.resolve("out/report.html")))
                .contains("<span class=\"meaning\">boven budget</span> <span class=\"since\">" + stated + "</span>");
    }

    private Path folder(String plan) {
        Path folder = temporary.resolve("in");
        ProgramRun.write(folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n");
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\nA,a,FLEXIBLE,false\n");
        ProgramRun.write(folder, "plan.csv", "year,municipality,segment,amount\n" + plan);
        ProgramRun.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,A,2018-05-01,,100.00\n");
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "s", "segments": ["FLEXIBLE", "CRISIS", "COMPULSORY"],
                  "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);
        return folder;
    }

    private String out() {
        return temporary.resolve("out").toString();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(temporary.resolve("out").resolve(name));
    }

    private static ProgramRun run(Object... arguments) {
        return ProgramRun.of(arguments);
    }
}
