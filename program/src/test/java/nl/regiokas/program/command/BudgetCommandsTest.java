package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgeting on the folder that ships, against an independent calculation, and on small folders computed by hand. */
class BudgetCommandsTest {

    private static final String BMWE = "../examples/scenarios/bmwe-budgets-2015";
    private static final Path EXPECTED = Path.of("src", "test", "resources", "expected", "bmwe-budgets-2015");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "providers %s %s, provider-result.csv, provider-result.csv",
        "plan %s %s, purchase-plan.csv, purchase-plan.csv",
        "monitor %s %s --until 2015-09-30, monitor.csv, monitor.csv",
        "monitor %s %s --until 31-08-2015 --rest plan --delay 6, monitor.csv, monitor-plan.csv"
    })
    void filesEqualTheIndependentCalculation(String command, String file, String expected) {
        ProgramRun run = run(command.formatted(BMWE, temporary));

        assertThat(run.status()).isZero();
        assertThat(lines(temporary.resolve(file))).isEqualTo(lines(EXPECTED.resolve(expected)));
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("Written to"));
    }

    @Test
    void rtaHasEveryYearBothReadingsAndPersonalBudgets() {
        ProgramRun run = run("rta " + BMWE + " " + temporary + " --locale nl");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(ProgramRun.names(temporary))
                .containsExactly(
                        "contributions.csv",
                        "pgb-reconciliation.csv",
                        "pgb-result.csv",
                        "provenance.json",
                        "report.html",
                        "rta.csv",
                        "shares.csv");
        assertThat(lines(temporary.resolve("rta.csv")))
                .startsWith("municipality,pgb,execution,strengthening,contribution,total,vws,awbz,zvw,pgbShare,zin")
                .contains(
                        "Bedum,637212.00,70645.00,70644.00,1576311.00,2354812.00,669748.00,802606.00,882457.00,84.460508,165394.00",
                        "total,3957215.00,416368.00,416368.00,9088982.00,13878933.00,4097283.00,5131905.00,4649742.00,,1174690.00");
        // 1,593,081 less 5% of the base of 2,354,812
        assertThat(lines(temporary.resolve("contributions.csv")))
                .startsWith("year,municipality,base,afterCut")
                .contains("2016,Bedum,1593081.00,1475340.00")
                .hasSize(13);
        assertThat(lines(temporary.resolve("pgb-result.csv")))
                .containsExactly(
                        "municipality,budget,cost,result",
                        "Bedum,637212.00,1104641.00,-467429.00",
                        "De Marne,790433.00,1025580.00,-235147.00",
                        "Eemsmond,1458840.00,2343457.00,-884617.00",
                        "Winsum,1070730.00,2017459.00,-946729.00",
                        "total,3957215.00,6491137.00,-2533922.00");
        assertThat(lines(temporary.resolve("pgb-reconciliation.csv")))
                .contains("Eemsmond,cost,2353000.00,2343000.00,10000.00,2343457.00");
        assertThat(run.out())
                .contains("\n2016     9.185.673   8.491.727    693.947\n")
                .containsPattern(
                        "\nEemsmond +kosten +2\\.353\\.000 +2\\.343\\.000 +\\+10\\.000 +2\\.343\\.457,00 \\*\n");
    }

    /**
     * 10% of EUR 13,878,933 is 1,387,893.30; 240,000 + 585,000.50 of it is spent in 2015. The fund keeps 13,878,933 -
     * 13,620,000 = 258,933, then 258,933 + 13,184,987 - 13,315,000 = 128,920, then 128,920 + 12,629,829 - 12,500,000 = 258,749.
     */
    @Test
    void rtaShowsTransformationMoneyAndTheYouthFund() throws IOException {
        ProgramRun run = run("rta " + BMWE + " " + temporary + " --locale nl");

        assertThat(run.out())
                .containsPattern("\n2015 +1\\.387\\.893,30 +825\\.000,50 +562\\.892,80\n")
                .containsPattern("\n2016 +1\\.387\\.893,30 +310\\.000,00 +1\\.077\\.893,30\n")
                .containsPattern("\n2017 +1\\.387\\.893,30 +0,00 +1\\.387\\.893,30\n")
                .containsPattern("\n2016 +258\\.933,00 +13\\.184\\.987,00 +13\\.315\\.000,00 +128\\.920,00\n")
                .containsPattern("\n2017 +128\\.920,00 +12\\.629\\.829,00 +12\\.500\\.000,00 +258\\.749,00\n");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "eind 2017 is dat € 258.749,00.",
                        "In 2016 is € 15.000,00 buiten het sociaal domein besteed; dat staat de wet niet toe.",
                        "In 2015 is € 120.000,00 besteed aan de Wmo en de Participatiewet, tegen de afspraak");
        assertThat(Files.readString(temporary.resolve("report.html")))
                .contains(
                        "Transformatiemiddelen, in euro",
                        "Het deelfonds jeugd van 2015 tot en met 2017",
                        "1.387.893,30");
    }

    /**
     * The components of every municipality and year sum to its base; each is its share of the base rounded down or up to the
     * euro, and so is that of all municipalities.
     */
    @Test
    void sharesAreThoseOfThePaperAndSumToTheBase() {
        Map<String, Long> bases =
                Map.of("Bedum", 2_354_812L, "De Marne", 3_268_833L, "Winsum", 3_415_003L, "Eemsmond", 4_840_285L);
        Map<Integer, Map<String, String>> shares = Map.of(
                2015, percents("3", "3", "10", "84", "0"),
                2016, percents("2.5", "2.5", "10", "80", "5"),
                2017, percents("2.5", "2.5", "10", "76", "9"));

        run("rta " + BMWE + " " + temporary);

        List<String> rows = lines(temporary.resolve("shares.csv"));
        assertThat(rows.get(0)).isEqualTo("year,municipality,component,amount");
        assertThat(rows).hasSize(1 + 3 * 4 * 5);
        shares.forEach((year, percents) -> percents.forEach((component, percent) -> {
            bases.forEach((municipality, base) ->
                    assertIsShare(sum(rows, year + "," + municipality + "," + component + ","), base, percent));
            assertIsShare(sumOfAll(rows, year, component), 13_878_933, percent);
        }));
        for (int year : shares.keySet()) {
            bases.forEach((municipality, base) ->
                    assertThat(sum(rows, year + "," + municipality + ",")).isEqualTo(base * 100));
        }
    }

    private static Map<String, String> percents(
            String execution, String strengthening, String transformation, String directCare, String cut) {
        return Map.of(
                "execution", execution,
                "strengthening", strengthening,
                "transformation", transformation,
                "directCare", directCare,
                "cut", cut);
    }

    private static long sumOfAll(List<String> rows, int year, String component) {
        return rows.stream()
                .filter(row -> row.startsWith(year + ",") && row.contains("," + component + ","))
                .mapToLong(BudgetCommandsTest::amount)
                .sum();
    }

    private static void assertIsShare(long cents, long base, String percent) {
        assertThat(cents % 100).isZero();
        assertThat(BigDecimal.valueOf(cents).subtract(BigDecimal.valueOf(base).multiply(new BigDecimal(percent))))
                .isBetween(BigDecimal.valueOf(-99), BigDecimal.valueOf(99));
    }

    private static long amount(String row) {
        return Euro.parseCents(row.substring(row.lastIndexOf(',') + 1), "amount");
    }

    private static long sum(List<String> rows, String prefix) {
        return rows.stream()
                .filter(row -> row.startsWith(prefix))
                .mapToLong(BudgetCommandsTest::amount)
                .sum();
    }

    @Test
    void municipalitiesSettleWhatWasAccepted() {
        ProgramRun run = ProgramRun.of(BMWE, temporary);

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains(
                        "lines of personal budgets that break the rule TRANSITION (003_aa6130130ab9cbb9): 1; the first is"
                                + " usage.csv:");
        List<String> control = lines(temporary.resolve("control.csv"));
        assertThat(control).contains("claimed,575,9877695.25", "accepted,575,9867066.98", "refused,0,10628.27");
        assertThat(amount(control, "read"))
                .isEqualTo(amount(control, "settled")
                        + amount(control, "before")
                        + amount(control, "after")
                        + amount(control, "refused"));
        long cost = lines(temporary.resolve("positions.csv")).stream()
                .skip(1)
                .mapToLong(row -> Euro.parseCents(row.split(",", -1)[2], "cost"))
                .sum();
        assertThat(cost).isEqualTo(amount(control, "settled"));
        assertThat(run.out()).contains("Closes: claimed by providers 9,877,695.25 = accepted 9,867,066.98 + refused");
    }

    private static long amount(List<String> control, String what) {
        return control.stream()
                .filter(row -> row.startsWith(what + ","))
                .mapToLong(row -> Euro.parseCents(row.split(",", -1)[2], "amount"))
                .sum();
    }

    @Test
    void theForecastIsSettledUnderTheScheme() {
        ProgramRun run = run("monitor " + BMWE + " " + temporary + " --until 2015-09-30 --locale nl");

        assertThat(run.status()).isZero();
        assertThat(ProgramRun.names(temporary))
                .containsExactly("monitor.csv", "projection.csv", "provenance.json", "report.html");
        List<String> projection = lines(temporary.resolve("projection.csv"));
        assertThat(projection.get(0)).isEqualTo("year,municipality,cost,contribution,charge,advance,balance,low,high");
        long cost = projection.stream()
                .skip(1)
                .mapToLong(row -> Euro.parseCents(row.split(",", -1)[2], "cost"))
                .sum();
        long forecast = lines(temporary.resolve("monitor.csv")).stream()
                .skip(1)
                .mapToLong(row -> Euro.parseCents(row.split(",", -1)[6], "forecast"))
                .sum();
        assertThat(cost).isEqualTo(forecast);
        assertThat(run.out()).contains("De prognose voor 2015 is € 15.202.000: € 1.323.000 (9,5%) boven het budget.\n");
    }

    @Test
    void explainsPlanForecastAndProvider() {
        ProgramRun municipality =
                run("explain " + BMWE + " --year 2015 --municipality 0005 --until 2015-09-30 --locale en");
        ProgramRun provider = run("explain " + BMWE + " --year 2015 --provider NOORD --locale nl");

        assertThat(municipality.status()).as(municipality.err()).isZero();
        assertThat(municipality.out())
                .contains(
                        "Planned 2015 by Bedum (0005) for volledige solidariteit: EUR ",
                        "Own part of the plan of Bedum (0005) for 2015: EUR ",
                        "Expected use until 2015-09-30 of Bedum (0005), all segments: EUR ",
                        "Forecast until 2015-09-30 of Bedum (0005), all segments: EUR ",
                        "Contribution 2015 of Bedum to the region: EUR ");
        assertThat(provider.status()).as(provider.err()).isZero();
        assertThat(provider.out()).contains("Nog te betalen aan", "Af: generieke korting ");
        assertThat(run("explain " + BMWE + " --year 2015 --provider none --locale en")
                        .err())
                .contains("year and provider must be those of a provider's budget but were 2015 and none");
        assertThat(run("explain " + BMWE + " --year 2015 --locale en").err())
                .contains("--municipality <code> must be given");
    }

    /** Two parties that each pay what they use: a range around the forecast, the wider the earlier in the year. */
    @Test
    void theRestOfTheYearIsDrawnForARange() {
        Path folder = twoYearsOfHistory();

        List<String> early = projection(folder, "2018-03-31");
        List<String> late = projection(folder, "2018-11-30");

        for (int row = 1; row <= 2; row++) {
            assertThat(width(early, row)).isGreaterThan(width(late, row)).isPositive();
            assertThat(width(late, row)).isPositive();
            assertThat(cents(early, row, 7)).isLessThan(cents(early, row, 4));
            assertThat(cents(early, row, 8)).isGreaterThan(cents(early, row, 4));
        }
        assertThat(projection(folder, "2018-03-31")).isEqualTo(early);
    }

    /** At the end of the year nothing is left to draw: the range is the charge. */
    @Test
    void theRangeClosesAtTheEndOfTheYear() {
        List<String> end = projection(twoYearsOfHistory(), "2018-12-31");

        assertThat(end)
                .containsExactly(
                        "year,municipality,cost,contribution,charge,advance,balance,low,high",
                        "2018,0005,12000.00,0.00,12000.00,0.00,12000.00,12000.00,12000.00",
                        "2018,0053,24000.00,0.00,24000.00,0.00,24000.00,24000.00,24000.00");
    }

    @Test
    void withoutTwoYearsOfHistoryThereIsNoRange() {
        Path folder = twoYearsOfHistory();
        write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,A,2017-02-03,,10.00\n");

        ProgramRun run = run("monitor " + folder + " " + temporary.resolve("out") + " --until 2018-09-30 --locale nl");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Geen bandbreedte van 10% tot 90%: om de rest van het jaar door te rekenen moet gebruik van"
                        + " minstens twee jaren voor 2018 bekend zijn.");
        assertThat(lines(temporary.resolve("out/projection.csv")))
                .contains("2018,0005,0.00,0.00,0.00,0.00,0.00,,", "2018,0053,0.00,0.00,0.00,0.00,0.00,,");
    }

    private Path twoYearsOfHistory() {
        Path folder = temporary.resolve("in");
        write(folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n0053,Winsum,,200\n");
        write(folder, "products.csv", "code,name,segment,standing\nA,A,BASIC,false\n");
        StringBuilder usage = new StringBuilder("municipality,product,date,quantity,amount\n");
        for (int year = 2016; year <= 2018; year++) {
            for (int month = 1; month <= 12; month++) {
                int drift = year == 2017 ? 300 : 0;
                usage.append("0005,A,%d-%02d-01,,%d.00%n".formatted(year, month, 1000 + drift))
                        .append("0053,A,%d-%02d-01,,%d.00%n".formatted(year, month, 2000 - drift));
            }
        }
        write(folder, "usage.csv", usage.toString());
        write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "all", "segments": ["BASIC"],
                  "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);
        return folder;
    }

    private List<String> projection(Path folder, String until) {
        Path out = temporary.resolve("out-" + until);
        ProgramRun run = run("monitor " + folder + " " + out + " --until " + until + " --draws 400");
        assertThat(run.status()).as(run.err()).isZero();
        return lines(out.resolve("projection.csv"));
    }

    private static long width(List<String> projection, int row) {
        return cents(projection, row, 8) - cents(projection, row, 7);
    }

    private static long cents(List<String> projection, int row, int column) {
        return Euro.parseCents(projection.get(row).split(",", -1)[column], "cell");
    }

    /** A budget of EUR 3,650 and use of EUR 1,000 until 31 March, 90 of 365 days: expected 900, forecast 4,055.56. */
    @Test
    void monitorsTheWorkedExampleWithoutAPlan() {
        Path folder = folder();
        write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,3650.00\n");
        write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,A,2018-02-03,,1000.00\n");

        ProgramRun run = run("monitor " + folder + " " + temporary.resolve("out") + " --until 2018-03-31");

        assertThat(run.err()).isEmpty();
        assertThat(lines(temporary.resolve("out/monitor.csv")))
                .containsExactly(
                        "municipality,segment,budget,used,undeclared,expected,forecast,difference,warning",
                        "0005,ALL,3650.00,1000.00,0.00,900.00,4055.56,405.56,OVER");
        assertThat(run.out()).contains("No line says when it became known: nothing counts as not declared yet.\n");
    }

    /** At 31 December with nothing late the forecast is the year's cost. */
    @Test
    void theYearIsItsCostWhenAllIsKnown() {
        Path folder = folder();
        write(
                folder,
                "plan.csv",
                "year,municipality,segment,amount\n2018,0005,BASIC,100.00\n2018,0005,FLEXIBLE,1.00\n");
        write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,known
                0005,A,2018-02-03,,80.10,2018-02-20
                0005,A,2018-12-30,,20.05,2018-12-31
                0005,B,2018-06-01,,7.77,
                """);

        run("monitor " + folder + " " + temporary.resolve("out") + " --until 2018-12-31");

        assertThat(lines(temporary.resolve("out/monitor.csv")))
                .contains(
                        "0005,BASIC,100.00,100.15,0.00,100.00,100.15,0.15,",
                        "0005,FLEXIBLE,1.00,7.77,0.00,1.00,7.77,6.77,OVER");
    }

    /** A grant of EUR 96,000: of claims of 60,000, 40,000 and 1,000 the second is cut and the third refused. */
    @Test
    void settlesTheWorkedExampleOfAProvider() {
        Path folder = folder();
        write(folder, "providers.csv", "code,name,partner\nP,Praktijk,P\n");
        write(folder, "provider-budgets.csv", """
                year,provider,segment,kind,financier,amount
                2015,P,,PRODUCTION,provincie,100000.00
                2015,P,,ADVANCE,,45000.00
                2015,P,,ADVANCE,,45000.00
                """);
        write(folder, "provider-rules.json", "{\"atThreshold\": \"claims\", \"discounts\": {\"provincie\": \"4\"}}");
        write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,provider
                0005,A,2015-03-01,,1000.00,P
                0005,A,2015-01-01,,60000.00,P
                0005,A,2015-02-01,,40000.00,P
                0005,A,2015-02-02,,5.00,
                """);

        ProgramRun run = run("providers " + folder + " " + temporary.resolve("out"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines(temporary.resolve("out/provider-result.csv")))
                .containsExactly(
                        "year,provider,segment,granted,claimed,accepted,refused,transformation,settle",
                        "2015,P,,96000.00,101000.00,96000.00,5000.00,0.00,6000.00");
        assertThat(run.out()).contains("Closes: 4 lines read = 3 claims + 1 other, which costs EUR 5.00\n");
    }

    /** With EUR 300 for flexible and EUR 100 for crisis care over two years, EUR 1,000 is planned EUR 750 and EUR 250. */
    @ParameterizedTest
    @CsvSource({
        "1, 'specialist,0.00 facilities,250.00 own,750.00'",
        "2, 'specialist,0.00 facilities,250.00 ambulatory,750.00 own,0.00'",
        "3, 'specialist,0.00 facilities,250.00 ambulatory,750.00 own,0.00'"
    })
    void plansByTheYearsBeforeForTheScopesOfAModel(int model, String scopes) {
        Path folder = crisisAndFlexible();

        ProgramRun run = run("plan " + folder + " " + temporary.resolve("out") + " --history 2 --model " + model);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines(temporary.resolve("out/purchase-plan.csv")))
                .isEqualTo(Stream.concat(
                                Stream.of("year,municipality,scope,amount"),
                                Stream.of(scopes.split(" ")).map(row -> "2018,0005," + row))
                        .toList());
    }

    @Test
    void reportsWhatAModelBuysTogetherAndWhatItLeavesUnexplained() throws IOException {
        Path folder = crisisAndFlexible();

        ProgramRun run = run("plan " + folder + " " + temporary.resolve("out") + " --history 2 --model 1");

        assertThat(run.out()).contains("Purchase plan of 2018 by the cost of the years before, in euros\n");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("By cooperation model 1 EUR 87,000,000 of 2016 is bought together (EUR 62,000,000 specialist"
                        + " care + EUR 25,000,000 joint facilities) and EUR 16,000,000 by each municipality itself; of the"
                        + " stated EUR 105,000,000, EUR 2,000,000 stays unexplained (");
        assertThat(Files.readString(temporary.resolve("out/report.html")))
                .contains(
                        "Volgens samenwerkingsmodel 1 wordt van 2016 € 87.000.000 samen ingekocht (€ 62.000.000"
                                + " specialistische jeugdhulp + € 25.000.000 gezamenlijke voorzieningen) en € 16.000.000"
                                + " door",
                        "gezamenlijke voorzieningen</th>");
    }

    private Path crisisAndFlexible() {
        Path folder = folder();
        write(folder, "products.csv", "code,name,segment,standing\nA,A,CRISIS,false\nB,B,FLEXIBLE,false\n");
        write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,1000.00\n");
        write(
                folder,
                "usage.csv",
                "municipality,product,date,quantity,amount\n0005,A,2016-02-03,,100.00\n0005,B,2017-02-03,,300.00\n");
        return folder;
    }

    /** 0004 comes from 0003, which decided to share; who takes part is known as it is to the settlement. */
    @Test
    void theSuccessorOfWhoTakesPartTakesPartInThePlan() {
        Path folder = successor("2017,0003,SOLIDARY\n");

        ProgramRun run = run("plan " + folder + " " + temporary.resolve("out"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines(temporary.resolve("out/purchase-plan.csv")))
                .containsExactly("year,municipality,scope,amount", "2018,0004,s,1000.00", "2018,0004,own,0.00");
        assertThat(run.err())
                .contains(
                        "budgets.csv: 2019 is not planned: the plan has no amounts of it; budgets of EUR 70.00 are left"
                                + " out");
    }

    @Test
    void aPlanNeedsTheDecisionsThatTheSettlementNeeds() {
        ProgramRun run = run("plan " + successor("2016,0003,SOLIDARY\n") + " " + temporary.resolve("out"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[decision-missing] scheme.json");
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    private Path successor(String decisions) {
        Path folder = temporary.resolve("in");
        write(folder, "municipalities.csv", "code,name,subregion,youth,from\n0003,Aa,,1,\n0004,Bee,,1,2018-01-01\n");
        write(folder, "reorganisations.csv", "date,from,to,share\n2018-01-01,0003,0004,100\n");
        write(folder, "products.csv", "code,name,segment,standing\nA,a,FLEXIBLE,false\n");
        write(folder, "decisions.csv", "year,municipality,stance\n" + decisions);
        write(folder, "plan.csv", "year,municipality,segment,amount\n2018,0004,FLEXIBLE,1000.00\n");
        write(folder, "budgets.csv", "year,municipality,amount\n2018,0004,1000.00\n2019,0004,70.00\n");
        write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "s", "segments": ["FLEXIBLE"],
                  "participants": {"decided": 2017, "deferred": "out"},
                  "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);
        return folder;
    }

    /** Without a scheme too: what is of nobody has no place in a plan or a monitor. */
    @ParameterizedTest
    @ValueSource(strings = {"plan %s %s", "monitor %s %s --until 2018-12-31"})
    void budgetsAndPlansAreOfMunicipalitiesThatExist(String command) throws IOException {
        Path folder = successor("");
        Files.delete(folder.resolve("scheme.json"));
        Files.delete(folder.resolve("decisions.csv"));
        write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0004,A,2018-02-03,,10.00\n");
        write(folder, "budgets.csv", "year,municipality,amount\n2017,0003,5.00\n2018,0003,1000.00\n2018,0004,1.00\n");
        write(
                folder,
                "plan.csv",
                "year,municipality,segment,amount\n2018,0003,FLEXIBLE,1000.00\n2018,0004,FLEXIBLE,1.00\n");

        ProgramRun run = run(command.formatted(folder, temporary.resolve("out")));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .contains(
                        "[municipality-not-existing] budgets.csv:3:municipality: municipality 0003 does not exist on 2018-01-01,"
                                + " succeeded by 0004",
                        "[municipality-not-existing] plan.csv:2:municipality: municipality 0003 does not exist on 2018-01-01,"
                                + " succeeded by 0004")
                .noneMatch(line -> line.contains("budgets.csv:2") || line.contains("budgets.csv:4"));
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void withoutASchemeAReorganisationIsOnTheFirstOfAYearToo() throws IOException {
        Path folder = successor("");
        Files.delete(folder.resolve("scheme.json"));
        write(folder, "reorganisations.csv", "date,from,to,share\n2018-07-01,0003,0004,100\n");

        assertThat(run("plan " + folder + " " + temporary.resolve("out")).err())
                .contains(
                        "[reorganisation-date] reorganisations.csv:2:date: a reorganisation must be on 1 January but was"
                                + " on 2018-07-01");
    }

    /** A budget of a cent next to a cost of millions: the scale has few lines, and the page stays small. */
    @Test
    void aMistypedBudgetDoesNotFillThePage() throws IOException {
        Path folder = folder();
        write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,0.01\n");
        write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,A,2018-02-03,,90000000.00\n");

        ProgramRun run = run("monitor " + folder + " " + temporary.resolve("out") + " --until 2018-03-31");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.size(temporary.resolve("out/report.html"))).isLessThan(200_000);
    }

    @Test
    void aYearWithoutAContributionIsReported() throws IOException {
        Path folder = temporary.resolve("in");
        Path sample = Path.of(BMWE);
        for (String name : List.of("municipalities.csv", "streams.csv")) {
            write(folder, name, Files.readString(sample.resolve(name)));
        }
        String rta = Files.readString(sample.resolve("rta.json"));
        String without = rta.replace(
                "\"cut\": \"8.5\", \"strengthening\": \"2.5\", \"execution\": \"2.5\"",
                "\"cut\": \"8.5\", \"execution\": \"5\"");
        assertThat(without).isNotEqualTo(rta);
        write(folder, "rta.json", without);

        ProgramRun run = run("rta " + folder + " " + temporary.resolve("out"));

        assertThat(run.err())
                .contains("rta.json: 2016 has no component strengthening, and so no contribution in contributions.csv");
    }

    /** Care in kind cannot be more than the stream of EUR 200 that it is part of; the share was 10%. */
    @Test
    void everyPublishedColumnIsCompared() {
        Path folder = rta();
        write(folder, "published.csv", """
                municipality,pgb,execution,strengthening,contribution,total,vws,zin,pgbShare
                Aa,19.30,9.00,9.00,262.70,300.00,100.00,999.99,11
                totaal,19.30,9.00,9.00,262.70,300.00,100.00,180.70,
                """);

        ProgramRun run = run("rta " + folder);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("999.99").doesNotContain("Every published cell equals");
        assertThat(run.err())
                .contains(
                        "published.csv:2: Aa has a published share of personal budgets of 11% and one of 10% in streams.csv");
    }

    @Test
    void aColumnThatSomeRowsLackIsReportedAndNotCompared() {
        Path folder = rta();
        write(folder, "published.csv", """
                municipality,pgb,execution,strengthening,contribution,total,vws
                Aa,19.30,9.00,9.00,262.70,300.00,77.00
                total,19.30,9.00,9.00,262.70,300.00,
                """);

        ProgramRun run = run("rta " + folder);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("published.csv: some rows have no vws, so that column was not compared");
    }

    /** EUR 30 is 10% of the base of 300; the fund of 2015 had EUR 5 and spent 7. */
    @Test
    void moreThanThereWasIsReported() {
        Path folder = rta();
        write(
                folder,
                "rta.json",
                RTA.replace(
                        "}]}",
                        "}], \"assignments\": [{\"name\": \"A\", \"year\": 2015, \"amount\": \"31.00\"}],"
                                + " \"youthFund\": [{\"year\": 2015, \"received\": \"5.00\","
                                + " \"spent\": {\"YOUTH\": \"7.00\"}}]}"));

        ProgramRun run = run("rta " + folder);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "rta.json: in 2015 EUR 31.00 of the EUR 30.00 for transformation is assigned: EUR 1.00 too much",
                        "rta.json: in 2015 the youth fund spent EUR 2.00 more than it had");
    }

    @Test
    void faultsOfAssignmentsAndOfTheFundAreReportedTogether() {
        Path folder = rta();
        write(
                folder,
                "rta.json",
                RTA.replace(
                        "}]}",
                        "}], \"assignments\": [{\"name\": \"A\", \"year\": 2018, \"amount\": \"1.00\"}],"
                                + " \"youthFund\": [{\"year\": 2018, \"received\": \"5.00\"}]}"));

        ProgramRun run = run("rta " + folder);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .anyMatch(line -> line.startsWith("[assignment-year-unknown]"))
                .anyMatch(line -> line.contains("2018") && !line.startsWith("[assignment-year-unknown]"));
    }

    private static final String RTA = """
            {"unit": "0.01", "year": 2015, "contribution": "base", "cutInBase": "3.5", "years": [{"year": 2015, "cut": "3.5",
              "strengthening": "3", "execution": "3", "transformation": "10", "directCare": "84"}]}
            """;

    private Path rta() {
        Path folder = temporary.resolve("in");
        write(folder, "streams.csv", "municipality,vws,awbz,zvw,total,pgbShare\nAa,100.00,200.00,0.00,300.00,10\n");
        write(folder, "rta.json", RTA);
        return folder;
    }

    @Test
    void assignmentsNeedAShareOfTransformation() throws IOException {
        Path folder = temporary.resolve("in");
        Path sample = Path.of(BMWE);
        write(folder, "streams.csv", Files.readString(sample.resolve("streams.csv")));
        write(
                folder,
                "rta.json",
                Files.readString(sample.resolve("rta.json"))
                        .replace("\"transformation\": \"10\", \"directCare\": \"76\"", "\"directCare\": \"86\""));

        ProgramRun run = run("rta " + folder);

        assertThat(run.err())
                .isEqualTo(
                        "[rta-component-missing] rta.json:11: assignments needs the component transformation but the year"
                                + " 2017 has none\n");
    }

    @Test
    void earmarksWithoutAPlaceAreRefusedTogether() throws IOException {
        Path folder = temporary.resolve("in");
        Path sample = Path.of(BMWE);
        write(folder, "streams.csv", Files.readString(sample.resolve("streams.csv")));
        write(
                folder,
                "rta.json",
                Files.readString(sample.resolve("rta.json"))
                        .replace("\"Spoed4jeugd\", \"year\": 2016", "\"Spoed4jeugd\", \"year\": 2018")
                        .replace("\"Dyslexiezorg\"", "\"Spoed4jeugd\""));

        ProgramRun run = run("rta " + folder);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .contains(
                        "[assignment-twice] rta.json:13: assignments[1] assignment Spoed4jeugd must be given once a year but is given again in"
                                + " 2015",
                        "[assignment-year-unknown] rta.json:14: assignments[2] assignment Spoed4jeugd must be in a year of the arrangement but"
                                + " was in 2018");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monitor %s --until 2018-03-30 | with days on which lines became known the date must be the end of a"
                        + " month but was 2018-03-30",
                "monitor %s --until 2018-03-31 --delay 0 | delay must be at least 1 month but was 0",
                "providers %s | provider-budgets.csv: file is missing",
                "plan %s | budgets.csv: file is missing",
            })
    void refusesWithStatusTwo(String command, String fault) {
        Path folder = folder();
        write(
                folder,
                "usage.csv",
                "municipality,product,date,quantity,amount,known\n0005,A,2018-02-03,,80.10,2018-02-20\n");

        ProgramRun run = run(command.formatted(folder));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.stated()).contains(fault);
    }

    private Path folder() {
        Path folder = temporary.resolve("in");
        write(folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n");
        write(folder, "products.csv", "code,name,segment,standing\nA,A,BASIC,false\nB,B,FLEXIBLE,false\n");
        return folder;
    }

    private static void write(Path folder, String name, String content) {
        ProgramRun.write(folder, name, content);
    }

    private static ProgramRun run(String command) {
        return ProgramRun.of(Splitter.on(' ').splitToList(command).toArray());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theMonitorAddsUpMunicipalitiesAndThePlanSpeaksDutch() {
        ProgramRun monitor = ProgramRun.of(
                "monitor",
                "../examples/scenarios/bmwe-budgets-2015",
                "--until",
                "2015-09-30",
                "--no-projection",
                "--locale",
                "nl");
        ProgramRun plan = ProgramRun.of(
                "plan", "../examples/scenarios/bmwe-budgets-2015", "--organisation", "1.4", "--locale", "nl");

        assertThat(monitor.out())
                .containsPattern("Winsum +3\\.415 +2\\.554 +2\\.601 +3\\.477 +62 N +● op schema")
                .containsPattern("totaal +13\\.879 +10\\.380 +11\\.369 +15\\.201 +1\\.322 N");
        assertThat(plan.out()).contains("De inkooporganisatie kost 1,4% van de budgetten: 194.305,06");
    }
}
