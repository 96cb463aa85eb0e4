package nl.regiokas.core.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;

/** Restates budgets for the municipalities of a year, each year and stream apart. */
final class BudgetReorganisation {

    private static final Comparator<Budget> ORDER =
            Comparator.comparingInt(Budget::year).thenComparing(Budget::municipality);

    private final Reorganisations reorganisations;
    private final int toYear;

    BudgetReorganisation(Reorganisations reorganisations, int toYear) {
        this.reorganisations = reorganisations;
        this.toYear = toYear;
    }

    ImmutableList<Budget> of(Collection<Budget> budgets) {
        ImmutableList<Budget> inOrder = ImmutableList.sortedCopyOf(ORDER, budgets);
        refuse(inOrder);
        ImmutableListMultimap<Integer, Budget> byYear = Multimaps.index(inOrder, Budget::year);
        return byYear.keySet().stream()
                .flatMap(year -> ofYear(year, byYear.get(year)).stream())
                .collect(toImmutableList());
    }

    private void refuse(ImmutableList<Budget> inOrder) {
        Faults faults = new Faults();
        for (int i = 0; i < inOrder.size(); i++) {
            Budget budget = inOrder.get(i);
            if (i > 0 && ORDER.compare(inOrder.get(i - 1), budget) == 0) {
                faults.add(BudgetFault.BUDGET_REPEATED, budget.municipality(), FaultValue.year(budget.year()));
            }
            reorganisations
                    .absence(budget.municipality(), budget.year())
                    .ifPresent(fault -> faults.add(
                            BudgetFault.BUDGET_OF_ABSENT_MUNICIPALITY,
                            fault.arguments().values().toArray()));
        }
        faults.throwIfAny();
    }

    private ImmutableList<Budget> ofYear(int year, ImmutableList<Budget> budgets) {
        SortedMap<MunicipalityCode, Long> totals = new TreeMap<>();
        SortedMap<MunicipalityCode, Long> published = new TreeMap<>();
        Map<FundingStream, SortedMap<MunicipalityCode, Long>> streams = new EnumMap<>(FundingStream.class);
        for (Budget budget : budgets) {
            MunicipalityCode code = budget.municipality();
            totals.put(code, budget.totalCents());
            budget.circularTotal().ifPresent(total -> published.put(code, budget.totalCents()));
            budget.streams()
                    .forEach((stream, amount) -> streams.computeIfAbsent(stream, key -> new TreeMap<>())
                            .put(code, Euro.cents(amount, "budget")));
        }
        return assembled(year, moved(totals, year), moved(published, year).keySet(), movedStreams(streams, year));
    }

    private ImmutableSortedMap<MunicipalityCode, Long> moved(SortedMap<MunicipalityCode, Long> cents, int year) {
        return reorganisations.cents(cents, year, Math.max(year, toYear));
    }

    private Map<FundingStream, ImmutableSortedMap<MunicipalityCode, Long>> movedStreams(
            Map<FundingStream, SortedMap<MunicipalityCode, Long>> streams, int year) {
        Map<FundingStream, ImmutableSortedMap<MunicipalityCode, Long>> moved = new EnumMap<>(FundingStream.class);
        streams.forEach((stream, cents) -> moved.put(stream, moved(cents, year)));
        return moved;
    }

    private static ImmutableList<Budget> assembled(
            int year,
            ImmutableSortedMap<MunicipalityCode, Long> totals,
            Collection<MunicipalityCode> published,
            Map<FundingStream, ImmutableSortedMap<MunicipalityCode, Long>> streams) {
        ImmutableList.Builder<Budget> result = ImmutableList.builder();
        totals.forEach((code, total) -> {
            Budget.Builder budget = Budget.builder();
            budget.municipality(code).year(year);
            streams.forEach((stream, cents) -> {
                Long amount = cents.get(code);
                if (amount != null) {
                    budget.putStreams(stream, Euro.ofCents(amount));
                }
            });
            if (published.contains(code)) {
                budget.circularTotal(Euro.ofCents(total));
            }
            result.add(budget.build());
        });
        return result.build();
    }
}
