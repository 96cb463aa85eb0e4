/**
 * Budget compared with use in the course of a year: what is used, what is still to be declared, and what the year will
 * come to.
 *
 * <p>Inputs: usage lines, taken one at a time into {@link nl.regiokas.budgeting.monitor.MonitorUse} in bounded memory; budgets
 * or a plan; {@link nl.regiokas.budgeting.monitor.MonitorOptions}. Rules: a
 * {@link nl.regiokas.budgeting.monitor.MonthProfile} gives the part of the year that has passed, and a chain ladder
 * what is still to be declared. Result: a {@link nl.regiokas.budgeting.monitor.MonitorReport} whose totals are the sums
 * of its cells, and the {@link nl.regiokas.budgeting.monitor.ForecastLedger}, the forecast as cost that can be settled.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.monitor;

import org.jspecify.annotations.NullMarked;
