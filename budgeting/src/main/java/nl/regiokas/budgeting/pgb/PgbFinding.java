package nl.regiokas.budgeting.pgb;

/**
 * A line of use that breaks a rule of personal budgets.
 * Dutch: bevinding.
 *
 * @param check the rule
 * @param use the line
 */
public record PgbFinding(PgbCheck check, PgbUse use) {}
