package nl.regiokas.budgeting.internal;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with amounts of budgets. */
enum CentsFault implements FaultCode {
    BUDGETED_AMOUNT_NEGATIVE("{role} must not be negative but was {amount} ({whose})"),
    BUDGETED_SUM_TOO_LARGE("{role} must fit in 64 bits of cents but was {amount}");

    private final String pattern;

    CentsFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
