package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.internal.Attributes;

/**
 * Transfers that bring every balance to zero.
 * Dutch: betaalplan.
 *
 * @param balances the balances before
 * @param payments the transfers
 * @since 0.2.0
 */
public record PaymentPlan(Balances balances, ImmutableList<Payment> payments) {

    /**
     * Refuses a component that is null.
     *
     * @param balances the balances before
     * @param payments the transfers
     */
    public PaymentPlan {
        Attributes.given(balances, "balances of payment plan");
        Attributes.given(payments, "payments of payment plan");
    }
}
