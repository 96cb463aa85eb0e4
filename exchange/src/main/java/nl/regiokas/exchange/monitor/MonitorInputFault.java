package nl.regiokas.exchange.monitor;

import nl.regiokas.core.fault.FaultCode;

/**
 * What is reported about the budgets that a monitor looks at.
 *
 * @since 0.2.0
 */
public enum MonitorInputFault implements FaultCode {
    /** A year for which there is neither a plan nor budgets. */
    YEAR_WITHOUT_BUDGET("no row is of {year}: its budgets count as zero"),
    /** A municipality with a budget but no plan. */
    PLAN_LACKING("{municipality} has no plan for {year}: its budget of {amount} counts as zero"),
    /** A municipality without a budget or a plan. */
    BUDGET_LACKING("{municipality} has no budget for {year}: it counts as zero"),
    /** A plan that does not sum to the budget of its municipality. */
    PLAN_NOT_BUDGET("{municipality} plans {planned} for {year} and has a budget of {budget}: the plan counts"),
    /** A plan without the year of the monitor, in a folder with budgets of it. */
    PLAN_WITHOUT_YEAR("no row is of {year}: the budgets of budgets.csv count, for all segments together"),
    /** Use that the budgets of providers refuse, so that nobody pays it. */
    REFUSED_CLAIMS_USED(
            "claims until {until} count as used with {claimed}; of it {refused} is refused by the budgets of"
                    + " providers and will not be settled");

    private final String pattern;

    MonitorInputFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
