package nl.regiokas.exchange.document;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.settlement.books.Memory;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelTypes;

/**
 * A state as {@code state.json}: small, since open items stand in groups of kind, origin and due year.
 * Dutch: stand.
 */
public final class StateDocument {

    /** The name of the format. */
    public static final String FORMAT = "regiokas-state";

    /** The version that is written. */
    public static final int VERSION = 1;

    private final ImmutableMap<String, ChargeKind> kinds;

    private StateDocument(ModelTypes types) {
        ImmutableMap.Builder<String, ChargeKind> byCode = ImmutableMap.builder();
        types.kinds().forEach(kind -> byCode.put(kind.code(), kind));
        this.kinds = byCode.buildKeepingLast();
    }

    /**
     * Writes a state.
     *
     * @param state the state
     * @return its text
     */
    public static String write(State state) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("version", VERSION);
        document.put("after", state.after());
        List<Object> scopes = new ArrayList<>();
        state.scopes().forEach((name, held) -> scopes.add(scope(name, held)));
        document.put("scopes", scopes);
        List<Object> charges = new ArrayList<>();
        state.charges()
                .rowMap()
                .forEach((scope, years) -> years.forEach((year, amounts) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("scope", scope);
                    one.put("year", year);
                    one.put("amounts", amounts(amounts));
                    charges.add(one);
                }));
        document.put("charges", charges);
        Map<String, Object> costs = new LinkedHashMap<>();
        new TreeMap<>(state.settledCost().rowMap())
                .forEach((year, amounts) -> costs.put(Integer.toString(year), amounts(amounts)));
        document.put("settledCost", costs);
        return JsonText.of(document);
    }

    /** What a group of open items has in common. */
    private record Group(String kind, int origin, int due) {}

    private static Map<String, Object> scope(String name, ScopeState held) {
        Map<String, Object> scope = new LinkedHashMap<>();
        scope.put("name", name);
        scope.put("fund", Euro.text(held.fundCents()));
        Map<Group, Map<MunicipalityCode, Long>> groups = new LinkedHashMap<>();
        held.open()
                .forEach((item, cents) -> groups.computeIfAbsent(
                                new Group(item.kind().code(), item.origin(), item.due()), key -> new TreeMap<>())
                        .put(item.municipality(), cents));
        List<Object> open = new ArrayList<>();
        groups.forEach((group, amounts) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", group.kind());
            one.put("origin", group.origin());
            one.put("due", group.due());
            one.put("amounts", amounts(amounts));
            open.add(one);
        });
        if (!open.isEmpty()) {
            scope.put("open", open);
        }
        held.memory().ifPresent(memory -> {
            Map<String, Object> values = new LinkedHashMap<>();
            memory.values().forEach((code, value) -> values.put(code.value(), value.toString()));
            scope.put("memory", ImmutableMap.of("model", memory.model(), "values", values));
        });
        return scope;
    }

    private static Map<String, Object> amounts(Map<MunicipalityCode, Long> cents) {
        Map<String, Object> amounts = new LinkedHashMap<>();
        new TreeMap<>(cents).forEach((code, amount) -> amounts.put(code.value(), Euro.text(amount)));
        return amounts;
    }

    /**
     * Reads a state.
     *
     * @param text the text of the document
     * @param name the name of the file, for faults
     * @param types the models whose kinds of charges may be open
     * @param faults takes what is wrong, with its path
     * @return the state, or nothing when there are faults
     */
    public static Optional<State> read(String text, String name, ModelTypes types, InputFaults faults) {
        return JsonFile.readText(text, name, faults)
                .flatMap(JsonValue::object)
                .flatMap(new StateDocument(types)::state);
    }

    private Optional<State> state(JsonObject object) {
        boolean known = Formats.check(object, FORMAT, VERSION);
        Optional<Integer> after = object.required("after").flatMap(JsonValue::year);
        Optional<ImmutableMap<String, ScopeState>> scopes =
                object.required("scopes").flatMap(this::scopes);
        Optional<ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>>> charges =
                object.required("charges").flatMap(StateDocument::charges);
        Optional<ImmutableTable<Integer, MunicipalityCode, Long>> costs =
                object.required("settledCost").flatMap(StateDocument::costs);
        object.end();
        return known && after.isPresent() && scopes.isPresent() && charges.isPresent() && costs.isPresent()
                ? Optional.of(new State(after.get(), scopes.get(), charges.get(), costs.get()))
                : Optional.empty();
    }

    private Optional<ImmutableMap<String, ScopeState>> scopes(JsonValue list) {
        Map<String, ScopeState> scopes = new LinkedHashMap<>();
        boolean sound = list.isList();
        for (JsonValue item : list.list()) {
            Optional<JsonObject> object = item.object();
            Optional<String> name = object.flatMap(one -> one.required("name")).flatMap(JsonValue::text);
            Optional<ScopeState> held = object.flatMap(this::scope);
            sound &= name.isPresent() && held.isPresent();
            if (name.isPresent() && held.isPresent() && scopes.put(name.get(), held.get()) != null) {
                item.fault(InputFault.JSON_REPEATED_FIELD);
                sound = false;
            }
        }
        return sound ? Optional.of(ImmutableMap.copyOf(scopes)) : Optional.empty();
    }

    private Optional<ScopeState> scope(JsonObject object) {
        Optional<Long> fund = object.required("fund").flatMap(JsonValue::cents);
        Optional<JsonValue> groups = object.optional("open");
        Optional<ImmutableSortedMap<OpenItem, Long>> open =
                groups.isEmpty() ? Optional.of(ImmutableSortedMap.of()) : groups.flatMap(this::open);
        Optional<JsonValue> remembered = object.optional("memory");
        Optional<Memory> memory = remembered.flatMap(StateDocument::memory);
        object.end();
        return fund.isPresent() && open.isPresent() && memory.isPresent() == remembered.isPresent()
                ? Optional.of(new ScopeState(fund.get(), open.get(), memory))
                : Optional.empty();
    }

    private Optional<ImmutableSortedMap<OpenItem, Long>> open(JsonValue list) {
        Map<OpenItem, Long> items = new TreeMap<>();
        boolean sound = list.isList();
        for (JsonValue group : list.list()) {
            sound &= group.object().filter(object -> addOpen(object, items)).isPresent();
        }
        return sound ? Optional.of(ImmutableSortedMap.copyOf(items)) : Optional.empty();
    }

    private boolean addOpen(JsonObject object, Map<OpenItem, Long> items) {
        Optional<JsonValue> word = object.required("kind");
        Optional<ChargeKind> kind = word.flatMap(JsonValue::text).flatMap(code -> Optional.ofNullable(kinds.get(code)));
        if (kind.isEmpty()) {
            word.ifPresent(value ->
                    value.fault(DocumentFault.KIND_UNKNOWN, value.text().orElse("")));
        }
        Optional<Integer> origin = object.required("origin").flatMap(JsonValue::year);
        Optional<Integer> due = object.required("due").flatMap(JsonValue::year);
        Optional<ImmutableSortedMap<MunicipalityCode, Long>> amounts =
                object.required("amounts").flatMap(StateDocument::amounts);
        object.end();
        if (kind.isEmpty() || origin.isEmpty() || due.isEmpty() || amounts.isEmpty()) {
            return false;
        }
        boolean[] once = {true};
        amounts.get()
                .forEach((code, cents) ->
                        once[0] &= items.put(new OpenItem(code, due.get(), origin.get(), kind.get()), cents) == null);
        if (!once[0]) {
            object.value().fault(InputFault.JSON_REPEATED_FIELD);
        }
        return once[0];
    }

    private static Optional<Memory> memory(JsonValue value) {
        return value.object().flatMap(object -> {
            Optional<String> model = object.required("model").flatMap(JsonValue::text);
            Optional<ImmutableSortedMap<MunicipalityCode, Rational>> values =
                    object.required("values").flatMap(byCode -> byCode(byCode, (code, one) -> rational(one)));
            object.end();
            return model.isPresent() && values.isPresent()
                    ? Optional.of(new Memory(model.get(), values.get()))
                    : Optional.empty();
        });
    }

    private static Optional<Rational> rational(JsonValue value) {
        return value.text().flatMap(text -> {
            if (!text.matches("-?\\d{1,60}(/\\d{1,60})?")) {
                value.fault(InputFault.BAD_NUMBER, 0, text);
                return Optional.empty();
            }
            String[] parts = text.split("/", 2);
            return Optional.of(Rational.of(
                    new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1])));
        });
    }

    private static Optional<ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>>> charges(
            JsonValue list) {
        ImmutableTable.Builder<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> charges =
                ImmutableTable.builder();
        boolean sound = list.isList();
        for (JsonValue item : list.list()) {
            Optional<JsonObject> object = item.object();
            Optional<String> scope =
                    object.flatMap(one -> one.required("scope")).flatMap(JsonValue::text);
            Optional<Integer> year = object.flatMap(one -> one.required("year")).flatMap(JsonValue::year);
            Optional<ImmutableSortedMap<MunicipalityCode, Long>> amounts =
                    object.flatMap(one -> one.required("amounts")).flatMap(StateDocument::amounts);
            object.ifPresent(JsonObject::end);
            if (scope.isPresent() && year.isPresent() && amounts.isPresent()) {
                charges.put(scope.get(), year.get(), amounts.get());
            } else {
                sound = false;
            }
        }
        return sound ? Optional.of(charges.buildOrThrow()) : Optional.empty();
    }

    private static Optional<ImmutableTable<Integer, MunicipalityCode, Long>> costs(JsonValue value) {
        return value.object().flatMap(object -> {
            ImmutableTable.Builder<Integer, MunicipalityCode, Long> costs = ImmutableTable.builder();
            boolean[] sound = {true};
            object.rest().forEach((year, amounts) -> {
                Optional<ImmutableSortedMap<MunicipalityCode, Long>> ofYear = amounts(amounts);
                sound[0] &= ofYear.isPresent() && year.matches("[1-9][0-9]{3}");
                if (sound[0]) {
                    ofYear.ifPresent(
                            known -> known.forEach((code, cents) -> costs.put(Integer.valueOf(year), code, cents)));
                }
            });
            return sound[0] ? Optional.of(costs.buildOrThrow()) : Optional.empty();
        });
    }

    private static Optional<ImmutableSortedMap<MunicipalityCode, Long>> amounts(JsonValue value) {
        return byCode(value, (code, amount) -> amount.cents());
    }

    private static <T> Optional<ImmutableSortedMap<MunicipalityCode, T>> byCode(
            JsonValue value, BiFunction<String, JsonValue, Optional<T>> read) {
        return value.object().flatMap(object -> {
            ImmutableSortedMap.Builder<MunicipalityCode, T> byCode = ImmutableSortedMap.naturalOrder();
            boolean[] sound = {true};
            object.rest().forEach((code, field) -> {
                Optional<T> one = read.apply(code, field);
                boolean digits = code.matches("\\d{4}");
                if (!digits) {
                    field.fault(InputFault.BAD_MUNICIPALITY, code);
                }
                sound[0] &= digits && one.isPresent();
                if (digits) {
                    one.ifPresent(known -> byCode.put(MunicipalityCode.of(code), known));
                }
            });
            return sound[0] ? Optional.of(byCode.buildOrThrow()) : Optional.empty();
        });
    }
}
