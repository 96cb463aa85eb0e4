package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.OutsideParty;

/**
 * What a closing makes due from each party: its charges less its advances through the year closed, less all that earlier
 * closings made due. What a dissolved municipality would owe is apportioned over its successors.
 */
final class Dues {

    private Dues() {}

    /** The due of every municipality that exists in the year of the closing's day, zero too, and of every outside party. */
    static ImmutableSortedMap<Party, Long> at(Closing closing, SettledRun run, Map<Party, Long> before) {
        SortedMap<Party, Long> net = net(run, before);
        SortedMap<Party, Long> due = new TreeMap<>();
        SortedMap<MunicipalityCode, Long> ofMunicipalities = new TreeMap<>();
        for (OutsideParty one : run.plan().scheme().outside()) {
            Party party = new Party(one.code());
            Long outside = net.remove(party);
            due.put(party, outside == null ? 0L : outside);
        }
        net.forEach((party, cents) -> party.municipality().ifPresent(code -> ofMunicipalities.put(code, cents)));
        Timeline timeline = run.plan().timeline();
        int year = closing.day().getYear();
        SortedMap<MunicipalityCode, Long> moved = timeline.moveDissolved(ofMunicipalities, year);
        requireExisting(moved, timeline, year);
        timeline.in(year).forEach(code -> due.put(Party.of(code), moved.getOrDefault(code, 0L)));
        return ImmutableSortedMap.copyOf(due);
    }

    private static SortedMap<Party, Long> net(SettledRun run, Map<Party, Long> before) {
        Map<Party, Long> sums = new HashMap<>();
        before.forEach((party, cents) -> sums.put(party, Math.negateExact(cents)));
        for (YearSettlement year : run.settled().years()) {
            for (Position position : year.positions()) {
                sums.merge(position.party(), position.balanceCents(), Math::addExact);
            }
        }
        return new TreeMap<>(sums);
    }

    private static void requireExisting(SortedMap<MunicipalityCode, Long> moved, Timeline timeline, int year) {
        Faults faults = new Faults();
        moved.forEach((code, cents) -> {
            if (cents != 0 && !timeline.exists(code, year)) {
                faults.add(BooksFault.DUE_NOT_EXISTING, FaultValue.cents(cents), FaultValue.year(year), code);
            }
        });
        faults.throwIfAny();
    }

    /** Dues added up by party. */
    static ImmutableSortedMap<Party, Long> plus(Map<Party, Long> some, Map<Party, Long> more) {
        SortedMap<Party, Long> sums = new TreeMap<>(some);
        more.forEach((party, cents) -> sums.merge(party, cents, Math::addExact));
        return ImmutableSortedMap.copyOf(sums);
    }
}
