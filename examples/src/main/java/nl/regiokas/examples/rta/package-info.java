/**
 * The RTA table from a scenario folder.
 *
 * <p>Inputs: {@code streams.csv}, {@code rta.json} and, where there is one, {@code published.csv}. Rules: those of
 * {@link nl.regiokas.budgeting.rta.MunicipalRtaCalculator}. Result: {@code rta.csv} and a page of text with every
 * difference from the published table.
 */
@NullMarked
package nl.regiokas.examples.rta;

import org.jspecify.annotations.NullMarked;
