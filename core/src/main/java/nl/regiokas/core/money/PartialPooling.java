package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * Leaves a share of each value where it is and pools the rest: values of any sign whose sum stays the same.
 * Dutch: verevening.
 *
 * <p>Formula: part_i = kept x v_i + (1 - kept) x total x w_i / sum(w), exact, with total the sum of the values. The parts
 * are rounded together, as by {@link ConservingRounding}: each down, the units left over one each to the largest
 * fractions, ties to the earlier value; a negative total mirrors the positive one.
 *
 * <p>Units: whole units in, whole units out, cents as a rule.
 *
 * <p>Laws: the parts sum to the total; with 100% kept nothing moves; with 0% kept the parts are those of
 * {@link Apportionment}.
 *
 * <table>
 * <caption>60% of the values 15.00 and -5.00 is kept, 40% of their total 10.00 pooled over weights 3 and 1</caption>
 * <tr><th>value</th><th>kept</th><th>pooled</th><th>part</th></tr>
 * <tr><td>15.00</td><td>9.00</td><td>3.00</td><td>12.00</td></tr>
 * <tr><td>-5.00</td><td>-3.00</td><td>1.00</td><td>-2.00</td></tr>
 * </table>
 *
 * <p>Failures: a share outside 0% to 100%, values and weights of different number, weights that sum to zero, a total
 * beyond a {@code long}.
 *
 * <p>Source: the gains of a flat tax in the settlement of youth care, where a participant bears a share of its own
 * difference.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class PartialPooling {

    private final long[] values;
    private final Weights weights;
    private final long total;

    /** The kept share as kept / whole, and what is pooled of the whole. */
    private final BigInteger kept;

    private final BigInteger pooled;
    private final BigInteger whole;

    private PartialPooling(long[] values, Percentage share, Weights weights) {
        this.values = values;
        this.weights = weights;
        this.total = total(values);
        Rational fraction = Rational.of(share.fraction());
        this.kept = fraction.numerator();
        this.whole = fraction.denominator();
        this.pooled = whole.subtract(kept);
    }

    private static long total(long[] values) {
        try {
            long sum = 0;
            for (long value : values) {
                sum = Math.addExact(sum, value);
            }
            return sum;
        } catch (ArithmeticException onTheWay) {
            BigInteger sum =
                    Arrays.stream(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            Faults.require(sum.bitLength() < Long.SIZE, MoneyFault.POOLED_SUM_TOO_LARGE, FaultValue.cents(sum));
            return sum.longValue();
        }
    }

    /**
     * Pools what is not kept of each amount.
     *
     * @param amounts the amounts in order, of any sign
     * @param kept the share of each amount that stays where it is, 0% to 100%
     * @param weights how the pooled rest is divided, one weight an amount
     * @return the parts in euro, in the order of the amounts, with the same sum
     * @throws RefusalException if the share is outside 0% to 100%, the numbers differ, all weights are zero, an amount is
     *     not a whole number of euro cents, or the sum is beyond a {@code long} of cents
     */
    public static ImmutableList<MonetaryAmount> amounts(
            Collection<? extends MonetaryAmount> amounts, Percentage kept, Weights weights) {
        long[] values = Attributes.<MonetaryAmount>all(amounts, "amounts").stream()
                .mapToLong(amount -> Euro.cents(amount, "amount"))
                .toArray();
        return Arrays.stream(cents(values, kept, weights))
                .mapToObj(Euro::ofCents)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Pools what is not kept of each value.
     *
     * @param values the values in order, of any sign, unchanged
     * @param kept the share of each value that stays where it is, 0% to 100%
     * @param weights how the pooled rest is divided, one weight a value
     * @return the parts in the order of the values, with the same sum
     * @throws RefusalException if the share is outside 0% to 100%, the numbers differ, all weights are zero, or the
     *     sum is beyond a {@code long}
     */
    public static long[] cents(long[] values, Percentage kept, Weights weights) {
        Attributes.given(values, "values");
        Attributes.given(kept, "kept share");
        Attributes.given(weights, "weights");
        Faults.require(
                !kept.isNegative() && kept.compareTo(Percentage.HUNDRED) <= 0, MoneyFault.KEPT_OUT_OF_RANGE, kept);
        Faults.require(values.length == weights.size(), MoneyFault.POOLED_SIZES_DIFFER, weights.size(), values.length);
        Faults.require(values.length == 0 || !weights.isZero(), MoneyFault.POOL_WEIGHTS_ZERO);
        PartialPooling pooling = new PartialPooling(values, kept, weights);
        try {
            return pooling.small();
        } catch (ArithmeticException tooLarge) {
            return pooling.exact();
        }
    }

    /**
     * The parts in {@code long}s.
     *
     * <p>With kept share a / n, values v, weights w that sum to W and total T >= 0, a part is
     * (a v + (n - a) T w / W) / n. The parts p of (n - a) T apportioned over w are less than one from their quotas, so
     * (n - a) T w - p W is between -W and W and can be taken in wrapping arithmetic. Whole parts and remainders over n W
     * follow; the remainders sum to what is left of T, in units of n W, and apportioned over them it goes to the largest.
     */
    private long[] small() {
        long[] small = weights.small();
        if (small == null) {
            throw new ArithmeticException("weights beyond a long");
        }
        long sum = 0;
        for (long weight : small) {
            sum = Math.addExact(sum, weight);
        }
        long sign = total < 0 ? -1 : 1;
        long denominator = whole.longValueExact();
        long divisor = Math.multiplyExact(denominator, sum);
        long shared = Math.multiplyExact(pooled.longValueExact(), Math.absExact(total));
        long factor = sign * kept.longValueExact();
        long[] parts = Apportionment.cents(shared, small);
        long[] remainders = new long[parts.length];
        long left = sign * total;
        for (int i = 0; i < parts.length; i++) {
            long units = Math.addExact(Math.multiplyExact(factor, values[i]), parts[i]);
            long quotient = Math.floorDiv(units, denominator);
            long remainder = (units - quotient * denominator) * sum + (shared * small[i] - parts[i] * sum);
            long borrow = remainder >> 63;
            parts[i] = quotient + borrow;
            remainders[i] = remainder + (divisor & borrow);
            left -= parts[i];
        }
        addOdd(parts, remainders, left, sign);
        return parts;
    }

    /** Gives what is left, less than there are parts, to the largest remainders, and the parts their sign. */
    private static void addOdd(long[] parts, long[] remainders, long left, long sign) {
        long[] odd = Apportionment.cents(left, remainders);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = sign * (parts[i] + odd[i]);
        }
    }

    /** The parts in numbers of any size, all over the one denominator n W. */
    private long[] exact() {
        List<BigInteger> wholes = weights.wholeNumbers();
        BigInteger sum = wholes.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger keptOverAll = kept.multiply(sum);
        BigInteger pooledTotal = pooled.multiply(BigInteger.valueOf(total));
        BigInteger[] numerators = new BigInteger[values.length];
        for (int i = 0; i < numerators.length; i++) {
            numerators[i] =
                    keptOverAll.multiply(BigInteger.valueOf(values[i])).add(pooledTotal.multiply(wholes.get(i)));
        }
        return ConservingRounding.round(numerators, whole.multiply(sum), total);
    }
}
