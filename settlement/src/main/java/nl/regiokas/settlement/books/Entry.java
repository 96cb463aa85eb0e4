package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;

/**
 * Amounts of one kind on their way into the books.
 *
 * @param kind what they are for
 * @param places the places of their municipalities, ascending
 * @param cents one a place
 * @param basis why
 */
@SuppressWarnings("ArrayRecordComponent")
record Entry(ChargeKind kind, int[] places, long[] cents, Basis basis) {

    /** The row of a place, negative when there is none. */
    private int row(int place) {
        return Arrays.binarySearch(places, place);
    }

    /** The sum of the amounts. */
    long sumCents() {
        long sum = 0;
        for (long one : cents) {
            sum = Math.addExact(sum, one);
        }
        return sum;
    }

    BookedColumn booked(ImmutableList<MunicipalityCode> all, boolean inFund) {
        ImmutableList<MunicipalityCode> parties = places.length == all.size()
                ? all
                : Arrays.stream(places).mapToObj(all::get).collect(ImmutableList.toImmutableList());
        return BookedColumn.of(kind, parties, cents, basis, inFund);
    }

    /** One entry of several of one kind. */
    static Entry joined(List<Entry> entries) {
        if (entries.size() == 1) {
            return entries.get(0);
        }
        TreeSet<Integer> union = new TreeSet<>();
        entries.forEach(one -> Arrays.stream(one.places).forEach(union::add));
        int[] places = union.stream().mapToInt(Integer::intValue).toArray();
        long[] sums = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            for (Entry one : entries) {
                int row = one.row(places[i]);
                sums[i] = Math.addExact(sums[i], row < 0 ? 0 : one.cents[row]);
            }
        }
        return new Entry(entries.get(0).kind, places, sums, new Joined(ImmutableList.copyOf(entries), places, sums));
    }

    /** Several reasons of one kind in one scope and year. */
    record Joined(ImmutableList<Entry> entries, int[] places, long[] sums) implements Basis {

        @Override
        public long cents(int row) {
            return sums[row];
        }

        @Override
        public Explanation explain(int row, ChargeContext context) {
            ImmutableList<Explanation> parts = entries.stream()
                    .filter(one -> one.row(places[row]) >= 0 && one.cents[one.row(places[row])] != 0)
                    .map(one -> one.basis.explain(one.row(places[row]), context))
                    .collect(ImmutableList.toImmutableList());
            return parts.size() == 1 ? parts.get(0) : Explanation.sum(BooksRule.JOINED, context.subject(), parts);
        }

        @Override
        public Dependence dependence() {
            return Dependence.NONE;
        }
    }
}
