package nl.regiokas.risk.simulation;

import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Settles draw after draw under one scheme; one for each thread.
 *
 * <p>Quickly where the models are the library's own; in full with a team's own rules, or when the quick way refuses, so that
 * a refusal gives its reasons.
 */
final class SchemeDraws {

    private final SolidarityScheme scheme;
    private final CondensedScheme full;
    private final @Nullable DrawnScheme quick;

    /**
     * A scheme to settle.
     *
     * @param quick the same scheme on sums alone, null when it has rules of its own
     */
    SchemeDraws(SolidarityScheme scheme, CondensedScheme full, @Nullable DrawnScheme quick) {
        this.scheme = scheme;
        this.full = full;
        this.quick = quick;
    }

    /** Settles a draw; valid until the next one. */
    SettledDraw settle(int draw, long[][] drawn) {
        return quick != null && isSettled(quick, drawn) ? quick : inFull(draw, drawn);
    }

    private static boolean isSettled(DrawnScheme quick, long[][] drawn) {
        try {
            quick.settle(drawn);
            return true;
        } catch (ArithmeticException | RefusalException e) {
            return false;
        }
    }

    private SettledDraw inFull(int draw, long[][] drawn) {
        try {
            return new SettledDraw.InFull(full.settle(drawn));
        } catch (RefusalException e) {
            throw RefusalException.ofWords(e.faults().stream()
                    .map(fault -> fault + " (draw " + draw + ", scheme " + scheme.name() + ")")
                    .toList());
        }
    }
}
