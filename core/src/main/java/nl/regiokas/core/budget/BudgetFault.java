package nl.regiokas.core.budget;

import nl.regiokas.core.fault.FaultCode;

/** What is refused about budgets. */
enum BudgetFault implements FaultCode {
    BUDGET_EMPTY("budget has neither streams nor a total"),
    BUDGET_NEGATIVE("{role} must not be negative but was {amount}"),
    BUDGET_TOO_LARGE("sum of the streams must fit in 64 bits of cents but was {sum}"),
    BUDGET_REPEATED("municipality {code} has two budgets for {year}"),
    BUDGET_OF_ABSENT_MUNICIPALITY(
            "municipality {code} does not exist in {year}: it ended on {end}, succeeded by {successors}, but has a budget");

    private final String pattern;

    BudgetFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
