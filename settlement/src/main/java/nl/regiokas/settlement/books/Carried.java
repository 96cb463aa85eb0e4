package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * A scope after a year as the books carry it on: the fund, open items by place among the municipalities of the year, what
 * its model remembers, and the weights of that year if a state says that they stand. The weights are of the participants of
 * the year and do not move.
 */
record Carried(
        long fundCents,
        ImmutableList<OpenColumn> open,
        Optional<Memory> memory,
        ImmutableSortedMap<MunicipalityCode, Rational> weights) {

    static final Carried NOTHING = of(0, ImmutableList.of(), Optional.empty());

    static Carried of(long fundCents, ImmutableList<OpenColumn> open, Optional<Memory> memory) {
        return new Carried(fundCents, open, memory, ImmutableSortedMap.of());
    }

    static Carried of(ScopeState state, Timeline timeline, int year, String scope) {
        return new Carried(
                state.fundCents(),
                OpenColumn.of(state.openCents(), timeline, year, scope),
                state.memory(),
                state.weights());
    }

    long openTotalCents() {
        long sum = 0;
        for (OpenColumn one : open) {
            sum = Math.addExact(sum, one.sum());
        }
        return sum;
    }

    boolean isNothing() {
        return fundCents == 0 && open.isEmpty();
    }

    /** Open items and memory in the municipalities of the next year. */
    Carried moved(Timeline timeline, int toYear, String scope) {
        if (timeline.isSame(toYear - 1, toYear)) {
            return this;
        }
        return new Carried(
                fundCents,
                OpenColumn.merged(open.stream()
                        .map(one -> one.moved(timeline, toYear, scope))
                        .toList()),
                memory.map(one -> new Memory(
                        one.model(), ImmutableSortedMap.copyOf(timeline.moveComplete(one.values(), toYear)))),
                weights);
    }

    /** This scope with the fund and the open items of another one that goes into it. */
    Carried plus(Carried other) {
        return new Carried(
                Math.addExact(fundCents, other.fundCents),
                OpenColumn.merged(
                        Stream.concat(open.stream(), other.open.stream()).toList()),
                memory,
                weights);
    }

    ScopeState state(ImmutableList<MunicipalityCode> municipalities) {
        ImmutableSortedMap.Builder<OpenItem, Long> items = ImmutableSortedMap.naturalOrder();
        for (OpenColumn column : open) {
            for (int i = 0; i < column.cents().length; i++) {
                if (column.cents()[i] != 0) {
                    items.put(
                            OpenItem.of(municipalities.get(i), column.due(), column.origin(), column.kind()),
                            column.cents()[i]);
                }
            }
        }
        return ScopeState.builder()
                .fundCents(fundCents)
                .openCents(items.buildOrThrow())
                .memory(memory)
                .build();
    }
}
