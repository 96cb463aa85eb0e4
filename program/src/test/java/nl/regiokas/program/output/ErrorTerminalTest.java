package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorTerminalTest {

    @TempDir
    private Path temporary;

    @Test
    void aFileIsNoTerminal() throws Exception {
        Path file = Files.writeString(temporary.resolve("err"), "");

        assertThat(ErrorTerminal.isTerminal(Files.createSymbolicLink(temporary.resolve("2"), file)))
                .isFalse();
        assertThat(ErrorTerminal.isTerminal(temporary.resolve("closed"))).isFalse();
    }

    /** Only standard error is looked at: progress is shown too where standard output goes to a file. */
    @Test
    void aPseudoTerminalIsOneWhateverStandardOutputIs() throws Exception {
        Path terminal = Path.of("/dev/pts/ptmx");
        assumeTrue(Files.exists(terminal), "skipped: this system has no " + terminal);

        assertThat(ErrorTerminal.isTerminal(Files.createSymbolicLink(temporary.resolve("2"), terminal)))
                .isTrue();
    }
}
