package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Tables;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.model.ModelFault;
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
 * @param chargeCents what each scope charged each municipality in the years that keys still look back to, in cents
 * @param settledCents what each municipality cost in the years that were settled, in cents, so that other usage is seen
 * @since 0.2.0
 */
public record State(
        int after,
        ImmutableMap<String, ScopeState> scopes,
        ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> chargeCents,
        ImmutableTable<Integer, MunicipalityCode, Long> settledCents) {

    /**
     * Refuses a component that is null.
     *
     * @param after the year after which it is the state
     * @param scopes the state of each scope by name
     * @param chargeCents what each scope charged each municipality in the years that keys still look back to, in
     *     cents
     * @param settledCents what each municipality cost in the years that were settled, in cents, so that other usage
     *     is seen
     */
    public State {
        Attributes.given(scopes, "scopes of state");
        Attributes.given(chargeCents, "charges of state");
        Attributes.given(settledCents, "settled cost of state");
    }

    /**
     * Returns the state before the first year of a scheme: its opening funds, and nothing open.
     *
     * @param scheme the scheme
     * @return the state after the year before its first
     */
    public static State opening(SolidarityScheme scheme) {
        Attributes.given(scheme, "scheme of state");
        return openingCents(scheme, ImmutableMap.of());
    }

    /**
     * Returns the state before the first year of a scheme, with open items of earlier years.
     *
     * @param scheme the scheme
     * @param open euro as charges by item, by the name of the scope
     * @return the state after the year before its first
     * @throws nl.regiokas.core.fault.RefusalException when an amount is zero or not in whole cents of euro
     */
    public static State opening(
            SolidarityScheme scheme, Map<String, ? extends SortedMap<OpenItem, ? extends MonetaryAmount>> open) {
        Attributes.given(open, "open items of state");
        return openingCents(
                scheme, ImmutableMap.copyOf(Maps.transformValues(open, items -> Euro.allCents(items, "open item"))));
    }

    /**
     * Returns the state before the first year of a scheme, with open items of earlier years.
     *
     * @param scheme the scheme
     * @param open cents as charges by item, by the name of the scope
     * @return the state after the year before its first
     */
    public static State openingCents(
            SolidarityScheme scheme, ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> open) {
        Attributes.given(scheme, "scheme of state");
        Attributes.given(open, "open items of state");
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
        return new State(
                after, ImmutableMap.copyOf(Maps.transformEntries(scopes, other::apply)), chargeCents, settledCents);
    }

    /**
     * Returns what each municipality costs now in a year less what it cost when the year was settled.
     *
     * @param year the year
     * @param now the costs as they are known now
     * @return cents by municipality, without zeros; every cost of now when the state does not hold the year
     * @throws RefusalException when a cost or a difference does not fit a {@code long} of cents
     */
    public ImmutableSortedMap<MunicipalityCode, Long> changedCostCents(int year, CostLedger now) {
        return Fitting.of(
                () -> changed(year, now), () -> Fault.of(ModelFault.OVERFLOW).in(Place.of(Place.YEAR, year)));
    }

    private ImmutableSortedMap<MunicipalityCode, Long> changed(int year, CostLedger now) {
        SortedMap<MunicipalityCode, Long> changed =
                new TreeMap<>(SettledCost.of(now, year).byCode());
        settledCents.row(year).forEach((code, cents) -> changed.merge(code, Math.negateExact(cents), Math::addExact));
        changed.values().removeIf(cents -> cents == 0);
        return ImmutableSortedMap.copyOf(changed);
    }

    /**
     * Returns what is open.
     *
     * @return cents as charges by item, by the name of the scope; without scopes that have none
     */
    public ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> openItemCents() {
        ImmutableMap.Builder<String, ImmutableSortedMap<OpenItem, Long>> open = ImmutableMap.builder();
        scopes.forEach((name, scope) -> {
            if (!scope.openCents().isEmpty()) {
                open.put(name, scope.openCents());
            }
        });
        return open.buildOrThrow();
    }

    /**
     * Returns what is open.
     *
     * @return euro as charges by item, by the name of the scope; without scopes that have none
     */
    public ImmutableMap<String, ImmutableSortedMap<OpenItem, MonetaryAmount>> openItems() {
        return ImmutableMap.copyOf(Maps.transformValues(openItemCents(), Euro::ofCents));
    }

    /**
     * Returns what each scope charged each municipality in the years that keys still look back to.
     *
     * @return euro by municipality, by scope and year
     */
    public ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, MonetaryAmount>> charges() {
        return ImmutableTable.copyOf(Tables.transformValues(chargeCents, Euro::ofCents));
    }

    /**
     * Returns what each municipality cost in the years that were settled.
     *
     * @return euro by year and municipality
     */
    public ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> settledCost() {
        return ImmutableTable.copyOf(Tables.transformValues(settledCents, Euro::ofCents));
    }

    /**
     * Returns what each municipality costs now in a year less what it cost when the year was settled.
     *
     * @param year the year
     * @param now the costs as they are known now
     * @return euro by municipality, without zeros; every cost of now when the state does not hold the year
     */
    public ImmutableSortedMap<MunicipalityCode, MonetaryAmount> changedCost(int year, CostLedger now) {
        return Euro.ofCents(changedCostCents(year, now));
    }
}
