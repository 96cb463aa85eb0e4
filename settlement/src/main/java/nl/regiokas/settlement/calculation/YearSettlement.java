package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;

/**
 * One settled year.
 * Dutch: jaarafrekening.
 *
 * @param year the year
 * @param charges what is booked, scope by scope in the order of the scheme
 * @param funds what happened to the fund of each scope, in the order of the scheme
 * @param positions where each municipality stands, in the order of the codes
 * @param closing what is carried to the next year
 */
public record YearSettlement(
        int year,
        ImmutableList<Charge> charges,
        ImmutableList<FundYear> funds,
        ImmutableList<Position> positions,
        SettlementState closing) {}
