package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * Exact weights by which a whole is split; none is negative.
 *
 * <p>Whatever the numbers come as (whole numbers, decimals, percentages, amounts), they are kept as whole numbers over
 * one power of ten: 1.0 and 1.00 are the same weight, and 0.333 x 3 is 0.999, never 1. Only the proportions count when
 * a whole is split; they need not sum to 1 or 100.
 *
 * <p>Equal when the weights are equal, position by position.
 */
public final class Weights {

    /** Numbers of so many digits always fit in a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private static final int CENT_DECIMALS = 2;

    /** The weights x 10^scale when all of them fit. */
    private final long @Nullable [] small;

    /** The weights x 10^scale when not all of them fit in a {@code long}. */
    private final BigInteger @Nullable [] large;

    private final int scale;

    private Weights(long @Nullable [] small, BigInteger @Nullable [] large, int scale) {
        this.small = small;
        this.large = large;
        this.scale = scale;
    }

    /**
     * Returns whole weights, such as numbers of young inhabitants or cents.
     *
     * @param weights the weights in order
     * @return the weights
     * @throws RefusalException if a weight is negative, naming each with its position from 1
     */
    public static Weights of(long... weights) {
        long[] copy = weights.clone();
        requireNonNegative(copy);
        return new Weights(copy, null, 0);
    }

    /**
     * Returns decimal weights.
     *
     * @param weights the weights in order
     * @return the weights
     * @throws RefusalException if a weight is negative or has more than 1,000 digits before or after the point
     */
    public static Weights ofDecimals(List<BigDecimal> weights) {
        long[] plain = plain(weights);
        return plain != null ? of(plain) : ofAnyDecimals(weights);
    }

    /** Returns weights without decimals as they are, or null if one has decimals or does not fit. */
    private static long @Nullable [] plain(List<BigDecimal> weights) {
        long[] plain = new long[weights.size()];
        for (int i = 0; i < plain.length; i++) {
            BigDecimal weight = weights.get(i);
            if (weight.scale() != 0 || weight.precision() > LONG_DIGITS) {
                return null;
            }
            plain[i] = weight.longValue();
        }
        return plain;
    }

    private static Weights ofAnyDecimals(List<BigDecimal> weights) {
        BigDecimal[] sane = new BigDecimal[weights.size()];
        int scale = 0;
        for (int i = 0; i < sane.length; i++) {
            sane[i] = Decimals.sane(weights.get(i), "weight");
            scale = Math.max(scale, sane[i].scale());
        }
        return ofWhole(whole(sane, scale), scale);
    }

    /**
     * Returns amounts as weights, in euros.
     *
     * @param cents the amounts in cents, in order
     * @return the weights, equal to those of the same amounts in euros
     * @throws RefusalException if an amount is negative
     */
    public static Weights ofCents(long... cents) {
        long[] copy = cents.clone();
        requireNonNegative(copy, CENT_DECIMALS);
        int scale = CENT_DECIMALS;
        while (scale > 0 && endInZero(copy)) {
            for (int i = 0; i < copy.length; i++) {
                copy[i] /= 10;
            }
            scale--;
        }
        return new Weights(copy, null, scale);
    }

    private static boolean endInZero(long[] weights) {
        for (long weight : weights) {
            if (weight % 10 != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns percentages as weights.
     *
     * @param weights the percentages in order; they need not sum to 100
     * @return the weights
     * @throws RefusalException if a percentage is negative
     */
    public static Weights ofPercentages(List<Percentage> weights) {
        return ofDecimals(weights.stream().map(Percentage::percent).toList());
    }

    /**
     * Returns amounts as weights, in euros.
     *
     * @param weights the amounts in order, of any implementation and with any number of decimals
     * @return the weights
     * @throws RefusalException if an amount is negative or not in euros
     */
    public static Weights ofAmounts(List<? extends MonetaryAmount> weights) {
        return ofDecimals(
                weights.stream().map(amount -> Euro.decimal(amount, "weight")).toList());
    }

    /**
     * Returns equal weights.
     *
     * @param size how many, not negative
     * @return {@code size} weights of 1
     * @throws RefusalException if the size is negative
     */
    public static Weights equal(int size) {
        Faults.require(size >= 0, "number of weights must not be negative but was %s", size);
        long[] ones = new long[size];
        Arrays.fill(ones, 1);
        return new Weights(ones, null, 0);
    }

    /**
     * Returns how many weights there are.
     *
     * @return the number of weights
     */
    public int size() {
        return small != null ? small.length : large().length;
    }

    /**
     * Tells whether the weights sum to zero, so that nothing but zero can be split by them.
     *
     * @return true if each weight is zero, or there is none
     */
    public boolean isZero() {
        return small != null && bits(small) == 0;
    }

    /**
     * Returns one weight.
     *
     * @param position the position from 0
     * @return the weight without trailing zeros after the point
     */
    public BigDecimal weight(int position) {
        BigInteger whole = small != null ? BigInteger.valueOf(small[position]) : large()[position];
        return plain(whole);
    }

    /**
     * Returns the exact sum of the weights.
     *
     * @return the sum without trailing zeros after the point
     */
    public BigDecimal sum() {
        return plain(Arrays.stream(wholes()).reduce(BigInteger.ZERO, BigInteger::add));
    }

    /**
     * Returns all weights in order.
     *
     * @return the weights without trailing zeros after the point
     */
    public ImmutableList<BigDecimal> toDecimals() {
        return Arrays.stream(wholes()).map(this::plain).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the weights as whole numbers in the same proportions: all multiplied by one power of ten.
     *
     * @return the whole numbers in order
     */
    public ImmutableList<BigInteger> wholeNumbers() {
        return ImmutableList.copyOf(wholes());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Weights other
                && scale == other.scale
                && Arrays.equals(small, other.small)
                && Arrays.equals(large, other.large);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scale + Arrays.hashCode(small)) + Arrays.hashCode(large);
    }

    /**
     * Returns the weights as a list of plain numbers.
     *
     * @return such as {@code [0.5, 1, 30]}
     */
    @Override
    public String toString() {
        return toDecimals().stream().map(BigDecimal::toPlainString).toList().toString();
    }

    /** Refuses negative weights, naming all of them. */
    static void requireNonNegative(long[] weights) {
        requireNonNegative(weights, 0);
    }

    private static void requireNonNegative(long[] weights, int scale) {
        if (bits(weights) < 0) {
            refuseNegative(Arrays.stream(weights)
                    .mapToObj(weight -> BigDecimal.valueOf(weight, scale))
                    .toList());
        }
    }

    /** Returns the bits that any of the weights has. */
    private static long bits(long[] weights) {
        long bits = 0;
        for (long weight : weights) {
            bits |= weight;
        }
        return bits;
    }

    /** Returns the whole weights when all fit in a {@code long}; not to be changed. */
    long @Nullable [] small() {
        return small;
    }

    /** Returns the whole weights, of any size; not to be changed. */
    BigInteger[] wholes() {
        return small != null ? wholes(small) : large();
    }

    /** Returns whole weights as numbers of any size. */
    static BigInteger[] wholes(long[] weights) {
        return Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    private BigInteger[] large() {
        return large == null ? new BigInteger[0] : large;
    }

    private BigDecimal plain(BigInteger whole) {
        BigDecimal stripped = new BigDecimal(whole, scale).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigInteger[] whole(BigDecimal[] decimals, int scale) {
        boolean negative = Arrays.stream(decimals).anyMatch(weight -> weight.signum() < 0);
        if (negative) {
            refuseNegative(Arrays.asList(decimals));
        }
        return Arrays.stream(decimals)
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
    }

    private static Weights ofWhole(BigInteger[] whole, int scale) {
        boolean fits = Arrays.stream(whole).allMatch(weight -> weight.bitLength() < Long.SIZE);
        return fits
                ? new Weights(
                        Arrays.stream(whole).mapToLong(BigInteger::longValue).toArray(), null, scale)
                : new Weights(null, whole, scale);
    }

    private static void refuseNegative(List<BigDecimal> weights) {
        Faults faults = new Faults();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).signum() < 0) {
                faults.add(
                        "weight must not be negative but was %s (position %s)",
                        weights.get(i).toPlainString(), i + 1);
            }
        }
        faults.throwIfAny();
    }
}
