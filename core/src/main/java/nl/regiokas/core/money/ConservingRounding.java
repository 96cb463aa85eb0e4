package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.rounding.ExactRemainders;
import nl.regiokas.core.internal.rounding.MixedRounding;
import nl.regiokas.core.internal.rounding.SmallRounding;

/**
 * Rounds exact values of any sign to whole units that sum to their whole total.
 *
 * <p>Formula: each value is rounded down; the units left over go one each to the largest fractions, ties to the earlier
 * value. With a negative total the rounding mirrors that of the values with the other sign, as in
 * {@link Apportionment}: of quotas it gives the same parts.
 *
 * <p>Units: whole units of what the values count, cents as a rule. A whole value never moves, every other one is rounded
 * down or up.
 *
 * <table>
 * <caption>Values that sum to 1</caption>
 * <tr><th>value</th><th>rounded down</th><th>fraction</th><th>rounded</th></tr>
 * <tr><td>3/2</td><td>1</td><td>1/2</td><td>2</td></tr>
 * <tr><td>-3/2</td><td>-2</td><td>1/2</td><td>-2</td></tr>
 * <tr><td>1</td><td>1</td><td>0</td><td>1</td></tr>
 * </table>
 *
 * <p>Failures: values whose exact sum is not the total are refused, and a rounded value beyond a {@code long}.
 *
 * <p>Source: {@code roundConserving} of the settlement of a flat tax; the mirror for negative totals is our reading.
 *
 * @since 0.2.0
 */
public final class ConservingRounding {

    private static final int MIXED_BITS = 62;

    private ConservingRounding() {}

    /**
     * Rounds exact values.
     *
     * @param exact the values in order
     * @param total their sum
     * @return the whole values in the same order, with the same sum
     * @throws RefusalException if the values do not sum to the total
     */
    public static long[] round(List<Rational> exact, long total) {
        Rational sum = Attributes.all(exact, "exact values").stream().reduce(Rational.ZERO, Rational::plus);
        requireSum(sum.equals(Rational.of(total)), sum, total);
        BigInteger denominator =
                exact.stream().map(Rational::denominator).reduce(BigInteger.ONE, Rational::leastCommonMultiple);
        BigInteger[] numerators = exact.stream()
                .map(value -> value.numerator().multiply(denominator.divide(value.denominator())))
                .toArray(BigInteger[]::new);
        return rounded(numerators, denominator, total);
    }

    /**
     * Rounds values over a common denominator.
     *
     * @param numerators the values x denominator, in order, unchanged
     * @param denominator the common denominator, positive
     * @param total the sum of the values
     * @return the whole values in the same order, with the same sum
     * @throws RefusalException if the denominator is not positive, or the values do not sum to the total
     */
    public static long[] round(long[] numerators, long denominator, long total) {
        Attributes.given(numerators, "numerators");
        Faults.require(denominator > 0, MoneyFault.DENOMINATOR_NOT_POSITIVE, denominator);
        long[] rounded = SmallRounding.round(numerators, denominator, total);
        return rounded != null ? rounded : round(Weights.wholes(numerators), BigInteger.valueOf(denominator), total);
    }

    /**
     * Rounds mixed numbers, each a whole number and a part of one over a common denominator.
     *
     * @param wholes the values rounded down, in order, unchanged
     * @param parts what is left of each x denominator, at least 0 and below the denominator, unchanged
     * @param denominator the common denominator, positive
     * @param total the sum of the values
     * @return the whole values in the same order, with the same sum
     * @throws RefusalException if the denominator is not positive, a part is out of range or missing, or the values do not
     *     sum to the total
     */
    public static long[] round(long[] wholes, long[] parts, long denominator, long total) {
        Attributes.given(wholes, "wholes");
        Attributes.given(parts, "parts");
        Faults.require(denominator > 0, MoneyFault.DENOMINATOR_NOT_POSITIVE, denominator);
        Faults.require(wholes.length == parts.length, MoneyFault.MIXED_PARTS_UNEQUAL, wholes.length, parts.length);
        for (int i = 0; i < parts.length; i++) {
            Faults.require(
                    parts[i] >= 0 && parts[i] < denominator,
                    MoneyFault.MIXED_PART_OUT_OF_RANGE,
                    denominator,
                    parts[i],
                    i + 1);
        }
        long[] rounded =
                denominator >>> MIXED_BITS == 0 ? MixedRounding.round(wholes, parts, denominator, total) : null;
        return rounded != null
                ? rounded
                : round(numerators(wholes, parts, denominator), BigInteger.valueOf(denominator), total);
    }

    private static BigInteger[] numerators(long[] wholes, long[] parts, long denominator) {
        BigInteger below = BigInteger.valueOf(denominator);
        BigInteger[] numerators = new BigInteger[wholes.length];
        Arrays.setAll(
                numerators, i -> BigInteger.valueOf(wholes[i]).multiply(below).add(BigInteger.valueOf(parts[i])));
        return numerators;
    }

    /**
     * Rounds values of any size over a common denominator.
     *
     * @param numerators the values x denominator, in order, unchanged
     * @param denominator the common denominator, positive
     * @param total the sum of the values
     * @return the whole values in the same order, with the same sum
     * @throws RefusalException if the denominator is not positive, or the values do not sum to the total
     */
    public static long[] round(BigInteger[] numerators, BigInteger denominator, long total) {
        Attributes.all(numerators, "numerators");
        Attributes.given(denominator, "denominator");
        Faults.require(denominator.signum() > 0, MoneyFault.DENOMINATOR_NOT_POSITIVE, denominator);
        BigInteger sum = Arrays.stream(numerators).reduce(BigInteger.ZERO, BigInteger::add);
        if (!sum.equals(denominator.multiply(BigInteger.valueOf(total)))) {
            requireSum(false, Rational.of(sum, denominator), total);
        }
        return rounded(numerators, denominator, total);
    }

    private static long[] rounded(BigInteger[] numerators, BigInteger denominator, long total) {
        BigInteger sign = BigInteger.valueOf(total < 0 ? -1 : 1);
        BigInteger[] mirrored = Arrays.stream(numerators).map(sign::multiply).toArray(BigInteger[]::new);
        BigInteger[] rounded = ExactRemainders.round(
                mirrored, denominator, BigInteger.valueOf(total).abs());
        long[] whole = new long[rounded.length];
        for (int i = 0; i < whole.length; i++) {
            BigInteger value = rounded[i].multiply(sign);
            Faults.require(value.bitLength() < Long.SIZE, MoneyFault.ROUNDED_TOO_LARGE, value, i + 1);
            whole[i] = value.longValue();
        }
        return whole;
    }

    private static void requireSum(boolean holds, Rational sum, long total) {
        Faults.require(holds, MoneyFault.EXACT_SUM_DIFFERS, total, sum);
    }
}
