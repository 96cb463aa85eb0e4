package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

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
}
