package nl.regiokas.program.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.regiokas.budgeting.explanation.OrganisationCostExplainer;
import nl.regiokas.budgeting.explanation.PurchasePlanExplainer;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.plan.PlanRegion;

/** How the plan of a municipality came about, and what it pays to the organisation that buys. */
public final class PlanStory {

    private final PlanRegion region;
    private final Optional<OrganisationShare> organisation;

    /**
     * Makes the explanations.
     *
     * @param region the plans
     * @param organisation the share of the organisation that buys, if it is given
     */
    public PlanStory(PlanRegion region, Optional<OrganisationShare> organisation) {
        this.region = region;
        this.organisation = organisation;
    }

    /**
     * Returns how the amounts of a municipality came about.
     *
     * @param plan one of the plans
     * @param municipality a municipality of the plan
     * @return an explanation for each scope, for its own part, and for its part in the cost of the organisation
     */
    public ImmutableList<Explanation> of(PurchasePlan plan, MunicipalityCode municipality) {
        ImmutableList.Builder<Explanation> story = ImmutableList.builder();
        story.addAll(new PurchasePlanExplainer(
                        plan,
                        region.plan(),
                        region.scopes().getOrDefault(plan.year(), ImmutableMap.of()),
                        Optional.ofNullable(region.historic().get(plan.year())))
                .explain(municipality));
        organisation.ifPresent(share -> story.add(new OrganisationCostExplainer(
                        share.of(plan.year(), region), share.share(), share.budgets(plan.year(), region))
                .part(municipality)));
        return story.build();
    }
}
