package nl.regiokas.program.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Finds whether standard error is a terminal, also when standard output is redirected. */
final class ErrorTerminal {

    private static final Path ERROR = Path.of("/proc/self/fd/2");

    private ErrorTerminal() {}

    static boolean isThere() {
        return Files.exists(ERROR) ? isTerminal(ERROR) : CommandLine.Help.Ansi.AUTO.enabled();
    }

    /** Whether an open file on Linux is a terminal. */
    static boolean isTerminal(Path open) {
        try {
            Path real = open.toRealPath();
            return real.startsWith("/dev/pts") || real.toString().startsWith("/dev/tty");
        } catch (IOException gone) {
            return false;
        }
    }
}
