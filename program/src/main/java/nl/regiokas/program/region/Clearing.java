package nl.regiokas.program.region;

import java.util.Optional;
import nl.regiokas.settlement.payment.PaymentPlan;

/**
 * The payments that clear a year or a closing.
 *
 * @param when the year, or the day of the closing
 * @param year the year whose balances are cleared; none for a closing, which clears what is due over all its years
 * @param plan the payments
 */
public record Clearing(String when, Optional<Integer> year, PaymentPlan plan) {}
