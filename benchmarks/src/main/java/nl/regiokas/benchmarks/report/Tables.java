package nl.regiokas.benchmarks.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tables of ratios, as Markdown. */
public final class Tables {

    private static final String OURS = "regiokas";

    private Tables() {}

    /**
     * The goals, reached or missed.
     *
     * @param measurements the measurements of one run
     * @return a table; goals with a side that was not measured are left out
     */
    public static String goals(List<Measurement> measurements) {
        List<String> lines = new ArrayList<>();
        lines.add("| work | compared with | goal | processor time | by the clock | |");
        lines.add("|---|---|---|---:|---:|---|");
        for (Goal goal : Goals.all()) {
            goal.ratio(measurements, Measurement::unitNanoseconds)
                    .ifPresent(processor -> goal.ratio(measurements, Measurement::unitElapsed)
                            .ifPresent(clock -> lines.add(row(
                                    goal.title(),
                                    Measurement.words(goal.peer()),
                                    goal.boundInWords(),
                                    times(processor),
                                    times(clock),
                                    verdict(goal.isReachedBy(processor), goal.isReachedBy(clock))))));
        }
        return String.join("\n", lines);
    }

    private static String verdict(boolean inProcessorTime, boolean byTheClock) {
        if (inProcessorTime == byTheClock) {
            return inProcessorTime ? "reached" : "**missed**";
        }
        return inProcessorTime ? "reached in processor time only" : "reached by the clock only";
    }

    /**
     * Everything side by side: the cost of each contender as a multiple of the library's.
     *
     * @param measurements the measurements of one run
     * @return a table
     */
    public static String contenders(List<Measurement> measurements) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| work | size | contender | processor time, regiokas = 1 | by the clock | bytes allocated per operation,"
                        + " line or draw |");
        lines.add("|---|---|---|---:|---:|---:|");
        Map<String, List<Measurement>> rows = measurements.stream()
                .collect(groupingBy(measured -> measured.work() + "/" + measured.size(), LinkedHashMap::new, toList()));
        for (List<Measurement> row : rows.values()) {
            double own = own(row, Measurement::unitNanoseconds);
            double ownElapsed = own(row, Measurement::unitElapsed);
            for (Measurement measured : row) {
                lines.add(row(
                        Measurement.words(measured.work()),
                        measured.size(),
                        measured.contenderInWords(),
                        times(measured.unitNanoseconds() / own),
                        times(measured.unitElapsed() / ownElapsed),
                        bytes(measured.unitBytes())));
            }
        }
        return String.join("\n", lines);
    }

    private static double own(List<Measurement> row, ToDoubleFunction<Measurement> cost) {
        return row.stream()
                .filter(measured -> measured.contender().equals(OURS))
                .mapToDouble(cost)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String bytes(double bytes) {
        return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%,.0f", bytes);
    }

    /** Returns a ratio with two or three digits that count. */
    static String times(double ratio) {
        int decimals = ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", ratio);
    }

    /** Returns a row of a table. */
    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
