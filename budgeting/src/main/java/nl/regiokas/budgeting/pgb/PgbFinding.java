package nl.regiokas.budgeting.pgb;

import nl.regiokas.core.internal.Attributes;

/**
 * A line of use that breaks a rule of personal budgets.
 * Dutch: bevinding.
 *
 * @param check the rule
 * @param use the line
 * @since 0.2.0
 */
public record PgbFinding(PgbCheck check, PgbUse use) {

    /**
     * Refuses a component that is null.
     *
     * @param check the rule
     * @param use the line
     */
    public PgbFinding {
        Attributes.given(check, "check of finding");
        Attributes.given(use, "use of finding");
    }
}
