package nl.regiokas.core.internal.rounding;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Largest remainders in numbers of any size: the last resort of the faster ways. */
public final class ExactRemainders {

    private static final int KEY_BITS = 62;

    private ExactRemainders() {}

    /** Splits {@code total >= 0} by weights with a positive sum. */
    public static BigInteger[] split(BigInteger total, BigInteger[] weights) {
        BigInteger[] numerators = Arrays.stream(weights).map(total::multiply).toArray(BigInteger[]::new);
        return round(numerators, Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add), total);
    }

    /** Rounds numerators / denominator, whose sum is {@code total}; the spare units go to the largest fractions. */
    public static BigInteger[] round(BigInteger[] numerators, BigInteger denominator, BigInteger total) {
        BigInteger[] floors = new BigInteger[numerators.length];
        BigInteger[] fractions = new BigInteger[numerators.length];
        BigInteger spare = total;
        for (int i = 0; i < numerators.length; i++) {
            BigInteger[] division = numerators[i].divideAndRemainder(denominator);
            boolean below = division[1].signum() < 0;
            floors[i] = below ? division[0].subtract(BigInteger.ONE) : division[0];
            fractions[i] = below ? division[1].add(denominator) : division[1];
            spare = spare.subtract(floors[i]);
        }
        long[] raises = raises(fractions, denominator, spare.intValueExact());
        for (int i = 0; i < raises.length; i++) {
            floors[i] = raises[i] == 0 ? floors[i] : floors[i].add(BigInteger.ONE);
        }
        return floors;
    }

    /** Returns 1 for each of the largest fractions, ties to the earlier one; they are compared by their upper bits first. */
    private static long[] raises(BigInteger[] fractions, BigInteger denominator, int units) {
        long[] raises = new long[fractions.length];
        if (units == 0) {
            return raises;
        }
        int shift = Math.max(0, denominator.bitLength() - KEY_BITS);
        long[] keys = new long[fractions.length];
        Arrays.setAll(keys, i -> fractions[i].shiftRight(shift).longValue());
        LargestRests largest =
                LargestRests.of(keys, denominator.shiftRight(shift).longValue() + 1, units);
        if (shift == 0 || largest.isSharp()) {
            largest.raise(raises);
            return raises;
        }
        raiseTied(fractions, keys, largest, raises);
        return raises;
    }

    private static void raiseTied(BigInteger[] fractions, long[] keys, LargestRests largest, long[] raises) {
        int left = largest.raiseAbove(raises);
        IntStream.range(0, keys.length)
                .filter(i -> keys[i] == largest.cut())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
                .limit(left)
                .forEach(i -> raises[i] = 1);
    }
}
