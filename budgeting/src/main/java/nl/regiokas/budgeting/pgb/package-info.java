/**
 * Personal budgets (persoonsgebonden budget, PGB): their cost compared with the money available for them, and whether a
 * budget could be given at all.
 *
 * <p>Inputs: the PGB column of a municipal RTA table with the cost by {@link nl.regiokas.budgeting.pgb.PgbFunction}; usage
 * lines as {@link nl.regiokas.budgeting.pgb.PgbUse}. Rules: result = budget - cost; the published tables are in EUR 1,000,
 * each cell rounded on its own; no personal budget for compulsory or closed care, and none beyond the transition right.
 * Result: a {@link nl.regiokas.budgeting.pgb.PgbResult} and its {@link nl.regiokas.budgeting.pgb.PgbReconciliation};
 * {@link nl.regiokas.budgeting.pgb.PgbFindings}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.pgb;

import org.jspecify.annotations.NullMarked;
