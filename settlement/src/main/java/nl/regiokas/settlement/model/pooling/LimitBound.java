package nl.regiokas.settlement.model.pooling;

import java.math.BigDecimal;
import java.math.BigInteger;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/**
 * How far a burden may move to one side: euros, or a percentage of the prior burden.
 *
 * @param value euros, or percent
 * @param percent whether it is a percentage
 * @since 0.2.0
 */
public record LimitBound(BigDecimal value, boolean percent) {

    /**
     * Reads a bound as it stands in a file.
     *
     * @param text euros such as {@code 15.00}, or percent such as {@code 5%}
     * @return the bound
     * @throws RefusalException when it is neither
     */
    public static LimitBound parse(String text) {
        return text.endsWith("%")
                ? new LimitBound(Percentage.parse(text).percent(), true)
                : new LimitBound(BigDecimal.valueOf(Euro.parseCents(text, "bound of a limit"), 2), false);
    }

    /** A part of the prior burden, or cents a unit. */
    record Step(boolean ofPrior, Rational factor) {

        /** A prior burden in cents that has moved by this, up or down; not in lowest terms, for it is rounded next. */
        Moved moved(Rational prior, Rational unit, boolean up) {
            Rational whole = ofPrior ? prior.abs() : unit;
            BigInteger theirs = whole.denominator().multiply(factor.denominator());
            BigInteger move = whole.numerator().multiply(factor.numerator());
            BigInteger own = prior.numerator();
            if (prior.denominator().equals(whole.denominator())) {
                BigInteger scaled = own.multiply(factor.denominator());
                return new Moved(up ? scaled.add(move) : scaled.subtract(move), theirs);
            }
            BigInteger scaled = own.multiply(theirs);
            BigInteger moved = move.multiply(prior.denominator());
            return new Moved(up ? scaled.add(moved) : scaled.subtract(moved), theirs.multiply(prior.denominator()));
        }
    }

    /** A burden on its way to whole cents: numerator / denominator, which is positive. */
    record Moved(BigInteger numerator, BigInteger denominator) {

        BigInteger floor() {
            BigInteger[] parts = numerator.divideAndRemainder(denominator);
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }

        BigInteger ceiling() {
            return new Moved(numerator.negate(), denominator).floor().negate();
        }

        /** Halves away from zero. */
        BigInteger nearest() {
            return Rational.of(numerator, denominator).toDecimal(0).toBigIntegerExact();
        }
    }

    Step step() {
        return percent
                ? new Step(true, Rational.of(Percentage.of(value).fraction()))
                : new Step(false, Rational.of(value.movePointRight(2)));
    }

    /** Returns the bound as it stands in a file. */
    @Override
    public String toString() {
        return percent ? Percentage.of(value).toString() : value.toPlainString();
    }
}
