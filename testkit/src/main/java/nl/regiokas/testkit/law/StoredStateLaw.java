package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;

/**
 * A state that is stored and read again is the state that was stored: the fund of every scope, what is open, what models
 * remember, charges that keys look back at, and what was settled. A state that cannot be read again breaks the law too.
 *
 * <p>This library stores states in {@code state.json}; a team that keeps them elsewhere passes its own way to store
 * them.
 *
 * <pre>{@code
 * SettlementLaws.ofLibrary().only(StoredStateLaw.of(state -> documents.read(documents.write(state))))
 * }</pre>
 *
 * @since 0.2.0
 */
public final class StoredStateLaw implements SettlementLaw {

    private final UnaryOperator<State> storedAndRead;

    private StoredStateLaw(UnaryOperator<State> storedAndRead) {
        this.storedAndRead = storedAndRead;
    }

    /**
     * Returns the law for a way to store states.
     *
     * @param storedAndRead stores a state and reads it again
     * @return the law
     */
    public static StoredStateLaw of(UnaryOperator<State> storedAndRead) {
        return new StoredStateLaw(Attributes.given(storedAndRead, "stored and read of stored state law"));
    }

    @Override
    public String name() {
        return "state-read-again";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return Stream.concat(Stream.of(trial.scenario().opening()), trial.outcome().states().values().stream())
                .flatMap(this::breaches)
                .findFirst();
    }

    private Stream<Breach> breaches(State stored) {
        String where = "state after " + stored.after();
        try {
            return breaches(where, stored, storedAndRead.apply(stored));
        } catch (RefusalException refused) {
            return Stream.of(new Breach(where, "must be read again but is refused: " + refused.getMessage()));
        }
    }

    private static Stream<Breach> breaches(String where, State stored, State read) {
        Stream<Breach> scopes =
                ImmutableSortedSet.copyOf(Sets.union(
                                stored.scopes().keySet(), read.scopes().keySet()))
                        .stream()
                        .flatMap(name -> breaches(where + ", scope " + name, scope(stored, name), scope(read, name)));
        return Stream.of(
                        scopes,
                        unlessEqual(where, "its charges", stored.chargeCents(), read.chargeCents()),
                        unlessEqual(where, "its settled cost", stored.settledCents(), read.settledCents()),
                        unlessEqual(where, "all of it", stored, read))
                .flatMap(each -> each);
    }

    private static ScopeState scope(State state, String name) {
        return state.scopes().getOrDefault(name, ScopeState.of(0));
    }

    private static Stream<Breach> breaches(String where, ScopeState stored, ScopeState read) {
        Stream<Breach> funds =
                Breach.unlessEqual(stored.fundCents(), read.fundCents(), where, "the fund read again").stream();
        Stream<Breach> items = items(where, stored.openCents(), read.openCents());
        return Stream.of(funds, items, unlessEqual(where, "its memory", stored.memory(), read.memory()))
                .flatMap(each -> each);
    }

    private static Stream<Breach> items(
            String where, ImmutableSortedMap<OpenItem, Long> stored, ImmutableSortedMap<OpenItem, Long> read) {
        return ImmutableSortedSet.copyOf(Sets.union(stored.keySet(), read.keySet())).stream()
                .flatMap(item -> Breach.unlessEqual(
                        cents(stored, item),
                        cents(read, item),
                        where + ", municipality " + item.municipality() + ", due in " + item.due(),
                        item.kind() + " of " + item.origin() + " read again")
                        .stream());
    }

    private static long cents(Map<OpenItem, Long> items, OpenItem item) {
        return items.getOrDefault(item, 0L);
    }

    private static Stream<Breach> unlessEqual(String where, String what, Object stored, Object read) {
        return stored.equals(read)
                ? Stream.of()
                : Stream.of(new Breach(where, what + " must be " + stored + " when read again but was " + read));
    }
}
