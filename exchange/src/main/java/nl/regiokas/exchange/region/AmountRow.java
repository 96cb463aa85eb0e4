package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * A row of {@code budgets.csv} or {@code advances.csv}: an amount of a municipality in a year.
 *
 * <p>Dutch: budget, voorschot.
 *
 * @param year the year
 * @param municipality the municipality
 * @param amountCents the amount in cents
 * @since 0.2.0
 */
public record AmountRow(int year, MunicipalityCode municipality, long amountCents) {

    /**
     * Refuses a component that is null.
     *
     * @param year the year
     * @param municipality the municipality
     * @param amountCents the amount in cents
     */
    public AmountRow {
        Attributes.given(municipality, "municipality of amount row");
    }

    /**
     * Returns the amount.
     *
     * @return the amount in euros
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(amountCents);
    }
}
