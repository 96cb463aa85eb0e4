package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.Arrays;

/** Chooses the way to split by largest remainder that fits the size of the numbers; all ways give the same parts. */
final class LargestRemainder {

    private LargestRemainder() {}

    /** Splits by weights that are not negative and whose sum is positive unless the total is zero. */
    static void split(long total, long[] weights, long[] parts) {
        splitExactly(total, Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new), parts);
    }

    /** Splits by weights of any size; the parts of a negative total mirror those of the positive one. */
    static void splitExactly(long total, BigInteger[] weights, long[] parts) {
        if (total == 0) {
            Arrays.fill(parts, 0);
            return;
        }
        BigInteger[] split = ExactRemainders.split(BigInteger.valueOf(total).abs(), weights);
        BigInteger sign = BigInteger.valueOf(Long.signum(total));
        for (int i = 0; i < parts.length; i++) {
            parts[i] = split[i].multiply(sign).longValueExact();
        }
    }
}
