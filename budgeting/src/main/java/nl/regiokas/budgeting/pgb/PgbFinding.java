package nl.regiokas.budgeting.pgb;

/**
 * A line of use that breaks a rule of personal budgets.
 * Dutch: bevinding.
 *
 * @param check the rule
 * @param use the line
 * @since 0.2.0
 */
public record PgbFinding(PgbCheck check, PgbUse use) {}
