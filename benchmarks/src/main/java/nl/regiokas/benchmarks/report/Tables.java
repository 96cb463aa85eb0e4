package nl.regiokas.benchmarks.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of ratios, as Markdown. */
public final class Tables {

    private static final String OURS = "regiokas";

    private Tables() {}

    /**
     * The goals, reached or missed.
     *
     * @param measurements the measurements of one run
     * @return a table; goals of which a side was not measured are left out
     */
    public static String goals(List<Measurement> measurements) {
        List<String> lines = new ArrayList<>();
        lines.add("| work | beside | goal | measured | |");
        lines.add("|---|---|---|---:|---|");
        for (Goal goal : Goals.all()) {
            goal.ratio(measurements)
                    .ifPresent(ratio -> lines.add(row(
                            goal.title(),
                            Measurement.words(goal.peer()),
                            goal.boundInWords(),
                            times(ratio),
                            goal.isReachedBy(ratio) ? "reached" : "**missed**")));
        }
        return String.join("\n", lines);
    }

    /**
     * Everything side by side: the cost of each contender as a multiple of the library's.
     *
     * @param measurements the measurements of one run
     * @return a table
     */
    public static String contenders(List<Measurement> measurements) {
        List<String> lines = new ArrayList<>();
        lines.add("| work | size | contender | cost, regiokas = 1 | bytes allocated per operation, line or draw |");
        lines.add("|---|---|---|---:|---:|");
        Map<String, List<Measurement>> rows = measurements.stream()
                .collect(groupingBy(measured -> measured.work() + "/" + measured.size(), LinkedHashMap::new, toList()));
        for (List<Measurement> row : rows.values()) {
            double own = row.stream()
                    .filter(measured -> measured.contender().equals(OURS))
                    .mapToDouble(Measurement::unitNanoseconds)
                    .findFirst()
                    .orElse(Double.NaN);
            for (Measurement measured : row) {
                lines.add(row(
                        Measurement.words(measured.work()),
                        measured.size(),
                        measured.contenderInWords(),
                        times(measured.unitNanoseconds() / own),
                        bytes(measured.unitBytes())));
            }
        }
        return String.join("\n", lines);
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
