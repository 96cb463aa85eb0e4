package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * What is carried from a year to the next: the funds, what is open, and what later years look back at.
 * Dutch: stand na een jaar.
 *
 * <p>The municipalities are those of the year. Equal by value, so that a state that was stored goes on as if it had not been.
 *
 * @param after the year after which it is the state
 * @param scopes the state of each scope by name
 * @param charges what each scope charged each municipality in the years that keys still look back to, in cents
 * @param settledCost what each municipality cost in the years that were settled, in cents, so that other usage is seen
 * @since 0.2.0
 */
public record State(
        int after,
        ImmutableMap<String, ScopeState> scopes,
        ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> charges,
        ImmutableTable<Integer, MunicipalityCode, Long> settledCost) {

    /**
     * Returns the state before the first year of a scheme: its opening funds, and nothing open.
     *
     * @param scheme the scheme
     * @return the state after the year before its first
     */
    public static State opening(SolidarityScheme scheme) {
        return opening(scheme, ImmutableMap.of());
    }

    /**
     * Returns the state before the first year of a scheme, with open items of earlier years.
     *
     * @param scheme the scheme
     * @param open the open items of scopes by name
     * @return the state after the year before its first
     */
    public static State opening(
            SolidarityScheme scheme, ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> open) {
        ImmutableMap.Builder<String, ScopeState> scopes = ImmutableMap.builder();
        for (Scope scope : scheme.scopes()) {
            ImmutableSortedMap<OpenItem, Long> items = open.getOrDefault(scope.name(), ImmutableSortedMap.of());
            if (scheme.firstYear(scope) <= scheme.firstYear() || !items.isEmpty()) {
                long fund = scheme.firstYear(scope) <= scheme.firstYear() ? scope.openingFundCents() : 0;
                scopes.put(scope.name(), new ScopeState(fund, items, Optional.empty()));
            }
        }
        open.forEach((name, items) -> {
            if (scheme.scope(name).isEmpty()) {
                scopes.put(name, new ScopeState(0, items, Optional.empty()));
            }
        });
        return new State(scheme.firstYear() - 1, scopes.buildOrThrow(), ImmutableTable.of(), ImmutableTable.of());
    }

    /** The same state with other states of its scopes. */
    State withScopes(BiFunction<String, ScopeState, ScopeState> other) {
        return new State(after, ImmutableMap.copyOf(Maps.transformEntries(scopes, other::apply)), charges, settledCost);
    }

    /**
     * Returns what each municipality costs now in a year less what it cost when the year was settled.
     *
     * @param year the year
     * @param now the costs as they are known now
     * @return cents by municipality, without zeros; every cost of now when the state does not hold the year
     */
    public ImmutableSortedMap<MunicipalityCode, Long> changedCostCents(int year, CostLedger now) {
        SortedMap<MunicipalityCode, Long> changed =
                new TreeMap<>(SettledCost.of(now, year).byCode());
        settledCost.row(year).forEach((code, cents) -> changed.merge(code, Math.negateExact(cents), Math::addExact));
        changed.values().removeIf(cents -> cents == 0);
        return ImmutableSortedMap.copyOf(changed);
    }

    /**
     * Returns what is open.
     *
     * @return the open items of scopes by name, without scopes that have none
     */
    public ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> openItems() {
        ImmutableMap.Builder<String, ImmutableSortedMap<OpenItem, Long>> open = ImmutableMap.builder();
        scopes.forEach((name, scope) -> {
            if (!scope.open().isEmpty()) {
                open.put(name, scope.open());
            }
        });
        return open.buildOrThrow();
    }
}
