package nl.regiokas.program.plan;

import com.google.common.collect.ImmutableSortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.cooperation.OrganisationCost;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.plan.PlanRegion;

/**
 * The cost of the organisation that buys, by the budgets of a year.
 * Dutch: budget van de inkooporganisatie.
 *
 * @param share its share of all budgets
 */
public record OrganisationShare(Percentage share) {

    /**
     * Returns the cost in a year.
     *
     * @param year the year
     * @param region the budgets
     * @return total and parts
     */
    public OrganisationCost of(int year, PlanRegion region) {
        return OrganisationCost.of(share, budgets(year, region));
    }

    /** The budgets of a year. */
    ImmutableSortedMap<MunicipalityCode, MonetaryAmount> budgets(int year, PlanRegion region) {
        return region.budgets().stream()
                .filter(budget -> budget.year() == year)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        MunicipalityCode::compareTo, Budget::municipality, Budget::total));
    }
}
