package nl.regiokas.program.command;

import java.nio.file.Path;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.program.output.ProgramFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Folders given as arguments. */
final class Paths {

    private Paths() {}

    /** A required folder. */
    static Path given(@Nullable Path path, String label, CommandLine command) {
        if (path == null) {
            RefusalException missing = RefusalException.of(ProgramFault.ARGUMENT_MISSING, label);
            throw new CommandLine.ParameterException(command, ProgramFault.ARGUMENT_MISSING.code(), missing);
        }
        return path;
    }
}
