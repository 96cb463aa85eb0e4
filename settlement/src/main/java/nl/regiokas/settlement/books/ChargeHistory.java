package nl.regiokas.settlement.books;

import com.google.common.base.Suppliers;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.regiokas.core.region.MunicipalityCode;

/** What scopes charged by year, as it grows while years are run. */
final class ChargeHistory implements Charged {

    private final Table<String, Integer, Supplier<SortedMap<MunicipalityCode, Long>>> charges;

    private ChargeHistory(Table<String, Integer, Supplier<SortedMap<MunicipalityCode, Long>>> charges) {
        this.charges = charges;
    }

    static ChargeHistory of(State state) {
        Table<String, Integer, Supplier<SortedMap<MunicipalityCode, Long>>> charges = HashBasedTable.create();
        state.charges()
                .rowMap()
                .forEach((scope, years) -> years.forEach((year, byCode) -> charges.put(scope, year, () -> byCode)));
        return new ChargeHistory(charges);
    }

    /** What is known now; what is added later is not seen by it. */
    ChargeHistory copy() {
        return new ChargeHistory(HashBasedTable.create(charges));
    }

    void put(String scope, int year, Supplier<SortedMap<MunicipalityCode, Long>> byCode) {
        charges.put(scope, year, Suppliers.memoize(byCode::get));
    }

    /** Takes over what another history knows. */
    void putAll(ChargeHistory other) {
        charges.putAll(other.charges);
    }

    @Override
    public Optional<SortedMap<MunicipalityCode, Long>> in(String scope, int year) {
        return Optional.ofNullable(charges.get(scope, year)).map(Supplier::get);
    }

    /** The charges of the years from one on that are known, for a state. */
    ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> from(int year, Set<String> scopes) {
        ImmutableTable.Builder<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> kept =
                ImmutableTable.builder();
        new TreeMap<>(charges.rowMap())
                .forEach((scope, years) -> new TreeMap<>(years).forEach((of, byCode) -> {
                    if (of >= year && scopes.contains(scope)) {
                        kept.put(scope, of, ImmutableSortedMap.copyOf(byCode.get()));
                    }
                }));
        return kept.buildOrThrow();
    }
}
