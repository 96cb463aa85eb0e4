package nl.regiokas.testkit.scenario;

import java.util.Arrays;

/**
 * The cost of a line compared with the mean line: lognormal, with a few very expensive lines.
 *
 * <p>A table of 4,096 factors, drawn once with a fixed seed; so drawing a line is a look-up. The twelve highest (3 in
 * 1,000) are multiplied by four; then all are scaled to a mean of one.
 */
final class Severities {

    /** The number that stands for a factor of one. */
    static final long ONE = 1_000_000;

    private static final int SIZE = 4096;
    private static final int VERY_DEAR = 12;
    private static final double TIMES = 4;
    private static final double SPREAD = 1.0;
    private static final long SEED = 2014;

    private static final long[] FACTORS = factors();

    private Severities() {}

    /** A factor in millionths. */
    static long draw(SplitMix64 random) {
        return FACTORS[(int) (random.bits() >>> 52)];
    }

    private static long[] factors() {
        SplitMix64 random = new SplitMix64(SEED);
        double[] drawn = new double[SIZE];
        Arrays.setAll(drawn, i -> StrictMath.exp(SPREAD * random.normal()));
        Arrays.sort(drawn);
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            drawn[i] *= i < SIZE - VERY_DEAR ? 1 : TIMES;
            sum += drawn[i];
        }
        double mean = sum / SIZE;
        return Arrays.stream(drawn)
                .mapToLong(factor -> (long) (ONE * factor / mean))
                .toArray();
    }
}
