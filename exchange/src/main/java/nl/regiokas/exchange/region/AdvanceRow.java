package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * A row of {@code advances.csv}: what a party has paid already.
 * Dutch: voorschot.
 *
 * @param year the year
 * @param party a municipality's code or that of an outside party
 * @param amountCents the amount in cents
 * @since 0.2.0
 */
public record AdvanceRow(int year, String party, long amountCents) {

    /**
     * Refuses a component that is null.
     *
     * @param year the year
     * @param party a municipality's code or that of an outside party
     * @param amountCents the amount in cents
     */
    public AdvanceRow {
        Attributes.given(party, "party of advance row");
    }

    /**
     * Returns the amount.
     *
     * @return euro
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(amountCents);
    }
}
