package nl.regiokas.settlement.model.pooling;

import java.math.BigDecimal;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/**
 * How far a burden may move to one side: euros, or a percentage of the prior burden.
 *
 * @param value euros, or percent
 * @param percent whether it is a percentage
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

    /** The cents that the burden may move, with the prior burden in cents. */
    Rational cents(Rational prior, Rational unit) {
        return percent
                ? Percentage.of(value).applyTo(prior.abs())
                : Rational.of(value.movePointRight(2)).times(unit);
    }

    /** Returns the bound as it stands in a file. */
    @Override
    public String toString() {
        return percent ? Percentage.of(value).toString() : value.toPlainString();
    }
}
