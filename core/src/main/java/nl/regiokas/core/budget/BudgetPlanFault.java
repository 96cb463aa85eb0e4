package nl.regiokas.core.budget;

import nl.regiokas.core.fault.FaultCode;

/** What a plan refuses. */
enum BudgetPlanFault implements FaultCode {
    PLANNED_NEGATIVE("planned budget of {segment} must not be negative but was {amount}"),
    PLANNED_TOO_LARGE("planned budget must fit in 64 bits of cents but was {amount}");

    private final String pattern;

    BudgetPlanFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
