package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders worked out by hand, folders with one fault, and folders that other programs got wrong; see cases/README.md. */
class CasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    /** What is reported on folders that hold something that is not used. */
    private static final ImmutableMap<String, String> NOT_USED = ImmutableMap.of(
            "late-lines-current-year",
            "tariffs.csv:3: tarief van product P vanaf 2019-01-01 wordt door geen regel gebruikt");

    @TempDir
    private Path temporary;

    static List<String> worked() {
        return ProgramRun.names(CASES.resolve("worked"));
    }

    static List<String> refused() {
        return ProgramRun.names(CASES.resolve("refused"));
    }

    static List<String> found() {
        return ProgramRun.names(CASES.resolve("found"));
    }

    @ParameterizedTest
    @MethodSource
    void worked(String name) {
        Path folder = CASES.resolve("worked").resolve(name);
        Path output = temporary.resolve("out");

        ProgramRun run = ProgramRun.of(folder, output, "--locale", "nl");

        assertThat(run.err().strip()).isEqualTo(NOT_USED.getOrDefault(name, ""));
        assertThat(run.status()).isZero();
        assertFiles(folder.resolve("expected"), output);
    }

    @ParameterizedTest
    @MethodSource
    void refused(String name) {
        Path folder = CASES.resolve("refused").resolve(name);
        Path output = temporary.resolve("out");

        ProgramRun run = ProgramRun.of(folder, output);

        assertThat(run.status()).isEqualTo(2);
        assertThat(output).doesNotExist();
        assertThat(codes(run)).containsOnly(rows(folder.resolve("kind.txt")).toArray(String[]::new));
    }

    /** Refused with these codes, places and words, or settled with these charges; soon, whatever size a name has. */
    @Timeout(20)
    @ParameterizedTest
    @MethodSource
    void found(String name) {
        Path folder = CASES.resolve("found").resolve(name);
        ImmutableList<String> stated = rows(folder.resolve("stated.txt"));
        Path output = temporary.resolve("out");

        ProgramRun run = ProgramRun.of(folder, output, "--locale", "en");

        if (stated.get(0).equals("settled")) {
            assertThat(run.status()).isZero();
            assertThat(stated(run)).containsExactlyElementsOf(stated.subList(1, stated.size()));
            assertThat(run.out().lines()).anyMatch(line -> line.startsWith("Closes: charged "));
            assertFiles(folder.resolve("expected"), output);
        } else {
            assertThat(run.status()).isEqualTo(2);
            assertThat(output).doesNotExist();
            assertThat(stated(run).filter(line -> line.startsWith("["))).containsExactlyElementsOf(stated);
        }
    }

    /** Faults, or notices, line by line; those that are printed by their first lines. */
    private static Stream<String> stated(ProgramRun run) {
        return Stream.concat(
                run.err().lines().map(String::strip).filter(line -> !line.isEmpty()),
                run.out().lines().filter(line -> line.startsWith("Note: ")));
    }

    private static void assertFiles(Path expected, Path output) {
        List<String> files = ProgramRun.names(expected);
        assertThat(files).isNotEmpty();
        for (String file : files) {
            assertThat(rows(output.resolve(file)))
                    .as(file)
                    .containsExactlyInAnyOrderElementsOf(rows(expected.resolve(file)));
        }
    }

    /**
     * 0001 pays 4.51 and 0002 2.50 at the first closing; at the second each gets 0.50 back. What 0002 used more is known later
     * than that and due to nobody yet.
     */
    @Test
    void paymentsOfAClosingClearWhatIsDueThen() {
        Path output = temporary.resolve("out");
        ProgramRun.of(CASES.resolve("worked").resolve("closings-correction"), output, "--payments", "cashier");

        assertThat(rows(output.resolve("payments.csv")))
                .containsExactly(
                        "closed,from,to,amount",
                        "2019-02-01,0001,cashier,4.51",
                        "2019-02-01,0002,cashier,2.50",
                        "2019-12-01,cashier,0001,0.50",
                        "2019-12-01,cashier,0002,0.50");
    }

    /** What is corrected of 0001 after it was dissolved is paid by its successors. */
    @Test
    void paymentsAfterASplitAreOfTheSuccessors() {
        Path output = temporary.resolve("out");
        ProgramRun.of(CASES.resolve("worked").resolve("dues-after-split"), output, "--payments", "netted");

        assertThat(rows(output.resolve("payments.csv")))
                .containsExactly(
                        "closed,from,to,amount",
                        "2018-12-31,0001,cashier,10.01",
                        "2019-06-01,0002,cashier,0.03",
                        "2019-06-01,0003,cashier,0.02");
    }

    /** What an outside party is charged counts: 207.25 + 217.25 + 24.50. */
    @Test
    void allChargesAreAllCostAndTheGrowthOfTheFunds() {
        ProgramRun run = ProgramRun.of(
                CASES.resolve("worked").resolve("client-layer-outside"), temporary.resolve("out"), "--locale", "en");

        assertThat(run.out().lines())
                .contains(
                        "total     449.00   449.00     0.00  449.00 N       -",
                        "Closes: charged = cost + growth of the funds (0.00)");
    }

    private static ImmutableList<String> codes(ProgramRun run) {
        return run.err()
                .lines()
                .filter(line -> line.startsWith("["))
                .map(line -> line.substring(1, line.indexOf(']')))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> rows(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.collect(ImmutableList.toImmutableList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
