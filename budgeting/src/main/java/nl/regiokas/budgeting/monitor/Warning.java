package nl.regiokas.budgeting.monitor;

/**
 * How far a forecast exceeds its budget.
 * Dutch: signaal.
 *
 * @since 0.2.0
 */
public enum Warning {

    /** Not so far that it needs attention. Dutch: op schema. */
    NONE,

    /** More than the first threshold. Dutch: let op. */
    ATTENTION,

    /** More than the second threshold. Dutch: boven budget. */
    OVER
}
