package nl.regiokas.settlement.model.insurance;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.model.Volumes;

/**
 * The refund of part of the premium for low use.
 * Dutch: no-claim.
 *
 * <p>A participant wants rate x max(0, threshold x premium - own cost), rounded down to the cent; what all want
 * together never exceeds what the fund holds. With a threshold of 80% and a rate of 50% a premium of EUR 1,000.00 and a
 * cost of EUR 600.00 give 50% x (800.00 - 600.00) = EUR 100.00.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "1. Model: Verzekering", lines 737-741. Threshold and rate are not published.
 *
 * @param threshold share of the premium below which own cost earns a refund, at least 0%
 * @param rate share of the difference that is refunded, 0% to 100%
 * @since 0.2.0
 */
public record NoClaim(Percentage threshold, Percentage rate) {

    /**
     * Refuses a negative threshold, and a rate outside 0% to 100%.
     *
     * @param threshold share of the premium below which own cost earns a refund
     * @param rate share of the difference that is refunded
     */
    public NoClaim {
        Attributes.given(threshold, "threshold of no claim");
        Attributes.given(rate, "rate of no claim");
        Faults faults = new Faults();
        faults.collect(() -> requireThreshold(threshold));
        faults.collect(() -> requireRate(rate));
        faults.throwIfAny();
    }

    static void requireThreshold(Percentage threshold) {
        Faults.require(!threshold.isNegative(), InsuranceFault.NO_CLAIM_THRESHOLD, threshold);
    }

    static void requireRate(Percentage rate) {
        Volumes.requireShare("no-claim rate", rate);
    }

    /** What the terms give each participant: rate x max(0, threshold x premium - cost), rounded down to the cent. */
    long[] refundCents(long[] premiumCents, long[] costCents) {
        try {
            return smallRefunds(premiumCents, costCents);
        } catch (ArithmeticException tooLarge) {
            return exactRefunds(premiumCents, costCents);
        }
    }

    /** With threshold a / m and rate b / n: (a x premium - m x cost) x b / (m x n), rounded down. */
    private long[] smallRefunds(long[] premiumCents, long[] costCents) {
        BigDecimal low = threshold.fraction();
        BigDecimal part = rate.fraction();
        long lowDigits = low.unscaledValue().longValueExact();
        long lowUnit = LongMath.checkedPow(10, low.scale());
        long partDigits = part.unscaledValue().longValueExact();
        long divisor = Math.multiplyExact(lowUnit, LongMath.checkedPow(10, part.scale()));
        long[] refunds = new long[premiumCents.length];
        for (int i = 0; i < refunds.length; i++) {
            long saved = Math.subtractExact(
                    Math.multiplyExact(lowDigits, premiumCents[i]), Math.multiplyExact(lowUnit, costCents[i]));
            refunds[i] = saved <= 0 ? 0 : Math.multiplyExact(saved, partDigits) / divisor;
        }
        return refunds;
    }

    private long[] exactRefunds(long[] premiumCents, long[] costCents) {
        long[] refunds = new long[premiumCents.length];
        for (int i = 0; i < refunds.length; i++) {
            BigDecimal exact = exactCents(premiumCents[i], costCents[i]);
            refunds[i] = exact.signum() <= 0
                    ? 0
                    : exact.setScale(0, RoundingMode.FLOOR).longValueExact();
        }
        return refunds;
    }

    /** Rate x (threshold x premium - cost), before rounding; below zero where the cost is above the threshold. */
    BigDecimal exactCents(long premiumCents, long costCents) {
        return threshold
                .fraction()
                .multiply(BigDecimal.valueOf(premiumCents))
                .subtract(BigDecimal.valueOf(costCents))
                .multiply(rate.fraction());
    }
}
