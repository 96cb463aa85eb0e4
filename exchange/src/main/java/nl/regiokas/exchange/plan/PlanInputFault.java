package nl.regiokas.exchange.plan;

import nl.regiokas.core.fault.FaultCode;

/**
 * What is refused or reported about plans.
 *
 * @since 0.2.0
 */
public enum PlanInputFault implements FaultCode {
    /** No year for which a plan can be made. */
    NOTHING_TO_PLAN(
            "there must be a year to plan: a plan, or a budget with usage in the years before (number of years: {years}), but"
                    + " there is none"),
    /** A budget for a year without earlier usage: reported. */
    YEAR_WITHOUT_HISTORY("{year} is not planned: there is no usage of the years before (number of years: {years})"),
    /** A municipality whose own cost cannot divide its budget: reported. */
    PLANNED_BY_REGION(
            "{municipality} is planned in {year} by the proportions of the region: its own cost of the years before is not"
                    + " positive in total, or negative in a segment"),
    /** A year with budgets that the plan leaves out: reported. */
    YEAR_WITHOUT_PLAN("{year} is not planned: the plan has no amounts of it; budgets of {amount} are left out"),
    /** A plan without budgets: reported. */
    PLAN_WITHOUT_BUDGETS("there is no {file} to compare the plan with: it counts as its own budget"),
    /** A year in which no scope of the scheme has a segment: reported. */
    YEAR_WITHOUT_SCOPE(
            "no scope of the scheme holds a segment in {year}: all of its plan stays with the municipalities"),
    /** A scope with single products: reported. */
    SCOPE_OF_PRODUCTS(
            "scope {scope} names single products, which a plan by segment cannot set apart: they stay where their segment is");

    private final String pattern;

    PlanInputFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
