package nl.regiokas.core.money;

import java.math.BigDecimal;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * A share of a whole in percent, exact; 1.0% equals 1.00%.
 *
 * <p>Formula: share of an amount = amount x percent / 100, an exact {@link Rational} until it is rounded. Any sign and
 * size is allowed; who needs 0 to 100 says so where it holds.
 *
 * @since 0.2.0
 */
public final class Percentage implements Comparable<Percentage> {

    /** Nothing of the whole. */
    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);

    /** The whole. */
    public static final Percentage HUNDRED = new Percentage(BigDecimal.valueOf(100));

    /** Without trailing zeros and with a scale of at least 0, so that equal values are equal objects. */
    private final BigDecimal percent;

    private Percentage(BigDecimal percent) {
        this.percent = percent;
    }

    /**
     * Returns a percentage.
     *
     * @param percent the number before the percent sign
     * @return the percentage
     * @throws RefusalException if the number has more than 1,000 digits before or after the point
     */
    public static Percentage of(BigDecimal percent) {
        BigDecimal sane = Decimals.sane(percent, "percentage");
        return new Percentage(sane.scale() < 0 ? sane.setScale(0) : sane);
    }

    /**
     * Returns a percentage.
     *
     * @param percent the number before the percent sign, such as {@code 3.5}
     * @return the percentage
     * @throws RefusalException if the text is not a decimal number
     */
    public static Percentage of(String percent) {
        return of(Decimals.parse(percent, "percentage"));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text a number and a percent sign, such as {@code 3.5%}
     * @return the percentage
     * @throws RefusalException if the text is not a number followed by a percent sign
     */
    public static Percentage parse(String text) {
        Attributes.given(text, "percentage");
        Faults.require(text.endsWith("%"), MoneyFault.PERCENT_SIGN_ABSENT, text);
        return of(text.substring(0, text.length() - 1));
    }

    /**
     * Returns the number before the percent sign.
     *
     * @return the percent, without trailing zeros
     */
    public BigDecimal percent() {
        return percent;
    }

    /**
     * Returns the share as a fraction of one: 3.5% is 0.035.
     *
     * @return percent / 100, exact
     */
    public BigDecimal fraction() {
        return percent.movePointLeft(2);
    }

    /**
     * Returns this share of an amount, exactly.
     *
     * @param cents the whole, in cents
     * @return cents x percent / 100, in cents
     */
    public Rational applyTo(long cents) {
        return Rational.of(BigDecimal.valueOf(cents).multiply(fraction()));
    }

    /**
     * Returns this share of an exact value.
     *
     * @param whole the whole
     * @return whole x percent / 100
     */
    public Rational applyTo(Rational whole) {
        return whole.times(Rational.of(fraction()));
    }

    /**
     * Returns this + other.
     *
     * @param other the share to add
     * @return the sum
     */
    public Percentage plus(Percentage other) {
        return of(percent.add(other.percent));
    }

    /**
     * Returns this - other.
     *
     * @param other the share to subtract
     * @return the difference
     */
    public Percentage minus(Percentage other) {
        return of(percent.subtract(other.percent));
    }

    /**
     * Returns what is left of the whole.
     *
     * @return 100% - this
     */
    public Percentage complement() {
        return HUNDRED.minus(this);
    }

    /**
     * Returns whether this is below zero.
     *
     * @return true if it is
     */
    public boolean isNegative() {
        return percent.signum() < 0;
    }

    @Override
    public int compareTo(Percentage other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Percentage other && percent.equals(other.percent);
    }

    @Override
    public int hashCode() {
        return percent.hashCode();
    }

    /**
     * Returns the share as {@code 3.5%}.
     *
     * @return the plain number and a percent sign
     */
    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
