/**
 * Series: exact values per municipality and year, such as inhabitants, budgets or clients.
 *
 * <p><b>Inputs:</b> values with or without a year. <br><b>Rules:</b> a value without a year holds for the municipality's
 * years without a value of their own. <br><b>Result:</b> the value of a municipality in a year.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.series;

import org.jspecify.annotations.NullMarked;
