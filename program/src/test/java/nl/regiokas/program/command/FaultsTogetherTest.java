package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault of one file hides none of another file that does not follow from it. */
class FaultsTogetherTest {

    private static final String SCHEME = """
            {"from": 2018, "until": 2018, "outside": [%s], "scopes": [{"name": "all", "segments": ["BASIC"],
              "model": {"type": "flatTax", "window": 1, "ownShare": "0", "spread": %s, "expectedCost": {"2018": "1.00"}}}]}
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void writeRegion() {
        folder = temporary.resolve("in");
        write("municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n0009,Ten Boer,,100\n");
        write("products.csv", "code,name,segment,standing\nA,A,BASIC,false\n");
        write(
                "usage.csv",
                "municipality,product,date,quantity,amount\n0005,A,2017-02-03,,80.10\n0009,A,2018-02-03,,8.10\n");
        write("scheme.json", SCHEME.formatted("", "1"));
    }

    @Test
    void theRegionIsSound() {
        assertThat(run("check %s").err()).doesNotContain("[");
    }

    /** Where no municipality is known no line is looked at, so nothing is known of what the lines lack. */
    @Test
    void withoutMunicipalitiesNothingIsSaidOfLines() {
        write("municipalities.csv", "code,name,subregion,youth\n");
        write("usage.csv", "municipality,product,date,quantity,amount,careForm\n0005,A,2018-02-03,,80.10,PGB\n");
        write("pgb-cost.csv", "municipality,function,cost\n");

        assertThat(run("check %s").err().lines()).containsExactly("[no-rows] municipalities.csv: file has no rows");
    }

    @Test
    void aTableOfPublishedFiguresWithoutAnyIsReported() {
        write("published.csv", "year,scope,municipality,kind,amount\n");

        assertThat(run("check %s").err().lines()).contains("published.csv: file has no rows");
    }

    /** Without the column of amounts it is not known which lines need a tariff; other faults of the lines stay. */
    @ParameterizedTest
    @CsvSource({
        "'quantity,amonut', [misspelt-column] usage.csv:1: column 'amonut' is unknown and amount is missing: it is probably meant",
        "'quantity,euros', [missing-column] usage.csv:1: column amount is missing",
        "'quantty,amount', [misspelt-column] usage.csv:1: column 'quantty' is unknown and quantity is missing: it is probably meant"
    })
    void aColumnThatIsMissingIsNoMissingTariff(String columns, String fault) {
        write(
                "usage.csv",
                "municipality,product,date," + columns
                        + "\n0005,A,2018-02-03,4,\n0005,A,2018-02-30,4,\n0009,B,2018-02-03,4,\n");

        assertThat(run("check %s").err().lines())
                .anyMatch(fault::equals)
                .anyMatch(line -> line.startsWith("[") && line.contains("usage.csv:3:date: "))
                .anyMatch(line -> line.startsWith("[") && line.contains("usage.csv:4:product: "))
                .noneMatch(line -> line.startsWith("[tariff-missing]"));
    }

    /** A blank name, or a segment that does not exist. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFaultOfMunicipalitiesOrProductsHidesNoneOfThePlan(boolean ofMunicipalities) {
        if (ofMunicipalities) {
            write("municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n0009,,,100\n");
        } else {
            write("products.csv", "code,name,segment,standing\nA,A,BASIC,false\nB,B,BASC,false\n");
        }
        write("advances.csv", "year,municipality,amount\n2031,0005,1.00\n");
        write("instalments.csv", "scope,municipality,origin,due,amount\notter,0005,2017,2019,1.00\n");
        write("closings.csv", "closed,through\n2018-06-30,2031\n");

        assertThat(run("check %s").err().lines())
                .anyMatch(line -> line.startsWith(
                        ofMunicipalities
                                ? "[blank-field] municipalities.csv:3:name: "
                                : "[unknown-word] products.csv:3:segment: "))
                .anyMatch(line -> line.startsWith("[advance-year] advances.csv:2:year: "))
                .anyMatch(line -> line.startsWith("[scope-unknown] instalments.csv:2:scope: "))
                .anyMatch(line -> line.startsWith("[closing-year] closings.csv:2:through: "));
    }

    @Test
    void aFaultOfTheSchemeHidesNoneOfOtherFiles() {
        write("scheme.json", SCHEME.formatted("", "0"));
        write("series.csv", "series,year,municipality,value\nx,2018,0005,-3\n");
        write("budgets.csv", "year,municipality,amount\n2018,0005,-1.00\n");
        write("published.csv", "year,scope,municipality,kind,amount\n2018,all,0005,CONTRIBUTIONS,1.00\n");

        assertThat(run("check %s").err().lines())
                .anyMatch(line -> line.startsWith("[count-range] scheme.json:2: ")
                        || line.contains("] scheme.json:2: scopes[0].model.spread "))
                .anyMatch(line -> line.startsWith("[series-value-negative] series.csv:2:value: "))
                .anyMatch(line -> line.startsWith("[series-value-negative] budgets.csv:2:amount: "))
                .anyMatch(line -> line.startsWith("[unknown-word] published.csv:2:kind: "));
    }

    /** Where the scheme is no JSON, all that needs no scheme is checked all the same. */
    @Test
    void aSchemeThatIsNoJsonHidesNothingThatNeedsNone() {
        write("scheme.json", "{\"from\": 2018 \"until\"");
        write(
                "municipalities.csv",
                "code,name,subregion,youth\n0005,Bedum,,100\n0009,Ten Boer,,100\n0014,Groningen,,100\n");
        write("reorganisations.csv", "date,from,to,share\n2019-01-01,0009,0014,100\n2020-02-01,0005,0014,100\n");
        write("budgets.csv", "year,municipality,amount\n2018,0005,1.00\n2019,0009,1.00\n");
        write("advances.csv", "year,municipality,amount\n2018,0009,1.00\n2019,0009,1.00\n");
        write("decisions.csv", "year,municipality,stance\n2019,0009,NOT\n");
        write("series.csv", "series,year,municipality,value\nx,2019,0009,1\nx,,0009,1\n");
        write("closings.csv", "closed,through\n2019-02-01,2018\n2019-01-31,2017\n");
        write("plan.csv", "year,municipality,segment,amount\n2018,0005,BASIC,2.00\n");

        assertThat(run("check %s").err().lines())
                .filteredOn(line -> line.startsWith("["))
                .map(line -> line.replaceAll("(:\\d+(:\\w+)?): .*", "$1"))
                .containsExactlyInAnyOrder(
                        "[not-json] scheme.json:1",
                        "[reorganisation-date] reorganisations.csv:3:date",
                        "[closing-year] closings.csv:3:through",
                        "[closing-day] closings.csv:3:closed");

        write("reorganisations.csv", "date,from,to,share\n2019-01-01,0009,0014,100\n");
        assertThat(run("check %s").err().lines())
                .filteredOn(line -> line.startsWith("["))
                .map(line -> line.replaceAll("(:\\d+(:\\w+)?): .*", "$1"))
                .containsExactlyInAnyOrder(
                        "[not-json] scheme.json:1",
                        "[municipality-not-existing] budgets.csv:3:municipality",
                        "[municipality-not-existing] decisions.csv:2:municipality",
                        "[municipality-not-existing] advances.csv:3:municipality",
                        "[municipality-not-existing] series.csv:2:municipality",
                        "[closing-year] closings.csv:3:through",
                        "[closing-day] closings.csv:3:closed");

        write("budgets.csv", "year,municipality,amount\n2018,0005,1.00\n");
        write("decisions.csv", "year,municipality,stance\n");
        assertThat(run("check %s").err()).contains("[plan-sum-differs] plan.csv:2:amount: ");
    }

    /** What stands for the sum over all in published.csv can be nobody's code. */
    @Test
    void anOutsidePartyIsNotCalledTotal() {
        write("scheme.json", SCHEME.formatted("{\"code\": \"total\", \"name\": \"x\"}", "1"));

        assertThat(run("check %s").err())
                .contains(
                        "] scheme.json:1: outside[0].code code of an outside party must not be blank, cashier or total,"
                                + " begin with a point or hold a slash, a backslash or a control character but was 'total'\n");
    }

    /** Files of statements are called after it. */
    @Test
    void theCodeOfAnOutsidePartyLeadsToNoOtherFolder() {
        write("scheme.json", SCHEME.formatted("{\"code\": \"../../x\", \"name\": \"x\"}", "1"));

        assertThat(run("check %s").err())
                .contains("[outside-code] scheme.json:1: outside[0].code ", " but was '../../x'\n");
    }

    @Test
    void aFaultOfAWholeSchemeHasNoPath() {
        write("scheme.json", "{\"from\": 2018, \"until\": 2018, \"scopes\": []}");

        assertThat(run("check %s").err())
                .startsWith("[scheme-without-scope] scheme.json:1: ")
                .doesNotContain(":  ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 32_768})
    void aTextThatAWorkbookDoesNotKeepWholeIsRefused(int length) {
        String name = length == 1 ? "Ten\uffffBoer" : "x".repeat(length);
        write("municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n0009," + name + ",,100\n");

        ProgramRun run = run("convert %s " + temporary.resolve("out") + " --form xlsx");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[text-not-in-workbook] ").contains("name in row 2 must have at most 32767");
        assertThat(Files.exists(temporary.resolve("out/region.xlsx"))).isFalse();
    }

    private ProgramRun run(String command) {
        return ProgramRun.of(
                Splitter.on(' ').splitToList(command.formatted(folder)).toArray());
    }

    private void write(String file, String text) {
        ProgramRun.write(folder, file, text);
    }

    /** On a terminal of 24 rows the last of many faults is the last line, with its code, file, line and column. */
    @Test
    void ofManyFaultsTheLastLineIsAFaultWithItsPlace() {
        write(
                "usage.csv",
                "municipality,product,date,quantity,amount\n"
                        + IntStream.rangeClosed(2, 41)
                                .mapToObj(line -> "0005,A,2018-02-30,," + line + ".00\n")
                                .collect(Collectors.joining()));

        ProgramRun run = run("%s " + temporary.resolve("out"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(40).allMatch(line -> line.startsWith("["));
        assertThat(run.err().lines().reduce((first, next) -> next).orElseThrow())
                .contains("] usage.csv:41:date: ");
        assertThat(run.out()).isEmpty();
    }
}
