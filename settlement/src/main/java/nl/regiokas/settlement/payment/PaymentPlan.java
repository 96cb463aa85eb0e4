package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableList;

/**
 * Transfers that bring every balance to zero.
 * Dutch: betaalplan.
 *
 * @param balances the balances before
 * @param payments the transfers
 * @since 0.2.0
 */
public record PaymentPlan(Balances balances, ImmutableList<Payment> payments) {}
