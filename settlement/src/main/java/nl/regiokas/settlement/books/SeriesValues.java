package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;

/** The values of series, told in the municipalities of a later year. */
final class SeriesValues {

    private final ImmutableSortedMap<String, Series> series;
    private final Timeline timeline;
    private final Map<Moved, SortedMap<MunicipalityCode, Rational>> moved = new ConcurrentHashMap<>();

    /** The values of a year, told in the municipalities of another. */
    private record Moved(String series, int ofYear, int inYear) {}

    SeriesValues(ImmutableSortedMap<String, Series> series, Timeline timeline) {
        this.series = series;
        this.timeline = timeline;
    }

    boolean has(String name) {
        return series.containsKey(name);
    }

    /** The exact value of a series of a year, in the municipalities of a later one; an absent one is refused. */
    Rational value(String name, MunicipalityCode municipality, int ofYear, int inYear) {
        Series one = series.get(name);
        if (one == null) {
            throw RefusalException.of(BooksFault.SERIES_UNKNOWN, name);
        }
        if (timeline.isSame(ofYear, inYear)) {
            return Rational.of(own(one, municipality, ofYear).orElseThrow(() -> missing(name, municipality, ofYear)));
        }
        requireComplete(one, municipality, ofYear, inYear);
        Rational value = moved.computeIfAbsent(new Moved(name, ofYear, inYear), key -> moved(one, ofYear, inYear))
                .get(municipality);
        if (value == null) {
            throw missing(name, municipality, ofYear);
        }
        return value;
    }

    private static Optional<BigDecimal> own(Series one, MunicipalityCode municipality, int year) {
        return one.value(municipality, year);
    }

    private void requireComplete(Series one, MunicipalityCode municipality, int ofYear, int inYear) {
        Faults faults = new Faults();
        ImmutableSortedSet<MunicipalityCode> from = timeline.predecessors(municipality, inYear, ofYear);
        for (MunicipalityCode code : from) {
            if (own(one, code, ofYear).isEmpty()) {
                faults.add(missing(one.name(), code, ofYear).faults().get(0));
            }
        }
        faults.throwIfAny();
        if (from.isEmpty()) {
            throw missing(one.name(), municipality, ofYear);
        }
    }

    private SortedMap<MunicipalityCode, Rational> moved(Series one, int ofYear, int inYear) {
        SortedMap<MunicipalityCode, Rational> values = new TreeMap<>();
        for (MunicipalityCode code : timeline.in(ofYear)) {
            own(one, code, ofYear).ifPresent(value -> values.put(code, Rational.of(value)));
        }
        return timeline.moveExact(values, ofYear, inYear);
    }

    private static RefusalException missing(String name, MunicipalityCode municipality, int year) {
        return RefusalException.of(BooksFault.SERIES_MISSING, name, municipality, FaultValue.year(year));
    }
}
