package nl.regiokas.program.command;

import java.util.Optional;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language of a command that reads no folder. */
final class LanguageArgument {

    @Option(
            names = "--locale",
            paramLabel = "<language>",
            description = "language of what is printed and written: en or nl (default: that of the system)")
    private @Nullable Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    @SuppressWarnings("UnusedVariable") // picocli sets it and stops
    private boolean isHelpAsked;

    LanguageArgument() {}

    Language chosen() {
        return Languages.of(Optional.ofNullable(language)).terminal();
    }
}
