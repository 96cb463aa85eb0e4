package nl.regiokas.exchange.rta;

import nl.regiokas.budgeting.rta.RtaArrangement;

/**
 * What {@code rta.json} says.
 *
 * @param arrangement the shares by year
 * @param year the year of the table
 * @param unit the unit of rounding in cents
 * @param earmarks assignments of transformation, and the youth fund
 */
record RtaSettings(RtaArrangement arrangement, int year, long unit, EarmarkReader earmarks) {}
