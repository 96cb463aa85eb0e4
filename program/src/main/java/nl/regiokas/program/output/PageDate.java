package nl.regiokas.program.output;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The date of pages, as given on the command line. */
public final class PageDate {

    @Option(
            names = "--date",
            paramLabel = "<day>",
            description = "the day of the pages (default: that of the last closing, or the last of the year)")
    private @Nullable LocalDate date;

    /** Makes a date without a value, until picocli sets one. */
    public PageDate() {}

    /**
     * Returns the day.
     *
     * @param otherwise the day if none is given
     * @return the date of pages
     */
    public LocalDate or(LocalDate otherwise) {
        return Optional.ofNullable(date).orElse(otherwise);
    }
}
