package nl.regiokas.budgeting.plan;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with a plan. */
enum PlanFault implements FaultCode {
    PLAN_BUDGET_TWICE("budget must be given once but is given again"),
    PLAN_BUDGET_ABSENT("planned budget must have a budget but there is none"),
    PLAN_ABSENT("budget must have a plan but there is none"),
    PLAN_SUM_DIFFERS("plan must sum to the budget {budget} but sums to {planned}"),
    PLAN_YEARS_ABSENT("number of years of history must be from 1 to {most} but was {years}"),
    PLAN_HISTORY_USELESS("cost of the region over {years} years must be positive in total and in no segment negative"
            + " to plan by it"),
    PLAN_SEGMENT_TWICE("segment {segment} must be in one scope but is in {one} and {other}"),
    PLAN_SCOPE_NAME("scope must have a name other than {own}");

    private final String pattern;

    PlanFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
