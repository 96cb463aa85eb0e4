/**
 * The books of a region over the years: what is charged, what the funds hold, what stays open.
 *
 * <p><b>Inputs:</b> a scheme, {@link nl.regiokas.settlement.books.SettlementFacts}, and a
 * {@link nl.regiokas.settlement.books.State} to go on from. <br><b>Rules:</b> nothing that bears money is left out without a
 * word: what cannot be booked is refused; what is only not used gives a notice. What a model books is verified before it enters.
 * <br><b>Result:</b> {@link nl.regiokas.settlement.books.SettledYears}, and over closings
 * {@link nl.regiokas.settlement.books.Books}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.books;

import org.jspecify.annotations.NullMarked;
