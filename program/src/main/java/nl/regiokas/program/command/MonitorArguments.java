package nl.regiokas.program.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import nl.regiokas.budgeting.monitor.MonitorOptions;
import nl.regiokas.budgeting.monitor.RestOfYear;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a year is monitored, as given on the command line. */
final class MonitorArguments {

    @Option(
            names = "--delay",
            paramLabel = "<months>",
            defaultValue = "12",
            description = "after how many months nothing more is declared (default: 12)")
    private int delay;

    @Option(
            names = "--rest",
            paramLabel = "<way>",
            defaultValue = "pace",
            description = "the rest of the year: pace, as so far (the default); plan, as budgeted")
    private Rest rest = Rest.PACE;

    @Option(
            names = "--profile",
            paramLabel = "<years>",
            defaultValue = "0",
            description = "weigh the months by the region's cost in so many years before; 0: by days (default: 0)")
    private int profile;

    @Option(
            names = "--attention",
            paramLabel = "<percent>",
            defaultValue = "3",
            description = "percent above the budget beyond which a forecast needs attention (default: 3)")
    private String attention = "3";

    @Option(
            names = "--over",
            paramLabel = "<percent>",
            defaultValue = "10",
            description = "percent above the budget beyond which a forecast is over budget (default: 10)")
    private String over = "10";

    MonitorArguments() {}

    /** What the rest of the year is expected to cost. */
    enum Rest {
        /** As much as so far. */
        PACE,
        /** What was budgeted. */
        PLAN
    }

    /** Reads a day as files write it, year first or last. */
    static final class Day implements CommandLine.ITypeConverter<LocalDate> {

        private static final DateTimeFormatter DUTCH =
                DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

        Day() {}

        @Override
        public LocalDate convert(String text) {
            try {
                return text.indexOf('-') == 2 ? LocalDate.parse(text, DUTCH) : LocalDate.parse(text);
            } catch (DateTimeException broken) {
                throw new CommandLine.TypeConversionException("'" + text + "' is no date such as 2020-09-30");
            }
        }
    }

    MonitorOptions options(Locale locale) {
        return MonitorOptions.builder()
                .delays(delay)
                .profileYears(profile)
                .rest(rest == Rest.PLAN ? RestOfYear.AS_PLANNED : RestOfYear.AS_SO_FAR)
                .attention(PercentArgument.of(attention, locale))
                .over(PercentArgument.of(over, locale))
                .build();
    }
}
