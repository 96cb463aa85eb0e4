package nl.regiokas.settlement.books;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.regiokas.core.region.MunicipalityCode;

/** What scopes charged by year, as it grows while years are run. */
final class ChargeHistory implements Charged {

    private final Map<Key, Supplier<SortedMap<MunicipalityCode, Long>>> charges;

    /** A scope and a year. */
    private record Key(String scope, int year) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::scope).thenComparing(Key::year);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private ChargeHistory(Map<Key, Supplier<SortedMap<MunicipalityCode, Long>>> charges) {
        this.charges = charges;
    }

    static ChargeHistory of(State state) {
        Map<Key, Supplier<SortedMap<MunicipalityCode, Long>>> charges = new HashMap<>();
        state.chargeCents()
                .rowMap()
                .forEach((scope, years) ->
                        years.forEach((year, byCode) -> charges.put(new Key(scope, year), () -> byCode)));
        return new ChargeHistory(charges);
    }

    /** What is known now; what is added later is not seen by it. */
    ChargeHistory copy() {
        return new ChargeHistory(new HashMap<>(charges));
    }

    void put(String scope, int year, Supplier<SortedMap<MunicipalityCode, Long>> byCode) {
        charges.put(new Key(scope, year), Suppliers.memoize(byCode::get));
    }

    /** Takes over what another history knows. */
    void putAll(ChargeHistory other) {
        charges.putAll(other.charges);
    }

    @Override
    public Optional<SortedMap<MunicipalityCode, Long>> in(String scope, int year) {
        return Optional.ofNullable(charges.get(new Key(scope, year))).map(Supplier::get);
    }

    /** The charges of the years from one on that are known, for a state. */
    ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> from(int year, Set<String> scopes) {
        ImmutableTable.Builder<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> kept =
                ImmutableTable.builder();
        new TreeMap<>(charges).forEach((key, byCode) -> {
            if (key.year() >= year && scopes.contains(key.scope())) {
                kept.put(key.scope(), key.year(), ImmutableSortedMap.copyOf(byCode.get()));
            }
        });
        return kept.buildOrThrow();
    }
}
