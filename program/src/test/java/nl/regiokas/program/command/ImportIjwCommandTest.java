package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import-ijw}: claims into the folder of Groningen, and their answer. */
class ImportIjwCommandTest {

    private static final Path CLAIM = Path.of("src", "test", "resources", "ijw", "claim.xml");
    private static final Path ANSWER = Path.of("src", "test", "resources", "ijw", "answer.xml");

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void copyGroningen() throws IOException {
        folder = Files.createDirectory(temporary.resolve("groningen"));
        key = Files.writeString(temporary.resolve("key"), "secret of the region\n");
        try (Stream<Path> files = Files.list(ProgramRun.scenario("groningen-2018"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private ProgramRun run(Object... arguments) {
        return ProgramRun.of(arguments);
    }

    @Test
    void claimsAndTheirAnswerAreSettledWithAllElse() {
        ProgramRun claimed = run("import-ijw", folder, CLAIM, "--key-file", key);

        assertThat(claimed.err()).isEmpty();
        assertThat(claimed.out()).isEqualTo("""
                        Claims (iJw) imported, regio Groningen
                        Example: invented use and tariffs.
                        Echt zijn de gemeenten, hun herindelingen en de besluiten van 2017; geen bedrag
                          zegt iets over een echte gemeente.

                        claim.xml: claim B1 of provider 65656055 to municipality 0003, 2 lines added,
                          EUR 290.00
                        usage-ijw.csv has 2 lines now.
                        """);
        assertThat(run("import-ijw", folder, CLAIM, "--key-file", key, "--locale", "nl")
                        .err())
                .isEqualTo("""
                        [ijw-reference-twice] claim.xml:19: declaratieregel met referentie R1 is al ingelezen
                        [ijw-reference-twice] claim.xml:38: declaratieregel met referentie R2 is al ingelezen
                        """);

        ProgramRun answered = run("import-ijw", folder, ANSWER, "--key-file", key, "--locale", "nl");

        assertThat(answered.err()).isEmpty();
        assertThat(answered.out()).isEqualTo("""
                        Declaraties (iJw) ingelezen, regio Groningen
                        Voorbeeld: verzonnen gebruik en tarieven.
                        Echt zijn de gemeenten, hun herindelingen en de besluiten van 2017; geen bedrag
                          zegt iets over een echte gemeente.

                        answer.xml: antwoord op declaratie B1 van aanbieder 65656055 aan gemeente 0003,
                          1 regel vervallen, € 240,00
                        usage-ijw.csv heeft nu 1 regel.
                        """);
        assertThat(run(folder, temporary.resolve("out")).status()).isZero();
    }

    @Test
    void theKeyIsReadFromAFileAndNeverGivenAsAnArgument() throws IOException {
        assertThat(run("import-ijw", folder, CLAIM).err()).endsWith("[argument-missing] --key-file must be given\n");
        assertThat(run("import-ijw", folder, CLAIM, "--key-file", temporary.resolve("none")))
                .satisfies(run -> {
                    assertThat(run.status()).isEqualTo(1);
                    assertThat(run.err())
                            .isEqualTo("[unreadable] cannot read or write " + temporary.resolve("none")
                                    + ": it is not there\n");
                });
        Files.writeString(key, "short");
        assertThat(run("import-ijw", folder, CLAIM, "--key-file", key).err())
                .isEqualTo(
                        "[ijw-key-too-short] " + key.getFileName() + ": key must have at least 16 bytes but has 5\n");
        assertThat(folder.resolve("usage-ijw.csv")).doesNotExist();
    }
}
