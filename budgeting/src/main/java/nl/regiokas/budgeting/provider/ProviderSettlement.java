package nl.regiokas.budgeting.provider;

import javax.money.MonetaryAmount;

/**
 * The settlement of a provider's budget.
 * Dutch: afrekening met een aanbieder.
 *
 * @param provider the provider's name
 * @param owed what the provider is entitled to
 * @param paidAhead what it was paid in the year
 */
public record ProviderSettlement(String provider, MonetaryAmount owed, MonetaryAmount paidAhead) {

    /**
     * Returns what is still to be paid.
     *
     * @return owed - paid ahead; negative where the provider pays back
     */
    public MonetaryAmount balance() {
        return owed.subtract(paidAhead);
    }
}
