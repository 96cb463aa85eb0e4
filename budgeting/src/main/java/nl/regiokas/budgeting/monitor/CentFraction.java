package nl.regiokas.budgeting.monitor;

import java.math.BigInteger;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Rational;

/**
 * An exact fraction of cents, not reduced to lowest terms, because reducing would take most of the time of a
 * report.
 *
 * @param numerator any sign
 * @param denominator positive
 */
record CentFraction(BigInteger numerator, BigInteger denominator) {

    static CentFraction of(Rational value) {
        return new CentFraction(value.numerator(), value.denominator());
    }

    CentFraction plus(long cents) {
        return new CentFraction(numerator.add(denominator.multiply(BigInteger.valueOf(cents))), denominator);
    }

    CentFraction plus(CentFraction other) {
        return new CentFraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    CentFraction times(Rational factor) {
        return new CentFraction(numerator.multiply(factor.numerator()), denominator.multiply(factor.denominator()));
    }

    CentFraction times(long factor) {
        return new CentFraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    CentFraction dividedBy(Rational positive) {
        return new CentFraction(numerator.multiply(positive.denominator()), denominator.multiply(positive.numerator()));
    }

    long halfUp(String role) {
        return Cents.halfUp(role, numerator, denominator);
    }

    Rational exact() {
        return Rational.of(numerator, denominator);
    }
}
