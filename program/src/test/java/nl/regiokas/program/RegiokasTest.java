package nl.regiokas.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegiokasTest {

    @TempDir
    Path temporary;

    @Test
    void helpTellsHowToCallIt() {
        ProgramRun run = ProgramRun.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: regiokas <folder> <output folder> [options]\n")
                .contains("2   bad arguments or bad input; every fault is told, nothing is written\n")
                .endsWith("""

                        Examples:
                          regiokas examples/scenarios/bmwe-2015 target/bmwe-2015 --locale nl
                          regiokas explain examples/scenarios/bmwe-2015 --year 2015 \\
                              --municipality 0005
                          regiokas compare examples/scenarios/groningen-2018
                          regiokas risk examples/scenarios/groningen-2018 --drawn-from 2019
                          regiokas risk --help
                        """);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void versionIsThatOfTheBuild() {
        ProgramRun run = ProgramRun.of("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("regiokas [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n");
    }

    @Test
    void badArgumentsAreTold() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThat(firstLine(ProgramRun.of())).isEqualTo("2 missing argument: <folder>");
        assertThat(firstLine(ProgramRun.of(temporary))).isEqualTo("2 missing argument: <output folder>");
        assertThat(firstLine(ProgramRun.of(temporary.resolve("none"), temporary)))
                .isEqualTo("2 no such folder: " + temporary.resolve("none"));
        assertThat(firstLine(ProgramRun.of(temporary, file))).isEqualTo("2 not a folder: " + file);
        assertThat(firstLine(ProgramRun.of(temporary, temporary, "--locale", "fr")))
                .startsWith("2 Invalid value for option '--locale'");
        assertThat(firstLine(ProgramRun.of(temporary, temporary, "third")))
                .isEqualTo("2 Unmatched argument at index 2: 'third'");
    }

    @Test
    void outputThatCannotBeWrittenIsToldApart() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        ProgramRun run = ProgramRun.of(ProgramRun.scenario("bmwe-2015"), file.resolve("output"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("cannot read or write: ");
        assertThat(run.out()).isEmpty();
    }

    private static String firstLine(ProgramRun run) {
        return run.status() + " " + run.err().lines().findFirst().orElse("");
    }
}
