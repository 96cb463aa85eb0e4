/**
 * The scheme and the facts of a scenario folder, and the files of a settlement.
 *
 * <p><b>Inputs:</b> {@code municipalities.csv}, {@code products.csv}, {@code usage.csv} and {@code scheme.json}, with the
 * other files of a region that there are (tariffs, budgets, advances, series, closings, an opening state); the output of
 * an earlier run; figures that were published.
 * <br><b>Rules:</b> every fault of every file is reported at once, by file and line; usage is read in one pass into a
 * ledger, so that memory grows with municipalities x products x years and not with lines.
 * <br><b>Result:</b> a scheme and its facts; {@code charges.csv}, {@code positions.csv}, {@code funds.csv} and
 * {@code payments.csv}, with {@code bookings.csv} and {@code dues.csv} of closings, and {@code reconciliation.csv} next to
 * published figures.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.settlement;

import org.jspecify.annotations.NullMarked;
