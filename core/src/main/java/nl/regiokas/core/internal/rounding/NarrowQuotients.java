package nl.regiokas.core.internal.rounding;

/**
 * Quotients and rests of total x weight / sum for totals up to 2^49 and sums below 2^61.
 *
 * <p>Each quotient is first estimated, a little below its value, as weight x ratio: by a whole factor and a shift where
 * that product fits in a {@code long}, else in a double. The ratio is lowered by 2^-50 of itself, more than its roundings
 * can have raised it, and all errors together stay below one, so the estimate is the quotient or one less. The rest of the
 * estimate is exact although its products overflow, for it lies between 0 and 2 x sum, below 2^62, and arithmetic modulo
 * 2^64 gives it back. Where it is not below the sum, the quotient is one more. So integers alone decide; the estimate only
 * saves the division.
 *
 * <p>Estimate and correction are loops of their own, for the compiler turns simple loops into vector instructions.
 */
public final class NarrowQuotients {

    private NarrowQuotients() {}

    /** Splits a positive total; there are as many parts as weights, and no weight is above a bound. */
    public static void split(long total, long[] weights, long bound, long sum, long[] parts) {
        long[] rests = new long[weights.length];
        double ratio = total / (double) sum * (1 - 0x1p-50);
        int shift = Long.SIZE + 1 - Long.numberOfLeadingZeros(bound);
        double factor = ratio * (1L << shift);
        if (factor < 0x1p48 && factor * bound < 0x1p62) {
            estimate((long) factor, shift, weights, parts);
        } else {
            estimate(ratio, weights, parts);
        }
        int spare = (int) (total - correct(total, weights, sum, parts, rests));
        if (spare > 0) {
            LargestRests.of(rests, sum, spare).raise(parts);
        }
    }

    private static void estimate(long factor, int shift, long[] weights, long[] parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (weights[i] * factor) >> shift;
        }
    }

    private static void estimate(double ratio, long[] weights, long[] parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (long) (weights[i] * ratio);
        }
    }

    /** Turns estimates into quotients and rests, and returns the sum of the quotients. */
    private static long correct(long total, long[] weights, long sum, long[] parts, long[] rests) {
        long quotients = 0;
        for (int i = 0; i < rests.length; i++) {
            long rest = total * weights[i] - parts[i] * sum;
            long missed = (sum - 1 - rest) >> 63;
            long quotient = parts[i] - missed;
            parts[i] = quotient;
            rests[i] = rest - (sum & missed);
            quotients += quotient;
        }
        return quotients;
    }
}
