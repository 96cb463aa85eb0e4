package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.rounding.ExactRemainders;
import nl.regiokas.core.internal.rounding.NarrowQuotients;
import nl.regiokas.core.internal.rounding.WideQuotients;

/**
 * Chooses the way to split by largest remainder that fits the size of the numbers; all ways give the same parts.
 *
 * <p>{@link NarrowQuotients} for totals up to 2^49 and sums of weights below 2^61, {@link WideQuotients} for all else that
 * comes in a {@code long}, {@link ExactRemainders} beyond.
 */
final class LargestRemainder {

    private static final long NARROW_TOTAL = 1L << 49;
    private static final long NARROW_SUM = 1L << 61;

    private LargestRemainder() {}

    /** Splits by whole weights. */
    static void split(long total, long[] weights, long[] parts) {
        long bits = 0;
        long sum = 0;
        for (long weight : weights) {
            bits |= weight;
            sum += weight;
        }
        if (bits < 0) {
            Weights.requireNonNegative(weights);
        }
        if (total == 0 || bits == 0) {
            splitNothing(total, parts);
        } else if (total == Long.MIN_VALUE) {
            splitExactly(total, Weights.wholes(weights), parts);
        } else {
            splitMirrored(total, weights, bits, sum, parts);
        }
    }

    /** Splits by weights of any size, none negative; the parts of a negative total mirror those of the positive one. */
    static void splitExactly(long total, BigInteger[] weights, long[] parts) {
        BigInteger[] split = ExactRemainders.split(BigInteger.valueOf(total).abs(), weights);
        BigInteger sign = BigInteger.valueOf(Long.signum(total));
        for (int i = 0; i < parts.length; i++) {
            parts[i] = split[i].multiply(sign).longValueExact();
        }
    }

    private static void splitNothing(long total, long[] parts) {
        if (total != 0) {
            throw RefusalException.of(MoneyFault.SPLIT_WEIGHTS_ZERO, FaultValue.cents(total));
        }
        Arrays.fill(parts, 0);
    }

    private static void splitMirrored(long total, long[] weights, long bits, long sum, long[] parts) {
        long whole = Math.abs(total);
        boolean noOverflow = bits <= Long.MAX_VALUE / weights.length;
        if (noOverflow && whole <= NARROW_TOTAL && sum < NARROW_SUM) {
            NarrowQuotients.split(whole, weights, bits, sum, parts);
        } else {
            WideQuotients.of(whole, weights).split(parts);
        }
        if (total < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
    }
}
