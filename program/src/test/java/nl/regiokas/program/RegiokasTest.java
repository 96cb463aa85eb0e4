package nl.regiokas.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegiokasTest {

    @TempDir
    Path temporary;

    @Test
    void helpReportsHowToCallIt() {
        ProgramRun run = ProgramRun.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: regiokas <folder> <output folder> [options]\n")
                .contains("2   bad arguments or bad input; every fault is reported, nothing is written\n")
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
    void badArgumentsAreReported() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThat(lastLine(ProgramRun.of())).isEqualTo("2 [argument-missing] <folder> must be given");
        assertThat(lastLine(ProgramRun.of(temporary))).isEqualTo("2 [argument-missing] <output folder> must be given");
        assertThat(lastLine(ProgramRun.of(temporary.resolve("none"), temporary)))
                .isEqualTo("2 [folder-absent] folder must be there but there is none at " + temporary.resolve("none"));
        assertThat(lastLine(ProgramRun.of(temporary, file)))
                .isEqualTo("2 [not-a-folder] output folder must be a folder but a file has its name: " + file);
        assertThat(lastLine(ProgramRun.of(temporary, temporary, "--locale", "fr")))
                .isEqualTo("2 [argument-invalid] --locale must be en or nl but was fr");
        assertThat(lastLine(ProgramRun.of(temporary, temporary, "third")))
                .isEqualTo("2 [argument-unknown] regiokas knows no argument third");
        assertThat(lastLine(ProgramRun.of("risk", temporary, "--draws", "x", "--locale", "nl")))
                .isEqualTo("2 [argument-invalid] --draws moet een geheel getal zijn maar was x");
        assertThat(lastLine(ProgramRun.of(temporary, temporary, "--date", "2020-13-01", "--locale", "nl")))
                .isEqualTo("2 [argument-invalid] --date moet een dag zoals 2019-12-31 zijn maar was 2020-13-01");
        assertThat(lastLine(ProgramRun.of("risk", temporary, "--draw", "5", "--locale=nl")))
                .isEqualTo("2 [argument-misspelt] regiokas risk kent geen argument --draw; is --draws bedoeld?");
        assertThat(lastLine(ProgramRun.of("explain", temporary, "--municipality", "0003", "--locale", "nl")))
                .isEqualTo("2 [argument-missing] --year moet gegeven zijn");
        assertThat(lastLine(ProgramRun.of("risk", temporary, "--seed")))
                .isEqualTo("2 [argument-without-value] --seed must be followed by a value");
        assertThat(lastLine(ProgramRun.of("risk", temporary, "--seed", 1, "--seed", 2)))
                .isEqualTo("2 [argument-twice] --seed must be given once");
    }

    /** An empty path is not the folder in which the program runs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| <folder> must be given",
                "explain # --year 2018 --municipality 0003 | <folder> must be given",
                "check # | <folder> must be given",
                "init # | <folder> must be given",
                "convert # @ --form csv | <folder> must be given",
                "convert @ # --form csv | <new folder> must be given",
                "statement @ # | <output folder> must be given",
                "import-ijw # @ --key-file @ | <folder> must be given",
                "import-ijw @ # --key-file @ | <file> must be given",
                "import-ijw @ @ --key-file # | --key-file must be followed by a value",
                "@ @ --from-state # | --from-state must be followed by a value",
                "@ @ --previous # | --previous must be followed by a value",
                "compare @ --with # | --with must be followed by a value",
                "compare @ --output # | --output must be followed by a value",
                "risk @ --with # | --with must be followed by a value",
                "@ # | <output folder> must be given",
                "@ _ | <output folder> must be given",
                "init _ | <folder> must be given",
                "compare @ --output _ | --output must be followed by a value"
            })
    void emptyArgumentsAreReported(String command, String fault) {
        String given = command == null ? "#" : command;
        Object[] arguments = Stream.concat(
                        Stream.of(given.split(" "))
                                .map(word -> word.equals("@")
                                        ? temporary.toString()
                                        : word.equals("#") ? "" : word.equals("_") ? " " : word),
                        Stream.of("--locale", "en"))
                .toArray();

        ProgramRun run = ProgramRun.of(arguments);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(lastLine(run)).endsWith("] " + fault);
        assertThat(temporary).isEmptyDirectory();
    }

    /** The fault is the last line of a few, where the eye is; help is one line before it. */
    @Test
    void theFaultComesLastAfterOneLineThatHelps() {
        ProgramRun run = ProgramRun.of("risk", temporary, "--nothing", "--locale", "nl");

        assertThat(run.err()).isEqualTo("""
                        Hulp: regiokas risk --help
                        [argument-unknown] regiokas risk kent geen argument --nothing
                        """);
    }

    @Test
    void outputThatCannotBeWrittenIsReportedApart() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        ProgramRun run = ProgramRun.of(ProgramRun.scenario("bmwe-2015"), file.resolve("output"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("[unreadable] cannot read or write " + file.resolve("output") + ": it is not a folder\n");
        assertThat(run.out()).isEmpty();
    }

    /** What the system keeps for itself takes no folder, whoever asks. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatTakesNoFolderIsOneLine() {
        ProgramRun run = ProgramRun.of(ProgramRun.scenario("bmwe-2015"), "/proc/regiokas-output");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("[unreadable] cannot read or write /proc/regiokas-output: ")
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    /** A result of an earlier run that was saved by a spreadsheet program stays, but not without a word. */
    @Test
    void whatStaysOfAnEarlierRunIsReported() throws IOException {
        Path output = temporary.resolve("output");
        ProgramRun.of(ProgramRun.scenario("bmwe-2015"), output);
        Path provenance = output.resolve("provenance.json");
        Files.writeString(
                provenance,
                Files.readString(provenance).replace("\"settle\":{\"", "\"settle\":{\"old.csv\":\"00\",\""));
        Files.writeString(output.resolve("old.csv"), "changed by hand");

        ProgramRun run = ProgramRun.of(ProgramRun.scenario("bmwe-2015"), output, "--locale", "en");
        ProgramRun check = ProgramRun.of("check", output, "--locale", "en");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("old.csv: is of an earlier run and was changed since: it stays, and is no file of this run");
        assertThat(output.resolve("old.csv")).hasContent("changed by hand");
        assertThat(check.status()).isZero();
        assertThat(check.err())
                .isEqualTo(
                        "old.csv: is not listed in provenance.json: it cannot be checked whether it is as it was written\n");
    }

    /** A file whose reading fails midway, and a name that no file can have: the program's words, and the name. */
    @ParameterizedTest
    @CsvSource({
        "en, --with, /proc/self/mem, 'cannot read or write /proc/self/mem: the system does not allow it'",
        "nl, --with, /proc/self/mem, 'kan /proc/self/mem niet lezen of schrijven: het systeem staat het niet toe'",
        "en, --output, /tmp/@, 'cannot read or write ...@: its name is too long'",
        "nl, --output, /tmp/@, 'kan ...@ niet lezen of schrijven: de naam is te lang'"
    })
    @EnabledOnOs(OS.LINUX)
    void whatTheSystemSaysIsPutInTheProgramsWords(String language, String option, String path, String fault) {
        ProgramRun run = ProgramRun.of(
                "compare",
                ProgramRun.scenario("groningen-2018"),
                option,
                path.replace("@", "x".repeat(300)),
                "--locale",
                language);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("[unreadable] " + fault.replace("@", "x".repeat(60)) + "\n");
    }

    /** Not for one who may write everywhere. */
    @Test
    void aReadOnlyFolderIsOneLineAndKeepsTheOldResult() throws Exception {
        Path output = temporary.resolve("output");
        ProgramRun.of(ProgramRun.scenario("bmwe-2015"), output);
        ImmutableMap<String, String> before = contents(output);
        assumeThat(output.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(output)).isFalse();

        ProgramRun run = ProgramRun.of(ProgramRun.scenario("bmwe-2015"), output, "--locale", "en");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("[unreadable] cannot read or write " + output)
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(contents(output)).isEqualTo(before);
        assertThat(ProgramRun.of("check", output).status()).isZero();
    }

    private static ImmutableMap<String, String> contents(Path folder) {
        return Maps.toMap(ProgramRun.names(folder), name -> {
            try {
                return Files.readString(folder.resolve(name));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static String lastLine(ProgramRun run) {
        return run.status() + " "
                + run.err().lines().reduce((before, line) -> line).orElse("");
    }
}
