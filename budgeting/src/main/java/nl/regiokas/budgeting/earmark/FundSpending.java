package nl.regiokas.budgeting.earmark;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * What was spent from the fund on a domain in a year.
 * Dutch: besteding uit het deelfonds.
 *
 * @param year the calendar year
 * @param domain on what
 * @param amount how much; negative when money came back
 * @since 0.2.0
 */
public record FundSpending(int year, SpendingDomain domain, MonetaryAmount amount) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param year the calendar year
     * @param domain on what
     * @param amount how much; negative when money came back
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public FundSpending {
        Attributes.given(domain, "domain of fund spending");
        amount = Euro.exact(amount, "spending of " + year);
    }
}
