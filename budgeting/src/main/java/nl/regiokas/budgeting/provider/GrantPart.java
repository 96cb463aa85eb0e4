package nl.regiokas.budgeting.provider;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * What is left of the production that a former financier paid.
 * Dutch: toegekend deel van de productie 2012/13.
 *
 * @param production the production, of {@link BudgetKind#PRODUCTION}
 * @param granted production - discount, to the cent; a half cent goes to this part
 * @since 0.2.0
 */
public record GrantPart(ProviderBudget production, MonetaryAmount granted) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param production the production, of {@link BudgetKind#PRODUCTION}
     * @param granted production - discount, to the cent; a half cent goes to this part
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public GrantPart {
        Attributes.given(production, "production of grant part");
        granted = Euro.exact(granted, "grant of " + production.provider());
    }

    /**
     * Returns the discount.
     *
     * @return production - granted
     */
    public MonetaryAmount discount() {
        return Cents.difference("discount of " + production.provider(), production.amount(), granted);
    }
}
