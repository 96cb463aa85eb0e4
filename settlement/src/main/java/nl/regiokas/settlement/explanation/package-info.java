/**
 * How every amount of a settlement came about.
 *
 * <p><b>Inputs:</b> a {@link nl.regiokas.settlement.calculation.Settlement} and, for payments, a plan made of one of its
 * years.
 * <br><b>Rules:</b> the {@link nl.regiokas.settlement.explanation.SettlementExplainer} reads the basis of the charges and
 * the facts; it calculates nothing that the settlement has not booked.
 * <br><b>Result:</b> an {@link nl.regiokas.core.explanation.Explanation} whose parts add up, down to cost per product;
 * {@link nl.regiokas.settlement.explanation.SettlementWording} has its words in English and Dutch.
 */
@NullMarked
package nl.regiokas.settlement.explanation;

import org.jspecify.annotations.NullMarked;
