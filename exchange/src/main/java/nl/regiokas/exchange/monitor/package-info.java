/**
 * Monitoring from the folder of a region.
 *
 * <p>Inputs: usage with the days on which lines became known, {@code plan.csv} or {@code budgets.csv}. Rules: those of {@link
 * nl.regiokas.budgeting.monitor.MonitorReport}; usage is read once. Result: a report, what is to be settled on its
 * forecast if the folder has a scheme, and {@code monitor.csv}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.monitor;

import org.jspecify.annotations.NullMarked;
