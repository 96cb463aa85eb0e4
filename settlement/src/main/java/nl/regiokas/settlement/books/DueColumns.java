package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.scheme.Leaving;

/**
 * Which open items of a scope a year books, and which stay open.
 *
 * @param entries what is booked
 * @param later what stays open
 * @param cents the sum of what is booked
 */
record DueColumns(ImmutableList<Entry> entries, ImmutableList<OpenColumn> later, long cents) {

    /** Parts the open items of a scope, by place among the municipalities of the year; those of leavers perhaps at once. */
    static DueColumns of(ScopePlan scope, Carried opened, Optional<Leavers> leavers, YearBooks books) {
        boolean atOnce = leavers.isPresent() && scope.scope().leaving().instalments() == Leaving.Instalments.AT_ONCE;
        Map<ChargeKind, List<OpenColumn>> byKind = new LinkedHashMap<>();
        List<OpenColumn> later = new ArrayList<>();
        for (OpenColumn column : opened.open()) {
            OpenColumn rest = column;
            if (atOnce) {
                OpenColumn ofLeavers = masked(column, leavers.get().places(), true);
                rest = masked(column, leavers.get().places(), false);
                if (!ofLeavers.isZero()) {
                    byKind.computeIfAbsent(ChargeKind.INSTALMENT, key -> new ArrayList<>())
                            .add(ofLeavers);
                }
            }
            if (rest.due() != books.year()) {
                later.add(rest);
            } else if (!rest.isZero()) {
                byKind.computeIfAbsent(rest.kind(), key -> new ArrayList<>()).add(rest);
            }
        }
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        long sum = 0;
        for (Map.Entry<ChargeKind, List<OpenColumn>> one : byKind.entrySet()) {
            Entry entry = booked(one.getKey(), one.getValue(), books);
            sum = Math.addExact(sum, entry.sumCents());
            entries.add(entry);
        }
        return new DueColumns(entries.build(), OpenColumn.merged(later), sum);
    }

    private static OpenColumn masked(OpenColumn column, boolean[] places, boolean kept) {
        long[] some = column.cents().clone();
        for (int i = 0; i < some.length; i++) {
            some[i] = places[i] == kept ? some[i] : 0;
        }
        return new OpenColumn(column.kind(), column.due(), column.origin(), some);
    }

    /** Items that are booked as one kind. */
    static Entry booked(ChargeKind kind, List<OpenColumn> columns, YearBooks books) {
        int[] all = books.everyPlace();
        long[] sums = new long[all.length];
        for (OpenColumn column : columns) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], column.cents()[i]);
            }
        }
        return new Entry(kind, all, sums, new DueItems(ImmutableList.copyOf(columns), all, sums));
    }

    /** What stays open, all together. */
    long laterCents() {
        return later.stream().mapToLong(OpenColumn::sum).reduce(0, Math::addExact);
    }
}
