package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.optional;
import static nl.regiokas.exchange.shape.Part.orElse;
import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Mapped;
import nl.regiokas.exchange.shape.Part;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.ShapeFault;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;
import nl.regiokas.settlement.books.Memory;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * How a state is written in JSON. It is small, because open items are grouped by kind, origin and due year. An empty
 * fund, the kind of an instalment and absent weights are left out.
 */
final class StateTables {

    private static final Shape<ImmutableSortedMap<MunicipalityCode, Long>> AMOUNTS =
            Shapes.sortedMap(Scalars.MUNICIPALITY, Scalars.CENTS);

    static final Fields<Memory> MEMORY = Tables.of(
            Memory.class,
            Memory::new,
            part("model", Scalars.NAME, Memory::model),
            part("values", Shapes.sortedMap(Scalars.MUNICIPALITY, Scalars.EXACT), Memory::values));

    private final Shape<ChargeKind> kind;
    private final Shape<ImmutableSortedMap<OpenItem, Long>> open;
    private final Fields<ScopeState> scope;
    private final Fields<State> state;

    StateTables(Shape<ChargeKind> kind) {
        this.kind = kind;
        Part<ScopeState, Long> fund = orElse("fund", Scalars.CENTS, 0L, ScopeState::fundCents);
        this.open = items();
        Part<ScopeState, ImmutableSortedMap<OpenItem, Long>> items =
                orElse("open", open, ImmutableSortedMap.of(), ScopeState::openCents);
        Part<ScopeState, Optional<Memory>> memory = optional("memory", MEMORY, ScopeState::memory);
        Part<ScopeState, ImmutableSortedMap<MunicipalityCode, Rational>> weights = orElse(
                "weights",
                Shapes.sortedMap(Scalars.MUNICIPALITY, Scalars.EXACT),
                ImmutableSortedMap.of(),
                ScopeState::weights);
        this.scope = Tables.of(ScopeState.class, StateTables::scope, fund, items, memory, weights);
        Fields<Named> named = Tables.of(
                Named.class,
                (name, cents, held, values, stood) -> new Named(name, scope(cents, held, values, stood)),
                part("name", Scalars.NAME, Named::name),
                fund.in(Named::state),
                items.in(Named::state),
                memory.in(Named::state),
                weights.in(Named::state));
        this.state = Tables.of(
                State.class,
                StateTables::state,
                part("after", Scalars.YEAR, State::after),
                part(
                        "scopes",
                        new Mapped<>(Shapes.list(named), StateTables::byName, StateTables::named),
                        State::scopes),
                part(
                        "charges",
                        new Mapped<>(Shapes.list(CHARGED), StateTables::table, StateTables::charged),
                        State::chargeCents),
                part(
                        "settledCost",
                        Shapes.table(Scalars.YEAR_KEY, Scalars.MUNICIPALITY, Scalars.CENTS),
                        State::settledCents));
    }

    /** Open items, in groups. */
    Shape<ImmutableSortedMap<OpenItem, Long>> open() {
        return open;
    }

    Fields<ScopeState> scope() {
        return scope;
    }

    Fields<State> state() {
        return state;
    }

    private static ScopeState scope(
            long fund,
            ImmutableSortedMap<OpenItem, Long> open,
            Optional<Memory> memory,
            ImmutableSortedMap<MunicipalityCode, Rational> weights) {
        return ScopeState.builder()
                .fundCents(fund)
                .openCents(open)
                .memory(memory)
                .weights(weights)
                .build();
    }

    private static State state(
            int after,
            ImmutableMap<String, ScopeState> scopes,
            ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> charges,
            ImmutableTable<Integer, MunicipalityCode, Long> settled) {
        return State.builder()
                .after(after)
                .scopes(scopes)
                .chargeCents(charges)
                .settledCents(settled)
                .build();
    }

    // ---- scopes by name, in the order of the scheme

    /** A scope with its name. */
    private record Named(String name, ScopeState state) {}

    private static ImmutableMap<String, ScopeState> byName(ImmutableList<Named> all) {
        Map<String, ScopeState> scopes = new LinkedHashMap<>();
        all.forEach(one ->
                Faults.require(scopes.put(one.name(), one.state()) == null, ShapeFault.ELEMENT_TWICE, one.name()));
        return ImmutableMap.copyOf(scopes);
    }

    private static ImmutableList<Named> named(ImmutableMap<String, ScopeState> scopes) {
        return scopes.entrySet().stream()
                .map(scope -> new Named(scope.getKey(), scope.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    // ---- open items in groups

    /** Open items that differ only in the municipality. */
    private record Group(ChargeKind kind, int origin, int due, ImmutableSortedMap<MunicipalityCode, Long> amounts) {}

    /** What a group has in common. */
    private record Common(ChargeKind kind, int origin, int due) {}

    private Shape<ImmutableSortedMap<OpenItem, Long>> items() {
        Fields<Group> group = Tables.of(
                Group.class,
                Group::new,
                orElse("kind", kind, ChargeKind.INSTALMENT, Group::kind),
                part("origin", Scalars.YEAR, Group::origin),
                part("due", Scalars.YEAR, Group::due),
                part("amounts", AMOUNTS, Group::amounts));
        return new Mapped<>(Shapes.list(group), StateTables::items, StateTables::groups);
    }

    private static ImmutableSortedMap<OpenItem, Long> items(ImmutableList<Group> groups) {
        Map<OpenItem, Long> items = new TreeMap<>();
        groups.forEach(group -> group.amounts().forEach((code, cents) -> {
            OpenItem item = OpenItem.of(code, group.due(), group.origin(), group.kind());
            Faults.require(items.put(item, cents) == null, ShapeFault.ELEMENT_TWICE, item);
        }));
        return ImmutableSortedMap.copyOf(items);
    }

    private static ImmutableList<Group> groups(ImmutableSortedMap<OpenItem, Long> items) {
        Map<Common, Map<MunicipalityCode, Long>> groups = new LinkedHashMap<>();
        items.forEach((item, cents) -> groups.computeIfAbsent(
                        new Common(item.kind(), item.origin(), item.due()), key -> new TreeMap<>())
                .put(item.municipality(), cents));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey().kind(),
                        group.getKey().origin(),
                        group.getKey().due(),
                        ImmutableSortedMap.copyOf(group.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    // ---- charges that keys still look back at

    /** What a scope charged in a year. */
    private record Charged(String scope, int year, ImmutableSortedMap<MunicipalityCode, Long> amounts) {}

    private static final Fields<Charged> CHARGED = Tables.of(
            Charged.class,
            Charged::new,
            part("scope", Scalars.NAME, Charged::scope),
            part("year", Scalars.YEAR, Charged::year),
            part("amounts", AMOUNTS, Charged::amounts));

    private static ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> table(
            ImmutableList<Charged> all) {
        Map<String, Map<Integer, ImmutableSortedMap<MunicipalityCode, Long>>> rows = new LinkedHashMap<>();
        ImmutableTable.Builder<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> table =
                ImmutableTable.builder();
        all.forEach(one -> {
            boolean once =
                    rows.computeIfAbsent(one.scope(), key -> new TreeMap<>()).put(one.year(), one.amounts()) == null;
            Faults.require(once, ShapeFault.ELEMENT_TWICE, one.scope() + " " + one.year());
            table.put(one.scope(), one.year(), one.amounts());
        });
        return table.buildOrThrow();
    }

    private static ImmutableList<Charged> charged(
            ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> table) {
        ImmutableList.Builder<Charged> all = ImmutableList.builder();
        table.rowMap()
                .forEach(
                        (scope, years) -> years.forEach((year, amounts) -> all.add(new Charged(scope, year, amounts))));
        return all.build();
    }
}
