package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableList;

/**
 * Transfers that bring every balance to zero.
 * Dutch: betaalplan.
 *
 * @param balances the balances before
 * @param payments the transfers
 */
public record PaymentPlan(Balances balances, ImmutableList<Payment> payments) {}
