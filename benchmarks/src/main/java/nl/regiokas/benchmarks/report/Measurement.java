package nl.regiokas.benchmarks.report;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CaseFormat;
import java.util.Set;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark costs.
 *
 * @param work what is done, the name of the benchmark class without its ending
 * @param contender who does it, the name of the method
 * @param size on how much, the parameters that are no number of units; empty when there are none
 * @param units the number of lines or draws, 1 for a benchmark without
 * @param nanoseconds the processor time of an operation
 * @param elapsed the nanoseconds that pass by the clock during an operation
 * @param bytes what an operation allocates
 */
public record Measurement(
        String work, String contender, String size, long units, double nanoseconds, double elapsed, double bytes) {

    private static final Set<String> UNITS = Set.of("lines", "draws");
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /**
     * What JMH measured.
     *
     * @param result the result of a benchmark
     * @return the same as a measurement
     */
    public static Measurement from(RunResult result) {
        BenchmarkParams params = result.getParams();
        String[] name = params.getBenchmark().split("\\.", -1);
        String size = params.getParamsKeys().stream()
                .filter(key -> !UNITS.contains(key))
                .map(params::getParam)
                .collect(joining(" "));
        long units = params.getParamsKeys().stream()
                .filter(UNITS::contains)
                .mapToLong(key -> Long.parseLong(params.getParam(key)))
                .reduce(1, Math::multiplyExact);
        return new Measurement(
                name[name.length - 2].replace("Benchmark", ""),
                name[name.length - 1],
                size,
                units,
                secondary(result, ProcessorTime.NAME),
                median(result.getPrimaryResult()),
                secondary(result, ALLOCATION));
    }

    private static double secondary(RunResult result, String ending) {
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith(ending)) {
                return median(result.getSecondaryResults().get(name));
            }
        }
        return Double.NaN;
    }

    /** The middle one of the iterations, so that one in which something else happened does not count. */
    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    /**
     * The processor time of a line, a draw, or of the operation when it has none.
     *
     * @return nanoseconds
     */
    public double unitNanoseconds() {
        return nanoseconds / units;
    }

    /**
     * What passes by the clock for a line, a draw, or for the operation when it has none.
     *
     * @return nanoseconds
     */
    public double unitElapsed() {
        return elapsed / units;
    }

    /**
     * What a line, a draw, or the operation when it has none, allocates.
     *
     * @return bytes
     */
    public double unitBytes() {
        return bytes / units;
    }

    /**
     * The contender as words.
     *
     * @return such as {@code fowler on moneta}
     */
    public String contenderInWords() {
        return words(contender);
    }

    /** Returns a name in camel case as words. */
    static String words(String name) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name).replace('_', ' ');
    }
}
