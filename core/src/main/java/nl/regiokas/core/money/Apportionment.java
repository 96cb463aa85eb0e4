package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * Splits an amount over weights so that the parts sum to the whole: largest remainder (Hamilton).
 *
 * <p>Formula: quota_i = total x w_i / sum(w), exact. Each quota is rounded down; the units left over go one each to the
 * largest fractions, ties to the earlier weight. A negative total mirrors the positive one.
 *
 * <p>Units: the cent, or a coarser one ({@link #inUnitsOf}) that divides the total. Parts have the sign of the
 * total.
 *
 * <p>Laws: the parts sum to the total; a part differs less than one unit from its quota; weight zero gets zero; of a
 * total that is not negative the larger weight gets no less; equal weights differ at most one unit; only proportions
 * count.
 *
 * <p>Largest remainder keeps quota and gives up house monotonicity: one cent more to split can leave one party with
 * less. Settle corrections from the stored parts, never by splitting the corrected total again.
 *
 * <table>
 * <caption>Weights 6, 6, 2</caption>
 * <tr><th>total</th><th>quotas</th><th>parts</th></tr>
 * <tr><td>0.10</td><td>4 2/7, 4 2/7, 1 3/7</td><td>0.04, 0.04, 0.02</td></tr>
 * <tr><td>0.11</td><td>4 5/7, 4 5/7, 1 4/7</td><td>0.05, 0.05, 0.01</td></tr>
 * <tr><td>-0.11</td><td>-4 5/7, -4 5/7, -1 4/7</td><td>-0.05, -0.05, -0.01</td></tr>
 * </table>
 *
 * <p>{@link #split} reports who tied for a last unit, {@link #splitDown} hands back what rounding down leaves, and
 * {@link #splitWithin} keeps every part within a bound.
 *
 * <p>Failures: a negative weight, and weights that sum to zero for a total that is not zero, are refused.
 *
 * <p>Source: the method of Hamilton (1792), M. Balinski and H. Young, <i>Fair Representation</i> (1982).
 *
 * @since 0.2.0
 */
public final class Apportionment {

    /** How many instalments there may be: those of every day of a hundred years fit. */
    public static final int MOST_INSTALMENTS = 40_000;

    private static final ImmutableSet<Class<? extends Number>> WHOLE =
            ImmutableSet.of(Long.class, Integer.class, Short.class, Byte.class);

    private final long total;
    private final long unit;

    private Apportionment(long total, long unit) {
        this.total = total;
        this.unit = unit;
    }

    /**
     * Starts the splitting of an amount, in cents.
     *
     * @param total the whole, any sign
     * @return the splitting, to be completed by {@code over} or {@code inInstalments}
     * @throws RefusalException if the total is not a whole number of euro cents
     */
    public static Apportionment of(MonetaryAmount total) {
        return new Apportionment(Euro.cents(total, "total"), 1);
    }

    /**
     * Splits cents over whole weights.
     *
     * @param total the whole in cents
     * @param weights the weights in order, unchanged
     * @return the parts in cents, in the order of the weights
     * @throws RefusalException if a weight is negative, or all are zero and the total is not
     */
    public static long[] cents(long total, long[] weights) {
        long[] parts = new long[Attributes.given(weights, "weights").length];
        LargestRemainder.split(total, weights, parts);
        return parts;
    }

    /**
     * Splits cents over weights of any kind.
     *
     * @param total the whole in cents
     * @param weights the weights in order
     * @return the parts in cents, in the order of the weights
     * @throws RefusalException if all weights are zero and the total is not
     */
    public static long[] cents(long total, Weights weights) {
        long[] small = Attributes.given(weights, "weights").small();
        if (small != null) {
            return cents(total, small);
        }
        long[] parts = new long[weights.size()];
        LargestRemainder.splitExactly(total, weights.wholes(), parts);
        return parts;
    }

    /**
     * Splits cents in equal instalments; the earlier ones get the extra cent.
     *
     * @param total the whole in cents
     * @param count the number of instalments, from 1 to {@value #MOST_INSTALMENTS}
     * @return the instalments in cents; {@link #inInstalments} gives amounts
     * @throws RefusalException if there are fewer or more
     */
    public static long[] instalmentCents(long total, int count) {
        Faults.require(count > 0 && count <= MOST_INSTALMENTS, MoneyFault.INSTALMENTS_ABSENT, MOST_INSTALMENTS, count);
        long[] parts = new long[count];
        long each = total / count;
        long spare = Math.abs(total % count);
        for (int i = 0; i < count; i++) {
            parts[i] = i < spare ? each + Long.signum(total) : each;
        }
        return parts;
    }

    /**
     * Splits in coarser units than the cent.
     *
     * @param newUnit the unit, such as EUR 1.00 or EUR 1000.00
     * @return the splitting in that unit
     * @throws RefusalException if the unit is not positive, or the total is no multiple of it
     */
    public Apportionment inUnitsOf(MonetaryAmount newUnit) {
        long cents = Euro.cents(newUnit, "unit");
        Faults.require(cents > 0, MoneyFault.UNIT_NOT_POSITIVE, FaultValue.cents(cents));
        Faults.require(
                total % cents == 0, MoneyFault.TOTAL_NO_MULTIPLE, FaultValue.cents(cents), FaultValue.cents(total));
        return new Apportionment(total, cents);
    }

    /**
     * Splits over weights in order.
     *
     * @param weights the weights
     * @return the parts in the order of the weights
     * @throws RefusalException if all weights are zero and the total is not
     */
    public ImmutableList<MonetaryAmount> over(Weights weights) {
        return amounts(cents(total / unit, weights));
    }

    /**
     * Splits over keyed exact numbers.
     *
     * @param weights the weight of each key: {@code Long}, {@code Integer}, {@code BigInteger} or {@code BigDecimal}
     * @param <K> what the parts belong to
     * @return the parts by the same keys in the same order
     * @throws RefusalException if a weight is negative or of an inexact type such as {@code Double}, or all weights are
     *     zero and the total is not
     */
    public <K> ImmutableMap<K, MonetaryAmount> over(ImmutableMap<K, ? extends Number> weights) {
        return keyed(weights, Apportionment::exact);
    }

    /**
     * Splits over keyed amounts.
     *
     * @param weights the weight of each key as an amount in euros
     * @param <K> what the parts belong to
     * @return the parts by the same keys in the same order
     * @throws RefusalException if an amount is negative or not in euros, or all are zero and the total is not
     */
    public <K> ImmutableMap<K, MonetaryAmount> overAmounts(ImmutableMap<K, ? extends MonetaryAmount> weights) {
        return keyed(weights, Euro::decimal);
    }

    /**
     * Splits over keyed percentages, which need not sum to 100.
     *
     * @param weights the weight of each key as a percentage
     * @param <K> what the parts belong to
     * @return the parts by the same keys in the same order
     * @throws RefusalException if a percentage is negative, or all are zero and the total is not
     */
    public <K> ImmutableMap<K, MonetaryAmount> overPercentages(ImmutableMap<K, Percentage> weights) {
        return keyed(weights, (percentage, role) -> percentage.percent());
    }

    /**
     * Splits over keyed exact fractions, which need not sum to 1.
     *
     * @param weights the weight of each key as a fraction
     * @param <K> what the parts belong to
     * @return the parts by the same keys in the same order
     * @throws RefusalException if a fraction is negative, or all are zero and the total is not
     */
    public <K> ImmutableMap<K, MonetaryAmount> overFractions(ImmutableMap<K, Rational> weights) {
        Faults faults = new Faults();
        weights.forEach((key, weight) -> {
            if (weight.signum() < 0) {
                faults.add(MoneyFault.KEYED_WEIGHT_NEGATIVE, key, weight);
            }
        });
        faults.throwIfAny();
        return byKeys(weights.keySet(), Weights.ofFractions(weights.values().asList()));
    }

    /**
     * Splits over weights in order, as {@link #over(Weights)} does, and reports who tied for a last unit.
     *
     * @param weights the weights
     * @return the parts, without a rest
     * @throws RefusalException if all weights are zero and the total is not
     */
    public Split split(Weights weights) {
        requireShareable(weights);
        return Filling.byRemainders(total / unit, weights.wholes()).spread(unit, Long.signum(total));
    }

    /**
     * Splits over weights in order without spreading what rounding leaves: each quota is rounded down, towards zero for a
     * negative total.
     *
     * <p>EUR 1.00 over 1, 1, 1 is three times EUR 0.33, and a rest of EUR 0.01.
     *
     * @param weights the weights
     * @return the parts, and as rest what rounding left, less than one unit a party
     * @throws RefusalException if all weights are zero and the total is not
     */
    public Split splitDown(Weights weights) {
        requireShareable(weights);
        return Filling.byRemainders(total / unit, weights.wholes()).roundDown(unit, Long.signum(total));
    }

    /**
     * Splits over weights in order, no part above its bound.
     *
     * <p>Who would get its bound or more gets its bound; what it cannot take goes to the others by weight, again and again
     * until nobody else is full; the others get theirs by one largest remainder. What cannot be placed, since all with a
     * weight are full, is the rest. EUR 10.00 over 3, 1, 1 with bounds EUR 4.00, 5.00 and 2.00: the first is full at 4.00,
     * then the third at 2.00, and the second gets 4.00.
     *
     * @param weights the weights
     * @param bounds the most that each may get, in the order of the weights; sizes, which hold for a negative total too
     * @return the parts and what could not be placed
     * @throws RefusalException if a bound is negative or no multiple of the unit, if there are not as many bounds as
     *     weights, or if all weights are zero and the total is not
     */
    public Split splitWithin(Weights weights, List<? extends MonetaryAmount> bounds) {
        Faults.require(bounds.size() == weights.size(), MoneyFault.BOUNDS_UNEQUAL, weights.size(), bounds.size());
        Faults faults = new Faults();
        long[] most = new long[bounds.size()];
        for (int i = 0; i < most.length; i++) {
            long cents = Euro.cents(bounds.get(i), "bound");
            if (cents < 0 || cents % unit != 0) {
                faults.add(MoneyFault.BOUND_MISFIT, FaultValue.cents(unit), FaultValue.cents(cents), i + 1);
            }
            most[i] = cents / unit;
        }
        faults.throwIfAny();
        requireShareable(weights);
        return Filling.within(total / unit, weights.wholes(), most).spread(unit, Long.signum(total));
    }

    private void requireShareable(Weights weights) {
        Faults.require(total == 0 || !weights.isZero(), MoneyFault.SPLIT_WEIGHTS_ZERO, FaultValue.cents(total));
    }

    /**
     * Splits in equal instalments; the earlier ones get the extra unit.
     *
     * @param count the number of instalments, from 1 to {@value #MOST_INSTALMENTS}
     * @return the instalments in order
     * @throws RefusalException if there are fewer or more
     */
    public ImmutableList<MonetaryAmount> inInstalments(int count) {
        return amounts(instalmentCents(total / unit, count));
    }

    private <K, V> ImmutableMap<K, MonetaryAmount> keyed(
            ImmutableMap<K, V> weights, BiFunction<? super V, String, BigDecimal> decimal) {
        Faults faults = new Faults();
        List<BigDecimal> decimals = new ArrayList<>(weights.size());
        weights.forEach((key, weight) -> {
            BigDecimal exact = decimal.apply(weight, "weight of " + key);
            if (exact.signum() < 0) {
                faults.add(MoneyFault.KEYED_WEIGHT_NEGATIVE, key, exact);
            }
            decimals.add(exact);
        });
        faults.throwIfAny();
        return byKeys(weights.keySet(), Weights.ofDecimals(decimals));
    }

    private <K> ImmutableMap<K, MonetaryAmount> byKeys(ImmutableSet<K> keys, Weights weights) {
        Iterator<MonetaryAmount> parts = over(weights).iterator();
        return keys.stream().collect(ImmutableMap.toImmutableMap(key -> key, key -> parts.next()));
    }

    private ImmutableList<MonetaryAmount> amounts(long[] parts) {
        ImmutableList.Builder<MonetaryAmount> builder = ImmutableList.builderWithExpectedSize(parts.length);
        for (long part : parts) {
            builder.add(Euro.ofCents(part * unit));
        }
        return builder.build();
    }

    private static BigDecimal exact(Number number, String role) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        Faults.require(
                WHOLE.contains(number.getClass()),
                MoneyFault.WEIGHT_INEXACT,
                role,
                number.getClass().getSimpleName(),
                number);
        return BigDecimal.valueOf(number.longValue());
    }
}
