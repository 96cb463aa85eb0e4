package nl.regiokas.program.command;

import nl.regiokas.program.output.Language;
import picocli.CommandLine.Option;

/** The language of a command that reads no folder. */
final class LanguageArgument {

    @Option(
            names = "--locale",
            paramLabel = "<language>",
            defaultValue = "en",
            description = "language of what is printed and written: en or nl (default: en)")
    private Language language = Language.EN;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    @SuppressWarnings("UnusedVariable") // picocli sets it and stops
    private boolean isHelpAsked;

    LanguageArgument() {}

    Language chosen() {
        return language;
    }
}
