package nl.regiokas.budgeting.pgb;

import javax.money.MonetaryAmount;

/**
 * What a municipality's personal budgets for a function cost in a year.
 * Dutch: pgb-kosten per functie.
 *
 * @param municipality code or name, as in the RTA table
 * @param function for what care
 * @param cost the cost, not negative
 */
public record PgbCost(String municipality, PgbFunction function, MonetaryAmount cost) {}
