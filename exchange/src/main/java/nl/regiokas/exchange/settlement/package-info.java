/**
 * The scheme and the facts of a scenario folder, and the files of a settlement.
 *
 * <p><b>Inputs:</b> {@code municipalities.csv}, {@code products.csv}, {@code usage.csv} and {@code scheme.json}; if there
 * are any {@code tariffs.csv}, {@code budgets.csv}, {@code advances.csv} and {@code keys.csv}.
 * <br><b>Rules:</b> every fault of every file is reported at once, by file and line; usage is read in one pass into a
 * ledger, so that memory grows with municipalities x products x years and not with lines.
 * <br><b>Result:</b> {@code charges.csv}, {@code positions.csv}, {@code funds.csv}, {@code payments.csv}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.settlement;

import org.jspecify.annotations.NullMarked;
