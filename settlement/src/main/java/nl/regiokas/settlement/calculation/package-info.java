/**
 * From a scheme and a ledger of costs to charges, funds and positions, year after year.
 *
 * <p><b>Inputs:</b> a {@link nl.regiokas.settlement.scheme.SolidarityScheme}, the
 * {@link nl.regiokas.settlement.calculation.SettlementFacts} (municipalities, catalogue, ledger, young inhabitants,
 * budgets, advances) and the {@link nl.regiokas.settlement.calculation.SettlementState} in which the year opens.
 * <br><b>Rules:</b> {@link nl.regiokas.settlement.calculation.Readiness} refuses, all faults at once, before anything
 * is booked; one {@link nl.regiokas.settlement.calculation.CostSharing} per solidarity model tells what the participants
 * of a scope are charged; municipalities outside the scope pay their own use; instalments of earlier years are booked
 * when they fall due. Municipalities are taken in the order of their codes.
 * <br><b>Result:</b> a {@link nl.regiokas.settlement.calculation.Settlement}: per year the charges with their basis, the
 * funds (opening + charged = cost + closing, to the cent) and the positions.
 *
 * <p>Nothing here reads a clock, a file or a global; equal arguments give equal results.
 */
@NullMarked
package nl.regiokas.settlement.calculation;

import org.jspecify.annotations.NullMarked;
