package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A projection knows what is known on its day, and goes on from what was closed then. */
class ProjectionFoldersTest {

    private static final String INSURANCE = """
            "model": {"type": "insurance", "key": "history-1", "expectedCost": {"2015": "4000.00"}}""";

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    @BeforeEach
    void writeRegion() {
        write("municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,10\n0053,Winsum,,10\n");
        write("products.csv", "code,name,segment,standing\nP1,Zorg,FLEXIBLE,false\n");
        write("budgets.csv", "year,municipality,amount\n2015,0005,2000.00\n2015,0053,2000.00\n");
    }

    /** Each used EUR 1,000 in 2014; another EUR 8,000 of Winsum becomes known after the day of the monitor. */
    @Test
    void nothingIsKnownBeforeItsDay() throws IOException {
        writeUse("2016-03-31");
        writeScheme("", INSURANCE);

        project("2015-06-30");

        assertThat(column(3)).containsExactly("2000.00", "2000.00");
    }

    @Test
    void whatIsKnownOnTheDayCounts() throws IOException {
        writeUse("2015-06-30");
        writeScheme("", INSURANCE);

        project("2015-06-30");

        assertThat(column(3)).containsExactly("400.00", "3600.00");
    }

    /** 2014 was closed before EUR 8,000 of it were known: they count in 2015, in addition to its forecast of EUR 1,008.29. */
    @Test
    void lateLinesOfClosedYearsCountInTheYear() throws IOException {
        writeUse("2015-03-31");
        write("closings.csv", "closed,through\n2015-01-31,2014\n");
        write("scheme.json", """
                {"from": 2014, "until": 2015, "lateLines": "currentYear", "scopes": [{"name": "a",
                  "segments": ["FLEXIBLE"], "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);

        ProgramRun run = project("2015-06-30");

        assertThat(column(2)).containsExactly("1008.29", "9008.29");
        assertThat(column(4)).containsExactly("1008.29", "9008.29");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("8,000.00 of the cost of 2015 is of earlier years, which were closed before it was known.");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("van de kosten van 2015 is van eerdere jaren, die waren afgesloten voordat dit bekend was.");
    }

    /** Premiums were booked by the use known in March: EUR 2,000 each. */
    @ParameterizedTest
    @ValueSource(strings = {"2015-06-30", "2015-12-31"})
    void weightsOfAClosingStand(String until) throws IOException {
        writeUse("2015-05-31");
        write("closings.csv", "closed,through\n2015-03-31,2015\n");
        writeScheme("\"restate\": \"costs\", ", INSURANCE);

        ProgramRun run = project(until);

        assertThat(column(3)).containsExactly("2000.00", "2000.00");
        assertThat(run.out()).contains("No range from 10% to 90%: monitor cannot keep the weights of a first closing");
    }

    /** A closing after the day of the monitor has not been made yet. */
    @Test
    void weightsOfALaterClosingDoNotStand() throws IOException {
        writeUse("2015-05-31");
        write("closings.csv", "closed,through\n2015-07-01,2015\n");
        writeScheme("\"restate\": \"costs\", ", INSURANCE);

        project("2015-06-30");

        assertThat(column(3)).containsExactly("400.00", "3600.00");
    }

    /** Of EUR 100 granted EUR 100 is claimed; an earlier claim that becomes known in December would take its place. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void claimsAreDecidedOnByWhatIsKnown(boolean hasScheme) {
        write("providers.csv", "code,name,partner\nA,Aanbieder A,A\n");
        write("provider-budgets.csv", "year,provider,segment,kind,financier,amount\n2015,A,,PRODUCTION,zk,100.00\n");
        write("provider-rules.json", "{\"atThreshold\": \"holder\", \"discounts\": {\"zk\": \"0\"}}");
        write("usage.csv", """
                municipality,product,date,quantity,amount,known,provider
                0005,P1,2015-01-01,,100.00,2015-12-31,A
                0053,P1,2015-01-02,,100.00,2015-01-31,A
                """);
        if (hasScheme) {
            writeScheme("", """
                    "model": {"type": "actualUse", "standingKey": "equal"}""");
        }

        assertThat(monitor("2015-06-30").err()).doesNotContain("is refused");
        assertThat(monitor("2015-12-31").err())
                .contains("claims until 2015-12-31 count as used with EUR 200.00; of it EUR 100.00 is refused");
    }

    private void writeUse(String known) {
        write("usage.csv", """
                municipality,product,date,quantity,amount,known
                0005,P1,2014-01-01,,1000.00,2014-01-31
                0053,P1,2014-01-01,,1000.00,2014-01-31
                0053,P1,2014-12-31,,8000.00,%s
                0005,P1,2015-01-01,,500.00,2015-01-31
                0053,P1,2015-01-01,,500.00,2015-01-31
                """.formatted(known));
    }

    private void writeScheme(String terms, String model) {
        write(
                "scheme.json",
                "{\"from\": 2015, \"until\": 2015, \"scopes\": [{\"name\": \"a\", \"segments\": [\"FLEXIBLE\"], "
                        + terms + model + "}]}");
    }

    private void write(String file, String text) {
        ProgramRun.write(folder, file, text);
    }

    private ProgramRun project(String until) {
        ProgramRun run = monitor(until);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private ProgramRun monitor(String until) {
        return ProgramRun.of("monitor", folder.toString(), out.toString(), "--until", until);
    }

    /** A column of {@code projection.csv}, Bedum first. */
    private List<String> column(int column) throws IOException {
        return Files.readAllLines(out.resolve("projection.csv")).stream()
                .skip(1)
                .map(row -> Splitter.on(',').splitToList(row).get(column))
                .toList();
    }
}
