package nl.regiokas.budgeting.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.KeyedTableRounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;

/**
 * A plan that follows the cost of the years before.
 * Dutch: inkoopplan op basis van historie.
 *
 * <pre>{@code planned(municipality, segment) = budget x cost(municipality, segment) / cost(municipality)
 * cost = that of the years before, N of them, together}</pre>
 *
 * <p>Exact, then rounded two ways to the cent: every municipality sums to its budget, every segment to its exact sum
 * rounded down or up. A municipality whose total cost is not positive, or whose cost is negative in a segment, is
 * planned by the proportions of the region and listed in {@link #byRegion}.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, lines 685-687 (precondition c); how a plan follows history is our reading. Worked
 * example: with EUR 300 for flexible and EUR 100 for intensive care over two years, a budget of EUR 1,000 is planned as
 * EUR 750 and EUR 250.
 *
 * @param plan the plan for the year
 * @param byRegion the municipalities planned by the proportions of the region, in order
 * @param exactCents municipality and segment to what is planned, before rounding, in cents
 * @since 0.2.0
 */
public record HistoricPlan(
        BudgetPlan plan,
        ImmutableSortedSet<MunicipalityCode> byRegion,
        ImmutableTable<MunicipalityCode, Segment, Rational> exactCents) {

    /** How many earlier years may count. */
    public static final int MOST_YEARS = 100;

    /**
     * Refuses a component that is null.
     *
     * @param plan the plan for the year
     * @param byRegion the municipalities planned by the proportions of the region, in order
     * @param exactCents municipality and segment to what is planned, before rounding, in cents
     */
    public HistoricPlan {
        Attributes.given(plan, "plan of historic plan");
        Attributes.given(byRegion, "municipalities of historic plan");
        Attributes.given(exactCents, "exact amount of historic plan");
    }

    /**
     * Plans the budgets of a year.
     *
     * @param year the year to plan
     * @param budgets the municipalities' budgets; those of other years are left out
     * @param history what care cost
     * @param catalogue the products of the history with their segments
     * @param years how many earlier years count, from 1 to {@value #MOST_YEARS}
     * @return the plan
     * @throws RefusalException if a municipality has two budgets, a product is unknown, the number of years is below 1
     *     or above {@value #MOST_YEARS}, or a municipality needs the proportions of a region that has none
     */
    public static HistoricPlan of(
            int year, Collection<Budget> budgets, CostLedger history, ProductCatalogue catalogue, int years) {
        Attributes.given(budgets, "budgets of historic plan");
        Attributes.given(history, "history of historic plan");
        Attributes.given(catalogue, "catalogue of historic plan");
        Faults.require(years >= 1 && years <= MOST_YEARS, PlanFault.PLAN_YEARS_ABSENT, MOST_YEARS, years);
        ImmutableSortedMap<MunicipalityCode, Long> totals = PurchasePlan.totals(year, budgets);
        History costs = new History(history, catalogue, year - years, year - 1);
        ImmutableTable.Builder<MunicipalityCode, Segment, Rational> exact = ImmutableTable.builder();
        ImmutableSortedSet.Builder<MunicipalityCode> byRegion = ImmutableSortedSet.naturalOrder();
        Faults faults = new Faults();
        totals.forEach((municipality, budget) -> {
            Map<Segment, BigInteger> weights = costs.of(municipality);
            if (!isUsable(weights)) {
                weights = costs.region();
                if (!isUsable(weights)) {
                    faults.at(Place.MUNICIPALITY, municipality)
                            .at(Place.YEAR, year)
                            .add(PlanFault.PLAN_HISTORY_USELESS, years);
                    return;
                }
                byRegion.add(municipality);
            }
            BigInteger sum = sum(weights);
            for (Segment segment : Segment.values()) {
                BigInteger weight = weights.getOrDefault(segment, BigInteger.ZERO);
                exact.put(municipality, segment, Rational.of(weight.multiply(BigInteger.valueOf(budget)), sum));
            }
        });
        faults.throwIfAny();
        ImmutableTable<MunicipalityCode, Segment, Rational> exactCents = exact.buildOrThrow();
        BudgetPlan.Builder plan = BudgetPlan.builder();
        if (!totals.isEmpty()) {
            KeyedTableRounding.of(exactCents, ImmutableList.copyOf(Segment.values()))
                    .rowTotalCents(totals)
                    .round()
                    .rowMap()
                    .forEach((municipality, row) -> row.forEach(
                            (segment, amount) -> plan.putAmounts(new PlanCell(year, municipality, segment), amount)));
        }
        return new HistoricPlan(plan.build(), byRegion.build(), exactCents);
    }

    private static boolean isUsable(Map<Segment, BigInteger> weights) {
        return weights.values().stream().allMatch(weight -> weight.signum() >= 0)
                && sum(weights).signum() > 0;
    }

    private static BigInteger sum(Map<Segment, BigInteger> weights) {
        return weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The cost of some years together by municipality and segment, in cents. */
    private static final class History {
        private final Map<MunicipalityCode, Map<Segment, BigInteger>> costs = new TreeMap<>();
        private final Map<Segment, BigInteger> region = new EnumMap<>(Segment.class);

        History(CostLedger ledger, ProductCatalogue catalogue, int first, int last) {
            ledger.between(first, last).forEachCell((municipality, product, year, cents) -> {
                Segment segment = catalogue.product(product).segment();
                costs.computeIfAbsent(municipality, code -> new EnumMap<>(Segment.class))
                        .merge(segment, BigInteger.valueOf(cents), BigInteger::add);
                region.merge(segment, BigInteger.valueOf(cents), BigInteger::add);
            });
        }

        Map<Segment, BigInteger> of(MunicipalityCode municipality) {
            return costs.getOrDefault(municipality, new EnumMap<>(Segment.class));
        }

        Map<Segment, BigInteger> region() {
            return region;
        }
    }
}
