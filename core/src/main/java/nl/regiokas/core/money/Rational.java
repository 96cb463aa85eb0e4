package nl.regiokas.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.ShownInFaults;
import nl.regiokas.core.internal.Attributes;

/**
 * An exact fraction of whole numbers, in lowest terms with a positive denominator.
 *
 * <p>Shares of shares stay exact in it until they are rounded once, conserving the whole: 1/3 x 3 is 1. Two rationals
 * are equal when their values are. Amounts are counted in cents unless the user says otherwise.
 *
 * @since 0.2.0
 */
public final class Rational implements Comparable<Rational>, ShownInFaults {

    /** The value 0. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** The value 1. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    /** So many decimals are easier to read than a fraction. */
    private static final int SHORT = 10;

    private static final BigInteger LARGEST_OF_SHORT = BigInteger.TEN.pow(SHORT);

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Returns numerator / denominator in lowest terms.
     *
     * @param numerator the part above the line
     * @param denominator the part below the line, not zero
     * @return the fraction
     * @throws nl.regiokas.core.fault.RefusalException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        Attributes.given(numerator, "numerator");
        Attributes.given(denominator, "denominator");
        Faults.require(denominator.signum() != 0, MoneyFault.DENOMINATOR_ZERO, numerator);
        if (denominator.equals(BigInteger.ONE)) {
            return new Rational(numerator, denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return divisor.equals(BigInteger.ONE)
                ? new Rational(numerator, denominator)
                : new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * Returns numerator / denominator in lowest terms.
     *
     * @param numerator the part above the line
     * @param denominator the part below the line, not zero
     * @return the fraction
     * @throws nl.regiokas.core.fault.RefusalException if the denominator is zero
     */
    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns a whole number.
     *
     * @param whole the number
     * @return the same number as a fraction
     */
    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * Returns a decimal number exactly.
     *
     * @param decimal the number
     * @return the same number as a fraction
     * @throws nl.regiokas.core.fault.RefusalException if the number has more than 1,000 digits before or after the point
     */
    public static Rational of(BigDecimal decimal) {
        BigDecimal sane = Decimals.sane(decimal, "decimal number");
        return sane.scale() <= 0
                ? new Rational(sane.toBigIntegerExact(), BigInteger.ONE)
                : of(sane.unscaledValue(), BigInteger.TEN.pow(sane.scale()));
    }

    /**
     * Returns the numerator in lowest terms; it carries the sign.
     *
     * @return the numerator
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * Returns the denominator in lowest terms.
     *
     * @return the denominator, at least 1
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Returns the least common multiple of the denominators: the smallest number that makes whole numbers of all.
     *
     * @param numbers the numbers
     * @return at least 1; 1 for no numbers
     */
    public static BigInteger commonDenominator(Collection<Rational> numbers) {
        BigInteger common = BigInteger.ONE;
        for (Rational number : Attributes.all(numbers, "numbers")) {
            common = leastCommonMultiple(common, number.denominator);
        }
        return common;
    }

    static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.equals(other) ? one : one.divide(one.gcd(other)).multiply(other);
    }

    /**
     * Returns this + other.
     *
     * @param other the number to add
     * @return the exact sum
     */
    public Rational plus(Rational other) {
        if (denominator.equals(other.denominator)) {
            return of(numerator.add(other.numerator), denominator);
        }
        BigInteger shared = gcd(denominator, other.denominator);
        BigInteger own = divided(denominator, shared);
        BigInteger theirs = divided(other.denominator, shared);
        BigInteger sum = numerator.multiply(theirs).add(other.numerator.multiply(own));
        BigInteger common = gcd(sum, shared);
        return new Rational(divided(sum, common), own.multiply(divided(other.denominator, common)));
    }

    /**
     * Returns this - other.
     *
     * @param other the number to subtract
     * @return the exact difference
     */
    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    /**
     * Returns this x other.
     *
     * @param other the factor
     * @return the exact product
     */
    public Rational times(Rational other) {
        BigInteger mine = gcd(numerator, other.denominator);
        BigInteger theirs = gcd(other.numerator, denominator);
        return new Rational(
                divided(numerator, mine).multiply(divided(other.numerator, theirs)),
                divided(denominator, theirs).multiply(divided(other.denominator, mine)));
    }

    /**
     * Returns this / other.
     *
     * @param other the divisor, not zero
     * @return the exact quotient
     * @throws nl.regiokas.core.fault.RefusalException if the divisor is zero
     */
    public Rational dividedBy(Rational other) {
        Faults.require(other.signum() != 0, MoneyFault.DIVISOR_ZERO, this);
        return times(other.reciprocal());
    }

    /**
     * Returns the same value with the other sign.
     *
     * @return -this
     */
    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /**
     * Returns the value without its sign.
     *
     * @return |this|
     */
    public Rational abs() {
        return numerator.signum() < 0 ? negate() : this;
    }

    /**
     * Returns the sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Returns whether this is a whole number.
     *
     * @return true if the denominator is 1
     */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * Returns the largest whole number that is not above this: floor(-1/2) is -1.
     *
     * @return the value rounded down
     */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /**
     * Returns the decimal nearest to this for display, halves away from zero.
     *
     * @param scale the number of decimals
     * @return the rounded value; never use it to calculate further
     */
    public BigDecimal toDecimal(int scale) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, RoundingMode.HALF_UP);
    }

    /**
     * Returns this as a decimal number where one holds it exactly.
     *
     * @return the value without trailing zeros after the point; empty for one without an end, such as 1/3
     */
    public Optional<BigDecimal> toExactDecimal() {
        if (isWhole()) {
            return Optional.of(new BigDecimal(numerator));
        }
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        int scale = Math.max(twos, fives);
        return Optional.of(
                new BigDecimal(numerator.multiply(BigInteger.TEN.pow(scale)).divide(denominator), scale));
    }

    /**
     * Returns the value as a fault shows it.
     *
     * @return a number with decimals if at most ten say it exactly, otherwise the fraction
     */
    @Override
    public FaultValue inFaults() {
        return Optional.of(this)
                .filter(one -> one.denominator.compareTo(LARGEST_OF_SHORT) <= 0)
                .flatMap(Rational::toExactDecimal)
                .filter(exact -> exact.scale() <= SHORT)
                .<FaultValue>map(FaultValue.Decimal::new)
                .orElseGet(() -> new FaultValue.Text(toString()));
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    private Rational reciprocal() {
        BigInteger sign = BigInteger.valueOf(signum());
        return new Rational(/* numerator= */ denominator.multiply(sign), /* denominator= */ numerator.abs());
    }

    // Terms stay lowest without the gcd of large products, for what can cancel lies in the denominators:
    // Knuth, The Art of Computer Programming 2, 4.5.1.

    private static BigInteger gcd(BigInteger number, BigInteger denominator) {
        return denominator.equals(BigInteger.ONE) ? denominator : number.gcd(denominator);
    }

    private static BigInteger divided(BigInteger number, BigInteger divisor) {
        return divisor.equals(BigInteger.ONE) ? number : number.divide(divisor);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Rational other
                && numerator.equals(other.numerator)
                && denominator.equals(other.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /**
     * Returns the value as {@code 5} or {@code -1/3}.
     *
     * @return numerator, slash and denominator; the numerator alone for a whole number
     */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
