package nl.regiokas.budgeting.pgb;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * What a municipality's personal budgets for a function cost in a year.
 * Dutch: pgb-kosten per functie.
 *
 * @param municipality code or name, as in the RTA table
 * @param function the kind of care
 * @param cost the cost, not negative
 * @since 0.2.0
 */
public record PgbCost(String municipality, PgbFunction function, MonetaryAmount cost) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param municipality code or name, as in the RTA table
     * @param function the kind of care
     * @param cost the cost, not negative
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public PgbCost {
        Attributes.given(municipality, "municipality of cost");
        Attributes.given(function, "function of cost");
        cost = Euro.exact(cost, "cost of " + function.code() + " of " + municipality);
    }
}
