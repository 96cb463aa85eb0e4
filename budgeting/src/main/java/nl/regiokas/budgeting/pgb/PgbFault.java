package nl.regiokas.budgeting.pgb;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with the figures of personal budgets. */
enum PgbFault implements FaultCode {
    PGB_FUNCTION_UNKNOWN("function must be BG-I, BG-G, VTIJD, PV or OTHER but was {function}"),
    PGB_COST_TWICE("cost of {function} must be given once but is given again ({municipality})"),
    PGB_COST_NEGATIVE("cost of {function} must not be negative but was {cost} ({municipality})"),
    PGB_BUDGET_NEGATIVE("PGB budget must not be negative but was {budget} ({municipality})"),
    PGB_BUDGET_ABSENT("PGB cost must have a PGB budget but {municipality} has none"),
    PGB_MUNICIPALITIES_ABSENT("PGB result must have a municipality but has none");

    private final String pattern;

    PgbFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
