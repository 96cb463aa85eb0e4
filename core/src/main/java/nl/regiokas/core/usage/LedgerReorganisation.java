package nl.regiokas.core.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            if (ledger.hasLines(year)) {
                for (int product = 0; product < ledger.products().size(); product++) {
                    move(year, product, cells);
                }
            }
        }
        return cells.toLedger();
    }

    private void refuseAbsent() {
        Faults faults = new Faults();
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            for (MunicipalityCode code : users(year)) {
                reorganisations
                        .absence(code, year)
                        .ifPresent(fault -> faults.add("%s, but has cost in the ledger", fault));
            }
        }
        faults.throwIfAny();
    }

    /** Returns the municipalities with cost in a year. */
    private SortedSet<MunicipalityCode> users(int year) {
        SortedSet<MunicipalityCode> users = new TreeSet<>();
        for (int m = 0; m < ledger.municipalities().size(); m++) {
            int municipality = m;
            if (IntStream.range(0, ledger.products().size()).anyMatch(p -> ledger.cents(municipality, p, year) != 0)) {
                users.add(ledger.municipalities().get(m));
            }
        }
        return users;
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
