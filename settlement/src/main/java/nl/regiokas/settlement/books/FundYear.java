package nl.regiokas.settlement.books;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * The fund of a scope in a year: closing = opening + charges booked in it - the participants' cost.
 * Dutch: kas van een onderdeel.
 *
 * @param year the year of account
 * @param scope the scope's name
 * @param openingCents the fund at the beginning, with what came into the scope from another one
 * @param chargedCents what was booked in it
 * @param costCents what the participants cost
 * @param closingCents the fund at the end
 * @since 0.2.0
 */
public record FundYear(
        int year, String scope, long openingCents, long chargedCents, long costCents, long closingCents) {

    /**
     * Refuses a component that is null.
     *
     * @param year the year of account
     * @param scope the scope's name
     * @param openingCents the fund at the beginning, with what came into the scope from another one
     * @param chargedCents what was booked in it
     * @param costCents what the participants cost
     * @param closingCents the fund at the end
     */
    public FundYear {
        Attributes.given(scope, "scope of fund year");
    }

    /**
     * Returns the fund at the beginning.
     *
     * @return euro
     */
    public MonetaryAmount opening() {
        return Euro.ofCents(openingCents);
    }

    /**
     * Returns what was booked in the fund.
     *
     * @return euro
     */
    public MonetaryAmount charged() {
        return Euro.ofCents(chargedCents);
    }

    /**
     * Returns what the participants cost.
     *
     * @return euro
     */
    public MonetaryAmount cost() {
        return Euro.ofCents(costCents);
    }

    /**
     * Returns the fund at the end.
     *
     * @return euro
     */
    public MonetaryAmount closing() {
        return Euro.ofCents(closingCents);
    }

    /**
     * Returns closing - opening.
     *
     * @return cents
     */
    public long growthCents() {
        return Math.subtractExact(closingCents, openingCents);
    }

    /**
     * Returns closing - opening.
     *
     * @return euro
     */
    public MonetaryAmount growth() {
        return Euro.ofCents(growthCents());
    }
}
