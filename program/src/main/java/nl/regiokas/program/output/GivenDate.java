package nl.regiokas.program.output;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The date of pages of budgets, as given on the command line. */
public final class GivenDate {

    @Option(
            names = "--date",
            paramLabel = "<day>",
            description = "the day of the page (default: none, because the data give years only)")
    private @Nullable LocalDate date;

    /** Makes a date without a value, until picocli sets one. */
    public GivenDate() {}

    /**
     * Returns the day.
     *
     * @return the date of pages, if any is given
     */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(date);
    }
}
