package nl.regiokas.settlement.model.pooling;

import java.util.Optional;

/**
 * Solves most limits in a few passes, without sorting.
 *
 * <p>What the bounds took so far is shared by weight over the burdens that are still free. Where those then lie beyond
 * bounds on both sides, the side on which they lie further, all together, is fixed for good: lambda can only move towards the
 * other side, so they stay beyond. Each pass fixes at least one; a limit that takes many passes is left to
 * {@link SortedBurdens}, and so is one that cannot hold.
 *
 * <p>Source: G.R. Bitran and A.C. Hax, Disaggregation and resource allocation using convex knapsack problems with bounded
 * variables, Management Science 27 (1981), 431-441.
 */
final class FilledBurdens {

    private static final int PASSES = 24;

    private final MixedAmounts exact;
    private final Bounds bounds;

    /** The weights of the burdens that are free; those that are fixed have none. */
    private final long[] free;

    private final boolean[] fixed;
    private final long[] held;

    /** What the fixed burdens no longer bear, and the free ones must. */
    private MixedNumber rest;

    FilledBurdens(MixedAmounts exact, Bounds bounds, long[] weights) {
        this.exact = exact;
        this.bounds = bounds;
        this.free = weights;
        this.fixed = new boolean[weights.length];
        this.held = new long[weights.length];
        this.rest = new MixedNumber(0, 0, exact.denominator());
    }

    /** The burdens within the bounds, empty when this way does not lead there. */
    Optional<ExactAmounts> limited() {
        for (int i = 0; i < free.length; i++) {
            if (free[i] == 0 && bounds.isBelow(i, exact.wholes()[i])) {
                fix(i, bounds.least()[i]);
            } else if (free[i] == 0 && bounds.isAbove(i, exact.wholes()[i], exact.parts()[i])) {
                fix(i, bounds.most()[i]);
            }
        }
        for (int pass = 0; pass < PASSES; pass++) {
            if (isAllFixed()) {
                return rest.isZero() ? Optional.of(all(exact)) : Optional.empty();
            }
            MixedAmounts moved = rest.isZero() ? exact : exact.added(MixedAmounts.shares(rest, free));
            if (!fixSome(moved)) {
                return Optional.of(all(moved));
            }
        }
        return Optional.empty();
    }

    private boolean isAllFixed() {
        long bits = 0;
        for (long weight : free) {
            bits |= weight;
        }
        return bits == 0;
    }

    private void fix(int row, long bound) {
        fixed[row] = true;
        held[row] = bound;
        free[row] = 0;
        rest = rest.plus(Math.subtractExact(exact.wholes()[row], bound), exact.parts()[row]);
    }

    /** Fixes the free burdens beyond their bounds on the side that is further off, on both where they are equally far. */
    private boolean fixSome(MixedAmounts moved) {
        MixedNumber tooLow = new MixedNumber(0, 0, moved.denominator());
        MixedNumber tooHigh = tooLow;
        for (int i = 0; i < free.length; i++) {
            long whole = moved.wholes()[i];
            long part = moved.parts()[i];
            if (free[i] != 0 && bounds.isBelow(i, whole)) {
                tooLow = tooLow.minus(Math.subtractExact(whole, bounds.least()[i]), part);
            } else if (free[i] != 0 && bounds.isAbove(i, whole, part)) {
                tooHigh = tooHigh.plus(Math.subtractExact(whole, bounds.most()[i]), part);
            }
        }
        int further = tooLow.compareTo(tooHigh);
        for (int i = 0; i < free.length; i++) {
            if (free[i] != 0 && further >= 0 && bounds.isBelow(i, moved.wholes()[i])) {
                fix(i, bounds.least()[i]);
            } else if (free[i] != 0 && further <= 0 && bounds.isAbove(i, moved.wholes()[i], moved.parts()[i])) {
                fix(i, bounds.most()[i]);
            }
        }
        return !tooLow.isZero() || !tooHigh.isZero();
    }

    /** The free burdens as they have moved, the others as they are held. */
    private MixedAmounts all(MixedAmounts moved) {
        long[] wholes = moved.wholes().clone();
        long[] parts = moved.parts().clone();
        for (int i = 0; i < wholes.length; i++) {
            if (fixed[i]) {
                wholes[i] = held[i];
                parts[i] = 0;
            }
        }
        return new MixedAmounts(wholes, parts, moved.denominator());
    }
}
