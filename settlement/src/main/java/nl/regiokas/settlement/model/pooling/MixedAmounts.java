package nl.regiokas.settlement.model.pooling;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiokas.core.money.ConservingRounding;
import nl.regiokas.core.money.Rational;

/**
 * Amounts as mixed numbers. Whatever would leave a {@code long} on the way is calculated in {@link LargeAmounts} instead.
 *
 * @param wholes the amounts rounded down; not to be changed
 * @param parts what is left of each x denominator, from 0 to below the denominator; not to be changed
 * @param denominator at least 1, below 2^61
 */
@SuppressWarnings("ArrayRecordComponent")
record MixedAmounts(long[] wholes, long[] parts, long denominator) implements ExactAmounts {

    /** A remainder and a weight are multiplied in this many bits; a sum of weights leaves some of them free. */
    private static final int PRODUCT_BITS = 62;

    private static final int SIGN = Long.SIZE - 1;

    /** The same amounts, if they fit. */
    static Optional<MixedAmounts> from(LargeAmounts large) {
        if (!MixedNumber.fits(large.denominator())) {
            return Optional.empty();
        }
        int size = large.size();
        long[] wholes = new long[size];
        long[] parts = new long[size];
        for (int i = 0; i < size; i++) {
            BigInteger[] both = large.numerators()[i].divideAndRemainder(large.denominator());
            BigInteger whole = both[1].signum() < 0 ? both[0].subtract(BigInteger.ONE) : both[0];
            if (whole.bitLength() >= Long.SIZE) {
                return Optional.empty();
            }
            wholes[i] = whole.longValue();
            parts[i] = both[1].mod(large.denominator()).longValue();
        }
        return Optional.of(new MixedAmounts(wholes, parts, large.denominator().longValue()));
    }

    /** Amounts held as numerators over a denominator. */
    static MixedAmounts over(long[] numerators, long denominator) {
        long[] wholes = new long[numerators.length];
        long[] parts = new long[numerators.length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = Math.floorDiv(numerators[i], denominator);
            parts[i] = numerators[i] - wholes[i] * denominator;
        }
        return new MixedAmounts(wholes, parts, denominator);
    }

    /**
     * The shares of a whole by weights that are not all zero: of a whole A + a / d each weight w of the sum W gets
     * (A div W) x w + (A mod W) x w / W + a x w / (d x W).
     *
     * @throws ArithmeticException when a number on the way does not fit
     */
    static MixedAmounts shares(MixedNumber whole, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum = Math.addExact(sum, weight);
        }
        long all = MixedNumber.denominator(whole.denominator(), sum);
        long each = Math.floorDiv(whole.whole(), sum);
        long rest = whole.whole() - each * sum;
        int digit = PRODUCT_BITS - bits(sum);
        int shift = bits(rest) <= digit ? 0 : bits(rest) - digit;
        if (shift > digit) {
            throw new ArithmeticException("sum of weights " + sum);
        }
        long[] wholes = new long[weights.length];
        long[] parts = new long[weights.length];
        for (int i = 0; i < wholes.length; i++) {
            long weight = weights[i];
            long upper = (rest >>> shift) * weight;
            long quotient = upper / sum;
            long left = upper - quotient * sum;
            if (shift > 0) {
                long lower = (left << shift) + (rest & ((1L << shift) - 1)) * weight;
                long more = lower / sum;
                quotient = (quotient << shift) + more;
                left = lower - more * sum;
            }
            long part = left * whole.denominator() + whole.part() * weight;
            long carry = (all - 1 - part) >>> SIGN;
            wholes[i] = Math.addExact(Math.multiplyExact(each, weight), quotient + carry);
            parts[i] = part - carry * all;
        }
        return new MixedAmounts(wholes, parts, all);
    }

    private static int bits(long positive) {
        return Long.SIZE - Long.numberOfLeadingZeros(positive);
    }

    @Override
    public int size() {
        return wholes.length;
    }

    @Override
    public Rational get(int row) {
        return new MixedNumber(wholes[row], parts[row], denominator).value();
    }

    @Override
    public Rational sum() {
        long whole = 0;
        long part = 0;
        try {
            for (int i = 0; i < wholes.length; i++) {
                long both = part + parts[i];
                long carry = (denominator - 1 - both) >>> SIGN;
                whole = Math.addExact(Math.addExact(whole, wholes[i]), carry);
                part = both - carry * denominator;
            }
            return new MixedNumber(whole, part, denominator).value();
        } catch (ArithmeticException tooLarge) {
            return large().sum();
        }
    }

    @Override
    public ExactAmounts times(Rational factor) {
        if (factor.equals(Rational.ONE)) {
            return this;
        }
        if (factor.numerator().bitLength() >= Long.SIZE || !MixedNumber.fits(factor.denominator())) {
            return large().times(factor);
        }
        long numerator = factor.numerator().longValue();
        long divisor = factor.denominator().longValue();
        return fitting(() -> times(numerator, divisor), () -> large().times(factor));
    }

    private MixedAmounts times(long numerator, long divisor) {
        long all = MixedNumber.denominator(denominator, divisor);
        long[] products = new long[wholes.length];
        long[] rests = new long[wholes.length];
        for (int i = 0; i < products.length; i++) {
            long product = Math.multiplyExact(wholes[i], numerator);
            long whole = Math.floorDiv(product, divisor);
            long part =
                    Math.addExact((product - whole * divisor) * denominator, Math.multiplyExact(parts[i], numerator));
            long carry = Math.floorDiv(part, all);
            products[i] = Math.addExact(whole, carry);
            rests[i] = part - carry * all;
        }
        return new MixedAmounts(products, rests, all);
    }

    @Override
    public ExactAmounts plus(ExactAmounts other) {
        return other instanceof MixedAmounts theirs
                ? fitting(() -> added(theirs), () -> large().plus(other))
                : large().plus(other);
    }

    @Override
    public ExactAmounts minus(ExactAmounts other) {
        return other instanceof MixedAmounts theirs
                ? fitting(() -> subtracted(theirs), () -> large().minus(other))
                : large().minus(other);
    }

    /** The sums; carries are signs of differences, for a branch that goes either way is slow. */
    MixedAmounts added(MixedAmounts other) {
        long common = common(denominator, other.denominator);
        long own = common / denominator;
        long theirs = common / other.denominator;
        long[] sums = new long[wholes.length];
        long[] rests = new long[wholes.length];
        for (int i = 0; i < sums.length; i++) {
            long part = parts[i] * own + other.parts[i] * theirs;
            long carry = (common - 1 - part) >>> SIGN;
            sums[i] = Math.addExact(Math.addExact(wholes[i], other.wholes[i]), carry);
            rests[i] = part - carry * common;
        }
        return new MixedAmounts(sums, rests, common);
    }

    private MixedAmounts subtracted(MixedAmounts other) {
        long common = common(denominator, other.denominator);
        long own = common / denominator;
        long theirs = common / other.denominator;
        long[] differences = new long[wholes.length];
        long[] rests = new long[wholes.length];
        for (int i = 0; i < differences.length; i++) {
            long part = parts[i] * own - other.parts[i] * theirs;
            long carry = part >>> SIGN;
            differences[i] = Math.subtractExact(Math.subtractExact(wholes[i], other.wholes[i]), carry);
            rests[i] = part + carry * common;
        }
        return new MixedAmounts(differences, rests, common);
    }

    private static long common(long one, long other) {
        if (one % other == 0) {
            return one;
        }
        long divisor = BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValue();
        return MixedNumber.denominator(one / divisor, other);
    }

    private static ExactAmounts fitting(Supplier<MixedAmounts> small, Supplier<LargeAmounts> large) {
        try {
            return small.get();
        } catch (ArithmeticException tooLarge) {
            return large.get();
        }
    }

    @Override
    public long[] rounded(long sum) {
        return ConservingRounding.round(wholes, parts, denominator, sum);
    }

    @Override
    public LargeAmounts large() {
        BigInteger below = BigInteger.valueOf(denominator);
        BigInteger[] numerators = new BigInteger[wholes.length];
        Arrays.setAll(
                numerators, i -> BigInteger.valueOf(wholes[i]).multiply(below).add(BigInteger.valueOf(parts[i])));
        return new LargeAmounts(numerators, below);
    }
}
