package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.regiokas.program.ProgramProcess;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A system that knows no character beyond ASCII, as in many a container. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class PosixLocaleTest {

    private static final Map<String, String> POSIX = Map.of("LC_ALL", "POSIX");
    private static final Map<String, String> UTF_8 = Map.of("LC_ALL", "C.UTF-8");

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = temporary.resolve("region");
        ProgramRun.of("init", folder);
        Path municipalities = folder.resolve("municipalities.csv");
        Files.writeString(
                municipalities, Files.readString(municipalities).replace("Northvillage", "Súdwest-Fryslân €"));
    }

    @Test
    void namesAreReadPrintedAndWrittenAsElsewhere() throws IOException {
        List<String> files = List.of("charges.csv", "report.html", "state.json", "positions.csv");
        for (Map<String, String> environment : List.of(POSIX, UTF_8)) {
            Path out = temporary.resolve(environment.get("LC_ALL"));
            ProgramRun run = ProgramProcess.run(environment, folder, out, "--csv", "nl", "--locale", "nl");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("Súdwest-Fryslân €");
        }
        for (String file : files) {
            assertThat(temporary.resolve("POSIX").resolve(file))
                    .hasSameBinaryContentAs(temporary.resolve("C.UTF-8").resolve(file));
        }
        assertThat(Files.readString(temporary.resolve("POSIX/positions.csv"))).contains("Súdwest-Fryslân €");
    }

    @Test
    void faultsRepeatNamesAsElsewhere() throws IOException {
        Files.writeString(folder.resolve("advances.csv"), "year,municipality,amount\n2024,Súdwest,1.00\n");

        assertThat(ProgramProcess.run(POSIX, "check", folder, "--locale", "en"))
                .isEqualTo(ProgramProcess.run(UTF_8, "check", folder, "--locale", "en"))
                .extracting(ProgramRun::err)
                .asString()
                .contains("Súdwest");
    }

    /** The system cannot spell the name; that is one line and no stack trace. */
    @Test
    void aFolderWhoseNameTheSystemCannotSpellIsOneLine() {
        ProgramRun run = ProgramProcess.run(POSIX, folder, "uit-Súdwest", "--locale", "en");

        assertThat(run.status()).isIn(1, 2);
        assertThat(run.err().lines().filter(line -> !line.startsWith("Help: "))).hasSize(1);
        assertThat(run.err()).doesNotContain("\tat ");
    }
}
