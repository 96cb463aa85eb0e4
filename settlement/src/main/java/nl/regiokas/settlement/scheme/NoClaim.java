package nl.regiokas.settlement.scheme;

import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Percentage;

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
 * @param threshold share of the premium below which own cost earns a refund, 0% to 100%
 * @param rate share of the difference that is refunded, 0% to 100%
 */
public record NoClaim(Percentage threshold, Percentage rate) {

    /**
     * Refuses terms outside 0% to 100%: above it a refund would reward use beyond the premium, or exceed the saving.
     *
     * @param threshold share of the premium below which own cost earns a refund
     * @param rate share of the difference that is refunded
     */
    public NoClaim {
        Faults faults = new Faults();
        requireShare("threshold", threshold, faults);
        requireShare("rate", rate, faults);
        faults.throwIfAny();
    }

    private static void requireShare(String role, Percentage value, Faults faults) {
        if (value.isNegative() || value.compareTo(Percentage.HUNDRED) > 0) {
            faults.add("no-claim %s must be from 0% to 100% but was %s", role, value);
        }
    }
}
