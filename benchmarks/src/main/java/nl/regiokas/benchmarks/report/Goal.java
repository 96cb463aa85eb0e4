package nl.regiokas.benchmarks.report;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A bound on how the library compares with another way, in one run.
 *
 * @param title the work in words
 * @param work the benchmark, see {@link Measurement#work}
 * @param size the size, see {@link Measurement#size}
 * @param ours the contender of the library
 * @param peer the contender next to it
 * @param faster whether ours must be so many times faster; otherwise it may cost so many times as much
 * @param bound how many times
 */
public record Goal(String title, String work, String size, String ours, String peer, boolean faster, double bound) {

    /**
     * What was measured.
     *
     * @param measurements the measurements of one run
     * @param cost which cost of a unit is compared
     * @return how many times the cost of ours the peer costs, or the other way round for a bound on the cost of ours;
     *     nothing when one of the two was not measured
     */
    public Optional<Double> ratio(List<Measurement> measurements, ToDoubleFunction<? super Measurement> cost) {
        Optional<Double> own = cost(measurements, ours, cost);
        Optional<Double> other = cost(measurements, peer, cost);
        return own.flatMap(mine -> other.map(theirs -> faster ? theirs / mine : mine / theirs));
    }

    private Optional<Double> cost(
            List<Measurement> measurements, String contender, ToDoubleFunction<? super Measurement> cost) {
        return measurements.stream()
                .filter(measured -> measured.work().equals(work)
                        && measured.size().equals(size)
                        && measured.contender().equals(contender))
                .map(cost::applyAsDouble)
                .findFirst();
    }

    /**
     * Whether a ratio is within the bound.
     *
     * @param ratio the measured ratio
     * @return true when the goal is reached
     */
    public boolean isReachedBy(double ratio) {
        return faster ? ratio >= bound : ratio <= bound;
    }

    /**
     * The bound in words.
     *
     * @return such as {@code at least 15 x as fast}
     */
    public String boundInWords() {
        String times = NumberFormat.getInstance(Locale.ROOT).format(bound);
        return faster ? "at least " + times + " x as fast" : "at most " + times + " x the cost";
    }
}
