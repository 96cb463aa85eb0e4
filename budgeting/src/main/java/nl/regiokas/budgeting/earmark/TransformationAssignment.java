package nl.regiokas.budgeting.earmark;

import javax.money.MonetaryAmount;

/**
 * What was spent on one renewal in a year.
 * Dutch: transformatieopdracht.
 *
 * @param name which assignment
 * @param year the calendar year
 * @param amount what was spent, not negative
 */
public record TransformationAssignment(String name, int year, MonetaryAmount amount) {}
