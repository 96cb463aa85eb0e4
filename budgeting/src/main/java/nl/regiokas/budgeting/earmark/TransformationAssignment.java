package nl.regiokas.budgeting.earmark;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * What was spent on one renewal in a year.
 * Dutch: transformatieopdracht.
 *
 * @param name which assignment
 * @param year the calendar year
 * @param amount what was spent, not negative
 * @since 0.2.0
 */
public record TransformationAssignment(String name, int year, MonetaryAmount amount) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param name which assignment
     * @param year the calendar year
     * @param amount what was spent, not negative
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public TransformationAssignment {
        Attributes.given(name, "name of transformation assignment");
        amount = Euro.exact(amount, "assignment " + name);
    }
}
