package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableTable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * The budgets of a year in cents, by segment or for all segments together.
 *
 * @param isBySegment whether each segment has a budget of its own
 * @param cents municipality and segment to budget
 */
record MonitorBudgets(boolean isBySegment, ImmutableTable<MunicipalityCode, Optional<Segment>, Long> cents) {

    static MonitorBudgets of(BudgetPlan plan, int year) {
        ImmutableTable.Builder<MunicipalityCode, Optional<Segment>, Long> cents = ImmutableTable.builder();
        plan.amounts().forEach((cell, amount) -> {
            if (cell.year() == year) {
                cents.put(cell.municipality(), Optional.of(cell.segment()), Euro.cents(amount, "planned budget"));
            }
        });
        return new MonitorBudgets(true, cents.buildOrThrow());
    }

    static MonitorBudgets of(Collection<Budget> budgets, int year) {
        Faults faults = new Faults();
        Set<MunicipalityCode> seen = new HashSet<>();
        ImmutableTable.Builder<MunicipalityCode, Optional<Segment>, Long> cents = ImmutableTable.builder();
        budgets.stream().filter(budget -> budget.year() == year).forEach(budget -> {
            if (seen.add(budget.municipality())) {
                cents.put(budget.municipality(), Optional.empty(), Euro.cents(budget.total(), "budget"));
            } else {
                faults.at(Place.MUNICIPALITY, budget.municipality())
                        .at(Place.YEAR, year)
                        .add(MonitorFault.MONITOR_BUDGET_TWICE);
            }
        });
        faults.throwIfAny();
        return new MonitorBudgets(false, cents.buildOrThrow());
    }

    Optional<Long> budget(MunicipalityCode municipality, Optional<Segment> segment) {
        return Optional.ofNullable(cents.get(municipality, segment));
    }
}
