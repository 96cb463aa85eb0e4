package nl.regiokas.settlement.model;

import nl.regiokas.core.explanation.Explanation;

/**
 * How a whole column of amounts came about, as data. The family is open: a model has its own.
 * Dutch: grondslag.
 *
 * <p>{@link #cents} is compared with the column when it enters the books; explaining shows the numbers that were booked and
 * calculates nothing again.
 *
 * @since 0.2.0
 */
public interface Basis {

    /**
     * Returns the amount of a row.
     *
     * @param row the place in the column
     * @return cents, the same as booked
     */
    long cents(int row);

    /**
     * Explains the amount of a row.
     *
     * @param row the place in the column
     * @param context looks up what the books know
     * @return the explanation, whose value is the amount
     */
    Explanation explain(int row, ChargeContext context);

    /**
     * Returns how the amounts follow cost, for a comparison by causes.
     *
     * @return not at all, unless the basis says otherwise
     */
    default Dependence dependence() {
        return Dependence.NONE;
    }
}
