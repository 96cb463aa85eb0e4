package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;

/**
 * Who takes part in a scope, by year.
 *
 * <p>A list holds in the municipalities of the year of its entry. In a later year a municipality takes part if all those it
 * comes from did, and not if none did; where they differ it is undecided, and asking for it is refused.
 */
final class Membership {

    /** What is known of a municipality. */
    private enum Standing {
        IN,
        OUT,
        UNDECIDED
    }

    private final SolidarityScheme scheme;
    private final Scope scope;
    private final SettlementFacts facts;
    private final Timeline timeline;
    private final Map<Integer, List<SortedMap<MunicipalityCode, Standing>>> known = new HashMap<>();

    Membership(SolidarityScheme scheme, Scope scope, SettlementFacts facts, Timeline timeline) {
        this.scheme = scheme;
        this.scope = scope;
        this.facts = facts;
        this.timeline = timeline;
    }

    /** Refuses unknown and absent municipalities in every entry, and missing decisions. */
    void check(Faults faults) {
        scope.participants().byYear().forEach((from, who) -> {
            int year = baseYear(from, who);
            who.named()
                    .forEach(code -> timeline.checkExisting(
                            "participant named by scope " + scope.name(),
                            code,
                            year,
                            faults.at(Place.SCOPE, scope.name())));
            if (who instanceof Participants.Decided decided) {
                checkDecisions(decided, decided.year(), faults.at(Place.SCOPE, scope.name()));
            }
        });
    }

    /** Whether every municipality of a year has decided. */
    private void checkDecisions(Participants.Decided decided, int year, Faults here) {
        for (MunicipalityCode code : timeline.in(year)) {
            if (!facts.decisions().contains(decided.year(), code)) {
                here.add(BooksFault.DECISION_MISSING, code, FaultValue.year(decided.year()));
            }
        }
    }

    /** In a year before the decisions there may be municipalities that were gone when the others decided. */
    private void requireDecisions(Participants who, int year) {
        if (who instanceof Participants.Decided decided) {
            Faults faults = new Faults();
            checkDecisions(decided, year, faults.at(Place.SCOPE, scope.name()).at(Place.YEAR, year));
            faults.throwIfAny();
        }
    }

    /** The year in whose municipalities an entry holds. */
    private int baseYear(int from, Participants who) {
        if (who instanceof Participants.Decided decided) {
            return decided.year();
        }
        return from == Dated.ALWAYS ? scheme.firstYear(scope) : from;
    }

    /** Whether there is an entry that holds in a year. */
    boolean isKnownIn(int year) {
        return scope.participants().find(year).isPresent();
    }

    /** The places of the participants among the municipalities of a year; refuses undecided ones, all at once. */
    int[] participants(int year) {
        if (scope.participants().in(year) instanceof Participants.All) {
            int[] all = new int[timeline.in(year).size()];
            Arrays.setAll(all, i -> i);
            return all;
        }
        SortedMap<MunicipalityCode, Standing> standings =
                standings(scope.participants().entry(year).orElseThrow(), year);
        Faults faults = new Faults();
        int[] places = new int[standings.size()];
        int count = 0;
        int place = 0;
        for (Map.Entry<MunicipalityCode, Standing> one : standings.entrySet()) {
            if (one.getValue() == Standing.IN) {
                places[count++] = place;
            } else if (one.getValue() == Standing.UNDECIDED) {
                addUndecided(one.getKey(), year, faults);
            }
            place++;
        }
        faults.throwIfAny();
        return Arrays.copyOf(places, count);
    }

    private void addUndecided(MunicipalityCode code, int year, Faults faults) {
        SortedMap<MunicipalityCode, Standing> origins = new TreeMap<>();
        addOrigins(code, year, scope.participants().entry(year).orElseThrow(), origins);
        faults.at(Place.SCOPE, scope.name())
                .at(Place.YEAR, year)
                .add(
                        BooksFault.PARTICIPATION_UNDECIDED,
                        code,
                        those(origins, Standing.IN),
                        those(origins, Standing.OUT));
    }

    /** Adds those that a municipality comes from: of the year of the entry, or new since then. */
    private void addOrigins(
            MunicipalityCode code,
            int year,
            Map.Entry<Integer, Participants> entry,
            SortedMap<MunicipalityCode, Standing> origins) {
        ImmutableSortedSet<MunicipalityCode> from = timeline.predecessors(code, year);
        if (from.isEmpty() || year <= baseYear(entry.getKey(), entry.getValue())) {
            origins.put(code, standings(entry, year).getOrDefault(code, Standing.OUT));
        } else {
            from.forEach(one -> addOrigins(one, year - 1, entry, origins));
        }
    }

    private static ImmutableSortedSet<MunicipalityCode> those(
            SortedMap<MunicipalityCode, Standing> origins, Standing which) {
        return ImmutableSortedSet.copyOf(
                Maps.filterValues(origins, standing -> standing == which).keySet());
    }

    /**
     * The standings in a year by an entry, which come down year by year from the year of the entry. One thread at a time finds
     * more of them; a list that is given away is never changed.
     */
    private synchronized SortedMap<MunicipalityCode, Standing> standings(
            Map.Entry<Integer, Participants> entry, int year) {
        List<SortedMap<MunicipalityCode, Standing>> years =
                known.computeIfAbsent(entry.getKey(), key -> new ArrayList<>());
        int base = baseYear(entry.getKey(), entry.getValue());
        if (year < base) {
            requireDecisions(entry.getValue(), year);
            return entered(entry.getValue(), year);
        }
        if (years.isEmpty()) {
            years.add(entered(entry.getValue(), base));
        }
        for (int next = base + years.size(); next <= year; next++) {
            years.add(inherited(entry.getValue(), years.get(years.size() - 1), next));
        }
        return years.get(year - base);
    }

    private SortedMap<MunicipalityCode, Standing> entered(Participants who, int year) {
        SortedMap<MunicipalityCode, Standing> all = new TreeMap<>();
        timeline.in(year).forEach(code -> all.put(code, includes(who, code) ? Standing.IN : Standing.OUT));
        return all;
    }

    private boolean includes(Participants who, MunicipalityCode code) {
        if (who instanceof Participants.Only only) {
            return only.named().contains(code);
        }
        if (who instanceof Participants.Except except) {
            return !except.named().contains(code);
        }
        if (who instanceof Participants.Decided decided) {
            Stance stance = facts.decisions().get(decided.year(), code);
            return stance == Stance.SOLIDARY || (stance == Stance.DEFERRED && decided.deferredIn());
        }
        return true;
    }

    private SortedMap<MunicipalityCode, Standing> inherited(
            Participants who, SortedMap<MunicipalityCode, Standing> before, int year) {
        SortedMap<MunicipalityCode, Standing> all = new TreeMap<>();
        for (MunicipalityCode code : timeline.in(year)) {
            ImmutableSortedSet<MunicipalityCode> from = timeline.predecessors(code, year);
            boolean in = from.stream().allMatch(one -> before.get(one) == Standing.IN);
            boolean out = from.stream().allMatch(one -> before.get(one) == Standing.OUT);
            if (from.isEmpty()) {
                all.put(code, who instanceof Participants.Except ? Standing.IN : Standing.OUT);
            } else if (in) {
                all.put(code, Standing.IN);
            } else {
                all.put(code, out ? Standing.OUT : Standing.UNDECIDED);
            }
        }
        return all;
    }
}
