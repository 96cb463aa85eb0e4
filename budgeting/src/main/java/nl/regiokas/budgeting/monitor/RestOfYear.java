package nl.regiokas.budgeting.monitor;

/**
 * What the rest of the year is expected to cost.
 * Dutch: prognose voor de rest van het jaar.
 *
 * @since 0.2.0
 */
public enum RestOfYear {

    /** As much as the part that has passed, by the profile: (used + undeclared) / W. */
    AS_SO_FAR,

    /** What was planned: used + undeclared + budget x (1 - W). */
    AS_PLANNED
}
