package nl.regiokas.settlement.model.pooling;

import java.math.BigInteger;
import nl.regiokas.core.money.Rational;

/**
 * One exact amount as a whole number and a part of one.
 *
 * @param whole the amount rounded down
 * @param part what is left x denominator, from 0 to below the denominator
 * @param denominator at least 1, below 2^61
 */
record MixedNumber(long whole, long part, long denominator) {

    private static final int DENOMINATOR_BITS = 61;

    static boolean fits(Rational amount) {
        return fits(amount.denominator())
                && amount.numerator().bitLength() - amount.denominator().bitLength() < Long.SIZE - 2;
    }

    static boolean fits(BigInteger denominator) {
        return denominator.bitLength() <= DENOMINATOR_BITS;
    }

    static MixedNumber of(Rational amount) {
        BigInteger floor = amount.floor();
        return new MixedNumber(
                floor.longValueExact(),
                amount.numerator()
                        .subtract(floor.multiply(amount.denominator()))
                        .longValueExact(),
                amount.denominator().longValueExact());
    }

    /** A denominator that is a product, or an error when parts over it could not be added. */
    static long denominator(long one, long other) {
        long product = Math.multiplyExact(one, other);
        if (product >>> DENOMINATOR_BITS != 0) {
            throw new ArithmeticException("denominator " + product);
        }
        return product;
    }

    Rational value() {
        return Rational.of(
                BigInteger.valueOf(whole)
                        .multiply(BigInteger.valueOf(denominator))
                        .add(BigInteger.valueOf(part)),
                BigInteger.valueOf(denominator));
    }

    /** This and a further amount over the same denominator. */
    MixedNumber plus(long wholes, long parts) {
        long sum = part + parts;
        long carry = sum >= denominator ? 1 : 0;
        return new MixedNumber(
                Math.addExact(Math.addExact(whole, wholes), carry), sum - carry * denominator, denominator);
    }

    /** This less a further amount over the same denominator. */
    MixedNumber minus(long wholes, long parts) {
        long difference = part - parts;
        long carry = difference < 0 ? 1 : 0;
        return new MixedNumber(
                Math.subtractExact(Math.subtractExact(whole, wholes), carry),
                difference + carry * denominator,
                denominator);
    }

    /** Compares with an amount over the same denominator. */
    int compareTo(MixedNumber other) {
        return whole == other.whole ? Long.compare(part, other.part) : Long.compare(whole, other.whole);
    }

    boolean isZero() {
        return whole == 0 && part == 0;
    }
}
