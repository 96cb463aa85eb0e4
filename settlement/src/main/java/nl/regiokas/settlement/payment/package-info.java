/**
 * From balances to payments that clear them.
 *
 * <p><b>Inputs:</b> the balance of each municipality after its advances (positive: still to pay).
 * <br><b>Rules:</b> the cashier holds the opposite of all balances together; a plan moves money so that every balance,
 * the cashier's included, becomes zero.
 * <br><b>Result:</b> a {@link nl.regiokas.settlement.payment.PaymentPlan}: either netted between the parties or through
 * the cashier.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "1. Model: Verzekering" and its footnote 4: a neutral cashier without own interest.
 */
@NullMarked
package nl.regiokas.settlement.payment;

import org.jspecify.annotations.NullMarked;
