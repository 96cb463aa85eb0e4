package nl.regiokas.program.command;

import java.io.PrintWriter;
import java.util.Optional;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Languages;
import nl.regiokas.program.output.ProgressLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who reads what a command prints: in which language, and whether progress is shown. */
public final class ReaderArguments {

    @Option(
            names = "--locale",
            paramLabel = "<language>",
            description = "language and number format: en or nl (default: that of the system; files: nl)")
    private @Nullable Language language;

    @Option(
            names = "--progress",
            negatable = true,
            description = "show progress on standard error (default: if it is a terminal)")
    private @Nullable Boolean progress;

    /** Makes a reader of whom nothing is known, until picocli sets something. */
    public ReaderArguments() {}

    /**
     * Returns the languages of the run.
     *
     * @return those that were asked for
     */
    public Languages languages() {
        return Languages.of(Optional.ofNullable(language));
    }

    /**
     * Returns a line that shows progress.
     *
     * @param err where it is shown
     * @return the line, not shown yet
     */
    public ProgressLine line(PrintWriter err) {
        return ProgressLine.on(err, Optional.ofNullable(progress));
    }
}
