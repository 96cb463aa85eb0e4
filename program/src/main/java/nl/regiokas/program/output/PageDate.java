package nl.regiokas.program.output;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that pages are of, as it is asked for on the command line. */
public final class PageDate {

    @Option(
            names = "--date",
            paramLabel = "<day>",
            description = "the day of the pages (default: that of the last closing, or the last of the year)")
    private @Nullable LocalDate date;

    /** Makes a date that nobody asked for until picocli sets it. */
    public PageDate() {}

    /**
     * Returns the day.
     *
     * @param otherwise the day when none is asked for
     * @return the day that pages are of
     */
    public LocalDate or(LocalDate otherwise) {
        return Optional.ofNullable(date).orElse(otherwise);
    }
}
