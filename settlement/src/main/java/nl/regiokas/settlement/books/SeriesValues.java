package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;

/** The values of series, stated in the municipalities of a later year. */
final class SeriesValues {

    private final ImmutableSortedMap<String, Series> series;
    private final Timeline timeline;
    private final Map<Moved, SortedMap<MunicipalityCode, Rational>> moved = new ConcurrentHashMap<>();
    private final Map<Row, ImmutableList<Rational>> rows = new ConcurrentHashMap<>();

    /** The values of a year, stated in the municipalities of another. */
    private record Moved(String series, int ofYear, int inYear) {}

    /** The values of some municipalities, of a year or, where the series has none of that year, of every such year. */
    private record Row(String series, ImmutableList<MunicipalityCode> municipalities, OptionalInt year) {}

    SeriesValues(ImmutableSortedMap<String, Series> series, Timeline timeline) {
        this.series = series;
        this.timeline = timeline;
    }

    boolean has(String name) {
        return series.containsKey(name);
    }

    /** The exact value of a series of a year, in the municipalities of a later one; an absent one is refused. */
    Rational value(String name, MunicipalityCode municipality, int ofYear, int inYear) {
        Series one = known(name);
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

    /** The exact values of a series of a year for several municipalities of a later one; all that are absent are refused. */
    ImmutableList<Rational> values(
            String name, ImmutableList<MunicipalityCode> municipalities, int ofYear, int inYear) {
        boolean dated = known(name).dated().containsKey(ofYear);
        if (!timeline.isSame(ofYear, inYear)) {
            return each(name, municipalities, ofYear, inYear);
        }
        Row row = new Row(name, municipalities, dated ? OptionalInt.of(ofYear) : OptionalInt.empty());
        ImmutableList<Rational> values = rows.get(row);
        if (values == null) {
            values = each(name, municipalities, ofYear, inYear);
            rows.put(row, values);
        }
        return values;
    }

    private ImmutableList<Rational> each(
            String name, ImmutableList<MunicipalityCode> municipalities, int ofYear, int inYear) {
        Faults faults = new Faults();
        ImmutableList.Builder<Rational> values = ImmutableList.builderWithExpectedSize(municipalities.size());
        for (MunicipalityCode one : municipalities) {
            faults.collect(() -> values.add(value(name, one, ofYear, inYear)));
        }
        faults.throwIfAny();
        return values.build();
    }

    private Series known(String name) {
        Series one = series.get(name);
        if (one == null) {
            throw RefusalException.of(BooksFault.SERIES_UNKNOWN, name);
        }
        return one;
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
