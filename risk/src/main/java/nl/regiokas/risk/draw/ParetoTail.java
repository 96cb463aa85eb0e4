package nl.regiokas.risk.draw;

import nl.regiokas.core.fault.Faults;

/**
 * A tail for the dearest clients that is heavier than that of the lognormal distribution.
 * Dutch: staart.
 *
 * <p>The lognormal distribution is cut at the amount t that the dearest {@code share} of the clients exceed; of these
 * clients, the share that costs more than x is (t / x)^exponent. The lower the exponent, the heavier the tail.
 *
 * @param share which part of the clients is in the tail, above 0 and at most 0.5
 * @param exponent how fast the tail thins out, above 1; above 2 for a finite variance
 * @since 0.2.0
 */
public record ParetoTail(double share, double exponent) {

    /**
     * Refuses numbers out of range.
     *
     * @param share which part of the clients is in the tail
     * @param exponent how fast the tail thins out
     * @throws nl.regiokas.core.fault.RefusalException when share or exponent is out of range, both reported at once
     */
    public ParetoTail {
        Faults faults = new Faults();
        if (!(share > 0 && share <= 0.5)) {
            faults.add(DrawFault.TAIL_SHARE, share);
        }
        if (!(exponent > 1 && exponent <= 100)) {
            faults.add(DrawFault.TAIL_EXPONENT, exponent);
        }
        faults.throwIfAny();
    }
}
