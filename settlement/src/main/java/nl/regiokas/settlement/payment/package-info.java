/**
 * Plans of payments that bring every balance to zero.
 *
 * <p><b>Inputs:</b> positions, or dues of a closing. <br><b>Rules:</b> through the cashier one transfer for every balance
 * that is not zero; netted at most one transfer less than there are parties, nobody both paying and receiving.
 * <br><b>Result:</b> a {@link nl.regiokas.settlement.payment.PaymentPlan}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.payment;

import org.jspecify.annotations.NullMarked;
