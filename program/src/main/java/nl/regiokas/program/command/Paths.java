package nl.regiokas.program.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Folders given as arguments. */
final class Paths {

    private Paths() {}

    /** A folder that must be given and not be empty: an empty one would be the folder in which the program runs. */
    static Path given(@Nullable Path path, String label, CommandLine command) {
        if (path == null || path.toString().isEmpty()) {
            throw new CommandLine.ParameterException(command, "missing argument: " + label);
        }
        return path;
    }
}
