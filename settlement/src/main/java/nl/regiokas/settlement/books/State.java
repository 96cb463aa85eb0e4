package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Tables;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.immutables.value.Value;

/**
 * What is carried from a year to the next: the funds, what is open, and what later years look back at.
 * Dutch: stand na een jaar.
 *
 * <p>The municipalities are those of the year. Equal by value, so that a state that was stored goes on as if it had not been.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class State {

    State() {}

    /**
     * Returns the year after which it is the state.
     *
     * @return a year
     */
    public abstract int after();

    /**
     * Returns the state of each scope.
     *
     * @return state by the name of the scope, in the order of the scheme
     */
    public abstract ImmutableMap<String, ScopeState> scopes();

    /**
     * Returns what each scope charged each municipality in the years that keys still look back to.
     *
     * @return cents by municipality, by scope and year; none unless given
     */
    @Value.Default
    public ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> chargeCents() {
        return ImmutableTable.of();
    }

    /**
     * Returns what each municipality cost in the years that were settled, so that other usage is seen.
     *
     * @return cents by year and municipality; none unless given
     */
    @Value.Default
    public ImmutableTable<Integer, MunicipalityCode, Long> settledCents() {
        return ImmutableTable.of();
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
                scopes.put(
                        scope.name(),
                        ScopeState.builder().fundCents(fund).openCents(items).build());
            }
        }
        open.forEach((name, items) -> {
            if (scheme.scope(name).isEmpty()) {
                scopes.put(name, ScopeState.builder().openCents(items).build());
            }
        });
        return builder()
                .after(scheme.firstYear() - 1)
                .scopes(scopes.buildOrThrow())
                .build();
    }

    /** The same state with other states of its scopes. */
    State withScopes(BiFunction<String, ScopeState, ScopeState> other) {
        return toBuilder().scopes(Maps.transformEntries(scopes(), other::apply)).build();
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
        settledCents().row(year).forEach((code, cents) -> changed.merge(code, Math.negateExact(cents), Math::addExact));
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
        scopes().forEach((name, scope) -> {
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
        return ImmutableTable.copyOf(Tables.transformValues(chargeCents(), Euro::ofCents));
    }

    /**
     * Returns what each municipality cost in the years that were settled.
     *
     * @return euro by year and municipality
     */
    public ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> settledCost() {
        return ImmutableTable.copyOf(Tables.transformValues(settledCents(), Euro::ofCents));
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

    /**
     * Returns a builder without values; the year must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this state.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link State}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableState.Builder attributes = new ImmutableState.Builder();

        Builder() {}

        /**
         * Sets the year after which it is the state.
         *
         * @param after a year
         * @return this builder
         */
        public Builder after(int after) {
            attributes.after(after);
            return this;
        }

        /**
         * Sets the state of each scope; this replaces what was given before.
         *
         * @param scopes state by the name of the scope, in the order of the scheme
         * @return this builder
         */
        public Builder scopes(Map<String, ScopeState> scopes) {
            attributes.scopes(Attributes.all(scopes, "scopes of state"));
            return this;
        }

        /**
         * Sets what each scope charged each municipality in the years that keys still look back to.
         *
         * @param chargeCents cents by municipality, by scope and year; none unless given
         * @return this builder
         */
        public Builder chargeCents(
                ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> chargeCents) {
            attributes.chargeCents(Attributes.given(chargeCents, "charges of state"));
            return this;
        }

        /**
         * Sets what each scope charged each municipality in the years that keys still look back to.
         *
         * @param charges euro by municipality, by scope and year; none unless given
         * @return this builder
         * @throws RefusalException when an amount is not in whole cents of euro
         */
        public Builder charges(
                ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, MonetaryAmount>> charges) {
            return chargeCents(ImmutableTable.copyOf(Tables.transformValues(
                    Attributes.given(charges, "charges of state"), each -> Euro.allCents(each, "charge of state"))));
        }

        /**
         * Sets what each municipality cost in the years that were settled, so that other usage is seen.
         *
         * @param settledCents cents by year and municipality; none unless given
         * @return this builder
         */
        public Builder settledCents(ImmutableTable<Integer, MunicipalityCode, Long> settledCents) {
            attributes.settledCents(Attributes.given(settledCents, "settled cost of state"));
            return this;
        }

        /**
         * Sets what each municipality cost in the years that were settled, so that other usage is seen.
         *
         * @param settledCost euro by year and municipality; none unless given
         * @return this builder
         * @throws RefusalException when an amount is not in whole cents of euro
         */
        public Builder settledCost(ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> settledCost) {
            return settledCents(ImmutableTable.copyOf(Tables.transformValues(
                    Attributes.given(settledCost, "settled cost of state"),
                    amount -> Euro.cents(amount, "settled cost of state"))));
        }

        private Builder like(State other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the state.
         *
         * @return the value
         * @throws RefusalException when the year is missing
         */
        public State build() {
            return Attributes.built("state", attributes::build);
        }
    }
}
