/**
 * The front door: settle a scheme with what is known, and ask what came of it.
 *
 * <p><b>Inputs:</b> a {@link nl.regiokas.settlement.scheme.SolidarityScheme} and
 * {@link nl.regiokas.settlement.books.SettlementFacts}. <br><b>Rules:</b> {@link nl.regiokas.settlement.Settlement#of}.
 * <br><b>Result:</b> charges, funds, positions, payments, explanations, and the state to go on from.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement;

import org.jspecify.annotations.NullMarked;
