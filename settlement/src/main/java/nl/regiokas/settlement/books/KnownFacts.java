package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/** What is known of a scope in a year: values of series, own cost and charges, whoever asks. */
final class KnownFacts {

    private final ScopePlan scope;
    private final int year;
    private final int[] places;
    private final ImmutableList<MunicipalityCode> participants;
    private final Costs costs;
    private final Charged charged;
    private final Map<ChargesOf, SortedMap<MunicipalityCode, Rational>> movedCharges;

    /** What a scope charged in an earlier year. */
    private record ChargesOf(String scope, int year) {}

    private KnownFacts(
            ScopePlan scope,
            int year,
            Charged charged,
            Map<ChargesOf, SortedMap<MunicipalityCode, Rational>> movedCharges) {
        this.scope = scope;
        this.year = year;
        this.places = scope.places(year);
        this.participants = scope.participants(year);
        this.costs = scope.costs(year);
        this.charged = charged;
        this.movedCharges = movedCharges;
    }

    static KnownFacts of(ScopePlan scope, int year, Charged charged) {
        return new KnownFacts(scope, year, charged, new ConcurrentHashMap<>());
    }

    /** The same with more that was charged; charges that were moved to the year stay known. */
    KnownFacts with(Charged more) {
        return new KnownFacts(scope, year, more, movedCharges);
    }

    /** The same with other charges, for one thread. */
    KnownFacts again(Charged other) {
        return new KnownFacts(scope, year, other, new HashMap<>());
    }

    int year() {
        return year;
    }

    ImmutableList<MunicipalityCode> participants() {
        return participants;
    }

    Rational series(String name, MunicipalityCode municipality, int ofYear) {
        return scope.plan().series().value(name, municipality, ofYear, year);
    }

    ImmutableList<Rational> series(String name, int ofYear) {
        return scope.plan().series().values(name, participants, ofYear, year);
    }

    long costCents(MunicipalityCode municipality, int ofYear) {
        int place = scope.plan().timeline().ordinal(municipality, year);
        return place < 0 ? 0 : costs.total(ofYear)[place];
    }

    long[] costsCents(int fromYear, int untilYear) {
        return costs.totals(fromYear, untilYear, places);
    }

    Rational charges(String of, MunicipalityCode municipality, int ofYear) {
        if (ofYear == year) {
            return Rational.of(charges(of, ofYear).getOrDefault(municipality, 0L));
        }
        return movedCharges
                .computeIfAbsent(new ChargesOf(of, ofYear), this::moved)
                .getOrDefault(municipality, Rational.ZERO);
    }

    private SortedMap<MunicipalityCode, Long> charges(String of, int ofYear) {
        return charged.in(of, ofYear)
                .orElseThrow(() -> RefusalException.of(BooksFault.CHARGES_UNKNOWN, of, FaultValue.year(ofYear)));
    }

    /** The charges of an earlier year as shares of those who exist in this one. */
    private SortedMap<MunicipalityCode, Rational> moved(ChargesOf which) {
        SortedMap<MunicipalityCode, Rational> exact = new TreeMap<>();
        charges(which.scope(), which.year()).forEach((code, cents) -> exact.put(code, Rational.of(cents)));
        return scope.plan().timeline().moveExact(exact, which.year(), year);
    }
}
