package nl.regiokas.core.internal.rounding;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Rounds mixed numbers, each a whole number and a part of one, to their whole total: the units left over when all are
 * rounded down go one each to the largest parts, ties to the earlier value; a negative total mirrors the positive one.
 */
public final class MixedRounding {

    private static final int WHOLE_BITS = 62;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private MixedRounding() {}

    /**
     * Returns the rounded values, or null for numbers beyond 2^62 and those whose sum is not the total or leaves a
     * {@code long} on the way. Parts lie between 0 and the denominator, which is below 2^62.
     */
    public static long @Nullable [] round(long[] wholes, long[] parts, long denominator, long total) {
        boolean mirrored = total < 0;
        long[] rounded = new long[wholes.length];
        long[] rests = new long[wholes.length];
        long spare = total;
        for (int i = 0; i < rounded.length; i++) {
            if (Math.abs(wholes[i]) >>> WHOLE_BITS != 0) {
                return null;
            }
            boolean up = mirrored && parts[i] != 0;
            rounded[i] = up ? wholes[i] + 1 : wholes[i];
            rests[i] = up ? denominator - parts[i] : parts[i];
            long left = spare - rounded[i];
            if (((spare ^ rounded[i]) & (spare ^ left)) < 0) {
                return null;
            }
            spare = left;
        }
        long units = mirrored ? -spare : spare;
        if (units < 0 || units > rests.length || !isSum(rests, units, denominator)) {
            return null;
        }
        if (units > 0) {
            long[] raised = new long[rounded.length];
            LargestRests.of(rests, denominator, (int) units).raise(raised);
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] += mirrored ? -raised[i] : raised[i];
            }
        }
        return rounded;
    }

    /** Returns whether the rests sum to so many units; the sums of their halves cannot leave a {@code long}. */
    private static boolean isSum(long[] rests, long units, long denominator) {
        long upper = 0;
        long lower = 0;
        for (long rest : rests) {
            upper += rest >>> 32;
            lower += rest & LOWER_HALF;
        }
        if (upper >>> 30 == 0 && units <= Long.MAX_VALUE / denominator) {
            return (upper << 32) + lower == units * denominator;
        }
        BigInteger sum = BigInteger.valueOf(upper).shiftLeft(32).add(BigInteger.valueOf(lower));
        return sum.equals(BigInteger.valueOf(units).multiply(BigInteger.valueOf(denominator)));
    }
}
