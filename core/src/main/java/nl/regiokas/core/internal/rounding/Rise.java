package nl.regiokas.core.internal.rounding;

import org.jspecify.annotations.Nullable;

/**
 * Which cells go up (1) or stay down (0), row by row; and, when no choice keeps the bounds, the columns on the surplus side of the minimal cut.
 */
public final class Rise {

    public final long[] ups;

    /** The columns that a surplus still reaches, and last whether it reaches the slack; null when all bounds are kept. */
    public final boolean @Nullable [] reached;

    public Rise(long[] ups, boolean @Nullable [] reached) {
        this.ups = ups;
        this.reached = reached;
    }
}
