package nl.regiokas.settlement.model.pooling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
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

    /** Whole cents that can be added to a whole burden within a {@code long}. */
    private static final long NARROW = 1L << 62;

    private static final int CENTS = 2;

    private static final String BOUND = "bound of a limit";

    /**
     * Brings the number into one form, so that equal bounds are equal values. Euros are refused that have more than two
     * decimals or do not fit 64 bits of cents.
     *
     * @param value euros, or percent
     * @param percent whether it is a percentage
     */
    public LimitBound {
        Attributes.given(value, "value of bound");
        value = percent
                ? Percentage.of(value).percent()
                : BigDecimal.valueOf(Euro.cents(Euro.of(value, BOUND), BOUND), CENTS);
    }

    /**
     * Reads a bound as it stands in a file.
     *
     * @param text euros such as {@code 15.00}, or percent such as {@code 5%}
     * @return the bound
     * @throws RefusalException when it is neither
     */
    public static LimitBound parse(String text) {
        Attributes.given(text, "text of bound");
        return text.endsWith("%")
                ? new LimitBound(Percentage.parse(text).percent(), true)
                : new LimitBound(BigDecimal.valueOf(Euro.parseCents(text, BOUND), CENTS), false);
    }

    /**
     * How far a burden may move: a part of the prior burden, or cents a unit.
     *
     * @param bounded whether it is held at all
     */
    record Step(boolean bounded, boolean ofPrior, Rational factor) {

        static final Step UNBOUNDED = new Step(false, false, Rational.ZERO);

        /** What a whole burden may move in whole cents, rounded down; negative when that is not known in a {@code long}. */
        private long wholeMove(long prior, Rational unit) {
            BigInteger of = ofPrior ? BigInteger.ZERO : unit.numerator();
            if ((!ofPrior && !unit.isWhole())
                    || of.bitLength() >= Long.SIZE
                    || factor.numerator().bitLength() >= Long.SIZE
                    || factor.denominator().bitLength() >= Long.SIZE) {
                return -1;
            }
            long whole = ofPrior ? Math.abs(prior) : of.longValue();
            long numerator = factor.numerator().longValue();
            return Math.multiplyHigh(whole, numerator) == 0 && whole * numerator >= 0
                    ? whole * numerator / factor.denominator().longValue()
                    : -1;
        }

        private Rational moved(Rational prior, Rational unit, boolean up) {
            Rational move = (ofPrior ? prior.abs() : unit).times(factor);
            return up ? prior.plus(move) : prior.minus(move);
        }
    }

    Step step() {
        return percent
                ? new Step(true, true, Rational.of(Percentage.of(value).fraction()))
                : new Step(true, false, Rational.of(value.movePointRight(2)));
    }

    /** Sets the bounds of a participant: inward to whole cents, each to its nearest if they cross by that. */
    static void around(Rational prior, Rational unit, Step down, Step up, Bounds bounds, int row) {
        if (prior.isWhole() && prior.numerator().bitLength() < Long.SIZE - 1) {
            long whole = prior.numerator().longValue();
            long fall = down.wholeMove(whole, unit);
            long rise = up.wholeMove(whole, unit);
            if (fall >= 0 && rise >= 0 && fall < NARROW && rise < NARROW) {
                bounds.least()[row] = down.bounded() ? whole - fall : Bounds.NONE_BELOW;
                bounds.most()[row] = up.bounded() ? whole + rise : Bounds.NONE_ABOVE;
                return;
            }
        }
        Rational low = down.moved(prior, unit, false);
        Rational high = up.moved(prior, unit, true);
        BigInteger least = low.negate().floor().negate();
        BigInteger most = high.floor();
        boolean crossed = down.bounded() && up.bounded() && least.compareTo(most) > 0;
        bounds.least()[row] = down.bounded() ? Bounds.below(crossed ? nearest(low) : least) : Bounds.NONE_BELOW;
        bounds.most()[row] = up.bounded() ? Bounds.above(crossed ? nearest(high) : most) : Bounds.NONE_ABOVE;
    }

    /** Halves away from zero. */
    private static BigInteger nearest(Rational bound) {
        return bound.toDecimal(0).toBigIntegerExact();
    }

    /** An amount or a percentage. */
    Optional<?> meaning() {
        return Optional.of(percent ? Percentage.of(value) : Euro.parse(value.toPlainString()));
    }

    /** Returns the bound as it stands in a file. */
    @Override
    public String toString() {
        return percent ? Percentage.of(value).toString() : value.toPlainString();
    }
}
