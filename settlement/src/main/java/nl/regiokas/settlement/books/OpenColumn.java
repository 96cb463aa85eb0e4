package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * Open items of one kind, due year and origin, one a municipality of the year of the state, zeros among them.
 *
 * @param kind what they are booked as
 * @param due the year they are due in
 * @param origin the year they come from
 * @param cents amounts as charges by place; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record OpenColumn(ChargeKind kind, int due, int origin, long[] cents) {

    /** What a fault calls one of the items. */
    static final String OPEN_ITEM = "open item";

    /** The order in which items are booked: the same whether they come from a year before or from a stored state. */
    private static final Comparator<OpenColumn> ORDER = Comparator.comparingInt(OpenColumn::due)
            .thenComparing(OpenColumn::origin)
            .thenComparing(one -> one.kind().code());

    /** What columns have in common that are one. */
    private record Like(ChargeKind kind, int due, int origin) {}

    private Like like() {
        return new Like(kind, due, origin);
    }

    long sum() {
        long sum = 0;
        for (long one : cents) {
            sum = Math.addExact(sum, one);
        }
        return sum;
    }

    boolean isZero() {
        for (long one : cents) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /** The items in the municipalities of the next year; one whose municipality ends without a successor is refused. */
    OpenColumn moved(Timeline timeline, int toYear, String scope) {
        if (timeline.isSame(toYear - 1, toYear)) {
            return this;
        }
        SortedMap<MunicipalityCode, Long> items =
                timeline.moveCents(timeline.byCode(cents, toYear - 1), toYear - 1, toYear);
        return new OpenColumn(kind, due, origin, placed(items, timeline, toYear, scope, due));
    }

    /** Where an open item stands. */
    static Place place(String scope, int due, long cents) {
        return Place.of(Place.SCOPE, scope)
                .at(Place.DUE, FaultValue.year(due))
                .at(Place.AMOUNT, FaultValue.cents(cents));
    }

    private static long[] placed(
            SortedMap<MunicipalityCode, Long> items, Timeline timeline, int year, String scope, int due) {
        long[] placed = new long[timeline.in(year).size()];
        Faults faults = new Faults();
        items.forEach((code, amount) -> {
            int place = timeline.ordinal(code, year);
            if (place < 0) {
                faults.at(place(scope, due, amount)).add(timeline.absent(OPEN_ITEM, code, year));
            } else {
                placed[place] = amount;
            }
        });
        faults.throwIfAny();
        return placed;
    }

    /** Columns in which equal items are added up, without those that are zero throughout. */
    static ImmutableList<OpenColumn> merged(List<OpenColumn> columns) {
        if (columns.isEmpty()) {
            return ImmutableList.of();
        }
        Map<Like, OpenColumn> byLike = new LinkedHashMap<>();
        for (OpenColumn one : columns) {
            byLike.merge(one.like(), one, OpenColumn::plus);
        }
        return byLike.values().stream()
                .filter(one -> !one.isZero())
                .sorted(ORDER)
                .collect(ImmutableList.toImmutableList());
    }

    private OpenColumn plus(OpenColumn other) {
        long[] sums = cents.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], other.cents[i]);
        }
        return new OpenColumn(kind, due, origin, sums);
    }

    /** The columns of items by municipality, in the places of a year. */
    static ImmutableList<OpenColumn> of(SortedMap<OpenItem, Long> items, Timeline timeline, int year, String scope) {
        Map<Like, SortedMap<MunicipalityCode, Long>> columns = new LinkedHashMap<>();
        items.forEach((item, cents) -> columns.computeIfAbsent(
                        new Like(item.kind(), item.due(), item.origin()), key -> new TreeMap<>())
                .put(item.municipality(), cents));
        List<OpenColumn> all = new ArrayList<>();
        columns.forEach((like, amounts) -> all.add(new OpenColumn(
                like.kind(), like.due(), like.origin(), placed(amounts, timeline, year, scope, like.due()))));
        return merged(all);
    }
}
