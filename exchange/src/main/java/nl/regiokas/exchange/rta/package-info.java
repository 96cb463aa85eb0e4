/**
 * The RTA table from a scenario folder.
 *
 * <p>Inputs: {@code streams.csv}, {@code rta.json} and, where there is one, {@code published.csv}. Rules: those of
 * {@link nl.regiokas.budgeting.rta.MunicipalRtaCalculator}. Result: an arrangement, a table, the published
 * table, and {@code rta.csv}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.rta;

import org.jspecify.annotations.NullMarked;
