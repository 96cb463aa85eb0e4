package nl.regiokas.program.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.program.ProgramRun;
import org.assertj.core.util.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that lie between the rows of several files of budgeting name their rows, all in one go. */
class BudgetPlacesTest {

    private static final String PROVIDERS = "code,name,partner\nP,p,P\nQ,q,P\n";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void writeRegion() {
        folder = temporary.resolve("in");
        write("municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n");
        write("products.csv", "code,name,segment,standing\nA,A,BASIC,false\n");
        write("budgets.csv", "year,municipality,amount\n2018,0005,1000.00\n");
        write("usage.csv", "municipality,product,date,quantity,amount,provider\n0005,A,2018-02-03,,80.10,P\n");
        write("providers.csv", PROVIDERS);
        write("provider-budgets.csv", budgets("2018,P,,VARIABLE,,100.00"));
    }

    @Test
    void everyFaultBetweenRowsIsReportedAtItsRowWithTheFaultsOfCells() {
        write("providers.csv", PROVIDERS + "R,r,X\nS,s,Q\nT,t,T\n");
        write(
                "provider-budgets.csv",
                budgets(
                        "2018,P,,VARIABLE,,100.00",
                        "2018,Q,,FIXED,,1.00",
                        "2018,Q,BASIC,FIXED,,2.00",
                        "2018,T,,PRODUCTION,zorgkantoor,5.00",
                        "2018,T,,PRODUCTION,provincie,6.00",
                        "2018,T,,GUARANTEED,,7.00",
                        "2018,P,BASIC,VARIABLE,,8.00",
                        "2018,P,BASIC,VARIABLE,,9.00",
                        "2018,T,,GUARANTEED,,ten"));
        write("provider-rules.json", "{\"atThreshold\": \"claims\", \"discounts\": {\"zorgkantoor\": \"5\"}}");
        write("usage.csv", "municipality,product,date,quantity,amount,provider\n0005,A,2018-02-30,,80.10,P\n");

        write(
                "scheme.json",
                "{\"from\": 2018, \"until\": 2018, \"scopes\": [{\"name\": \"all\", \"segments\": [\"BASIC\"],"
                        + " \"model\": {\"type\": \"actualUse\", \"standingKey\": \"equal\"}}]}");
        for (String command : new String[] {"providers %s", "check %s", "monitor %s --until 2018-12-31"}) {
            assertThat(run(command).err().lines())
                    .as(command)
                    .filteredOn(line -> line.startsWith("["))
                    .map(line -> line.replaceAll("(?<=\\w:\\d{1,2}:\\w{0,12})[: ].*", ""))
                    .containsExactlyInAnyOrder(
                            "[provider-partner-unknown] providers.csv:4:partner",
                            "[provider-partner-of-another] providers.csv:5:partner",
                            "[provider-fixed-without-partner] provider-budgets.csv:3:provider",
                            "[provider-fixed-without-partner] provider-budgets.csv:4:provider",
                            "[provider-discount-absent] provider-budgets.csv:6:financier",
                            "[provider-rules-mixed] provider-budgets.csv:7:kind",
                            "[provider-segments-mixed] provider-budgets.csv:8:segment",
                            "[provider-budget-repeated] provider-budgets.csv:9:",
                            "[bad-amount] provider-budgets.csv:10:amount",
                            "[bad-date] usage.csv:2:date");
        }
    }

    @Test
    void aSchemeWithAFaultHidesNoFaultOfProvidersNorOfUsage() {
        write("scheme.json", "{\"from\": 2018, \"until\": 2018, \"scopes\": [{\"name\": \"all\"}]}");
        write("municipalities.csv", "code,name,subregion,youth,from\n0005,Bedum,,100,2019-01-01\n");
        write("provider-budgets.csv", budgets("2018,Q,,FIXED,,100.00"));

        assertThat(run("check %s").err().lines())
                .anyMatch(line -> line.contains("] scheme.json:1:"))
                .anyMatch(line -> line.startsWith("[provider-fixed-without-partner] provider-budgets.csv:2:provider: "))
                .anyMatch(line -> line.startsWith("[municipality-not-existing] usage.csv:2:municipality: "));
    }

    @Test
    void productionWithoutRulesIsReportedAtItsRow() {
        write("provider-budgets.csv", budgets("2018,P,,PRODUCTION,zorgkantoor,100.00"));

        assertThat(run("providers %s").err())
                .isEqualTo(
                        "[provider-rules-absent] provider-budgets.csv:2:kind: PRODUCTION must have provider rules but there"
                                + " are none (P, 2018)\n");
    }

    /** A row that is refused is not missed elsewhere. */
    @Test
    void whatFollowsFromAnotherFaultIsNotReported() {
        write("providers.csv", "code,name,partner\nP,,P\nQ,q,P\n");
        write("provider-budgets.csv", budgets("2018,P,,PRODUCTION,zorgkantoor,100.00"));
        write("provider-rules.json", "{}");

        assertThat(run("providers %s").err().lines())
                .map(line -> line.replaceAll("(?<=\\w:\\d{1,2}:\\w{0,12})[: ].*", ""))
                .containsExactly("[blank-field] providers.csv:2:name", "[json-missing-field] provider-rules.json:1:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Bedumm,OTHER,1.00 | [municipality-without-streams] pgb-cost.csv:2:municipality: \
            municipality must be listed in streams.csv but was 'Bedumm', the nearest listed is Bedum
            Bedum,OTHER,-1.00 | [pgb-cost-negative] pgb-cost.csv:2:cost: \
            cost of OTHER must not be negative but was EUR -1.00 (Bedum)
            Totaal,OTHER,1.00 | [rta-row-named-total] pgb-cost.csv:2:municipality: \
            row must not be named total; the totals are given apart
            """)
    void costOfPersonalBudgetsThatDoesNotFitIsReportedAtItsRow(String row, String fault) {
        rta("");
        write("pgb-cost.csv", "municipality,function,cost\n" + row + "\n");

        assertThat(run("rta %s").err()).isEqualTo(fault + "\n");
    }

    /** What is wrong with one value names its column, whichever command reads it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rta       | streams.csv          | Aa,-1.00,1.00,1.00,10,1.00        | budgeted-amount-negative   | vws
            rta       | streams.csv          | Aa,1.00,-1.00,1.00,10,1.00        | budgeted-amount-negative   | awbz
            rta       | streams.csv          | Aa,1.00,1.00,-1.00,10,1.00        | budgeted-amount-negative   | zvw
            rta       | streams.csv          | Aa,1.00,1.00,1.00,10,-1.00        | budgeted-amount-negative   | total
            rta       | streams.csv          | Aa,1.00,1.00,1.00,101,1.00        | rta-pgb-share-outside      | pgbShare
            rta       | streams.csv          | Aa,1.00,1.00,1.00,10,1.01         | base-not-in-units          | total
            rta       | streams.csv          | Totaal,1.00,1.00,1.00,10,1.00     | rta-municipality-name      | municipality
            rta       | streams.csv          | Bedum,1.00,1.00,1.00,10,1.00      | duplicate-key              | municipality
            plan      | plan.csv             | 2018,0005,CRISIS,-1.00            | planned-negative           | amount
            plan      | plan.csv             | 2019,0005,CRISIS,1.00             | municipality-not-existing  | municipality
            plan      | budgets.csv          | 2019,0006,-1.00                   | budget-negative            | amount
            providers | provider-budgets.csv | 2018,P,CRISIS,VARIABLE,,-1.00     | provider-amount-negative   | amount
            providers | provider-budgets.csv | 2018,P,CRISIS,VARIABLE,rijk,1.00  | provider-financier-given   | financier
            providers | provider-budgets.csv | 2019,P,,PRODUCTION,,1.00          | provider-financier-absent  | financier
            """)
    void aFaultOfOneValueNamesItsColumn(String command, String file, String row, String code, String column) {
        rta("");
        write(
                "rta.json",
                Files.contentOf(folder.resolve("rta.json").toFile(), UTF_8).replace("0.01", "1.00"));
        write("streams.csv", "municipality,vws,awbz,zvw,pgbShare,total\nBedum,100.00,200.00,0.00,10,\n");
        write("municipalities.csv", "code,name,subregion,youth,until\n0005,Bedum,,100,2018-12-31\n0006,Aa,,100,\n");
        write("plan.csv", "year,municipality,segment,amount\n2018,0005,BASIC,1000.00\n");
        write("provider-budgets.csv", budgets("2018,P,BASIC,VARIABLE,,100.00"));
        write(file, Files.contentOf(folder.resolve(file).toFile(), UTF_8) + row + "\n");

        assertThat(run(command + " %s").err().lines())
                .filteredOn(line -> line.startsWith("["))
                .singleElement(STRING)
                .startsWith("[" + code + "] " + file + ":3:" + column + ": ");
    }

    /** A year of the fund without a word, or a municipality that stands in no row. */
    @Test
    void whatCountsAsNothingIsReported() {
        rta(", \"youthFund\": [{\"year\": 2016, \"received\": \"5.00\"}]");
        write("streams.csv", "municipality,vws,awbz,zvw,pgbShare\nBedum,100.00,0.00,0.00,10\nAa,100.00,0.00,0.00,10\n");
        write("pgb-cost.csv", "municipality,function,cost\nBedum,OTHER,1.00\n");

        assertThat(run("rta %s").err()).isEqualTo("""
                        pgb-cost.csv: has no row of Aa: its personal budgets count as costing nothing
                        rta.json: youthFund has no year 2015: nothing counts as received or spent in it
                        rta.json: youthFund has no year 2017: nothing counts as received or spent in it
                        """);
    }

    /** The year of the table is there, be it with a fault of its own. */
    @Test
    void aYearThatCannotBeReadIsNotMissed() {
        rta("", "\"cut\": \"3,5\"");
        write(
                "rta.json",
                Files.contentOf(folder.resolve("rta.json").toFile(), UTF_8)
                        .replace("}]}", "}, {\"year\": 2015, \"cut\": \"-1\"}]}"));

        assertThat(run("rta %s").err().lines().map(line -> line.replaceAll("(\\d: \\S+ ).*", "$1")))
                .containsExactly(
                        "[json-bad-percentage] rta.json:2: years[0].cut ",
                        "[rta-year-given-again] rta.json:2: years[1] ",
                        "[rta-percentage-negative] rta.json:2: years[1].cut ");

        write("rta.json", "{\"unit\": \"0.01\", \"year\": 2015, \"cutInBase\": \"3.5\", \"jaren\": []}");
        assertThat(run("rta %s").err().lines().map(line -> line.replaceAll("].*", "]")))
                .containsExactly("[json-missing-field]", "[json-unknown-field]");
    }

    /** Without one of its columns nothing is known of a file: neither who pays nor which discounts count. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aMissingColumnOfBudgetsIsTheOnlyFault(int missing) {
        write("provider-rules.json", "{\"atThreshold\": \"claims\", \"discounts\": {\"zorgkantoor\": \"5\"}}");
        write(
                "provider-budgets.csv",
                budgets("2018,P,BASIC,PRODUCTION,zorgkantoor,5.00", "2018,P,CRISIS,PRODUCTION,zorgkantoor,5.00")
                        .lines()
                        .map(line -> IntStream.range(0, 6)
                                .filter(column -> column != missing)
                                .mapToObj(Splitter.on(',').splitToList(line)::get)
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n")));

        assertThat(run("providers %s").err())
                .isEqualTo("[missing-column] provider-budgets.csv:1: column "
                        + List.of("year", "provider", "segment", "kind", "financier", "amount")
                                .get(missing)
                        + " is missing\n");
    }

    @Test
    void everyFaultOfTheRulesOfProvidersIsReported() {
        write("provider-rules.json", """
                {"threshold": "-1.00", "atThreshold": "neither", "transformation": "101",
                 "discounts": {"zorgkantoor": "five", "rijk": "-5"}}
                """);

        assertThat(run("providers %s").err().lines().map(line -> line.replaceAll("(\\d: \\S+ ).*", "$1")))
                .containsExactly(
                        "[at-threshold] provider-rules.json:1: atThreshold ",
                        "[provider-threshold-negative] provider-rules.json:1: threshold ",
                        "[provider-share-outside] provider-rules.json:1: transformation ",
                        "[json-bad-percentage] provider-rules.json:2: discounts.zorgkantoor ",
                        "[provider-share-outside] provider-rules.json:2: discounts.rijk ");

        write("provider-rules.json", "{\"atThreshold\": \"claims\", \"discounts\": []}");
        write("provider-budgets.csv", budgets("2018,P,,PRODUCTION,zorgkantoor,100.00"));
        assertThat(run("providers %s").err())
                .isEqualTo("[json-no-object] provider-rules.json:1: discounts must be an object but was [...]\n");
    }

    @Test
    void assignmentsAndTheFundNameTheirPlaceAlsoWhereYearsHaveFaults() {
        String earmarks = """
                ,
                 "assignments": [
                  {"name": "a", "year": 2015, "amount": "1.00"},
                  {"name": "a", "year": 2015, "amount": "2.00"},
                  {"name": "b", "year": 2015, "amount": "-2.00"},
                  {"name": "c", "year": 2019, "amount": "2.00"}],
                 "youthFund": [
                  {"year": 2015, "received": "-5.00"},
                  {"year": 2019, "received": "5.00", "spent": {"YOUTH": "1.00"}}]""";
        rta(earmarks);
        write("pgb-cost.csv", "municipality,function,cost\nX,OTHER,1.00\n");
        String ofTheRest = """
                [assignment-twice] rta.json:5: assignments[1] assignment a must be given once a year but is given again in 2015
                [assignment-negative] rta.json:6: assignments[2] assignment b must not be negative but was EUR -2.00 (2015)
                [assignment-year-unknown] rta.json:7: assignments[3] assignment c must be in a year of the arrangement but \
                was in 2019
                [fund-receipt-negative] rta.json:9: youthFund[0] receipt of the youth fund must not be negative but was \
                EUR -5.00 (2015)
                [fund-year-outside] rta.json:10: youthFund[1] receipt of the youth fund must be of 2015, 2016 or 2017 but \
                was of 2019
                [fund-year-outside] rta.json:10: youthFund[1] spending of the youth fund must be of 2015, 2016 or 2017 but \
                was of 2019
                """;

        assertThat(run("rta %s").err().lines())
                .containsExactlyInAnyOrderElementsOf((ofTheRest
                                + "[municipality-without-streams] pgb-cost.csv:2:municipality: municipality must be listed in"
                                + " streams.csv but was 'X'")
                        .lines()
                        .toList());

        rta(earmarks, "\"cut\": \"4.5\"");
        assertThat(run("rta %s").err().lines())
                .anyMatch(line -> line.startsWith("[rta-year-open] rta.json:2:"))
                .containsAll(ofTheRest.lines().toList());
    }

    @Test
    void streamsAndCostsWhoseSumIsTooLargeAreReportedAtTheRowThatGoesBeyond() {
        rta("");
        write(
                "streams.csv",
                "municipality,vws,awbz,zvw,pgbShare\nBedum,9000000000000000.00,0.00,0.00,10\nAa,9000000000000000.00,0.00,0.00,10\n");
        write(
                "pgb-cost.csv",
                "municipality,function,cost\nBedum,OTHER,9000000000000000.00\nAa,OTHER,9000000000000000.00\n");

        assertThat(run("rta %s").err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("[amounts-too-large] streams.csv:3:vws: "))
                .anyMatch(line -> line.startsWith("[amounts-too-large] pgb-cost.csv:3:cost: "));
    }

    private void rta(String more) {
        rta(more, "\"cut\": \"3.5\"");
    }

    private void rta(String more, String cut) {
        write("streams.csv", "municipality,vws,awbz,zvw,pgbShare\nBedum,100.00,200.00,0.00,10\n");
        write("rta.json", """
                {"unit": "0.01", "year": 2015, "contribution": "base", "cutInBase": "3.5", "years": [
                 {"year": 2015, %s, "strengthening": "3", "execution": "3", "transformation": "10", "directCare": "84"}]%s}
                """.formatted(cut, more));
    }

    private static String budgets(String... rows) {
        return "year,provider,segment,kind,financier,amount\n" + String.join("\n", rows) + "\n";
    }

    private ProgramRun run(String command) {
        return ProgramRun.of((Object[]) command.formatted(folder).split(" "));
    }

    private void write(String file, String text) {
        ProgramRun.write(folder, file, text);
    }
}
