package nl.regiokas.budgeting.earmark;

import javax.money.MonetaryAmount;

/**
 * What was spent of the fund in a year on a domain.
 * Dutch: besteding uit het deelfonds.
 *
 * @param year the calendar year
 * @param domain on what
 * @param amount how much; negative when money came back
 */
public record FundSpending(int year, SpendingDomain domain, MonetaryAmount amount) {}
