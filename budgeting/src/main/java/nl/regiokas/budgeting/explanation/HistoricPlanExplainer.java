package nl.regiokas.budgeting.explanation;

import java.util.Optional;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * Explains how a plan by history came about.
 * Dutch: toelichting op een inkoopplan op basis van historie.
 *
 * @param plan the plan
 * @since 0.2.0
 */
public record HistoricPlanExplainer(HistoricPlan plan) {

    /**
     * Refuses a component that is null.
     *
     * @param plan the plan
     */
    public HistoricPlanExplainer {
        Attributes.given(plan, "plan of explainer");
    }

    /**
     * How a cell of the plan came about.
     *
     * @param cell year, municipality and segment
     * @return the budget x the part of the segment in the cost of the years before; zero where the plan does not name the cell
     */
    public Explanation explain(PlanCell cell) {
        long planned = Euro.cents(plan.plan().amount(cell.year(), cell.municipality(), cell.segment()), "planned");
        Rational exact = plan.exactCents().row(cell.municipality()).getOrDefault(cell.segment(), Rational.ZERO);
        Explanation.Builder explanation = Explanation.builder()
                .rule(BudgetingRule.PLAN_BY_HISTORY)
                .addFigures(
                        Figure.year("year", cell.year()),
                        Figure.name("municipality", cell.municipality().value()),
                        Terms.segment(Optional.of(cell.segment())),
                        Figure.amount(
                                "budget", Euro.cents(plan.plan().total(cell.year(), cell.municipality()), "budget")),
                        Figure.term(
                                "proportions",
                                plan.byRegion().contains(cell.municipality())
                                        ? "budgeting.proportions.region"
                                        : "budgeting.proportions.own"))
                .value(Rational.of(planned));
        if (!exact.isWhole()) {
            explanation.rounding(new Rounding(
                    exact, exact.floor().longValueExact(), planned, Rounding.Way.TWO_WAY, Optional.empty()));
        }
        return explanation.build();
    }
}
