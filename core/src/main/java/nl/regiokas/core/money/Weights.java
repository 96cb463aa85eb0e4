package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Exact weights by which a whole is split; none is negative.
 *
 * <p>Whatever the numbers come as (whole numbers, decimals, fractions, percentages, amounts), they are kept as whole
 * numbers over one denominator: 1.0 and 1.00 are the same weight, 0.333 x 3 is 0.999 and never 1, and 1/3 x 3 is 1. Only
 * the proportions count when a whole is split; they need not sum to 1 or 100.
 *
 * <p>Equal when the weights are equal, position by position.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class Weights {

    /** Numbers of so many digits always fit in a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private static final int CENT_DECIMALS = 2;

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> 10 * power).limit(LONG_DIGITS + 1).toArray();

    /** The weights x denominator when all of them fit. */
    private final long @Nullable [] small;

    /** The weights x denominator when not all of them fit in a {@code long}. */
    private final BigInteger @Nullable [] large;

    /** Below all weights, at least 1; not always the least one. */
    private final BigInteger denominator;

    private Weights(long @Nullable [] small, BigInteger @Nullable [] large, BigInteger denominator) {
        this.small = small;
        this.large = large;
        this.denominator = denominator;
    }

    /**
     * Returns whole weights, such as numbers of young inhabitants or cents.
     *
     * @param weights the weights in order
     * @return the weights
     * @throws RefusalException if a weight is negative, naming each with its position from 1
     */
    public static Weights of(long... weights) {
        long[] copy = Attributes.given(weights, "weights").clone();
        requireNonNegative(copy);
        return new Weights(copy, null, BigInteger.ONE);
    }

    /**
     * Returns decimal weights.
     *
     * @param weights the weights in order
     * @return the weights
     * @throws RefusalException if a weight is negative or has more than 1,000 digits before or after the point
     */
    public static Weights ofDecimals(List<BigDecimal> weights) {
        int scale = 0;
        for (BigDecimal weight : Attributes.given(weights, "weights")) {
            scale = Math.max(scale, Attributes.given(weight, "weight").scale());
        }
        long[] scaled = scale <= LONG_DIGITS ? scaled(weights, scale) : null;
        if (scaled == null || bits(scaled) < 0) {
            return ofAnyDecimals(weights);
        }
        return new Weights(scaled, null, tenTo(scale));
    }

    /** Returns the weights x 10^scale, or null if one might not fit in a {@code long}. */
    private static long @Nullable [] scaled(List<BigDecimal> weights, int scale) {
        long[] scaled = new long[weights.size()];
        for (int i = 0; i < scaled.length; i++) {
            BigDecimal weight = weights.get(i);
            int missing = scale - weight.scale();
            if (missing > LONG_DIGITS || weight.precision() + missing > LONG_DIGITS) {
                return null;
            }
            scaled[i] = weight.scaleByPowerOfTen(weight.scale()).longValue() * POWERS_OF_TEN[missing];
        }
        return scaled;
    }

    private static Weights ofAnyDecimals(List<BigDecimal> weights) {
        BigDecimal[] sane = new BigDecimal[weights.size()];
        int scale = 0;
        for (int i = 0; i < sane.length; i++) {
            sane[i] = Decimals.sane(weights.get(i), "weight");
            scale = Math.max(scale, sane[i].scale());
        }
        return ofWhole(whole(sane, scale), tenTo(scale));
    }

    /**
     * Returns amounts as weights, in euros.
     *
     * @param cents the amounts in cents, in order
     * @return the weights, equal to those of the same amounts in euros
     * @throws RefusalException if an amount is negative
     */
    public static Weights ofCents(long... cents) {
        long[] copy = Attributes.given(cents, "weights").clone();
        requireNonNegative(copy, CENT_DECIMALS);
        return new Weights(copy, null, tenTo(CENT_DECIMALS));
    }

    /**
     * Returns percentages as weights.
     *
     * @param weights the percentages in order; they need not sum to 100
     * @return the weights
     * @throws RefusalException if a percentage is negative
     */
    public static Weights ofPercentages(List<Percentage> weights) {
        return ofDecimals(Attributes.<Percentage>all(weights, "weights").stream()
                .map(Percentage::percent)
                .toList());
    }

    /**
     * Returns amounts as weights, in euros.
     *
     * @param weights the amounts in order, of any implementation and with any number of decimals
     * @return the weights
     * @throws RefusalException if an amount is negative or not in euros
     */
    public static Weights ofAmounts(List<? extends MonetaryAmount> weights) {
        return ofDecimals(Attributes.<MonetaryAmount>all(weights, "weights").stream()
                .map(amount -> Euro.decimal(amount, "weight"))
                .toList());
    }

    /**
     * Returns equal weights.
     *
     * @param size how many, not negative
     * @return {@code size} weights of 1
     * @throws RefusalException if the size is negative
     */
    public static Weights equal(int size) {
        Faults.require(size >= 0, MoneyFault.SIZE_NEGATIVE, size);
        long[] ones = new long[size];
        Arrays.fill(ones, 1);
        return new Weights(ones, null, BigInteger.ONE);
    }

    /**
     * Returns fractions as weights, over their least common denominator.
     *
     * @param weights the fractions in order
     * @return the weights
     * @throws RefusalException if a fraction is negative, naming each with its position from 1
     */
    public static Weights ofFractions(List<Rational> weights) {
        Attributes.given(weights, "weights").forEach(weight -> Attributes.given(weight, "weight"));
        long[] small = smallWholes(weights);
        if (small != null) {
            return new Weights(small, null, BigInteger.ONE);
        }
        refuseNegative(weights, weight -> weight.signum() < 0);
        BigInteger denominator =
                weights.stream().map(Rational::denominator).reduce(BigInteger.ONE, Rational::leastCommonMultiple);
        return ofWhole(
                weights.stream().map(weight -> over(denominator, weight)).toArray(BigInteger[]::new), denominator);
    }

    /** The weights when all are whole and small, such as numbers of inhabitants. */
    private static long @Nullable [] smallWholes(List<Rational> weights) {
        long[] small = new long[weights.size()];
        for (int i = 0; i < small.length; i++) {
            Rational weight = weights.get(i);
            if (!weight.isWhole() || weight.signum() < 0 || weight.numerator().bitLength() >= Long.SIZE) {
                return null;
            }
            small[i] = weight.numerator().longValue();
        }
        return small;
    }

    /** The numerator over a multiple of the denominator. */
    private static BigInteger over(BigInteger denominator, Rational weight) {
        return weight.denominator().equals(denominator)
                ? weight.numerator()
                : weight.numerator().multiply(denominator.divide(weight.denominator()));
    }

    /**
     * Mixes the shares of several weights: the share of each position is the sum of part x its share, the parts taken in
     * proportion.
     *
     * <p>Parts 2 and 1 of the weights 1, 3 and 1, 1 give 2/3 x 1/4 + 1/3 x 1/2 = 1/3 and 2/3. Weights whose part is zero
     * do not count. Where weights that count sum to zero there is nothing to mix, and so all of the result are zero.
     *
     * @param weights the weights, all of the same size
     * @param parts how much each of the weights counts, in the same order
     * @return the mixed shares, which sum to 1 unless all are zero
     * @throws RefusalException if there are not as many parts as weights, if the sizes differ, if a part is negative, or if
     *     the parts sum to zero
     */
    public static Weights blend(List<Weights> weights, List<Rational> parts) {
        Attributes.given(weights, "weights").forEach(one -> Attributes.given(one, "weights"));
        Attributes.given(parts, "parts");
        Faults.require(weights.size() == parts.size(), MoneyFault.BLEND_PARTS_UNEQUAL, weights.size(), parts.size());
        int size = weights.isEmpty() ? 0 : weights.get(0).size();
        for (Weights each : weights) {
            Faults.require(each.size() == size, MoneyFault.BLEND_SIZES_DIFFER, size, each.size());
        }
        Weights whole = ofFractions(parts);
        Faults.require(!whole.isZero(), MoneyFault.BLEND_PARTS_ZERO);
        return mixed(weights, whole.wholes(), size);
    }

    private static Weights mixed(List<Weights> weights, BigInteger[] parts, int size) {
        BigInteger[] shares = new BigInteger[size];
        Arrays.fill(shares, BigInteger.ZERO);
        BigInteger[] sums = weights.stream().map(Weights::wholeSum).toArray(BigInteger[]::new);
        BigInteger common = BigInteger.ONE;
        for (int k = 0; k < sums.length; k++) {
            if (parts[k].signum() > 0 && sums[k].signum() == 0) {
                return ofWhole(shares, BigInteger.ONE);
            }
            common = parts[k].signum() > 0 ? Rational.leastCommonMultiple(common, sums[k]) : common;
        }
        for (int k = 0; k < sums.length; k++) {
            if (parts[k].signum() > 0) {
                BigInteger[] wholes = weights.get(k).wholes();
                BigInteger factor = parts[k].multiply(common.divide(sums[k]));
                Arrays.setAll(shares, i -> shares[i].add(wholes[i].multiply(factor)));
            }
        }
        return lowest(shares, common.multiply(Arrays.stream(parts).reduce(BigInteger.ZERO, BigInteger::add)));
    }

    /**
     * Moves from the shares of some weights towards those of others in a straight line.
     *
     * <p>A third of the way from shares 1/2, 1/2 to shares 1, 0 they are 2/3, 1/3. At either end the weights of the other
     * end do not count.
     *
     * @param from the weights at the beginning
     * @param until the weights at the end, as many
     * @param way how far to go, from 0 to 1
     * @return the shares, (1 - way) x those at the beginning + way x those at the end; all zero where weights that count
     *     sum to zero
     * @throws RefusalException if the sizes differ, or the way is not from 0 to 1
     */
    public static Weights between(Weights from, Weights until, Rational way) {
        Attributes.given(from, "earlier weights");
        Attributes.given(until, "later weights");
        Attributes.given(way, "way");
        Faults.require(way.signum() >= 0 && way.compareTo(Rational.ONE) <= 0, MoneyFault.WAY_OUT_OF_RANGE, way);
        return blend(List.of(from, until), List.of(Rational.ONE.minus(way), way));
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
     * Returns whether the weights sum to zero, so that nothing but zero can be split by them.
     *
     * @return true if each weight is zero, or there is none
     */
    public boolean isZero() {
        return small != null && bits(small) == 0;
    }

    /**
     * Returns whether one weight is zero.
     *
     * @param position the position from 0
     * @return true if nothing goes to it
     */
    public boolean isZero(int position) {
        return small != null ? small[position] == 0 : large()[position].signum() == 0;
    }

    /**
     * Returns one weight exactly.
     *
     * @param position the position from 0
     * @return the weight
     */
    public Rational fraction(int position) {
        return Rational.of(whole(position), denominator);
    }

    /**
     * Returns the share of one weight in the sum of all.
     *
     * @param position the position from 0
     * @return weight / sum; zero if all weights are zero
     */
    public Rational share(int position) {
        return isZero() ? Rational.ZERO : Rational.of(whole(position), wholeSum());
    }

    /**
     * Returns the exact sum of the weights.
     *
     * @return the sum
     */
    public Rational total() {
        return Rational.of(wholeSum(), denominator);
    }

    /**
     * Returns one weight as a decimal number.
     *
     * @param position the position from 0
     * @return the weight without trailing zeros after the point
     * @throws RefusalException if the weight is a fraction without an end in decimals, such as 1/3
     */
    public BigDecimal weight(int position) {
        return decimal(whole(position));
    }

    /**
     * Returns the exact sum of the weights as a decimal number.
     *
     * @return the sum without trailing zeros after the point
     * @throws RefusalException if the sum is a fraction without an end in decimals, such as 4/3
     */
    public BigDecimal sum() {
        return decimal(wholeSum());
    }

    /**
     * Returns all weights in order as decimal numbers.
     *
     * @return the weights without trailing zeros after the point
     * @throws RefusalException if a weight is a fraction without an end in decimals, such as 1/3
     */
    public ImmutableList<BigDecimal> toDecimals() {
        return Arrays.stream(wholes()).map(this::decimal).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the weights as whole numbers in the same proportions: all multiplied by one denominator.
     *
     * @return the whole numbers in order
     */
    public ImmutableList<BigInteger> wholeNumbers() {
        return ImmutableList.copyOf(wholes());
    }

    /**
     * Returns the weights as whole numbers in the same proportions where each fits in a {@code long}.
     *
     * @return a new array in order; empty when the numbers of {@link #wholeNumbers} do not all fit
     */
    public Optional<long[]> wholeLongs() {
        return small == null ? Optional.empty() : Optional.of(small.clone());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Weights other && size() == other.size() && lowest().isSame(other.lowest());
    }

    private boolean isSame(Weights other) {
        return denominator.equals(other.denominator)
                && Arrays.equals(small, other.small)
                && Arrays.equals(large, other.large);
    }

    @Override
    public int hashCode() {
        Weights lowest = lowest();
        return 31 * (31 * lowest.denominator.hashCode() + Arrays.hashCode(lowest.small))
                + Arrays.hashCode(lowest.large);
    }

    /**
     * Returns the weights as a list of plain numbers.
     *
     * @return such as {@code [0.5, 1, 1/3]}
     */
    @Override
    public String toString() {
        return Arrays.stream(wholes())
                .map(whole -> Rational.of(whole, denominator))
                .map(weight ->
                        weight.toExactDecimal().map(BigDecimal::toPlainString).orElseGet(weight::toString))
                .toList()
                .toString();
    }

    /** Refuses negative weights, naming all of them. */
    static void requireNonNegative(long[] weights) {
        requireNonNegative(weights, 0);
    }

    private static void requireNonNegative(long[] weights, int scale) {
        if (bits(weights) < 0) {
            refuseNegative(
                    Arrays.stream(weights)
                            .mapToObj(weight -> BigDecimal.valueOf(weight, scale))
                            .toList(),
                    weight -> weight.signum() < 0);
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

    private BigInteger whole(int position) {
        return small != null ? BigInteger.valueOf(small[position]) : large()[position];
    }

    private BigInteger wholeSum() {
        return Arrays.stream(wholes()).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigDecimal decimal(BigInteger whole) {
        Rational weight = Rational.of(whole, denominator);
        return weight.toExactDecimal()
                .orElseThrow(() -> RefusalException.of(MoneyFault.DECIMALS_WITHOUT_END, weight.toString()));
    }

    /** Returns the same weights over the least denominator. */
    private Weights lowest() {
        return denominator.equals(BigInteger.ONE) ? this : lowest(wholes(), denominator);
    }

    private static Weights lowest(BigInteger[] wholes, BigInteger denominator) {
        BigInteger common = Arrays.stream(wholes).reduce(denominator, BigInteger::gcd);
        return ofWhole(
                Arrays.stream(wholes).map(whole -> whole.divide(common)).toArray(BigInteger[]::new),
                denominator.divide(common));
    }

    private static BigInteger[] whole(BigDecimal[] decimals, int scale) {
        refuseNegative(Arrays.asList(decimals), weight -> weight.signum() < 0);
        return Arrays.stream(decimals)
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
    }

    private static BigInteger tenTo(int scale) {
        return scale <= LONG_DIGITS ? BigInteger.valueOf(POWERS_OF_TEN[scale]) : BigInteger.TEN.pow(scale);
    }

    private static Weights ofWhole(BigInteger[] whole, BigInteger denominator) {
        boolean fits = Arrays.stream(whole).allMatch(weight -> weight.bitLength() < Long.SIZE);
        return fits
                ? new Weights(
                        Arrays.stream(whole).mapToLong(BigInteger::longValue).toArray(), null, denominator)
                : new Weights(null, whole, denominator);
    }

    private static <N> void refuseNegative(List<N> weights, Predicate<N> negative) {
        if (weights.stream().noneMatch(negative)) {
            return;
        }
        Faults faults = new Faults();
        for (int i = 0; i < weights.size(); i++) {
            if (negative.test(weights.get(i))) {
                faults.add(MoneyFault.SPLIT_WEIGHT_NEGATIVE, weights.get(i), i + 1);
            }
        }
        faults.throwIfAny();
    }
}
