package nl.regiokas.program.output;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.input.Nearest;
import picocli.CommandLine;

/** What was probably meant by a command or option that does not exist. */
public final class Misspelt {

    private Misspelt() {}

    /**
     * The fault of a first argument that is no command and no folder, but nearly a command.
     *
     * @param argument the first argument
     * @param command the command that was found
     * @return the fault, unless the command has no others below it or none is near
     */
    public static Optional<Fault> command(String argument, CommandLine command) {
        boolean isKnown =
                argument.startsWith("-") || command.getSubcommands().containsKey(argument) || isThere(argument);
        return isKnown
                ? Optional.empty()
                : Nearest.near(argument, command.getSubcommands().keySet())
                        .map(near -> Fault.of(
                                ProgramFault.COMMAND_MISSPELT,
                                command.getCommandSpec().qualifiedName(),
                                argument,
                                near));
    }

    /** The option of a command that was probably meant. */
    static Optional<String> option(String argument, CommandLine command) {
        return argument.startsWith("-")
                ? Nearest.near(argument, command.getCommandSpec().optionsMap().keySet())
                : Optional.empty();
    }

    private static boolean isThere(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
