package nl.regiokas.core.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;

/** Restates a ledger for the municipalities of a year, each product and year apart. */
final class LedgerReorganisation {

    private final CostLedger ledger;
    private final Reorganisations reorganisations;
    private final int toYear;

    LedgerReorganisation(CostLedger ledger, Reorganisations reorganisations, int toYear) {
        this.ledger = ledger;
        this.reorganisations = reorganisations;
        this.toYear = toYear;
    }

    CostLedger result() {
        refuseAbsent();
        Cells cells = new Cells(codes(), ledger.products());
        for (int year : ledger.years()) {
            for (int product = 0; product < ledger.products().size(); product++) {
                move(year, product, cells);
            }
        }
        return cells.toLedger();
    }

    private void refuseAbsent() {
        Faults faults = new Faults();
        TreeMap<Integer, SortedSet<MunicipalityCode>> users = new TreeMap<>();
        ledger.forEachCell((municipality, product, year, cents) ->
                users.computeIfAbsent(year, any -> new TreeSet<>()).add(municipality));
        users.forEach((year, codes) -> codes.forEach(code -> reorganisations
                .absence(code, year)
                .ifPresent(fault -> faults.add(
                        UsageFault.COST_OF_ABSENT_MUNICIPALITY,
                        fault.arguments().values().toArray()))));
        faults.throwIfAny();
    }

    private ImmutableList<MunicipalityCode> codes() {
        int earliest = Math.min(ledger.firstYear(), toYear);
        ImmutableSortedSet<MunicipalityCode> existing = ledger.municipalities().stream()
                .filter(code -> reorganisations.absence(code, earliest).isEmpty())
                .collect(ImmutableSortedSet.toImmutableSortedSet(MunicipalityCode::compareTo));
        return reorganisations.codes(existing, earliest, toYear).asList();
    }

    private void move(int year, int product, Cells cells) {
        ImmutableSortedMap<MunicipalityCode, Long> costs = costs(year, product);
        ImmutableSortedMap<MunicipalityCode, Long> moved = reorganisations.cents(costs, year, Math.max(year, toYear));
        cells.add(0, product, year, 0);
        moved.forEach((code, cents) -> cells.add(cells.ordinal(code), product, year, cents));
    }

    private ImmutableSortedMap<MunicipalityCode, Long> costs(int year, int product) {
        TreeMap<MunicipalityCode, Long> costs = new TreeMap<>();
        for (int m = 0; m < ledger.municipalities().size(); m++) {
            long cents = ledger.cents(m, product, year);
            if (cents != 0) {
                costs.put(ledger.municipalities().get(m), cents);
            }
        }
        return ImmutableSortedMap.copyOf(costs);
    }
}
