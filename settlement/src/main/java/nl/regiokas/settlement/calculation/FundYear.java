package nl.regiokas.settlement.calculation;

/**
 * What happened to the fund of a scope in a year: closing = opening + charged - cost.
 * Dutch: kas.
 *
 * @param year the year
 * @param scope the name of the scope
 * @param openingCents what it held when the year opened
 * @param chargedCents the charges booked in it; the own use of municipalities outside the scope is no part of it
 * @param costCents the cost of the participants
 * @param closingCents what it holds when the year closes, negative for a shortage
 */
public record FundYear(
        int year, String scope, long openingCents, long chargedCents, long costCents, long closingCents) {}
