package nl.regiokas.budgeting.earmark;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Euro;

/**
 * The money for transformation of a year.
 * Dutch: transformatiemiddelen van een jaar.
 *
 * @param year the calendar year
 * @param available what is set apart
 * @param spent what the assignments take
 * @since 0.2.0
 */
public record TransformationYear(int year, MonetaryAmount available, MonetaryAmount spent) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param year the calendar year
     * @param available what is set apart
     * @param spent what the assignments take
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public TransformationYear {
        available = Euro.exact(available, "transformation money of " + year);
        spent = Euro.exact(spent, "assignments of " + year);
    }

    /**
     * Returns what is left.
     *
     * @return available - spent; negative where more was spent
     */
    public MonetaryAmount left() {
        return Cents.difference("transformation money of " + year, available, spent);
    }

    /**
     * Returns whether more was spent than was set apart.
     *
     * @return true if the amount left is negative
     */
    public boolean isOverspent() {
        return Euro.cents(left(), "left") < 0;
    }
}
