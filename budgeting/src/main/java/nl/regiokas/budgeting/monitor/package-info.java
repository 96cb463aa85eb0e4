/**
 * Budget beside use in the course of a year.
 *
 * <p>Inputs: the municipalities' budgets and a ledger of their use until a date. Rules: a budget is expected to be used
 * evenly over the days of its year. Result: a {@link nl.regiokas.budgeting.monitor.MonitorReport} that tells each
 * municipality what it has used, what it could have used, and what is left.
 */
@NullMarked
package nl.regiokas.budgeting.monitor;

import org.jspecify.annotations.NullMarked;
