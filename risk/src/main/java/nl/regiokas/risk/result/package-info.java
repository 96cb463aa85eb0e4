/**
 * What a simulation found: how far costs, charges and funds swing.
 *
 * <p><b>Inputs:</b> one amount in cents per draw.
 * <br><b>Rules:</b> a {@link nl.regiokas.risk.result.Spread} sums up the amounts exactly, in the order of the draws.
 * <br><b>Result:</b> a {@link nl.regiokas.risk.result.RiskResult} with a row per scheme, municipality and year.
 *
 * <p>Quantiles and largest values are amounts that were drawn. A mean is an exact fraction of a cent and a standard
 * deviation a {@code double}: statistics, not amounts of money.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.risk.result;

import org.jspecify.annotations.NullMarked;
