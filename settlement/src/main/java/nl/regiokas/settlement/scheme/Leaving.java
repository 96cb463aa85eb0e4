package nl.regiokas.settlement.scheme;

import nl.regiokas.core.internal.Attributes;

/**
 * What becomes of a member that leaves a scope that goes on.
 * Dutch: uittreding.
 *
 * @param instalments what becomes of its open items
 * @param fund what becomes of its part of the fund
 * @since 0.2.0
 */
public record Leaving(Instalments instalments, Fund fund) {

    /** Open items stay due as they were, and the fund stays. */
    public static final Leaving DEFAULT = new Leaving(Instalments.KEEP, Fund.STAYS);

    /**
     * Refuses a component that is null.
     *
     * @param instalments what becomes of its open items
     * @param fund what becomes of its part of the fund
     */
    public Leaving {
        Attributes.given(instalments, "instalments of leaving");
        Attributes.given(fund, "fund of leaving");
    }

    /**
     * What becomes of the open items of a leaver.
     *
     * @since 0.2.0
     */
    public enum Instalments {
        /** They stay due as they were. Dutch: blijven staan. */
        KEEP,
        /** All are booked in the year in which it leaves. Dutch: ineens. */
        AT_ONCE
    }

    /**
     * What becomes of a leaver's part of the fund.
     *
     * @since 0.2.0
     */
    public enum Fund {
        /** It stays with the others. Dutch: blijft achter. */
        STAYS,
        /** The leaver takes its part, or pays its part of a shortage. Dutch: gaat mee. */
        SHARE
    }
}
