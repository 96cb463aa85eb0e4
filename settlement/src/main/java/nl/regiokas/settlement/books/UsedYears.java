package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.Reach;

/** The years of usage and of series that models and keys look at, so that the rest can be reported. */
final class UsedYears {

    private final SettlementFacts facts;
    private final List<Fault> notices;
    private final SetMultimap<String, Integer> seriesYears = TreeMultimap.create();
    private final int schemeFirstYear;
    private final int firstYear;
    private int earliestCost;

    /** Takes the facts, the first year of the scheme, the first one that is settled, and where the notices go. */
    UsedYears(SettlementFacts facts, int schemeFirstYear, int firstYear, List<Fault> notices) {
        this.facts = facts;
        this.schemeFirstYear = schemeFirstYear;
        this.firstYear = firstYear;
        this.earliestCost = firstYear;
        this.notices = notices;
    }

    /** Remembers what is looked at in a year. */
    void reaches(Reach reach, int year) {
        reach.series().forEach((name, lag) -> seriesYears.put(name, year - lag));
        earliestCost = Math.min(earliestCost, year - reach.costYears());
    }

    /** Remembers a key, and reports years without usage that it looks back to. */
    void reached(ScopePlan scope, AllocationKey key, int year) {
        ImmutableSet<Integer> cost = key.reach().cost();
        int back = key.reach().costYears();
        Set<Integer> without = new TreeSet<>();
        for (int one : cost) {
            if (!facts.ledger().hasLines(year - one)) {
                without.add(year - one);
            }
        }
        if (!without.isEmpty()) {
            notices.add(
                    Fault.of(NoticeKind.WINDOW_BEFORE_USAGE, key.name(), FaultValue.year(year - back), years(without))
                            .in(Place.of(Place.SCOPE, scope.name()).at(Place.YEAR, year)));
        }
    }

    private static List<FaultValue> years(Collection<Integer> years) {
        return years.stream().map(FaultValue::year).toList();
    }

    /** Reports series, their years and usage that nothing looks at. */
    void reportUnused() {
        facts.series().forEach((name, series) -> {
            if (AllocationKeys.isKeyName(name)) {
                notices.add(Fault.of(NoticeKind.SERIES_NAMED_AS_KEY, name));
            }
            if (!seriesYears.containsKey(name)) {
                if (!name.equals(AllocationKeys.YOUTH)) {
                    notices.add(Fault.of(NoticeKind.SERIES_UNUSED, name));
                }
                return;
            }
            List<Integer> unused = series.dated().keySet().stream()
                    .filter(year -> !seriesYears.containsEntry(name, year))
                    .toList();
            if (!unused.isEmpty()) {
                notices.add(Fault.of(NoticeKind.SERIES_YEARS_UNUSED, name, years(unused)));
            }
        });
        for (int year = facts.ledger().firstYear(); year < earliestCost; year++) {
            if (facts.ledger().hasLines(year)) {
                NoticeKind kind = wasSettled(year) ? NoticeKind.USAGE_SETTLED : NoticeKind.USAGE_UNUSED;
                FaultValue cost = FaultValue.of(facts.ledger().total(year));
                notices.add(Fault.of(kind, cost).in(Place.of(Place.YEAR, year)));
            }
        }
    }

    /** Whether the state that is gone on from settled a year of the scheme. */
    private boolean wasSettled(int year) {
        return schemeFirstYear <= year && year < firstYear;
    }
}
