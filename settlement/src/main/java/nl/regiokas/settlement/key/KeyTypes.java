package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;

/**
 * The kinds of keys that a reader knows: those of the library, and a team's own, handed on as a value.
 *
 * @param types the kinds
 * @since 0.2.0
 */
public record KeyTypes(ImmutableList<KeyType<?>> types) {

    /** How a key stands in a declaration: a name, or an object of one of the kinds. */
    public static final FieldType<AllocationKey> KEY = new FieldType.Registered<>("key");

    private static final FieldType<Integer> WINDOW = new FieldType.Whole(1, AllocationKeys.MOST_YEARS);
    private static final FieldType<Integer> LAG = new FieldType.Whole(0, AllocationKeys.MOST_YEARS);
    private static final FieldType<Integer> COST_LAG = new FieldType.Whole(1, AllocationKeys.MOST_YEARS);

    /**
     * Refuses a component that is null.
     *
     * @param types the kinds
     */
    public KeyTypes {
        Attributes.given(types, "types of key types");
    }

    /**
     * Returns the kinds of the library.
     *
     * @return series, cost, charges, blend, path
     */
    public static KeyTypes library() {
        return new KeyTypes(
                ImmutableList.of(worded(series()), worded(cost()), worded(charges()), worded(blend()), worded(path())));
    }

    /**
     * Returns these kinds and one more.
     *
     * @param own a team's own kind
     * @return both
     */
    public KeyTypes with(KeyType<?> own) {
        return new KeyTypes(
                ImmutableList.<KeyType<?>>builder().addAll(types).add(own).build());
    }

    /**
     * Returns the kind of a mark.
     *
     * @param mark the field that shows the kind
     * @return the kind, if it is known
     */
    public Optional<KeyType<?>> find(String mark) {
        return types.stream().filter(type -> type.mark().equals(mark)).findFirst();
    }

    /**
     * Returns the kind of a key.
     *
     * @param key the key
     * @return the kind, empty for a key without one, such as a table
     */
    public Optional<KeyType<?>> find(AllocationKey key) {
        return types.stream().filter(type -> type.type().isInstance(key)).findFirst();
    }

    /**
     * Returns the name by which a key stands in a file, if it has one.
     *
     * @param key the key
     * @return a name that {@link AllocationKeys#named} makes into an equal key
     */
    public static Optional<String> name(AllocationKey key) {
        boolean named = key instanceof EqualKey || key instanceof SeriesKey || key instanceof CostKey;
        return Optional.of(key.name())
                .filter(name -> named && AllocationKeys.named(name).equals(key));
    }

    private static <K extends AllocationKey> KeyType<K> worded(KeyType<K> type) {
        return type.toBuilder().words(KeyWords.all()).build();
    }

    private static KeyType<SeriesKey> series() {
        Field<SeriesKey, String> series = Field.required("series", new FieldType.Name(), SeriesKey::series);
        Field<SeriesKey, Integer> window = Field.withDefault("window", WINDOW, 1, SeriesKey::window);
        Field<SeriesKey, Integer> lag = Field.withDefault("lag", LAG, 0, SeriesKey::lag);
        return KeyType.of(
                "series",
                SeriesKey.class,
                Form.of(
                        values -> new SeriesKey(values.required(series), values.or(window, 1), values.or(lag, 0)),
                        series,
                        window,
                        lag));
    }

    private static KeyType<CostKey> cost() {
        Field<CostKey, Boolean> cost = Field.required("cost", new FieldType.Flag(), key -> true);
        Field<CostKey, Integer> window = Field.withDefault("window", WINDOW, 1, CostKey::window);
        Field<CostKey, Integer> lag = Field.withDefault("lag", COST_LAG, 1, CostKey::lag);
        return KeyType.of(
                "cost",
                CostKey.class,
                Form.of(
                        values -> {
                            Faults.require(values.required(cost), KeyFault.KEY_COST);
                            return new CostKey(values.or(window, 1), values.or(lag, 1));
                        },
                        cost,
                        window,
                        lag));
    }

    private static KeyType<ChargesKey> charges() {
        Field<ChargesKey, ImmutableList<String>> charges =
                Field.required("charges", new FieldType.ListOf<>(new FieldType.Name()), ChargesKey::scopes);
        Field<ChargesKey, Integer> lag = Field.withDefault("lag", LAG, 0, ChargesKey::lag);
        return KeyType.of(
                "charges",
                ChargesKey.class,
                Form.of(values -> new ChargesKey(values.required(charges), values.or(lag, 0)), charges, lag));
    }

    private static KeyType<BlendKey> blend() {
        Field<BlendKey.Part, BigDecimal> part = Field.required("part", new FieldType.Decimal(), BlendKey.Part::part);
        Field<BlendKey.Part, AllocationKey> key = Field.required("key", KEY, BlendKey.Part::key);
        Form<BlendKey.Part> parts =
                Form.of(values -> new BlendKey.Part(values.required(part), values.required(key)), part, key);
        Field<BlendKey, ImmutableList<BlendKey.Part>> blend = Field.required(
                "blend", new FieldType.ListOf<>(new FieldType.Nested<>(BlendKey.Part.class, parts)), BlendKey::parts);
        return KeyType.of("blend", BlendKey.class, Form.of(values -> new BlendKey(values.required(blend)), blend));
    }

    private static KeyType<PathKey> path() {
        Field<PathKey.Knot, Integer> year = Field.required("year", new FieldType.Year(), PathKey.Knot::year);
        Field<PathKey.Knot, AllocationKey> key = Field.required("key", KEY, PathKey.Knot::key);
        Form<PathKey.Knot> knots =
                Form.of(values -> new PathKey.Knot(values.required(year), values.required(key)), year, key);
        Field<PathKey, ImmutableList<PathKey.Knot>> path = Field.required(
                "path", new FieldType.ListOf<>(new FieldType.Nested<>(PathKey.Knot.class, knots)), PathKey::knots);
        return KeyType.of("path", PathKey.class, Form.of(values -> new PathKey(values.required(path)), path));
    }
}
