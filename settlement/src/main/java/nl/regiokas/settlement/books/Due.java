package nl.regiokas.settlement.books;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * What a closing makes due from a party: its charges less its advances, less what earlier closings made due from it.
 * Dutch: te verrekenen bedrag.
 *
 * @param party a municipality that exists in the year of the day, or an outside party
 * @param amountCents cents: positive to pay, negative to receive, perhaps zero
 * @since 0.2.0
 */
public record Due(Party party, long amountCents) {

    /**
     * Refuses a component that is null.
     *
     * @param party a municipality that exists in the year of the day, or an outside party
     * @param amountCents cents: positive to pay, negative to receive, perhaps zero
     */
    public Due {
        Attributes.given(party, "party of due");
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
