package nl.regiokas.budgeting.plan;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * The budget of every municipality split into the scopes under solidarity and its own part.
 * Dutch: inkoopplan, solidair en eigen deel.
 *
 * <pre>{@code amount(municipality, scope) = sum of the plan over the segments of the scope
 * amount(municipality, own)   = sum of the plan over all other segments, and over those of scopes in which it takes no part
 * the amounts of a municipality sum to its budget}</pre>
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, lines 685-687 (precondition c). Refused, all at once: a plan that does not sum to the
 * budget, a budget without a plan and a plan without a budget, a municipality with two budgets, a segment in two scopes, a
 * scope named {@code own}.
 *
 * @param year the calendar year
 * @param amounts municipality and scope to amount; every municipality has every scope, {@link #OWN} last
 * @since 0.2.0
 */
public record PurchasePlan(int year, ImmutableTable<MunicipalityCode, String, MonetaryAmount> amounts) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param year the calendar year
     * @param amounts municipality and scope to amount; every municipality has every scope, {@link #OWN} last
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public PurchasePlan {
        Attributes.given(amounts, "amounts of purchase plan");
        ImmutableTable.Builder<MunicipalityCode, String, MonetaryAmount> exact = ImmutableTable.builder();
        amounts.rowMap()
                .forEach((municipality, row) -> row.forEach((scope, amount) ->
                        exact.put(municipality, scope, Euro.exact(amount, scope + " of " + municipality))));
        amounts = exact.buildOrThrow();
    }

    /** The name of the part that is under no solidarity, {@value}. Dutch: eigen deel. */
    public static final String OWN = "own";

    /**
     * Returns the part of a municipality that is under solidarity.
     *
     * @param municipality whose
     * @return the sum over the scopes
     */
    public MonetaryAmount solidary(MunicipalityCode municipality) {
        return Cents.sumOf(
                "solidary part of " + municipality,
                amounts.row(municipality).entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(OWN))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /**
     * Returns the part of a municipality that is under no solidarity.
     *
     * @param municipality whose
     * @return what is not in a scope
     */
    public MonetaryAmount own(MunicipalityCode municipality) {
        return amounts.row(municipality).getOrDefault(OWN, Euro.ZERO);
    }

    /**
     * Splits the plan of a year.
     *
     * @param year the calendar year
     * @param plan what is planned
     * @param budgets the municipalities' budgets; those of other years are left out
     * @param scopes the scopes under solidarity, name to segments
     * @return the purchase plan
     * @throws RefusalException if plan, budgets and scopes do not fit together, with every fault
     */
    public static PurchasePlan of(
            int year, BudgetPlan plan, Collection<Budget> budgets, Map<String, ? extends Set<Segment>> scopes) {
        Attributes.given(plan, "plan of purchase plan");
        Attributes.given(budgets, "budgets of purchase plan");
        Attributes.given(scopes, "scopes of purchase plan");
        return of(year, plan, budgets, scopes, (scope, municipality) -> true);
    }

    /**
     * Splits the plan of a year in which not everyone takes part in every scope. What a municipality plans for a scope
     * in which it takes no part is its own.
     *
     * @param year the calendar year
     * @param plan what is planned
     * @param budgets the municipalities' budgets; those of other years are left out
     * @param scopes the scopes under solidarity, name to segments
     * @param takesPart whether a municipality takes part in a scope
     * @return the purchase plan
     * @throws RefusalException if plan, budgets and scopes do not fit together, with every fault
     */
    public static PurchasePlan of(
            int year,
            BudgetPlan plan,
            Collection<Budget> budgets,
            Map<String, ? extends Set<Segment>> scopes,
            BiPredicate<String, MunicipalityCode> takesPart) {
        Attributes.given(plan, "plan of purchase plan");
        Attributes.given(budgets, "budgets of purchase plan");
        Attributes.given(scopes, "scopes of purchase plan");
        Attributes.given(takesPart, "takes part of purchase plan");
        ImmutableSortedMap<MunicipalityCode, Long> totals = totals(year, budgets);
        check(year, plan, totals, scopes);
        ImmutableTable.Builder<MunicipalityCode, String, MonetaryAmount> amounts = ImmutableTable.builder();
        for (MunicipalityCode municipality : totals.keySet()) {
            Set<Segment> own = EnumSet.allOf(Segment.class);
            scopes.forEach((scope, segments) -> {
                boolean isIn = takesPart.test(scope, municipality);
                amounts.put(municipality, scope, isIn ? sum(year, plan, municipality, segments) : Euro.ZERO);
                if (isIn) {
                    own.removeAll(segments);
                }
            });
            amounts.put(municipality, OWN, sum(year, plan, municipality, own));
        }
        return new PurchasePlan(year, amounts.buildOrThrow());
    }

    private static MonetaryAmount sum(
            int year, BudgetPlan plan, MunicipalityCode municipality, Collection<Segment> segments) {
        return Cents.sumOf(
                "purchase plan of " + municipality,
                segments.stream()
                        .map(segment -> plan.amount(year, municipality, segment))
                        .toList());
    }

    /** Returns the budgets of a year in cents. */
    static ImmutableSortedMap<MunicipalityCode, Long> totals(int year, Collection<Budget> budgets) {
        Faults faults = new Faults();
        TreeMap<MunicipalityCode, Long> totals = new TreeMap<>();
        budgets.stream().filter(budget -> budget.year() == year).forEach(budget -> {
            if (totals.put(budget.municipality(), budget.totalCents()) != null) {
                faults.at(Place.MUNICIPALITY, budget.municipality())
                        .at(Place.YEAR, year)
                        .add(PlanFault.PLAN_BUDGET_TWICE);
            }
        });
        faults.throwIfAny();
        return ImmutableSortedMap.copyOfSorted(totals);
    }

    private static void check(
            int year,
            BudgetPlan plan,
            ImmutableSortedMap<MunicipalityCode, Long> totals,
            Map<String, ? extends Set<Segment>> scopes) {
        Faults faults = new Faults();
        Map<Segment, String> taken = new EnumMap<>(Segment.class);
        scopes.forEach((scope, segments) -> {
            if (scope.isBlank() || scope.equals(OWN)) {
                faults.add(PlanFault.PLAN_SCOPE_NAME, OWN);
            }
            segments.stream().sorted().forEach(segment -> {
                String other = taken.putIfAbsent(segment, scope);
                if (other != null) {
                    faults.add(PlanFault.PLAN_SEGMENT_TWICE, segment, other, scope);
                }
            });
        });
        Set<MunicipalityCode> planned = plan.municipalities(year);
        for (MunicipalityCode municipality : Sets.newTreeSet(Sets.union(planned, totals.keySet()))) {
            Faults here = faults.at(Place.MUNICIPALITY, municipality).at(Place.YEAR, year);
            long sum = Euro.cents(plan.total(year, municipality), "planned budget");
            Long budget = totals.get(municipality);
            if (budget == null) {
                here.add(PlanFault.PLAN_BUDGET_ABSENT);
            } else if (!planned.contains(municipality)) {
                here.add(PlanFault.PLAN_ABSENT);
            } else if (budget != sum) {
                here.add(PlanFault.PLAN_SUM_DIFFERS, FaultValue.cents(budget), FaultValue.cents(sum));
            }
        }
        faults.throwIfAny();
    }
}
