package nl.regiokas.program.command;

import static nl.regiokas.program.ProgramRun.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.region.StandingWeights;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparison, incentive and risk on folders with open items and closings: they count, or the command says that it cannot. */
class BooksInStudiesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Path RESTATED = CASES.resolve("worked").resolve("restate-costs");

    @TempDir
    private Path folder;

    /** Usage is placed in years once; a scheme that would place it otherwise is not compared as if it did not. */
    @ParameterizedTest
    @ValueSource(strings = {"compare", "risk"})
    void schemesThatPlaceLateLinesInOtherYearsAreRefused(String command) throws IOException {
        region("\"actualUse\", \"standingKey\": \"equal\"");
        write(folder, "closings.csv", "closed,through\n2019-02-01,2018\n");
        Path other = folder.resolve("other").resolve("other.json");
        write(
                folder.resolve("other"),
                "other.json",
                Files.readString(folder.resolve("scheme.json"))
                        .replaceFirst("\\{", "{\"lateLines\": \"currentYear\", "));

        ProgramRun run = ProgramRun.of(command, folder, "--with", other, "--locale", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[late-lines-unlike] ");
    }

    /** EUR 5,000.00 of 2017 that 0001 pays in 2018 is in every draw. */
    @Test
    void openItemsAreDrawnInEveryStudy() throws IOException {
        region("\"actualUse\", \"standingKey\": \"equal\"");
        String without = risk();
        write(folder, "instalments.csv", "scope,municipality,due,origin,amount\ns,0001,2018,2017,5000.00\n");
        String with = risk();

        assertThat(mean(with) - mean(without)).isEqualTo(5000_00);
    }

    private String risk() throws IOException {
        Path out = folder.resolve("out");
        ProgramRun run = ProgramRun.of("risk", folder, "--draws", "50", "--output", out);

        assertThat(run.err()).isEmpty();
        return Files.readString(out.resolve("risk.csv"));
    }

    /** The mean charge of 0001 in 2018, in cents. */
    private static long mean(String risk) {
        String[] header = risk.lines().findFirst().orElseThrow().split(",", -1);
        int column = Arrays.asList(header).indexOf("mean");
        return risk.lines()
                .filter(line -> line.contains(",0001,2018,"))
                .findFirst()
                .map(line -> line.split(",", -1)[column].replace(".", ""))
                .map(Long::parseLong)
                .orElseThrow();
    }

    /** A reserve of at least 0.00 is filled up by an open item of 5,000.00: 1,000.00 more use is charged to nobody. */
    @Test
    void openItemsCountInAnIncentive() {
        region(
                "\"insurance\", \"key\": \"youth\", \"expectedCost\": {\"2018\": \"600.00\"}, \"reserve\": {\"minimum\": \"0.00\"}");
        assertThat(incentive()).doesNotContain("1,000.00        1,000.00");
        write(folder, "instalments.csv", "scope,municipality,due,origin,amount\ns,0001,2018,2017,5000.00\n");

        assertThat(incentive()
                        .lines()
                        .filter(line -> line.contains("Een"))
                        .findFirst()
                        .orElseThrow())
                .matches(".*\\b0\\.00 +0\\.00 +1,000\\.00 +1,000\\.00.*");
    }

    private String incentive() {
        ProgramRun run = ProgramRun.of("incentive", folder, "--product", "P", "--locale", "en");

        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private void region(String model) {
        write(folder, "municipalities.csv", "code,name,subregion,youth\n0001,Een,N,100\n0002,Twee,N,100\n");
        write(folder, "products.csv", "code,name,segment,standing\nP,Hulp,BASIC,false\n");
        write(folder, "usage.csv", """
                municipality,product,date,quantity,amount
                0001,P,2016-05-01,,500.00
                0001,P,2017-05-01,,700.00
                0002,P,2016-05-01,,100.00
                0002,P,2017-05-01,,200.00
                0001,P,2018-05-01,,600.00
                """);
        write(
                folder,
                "scheme.json",
                "{\"from\": 2018, \"until\": 2018, \"scopes\": [{\"name\": \"s\", \"segments\": [\"BASIC\"], \"model\": {\"type\": "
                        + model + "}}]}");
    }

    /** The first closing weighed 1 : 1, and that stands: 42.50 each. */
    @Test
    void aComparisonKeepsTheWeightsThatStand() {
        Settlement settlement = StandingWeights.settled(
                RegionReader.read(RESTATED, Models.types(), ReadingProgress.SILENT, new InputFaults())
                        .orElseThrow());

        assertThat(settlement.charges())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(Settlement.of(settlement.settledYears()).charges().stream()
                        .map(Object::toString)
                        .toList());
        assertThat(settlement.year(2018).position("0001").chargeCents()).isEqualTo(42_50);
        assertThat(settlement.year(2018).position("0002").chargeCents()).isEqualTo(42_50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incentive --product P", "risk"})
    void whatWouldWeighAnewSaysThatItCannot(String command) {
        String[] words = command.split(" ");
        Object[] arguments = Stream.concat(
                        Stream.of(words[0], RESTATED.toString()),
                        Arrays.stream(words).skip(1))
                .toArray();

        ProgramRun run = ProgramRun.of(arguments);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[standing-weights]", "first closing: scope s restates costs alone");
    }

    @Test
    void aStudyReportsWhatIsNotDrawn() {
        ProgramRun run = ProgramRun.of(
                "risk",
                CASES.resolve("found").resolve("risk-thin-history-negative"),
                "--draws",
                "50",
                "--locale",
                "en");

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("not drawn");
    }
}
