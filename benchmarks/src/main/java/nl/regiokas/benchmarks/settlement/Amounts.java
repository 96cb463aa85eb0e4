package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the formulas of settlement ask of a type of amounts.
 *
 * @param <T> the type
 */
public interface Amounts<T> {

    /**
     * An amount.
     *
     * @param cents its cents
     * @return the amount
     */
    T ofCents(long cents);

    /**
     * The number of euros.
     *
     * @param amount the amount
     * @return its number
     */
    BigDecimal number(T amount);

    /**
     * A sum.
     *
     * @param one an amount
     * @param other another
     * @return one + other
     */
    T plus(T one, T other);

    /**
     * A difference.
     *
     * @param one an amount
     * @param other another
     * @return one - other
     */
    T minus(T one, T other);

    /**
     * A product.
     *
     * @param amount the amount
     * @param factor the factor
     * @return amount x factor
     */
    T times(T amount, BigDecimal factor);

    /**
     * A share, with as many digits as the type takes.
     *
     * @param whole the whole
     * @param weight the weight
     * @param sum the sum of the weights
     * @return whole x weight / sum
     */
    T share(T whole, BigDecimal weight, BigDecimal sum);

    /**
     * An amount in whole cents.
     *
     * @param amount the amount
     * @param mode how it is rounded
     * @return whole cents
     */
    T rounded(T amount, RoundingMode mode);
}
