package nl.regiokas.benchmarks.settlement;

import nl.regiokas.settlement.model.ChargeKind;

/**
 * What a charge is booked under.
 *
 * @param year the year
 * @param scope the name of the scope
 * @param municipality the ordinal of the municipality
 * @param kind why
 */
public record BookedAs(int year, String scope, int municipality, ChargeKind kind) {}
