package nl.regiokas.benchmarks.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * How the cost of the library grows with one size.
 *
 * @param unit what grows
 * @param benchmark which benchmark, a regular expression
 * @param fixed parameters that stay the same
 * @param parameter the parameter that grows
 * @param sizes its values by the number of units in each, from small to large
 */
public record Growth(
        String unit,
        String benchmark,
        ImmutableMap<String, String> fixed,
        String parameter,
        ImmutableMap<Integer, String> sizes) {

    private static final ImmutableMap<String, String> MIXED = ImmutableMap.of("model", "mixed");

    /**
     * Lines, municipalities, products and years.
     *
     * @return four growths over four sizes each
     */
    public static ImmutableList<Growth> all() {
        return ImmutableList.of(
                new Growth(
                        "usage lines",
                        "LedgerBenchmark.regiokas$",
                        ImmutableMap.of(),
                        "lines",
                        ImmutableMap.of(
                                1_250_000,
                                "1250000",
                                2_500_000,
                                "2500000",
                                5_000_000,
                                "5000000",
                                10_000_000,
                                "10000000")),
                settlement(
                        "municipalities",
                        ImmutableMap.of(43, "43x80x10", 86, "86x80x10", 171, "171x80x10", 342, "342x80x10")),
                settlement(
                        "products",
                        ImmutableMap.of(80, "342x80x10", 160, "342x160x10", 320, "342x320x10", 640, "342x640x10")),
                settlement("years", ImmutableMap.of(5, "342x80x5", 10, "342x80x10", 20, "342x80x20", 40, "342x80x40")));
    }

    private static Growth settlement(String unit, ImmutableMap<Integer, String> regions) {
        return new Growth(unit, "SettlementBenchmark.regiokas$", MIXED, "region", regions);
    }

    /**
     * Limits a run to this growth.
     *
     * @param options the run
     * @return the same run with benchmark and parameters
     */
    public ChainedOptionsBuilder limit(ChainedOptionsBuilder options) {
        fixed.forEach(options::param);
        return options.include(benchmark).param(parameter, sizes.values().toArray(String[]::new));
    }

    /**
     * A row of the table: the cost of each size as a multiple of the first one's.
     *
     * @param measurements what was measured, one for each size, in order
     * @return a row in Markdown
     */
    String row(List<Measurement> measurements) {
        List<String> cells = new ArrayList<>();
        cells.add(unit);
        List<Integer> numbers = sizes.keySet().asList();
        double first = measurements.get(0).nanoseconds();
        for (int i = 0; i < numbers.size(); i++) {
            cells.add(String.format(
                    Locale.ROOT,
                    "%,d: %s",
                    numbers.get(i),
                    Tables.times(measurements.get(i).nanoseconds() / first)));
        }
        return Tables.row(cells.toArray(String[]::new));
    }

    /**
     * The table of growing costs.
     *
     * @param measured the measurements by growth
     * @return a table in Markdown
     */
    public static String table(Map<Growth, ? extends List<Measurement>> measured) {
        List<String> lines = new ArrayList<>();
        lines.add("| more and more | size: cost | | | |");
        lines.add("|---|---:|---:|---:|---:|");
        measured.forEach((growth, measurements) -> lines.add(growth.row(measurements)));
        return String.join("\n", lines);
    }
}
