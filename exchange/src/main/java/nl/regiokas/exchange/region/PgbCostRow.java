package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.pgb.PgbFunction;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * A row of {@code pgb-cost.csv}: what personal budgets cost.
 *
 * <p>Dutch: PGB-kosten.
 *
 * @param municipality the municipality
 * @param function the kind of care
 * @param costCents the cost in cents
 * @since 0.2.0
 */
public record PgbCostRow(String municipality, PgbFunction function, long costCents) {

    /**
     * Refuses a component that is null.
     *
     * @param municipality the municipality
     * @param function the kind of care
     * @param costCents the cost in cents
     */
    public PgbCostRow {
        Attributes.given(municipality, "municipality of PGB cost row");
        Attributes.given(function, "function of PGB cost row");
    }

    /**
     * Returns the amount.
     *
     * @return the amount in euros
     */
    public MonetaryAmount cost() {
        return Euro.ofCents(costCents);
    }
}
