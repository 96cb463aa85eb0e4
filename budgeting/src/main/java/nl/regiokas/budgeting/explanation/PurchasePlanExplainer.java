package nl.regiokas.budgeting.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Explains how the parts of a purchase plan came about.
 * Dutch: toelichting op een inkoopplan.
 *
 * @param plan the purchase plan
 * @param planned what is planned by segment, from which the purchase plan was made
 * @param scopes the scopes it was made for, name to segments
 * @param historic the plan by history, if the segments were planned by it
 * @since 0.2.0
 */
public record PurchasePlanExplainer(
        PurchasePlan plan,
        BudgetPlan planned,
        ImmutableMap<String, ImmutableSet<Segment>> scopes,
        Optional<HistoricPlan> historic) {

    /**
     * Refuses a component that is null.
     *
     * @param plan the purchase plan
     * @param planned what is planned by segment, from which the purchase plan was made
     * @param scopes the scopes it was made for, name to segments
     * @param historic the plan by history, if the segments were planned by it
     */
    public PurchasePlanExplainer {
        Attributes.given(plan, "plan of explainer");
        Attributes.given(planned, "planned budgets of explainer");
        Attributes.given(scopes, "scopes of explainer");
        Attributes.given(historic, "historic plan of explainer");
    }

    /**
     * How all parts of a municipality came about.
     *
     * @param municipality whose parts
     * @return an explanation for each scope and for its own part
     */
    public ImmutableList<Explanation> explain(MunicipalityCode municipality) {
        return plan.amounts().columnKeySet().stream()
                .map(part -> explain(municipality, part))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * How a part came about.
     *
     * @param municipality whose part
     * @param part the name of a scope, or {@link PurchasePlan#OWN}
     * @return the sum of the segments of the part
     */
    public Explanation explain(MunicipalityCode municipality, String part) {
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        figures.add(Figure.year("year", plan.year()), Figure.name("municipality", municipality.value()));
        if (!part.equals(PurchasePlan.OWN)) {
            figures.add(Figure.name("scope", part));
        }
        return Explanation.sum(
                part.equals(PurchasePlan.OWN) ? BudgetingRule.PLAN_OWN : BudgetingRule.PLAN_SCOPE,
                figures.build(),
                segments(municipality, part).stream()
                        .filter(segment -> cents(municipality, segment) != 0)
                        .map(segment -> segment(municipality, segment))
                        .toList());
    }

    private Set<Segment> segments(MunicipalityCode municipality, String part) {
        if (!part.equals(PurchasePlan.OWN)) {
            return takesPart(municipality, part) ? scopes.getOrDefault(part, ImmutableSet.of()) : ImmutableSet.of();
        }
        Set<Segment> own = EnumSet.allOf(Segment.class);
        scopes.forEach((scope, segments) -> {
            if (takesPart(municipality, scope)) {
                own.removeAll(segments);
            }
        });
        return own;
    }

    /** A municipality that takes no part has nothing in a scope; one that plans nothing has nothing to explain. */
    private boolean takesPart(MunicipalityCode municipality, String scope) {
        return Optional.ofNullable(plan.amounts().get(municipality, scope))
                .filter(amount -> Euro.cents(amount, "planned budget") != 0)
                .isPresent();
    }

    private Explanation segment(MunicipalityCode municipality, Segment segment) {
        return historic.map(known ->
                        new HistoricPlanExplainer(known).explain(new PlanCell(plan.year(), municipality, segment)))
                .orElseGet(() -> Explanation.of(
                        BudgetingRule.PLAN_SEGMENT, cents(municipality, segment), Terms.segment(Optional.of(segment))));
    }

    private long cents(MunicipalityCode municipality, Segment segment) {
        return Euro.cents(planned.amount(plan.year(), municipality, segment), "planned budget");
    }
}
