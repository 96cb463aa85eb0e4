package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.internal.LostZeros;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.form.Values;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.SharingModel;

/** The shapes of declarations, made from the field tables of schemes, models and keys. */
public final class FormShapes {

    private static final String BY_YEAR = "byYear";
    private static final String TABLE = "table";

    /** A percentage as in an agreement: at most twenty decimals. */
    private static final Shape<Percentage> PERCENT = new Scalar<>(
            JsonValue::percentage,
            Scalars.PERCENTAGE::write,
            ImmutableMap.of("type", "string", "pattern", "^-?\\d{1,100}(\\.\\d{1,20})?$"));

    private static final Shape<BigDecimal> NUMBER = new Mapped<>(PERCENT, Percentage::percent, FormShapes::percent);

    private static final Shape<YearlyAmount> AMOUNTS = amounts();

    /** A key that no folder declares: in a folder, fixed weights are in a file of their own. */
    private record FixedWeights(String name, ImmutableSortedMap<MunicipalityCode, BigDecimal> weights) {}

    private static final Fields<FixedWeights> FIXED_WEIGHTS = Tables.of(
            FixedWeights.class,
            FixedWeights::new,
            Part.part(TABLE, Scalars.NAME, FixedWeights::name),
            Part.part(
                    "weights", Shapes.sortedMap(Scalars.LISTED_MUNICIPALITY, Scalars.DECIMAL), FixedWeights::weights));

    private final ModelTypes types;
    private final Map<Class<?>, Fields<?>> nestedFields = new LinkedHashMap<>();
    private final Map<Class<?>, Shape<?>> texts = new LinkedHashMap<>();
    private final Shape<AllocationKey> keys;
    private final Shape<AllocationKey> key;
    private final Shape<SharingModel> model;

    /**
     * Makes the shapes for the models and keys of a registry.
     *
     * @param types the registry
     */
    public FormShapes(ModelTypes types) {
        this.types = types;
        this.key = new Later<>(AllocationKey.class, this::knownKeys);
        this.keys = new Mentioned<>(keyShape(), Optional::of);
        this.model = new Mentioned<>(
                new Tagged<>(tags(), model -> RefusalException.of(ShapeFault.MODEL_NOT_WRITABLE, model.name())),
                Optional::of);
    }

    /**
     * Returns the shape of a sharing model.
     *
     * @return the shape
     */
    public Shape<SharingModel> model() {
        return model;
    }

    /**
     * Returns the shape of an allocation key.
     *
     * @return the shape
     */
    public Shape<AllocationKey> key() {
        return key;
    }

    /**
     * Returns the shape of an amount of each year.
     *
     * @return the shape
     */
    public Shape<YearlyAmount> yearly() {
        return AMOUNTS;
    }

    /**
     * Returns the shapes of all values within those asked for so far, and within keys and models.
     *
     * @return their tables
     */
    public ImmutableList<Fields<?>> nested() {
        return ImmutableList.copyOf(nestedFields.values());
    }

    /**
     * Returns the shapes of all values that are written as a text of their own within those asked for so far.
     *
     * @return their shapes by type
     */
    public ImmutableMap<Class<?>, Shape<?>> texts() {
        return ImmutableMap.copyOf(texts);
    }

    // ---- an object by its form

    /**
     * Returns the shape of a declaration.
     *
     * @param type its type
     * @param form the table of its fields
     * @param <M> its type
     * @return the shape
     */
    public <M> Fields<M> fields(Class<M> type, Form<M> form) {
        ImmutableList<FormPart<M, ?>> parts =
                form.fields().stream().<FormPart<M, ?>>map(this::part).collect(ImmutableList.toImmutableList());
        return new Fields<>(
                type,
                parts.stream().map(FormPart::part).collect(ImmutableList.<Part<M, ?>>toImmutableList()),
                given -> {
                    Values.Builder values = Values.builder();
                    parts.forEach(part -> part.hand(given, values));
                    return form.make().apply(values.build());
                },
                ImmutableList.of(),
                object -> isMet(form, object),
                (given, object) -> form.checks().forEach(check -> checkPart(check, parts, given, object)),
                (given, object) -> object.mention(partial(parts, given)));
    }

    /** What could be read of a declaration that could not be made. */
    private static <M> Partial partial(ImmutableList<FormPart<M, ?>> parts, Fields.Given given) {
        Values.Builder values = Values.builder();
        ImmutableSet.Builder<String> unread = ImmutableSet.builder();
        for (FormPart<M, ?> part : parts) {
            if (given.find(part.part()).isPresent()) {
                part.hand(given, values);
            } else {
                unread.add(part.field().name());
            }
        }
        return new Partial(values.build(), unread.build());
    }

    /** Makes a check if all fields that it looks at could be read. */
    private static <M> void checkPart(
            Form.Check<M> check, ImmutableList<FormPart<M, ?>> parts, Fields.Given given, JsonValue object) {
        ImmutableList<FormPart<M, ?>> asked = parts.stream()
                .filter(part -> check.fields().contains(part.field()))
                .collect(ImmutableList.toImmutableList());
        if (asked.stream().allMatch(part -> given.find(part.part()).isPresent())) {
            Values.Builder values = Values.builder();
            asked.forEach(part -> part.hand(given, values));
            object.made(() -> {
                check.check().accept(values.build());
                return check;
            });
        }
    }

    /** Reports every field that needs another field that is left out. */
    private static <M> boolean isMet(Form<M> form, JsonValue object) {
        boolean met = true;
        for (Form.Demand<M> demand : form.demands()) {
            if (!demand.isMet(object::has)) {
                object.field(demand.field().name()).ifPresent(given -> given.fault(demand.fault()));
                met = false;
            }
        }
        return met;
    }

    /** A field of a form, and as a part of an object. */
    private record FormPart<M, T>(Field<M, T> field, Part<M, Optional<T>> part) {

        void hand(Fields.Given given, Values.Builder values) {
            given.get(part).ifPresent(value -> values.put(field, value));
        }
    }

    private <M, T> FormPart<M, T> part(Field<M, T> field) {
        Part<M, Optional<T>> optional = Part.optional(field.name(), of(field.type()), field.value());
        return new FormPart<>(
                field,
                field.required()
                        ? new Part<>(
                                field.name(), optional.shape(), optional.read(), Optional.empty(), optional.write())
                        : optional);
    }

    // ---- by the type of a field

    /**
     * Returns the shape of a field's value.
     *
     * @param type the type of the field
     * @param <T> the type of the value
     * @return the shape
     */
    @SuppressWarnings("unchecked") // each branch makes the shape of the type that belongs to the field type
    public <T> Shape<T> of(FieldType<T> type) {
        return (Shape<T>) any(type);
    }

    private Shape<?> any(FieldType<?> type) {
        if (type instanceof FieldType.Flag) {
            return Scalars.FLAG;
        }
        if (type instanceof FieldType.Name) {
            return Scalars.NAME;
        }
        if (type instanceof FieldType.Whole whole) {
            return Scalars.whole(whole.least(), whole.most());
        }
        if (type instanceof FieldType.Year) {
            return Scalars.YEAR;
        }
        if (type instanceof FieldType.Percent) {
            return PERCENT;
        }
        if (type instanceof FieldType.Decimal) {
            return NUMBER;
        }
        if (type instanceof FieldType.Amount) {
            return Scalars.AMOUNT;
        }
        if (type instanceof FieldType.Amounts) {
            return mentioned(AMOUNTS);
        }
        return composed(type);
    }

    private <T> Shape<T> demanding(FieldType.Demanding<T> type) {
        return new Mapped<>(
                of(type.type()),
                one -> {
                    type.demand().accept(one);
                    return one;
                },
                one -> one);
    }

    private <T> Shape<T> naming(FieldType.Naming<T> type) {
        return new Mentioned<>(
                of(type.type()), one -> type.name().apply(one).map(name -> new Named(type.family(), name)));
    }

    private Shape<?> composed(FieldType<?> type) {
        if (type instanceof FieldType.Demanding<?> demanding) {
            return demanding(demanding);
        }
        if (type instanceof FieldType.Naming<?> naming) {
            return naming(naming);
        }
        if (type instanceof FieldType.Choice<?> choice) {
            return Scalars.word(choice.choices());
        }
        if (type instanceof FieldType.Text<?> text) {
            return mentioned(text(text));
        }
        if (type instanceof FieldType.Registered<?> registered) {
            return registered(registered.family());
        }
        if (type instanceof FieldType.Nested<?> nested) {
            return mentioned(nested(nested));
        }
        if (type instanceof FieldType.ListOf<?> list) {
            return Shapes.list(of(list.element()));
        }
        if (type instanceof FieldType.ByYear<?> dated) {
            return dated(of(dated.element()));
        }
        return oneOf((FieldType.OneOf<?>) type);
    }

    private static <T> Shape<T> mentioned(Shape<T> shape) {
        return new Mentioned<>(shape, Optional::of);
    }

    private <M> Fields<M> nested(FieldType.Nested<M> nested) {
        Fields<M> fields = fields(nested.type(), nested.form());
        if (!nested.type().getName().startsWith("java.")) {
            nestedFields.put(nested.type(), fields);
        }
        return fields;
    }

    private <T> Shape<T> text(FieldType.Text<T> text) {
        Shape<T> shape = new Scalar<>(
                value -> value.text()
                        .flatMap(words -> value.made(() -> text.parse().apply(words))),
                one -> {
                    String words = text.write().apply(one);
                    Faults.require(text.parse().apply(words).equals(one), ShapeFault.TEXT_NOT_WRITABLE, words);
                    return Scalars.NAME.write(words);
                },
                ImmutableMap.of("type", "string", "pattern", "^" + text.pattern() + "$"));
        if (!text.type().getName().startsWith("java.")) {
            texts.putIfAbsent(text.type(), shape);
        }
        return shape;
    }

    private static Percentage percent(BigDecimal number) {
        Percentage percent = Percentage.of(number);
        Faults.require(percent.percent().scale() == number.scale(), ShapeFault.TEXT_NOT_WRITABLE, number);
        return percent;
    }

    private <T> Shape<T> oneOf(FieldType.OneOf<T> type) {
        ImmutableList<Choice.Option<T, ?>> options = type.branches().stream()
                .<Choice.Option<T, ?>>map(this::option)
                .collect(ImmutableList.toImmutableList());
        return new Choice<>(options, value -> options.get(0).read(value), Shapes::unknown);
    }

    private <T, V> Choice.Option<T, V> option(FieldType.Branch<T, V> branch) {
        return new Choice.Option<>(
                value -> fits(branch.type(), value), of(branch.type()), branch.make(), branch.value());
    }

    private static boolean fits(FieldType<?> given, JsonValue value) {
        FieldType<?> type = given.plain();
        if (type instanceof FieldType.Nested<?> nested) {
            return value.has(nested.form().fields().get(0).name());
        }
        return type instanceof FieldType.ListOf<?> ? value.isList() : value.isText();
    }

    // ---- by year

    private static <T> Shape<Dated<T>> dated(Shape<T> element) {
        return new Choice<>(
                ImmutableList.of(
                        new Choice.Option<Dated<T>, Dated<T>>(
                                FormShapes::isByYear,
                                byYear(Dated.class, element, Dated::byYear, Dated::byYear),
                                one -> one,
                                one -> Optional.of(one).filter(given -> !given.isAlways())),
                        new Choice.Option<Dated<T>, T>(
                                value -> true, element, Dated::always, one -> one.find(Integer.MAX_VALUE))),
                value -> Optional.empty(),
                Shapes::unknown);
    }

    /** Whether the years of a value are given, perhaps under a misspelt name. */
    private static boolean isByYear(JsonValue value) {
        return value.has(BY_YEAR) || value.isMisspelt(BY_YEAR, "by");
    }

    /** An object with the one field {@code byYear}. */
    @SuppressWarnings("unchecked") // the class represents the type only in a schema
    private static <D, T> Fields<D> byYear(
            Class<?> type,
            Shape<T> element,
            Function<ImmutableSortedMap<Integer, T>, D> make,
            Function<D, ImmutableSortedMap<Integer, T>> years) {
        return Tables.of((Class<D>) type, make, Part.part(BY_YEAR, Shapes.sortedMap(Scalars.YEAR_KEY, element), years));
    }

    private static Shape<YearlyAmount> amounts() {
        Shape<MonetaryAmount> amount = Scalars.AMOUNT;
        Fields<YearlyAmount.Latest> latest = byYear(
                YearlyAmount.Latest.class,
                amount,
                byYear -> (YearlyAmount.Latest) YearlyAmount.latest(byYear),
                one -> euros(one.enteredCents()));
        Fields<YearlyAmount.Growing> growing = Tables.of(
                YearlyAmount.Growing.class,
                YearlyAmount.Growing::new,
                Part.part("year", Scalars.YEAR, YearlyAmount.Growing::year),
                Part.part("amount", Scalars.CENTS, YearlyAmount.Growing::amountCents),
                Part.part("growth", PERCENT, YearlyAmount.Growing::growth));
        Shape<YearlyAmount.ByYear> exact = new Mapped<>(
                Shapes.sortedMap(Scalars.YEAR_KEY, amount),
                byYear -> (YearlyAmount.ByYear) YearlyAmount.of(byYear),
                one -> euros(one.enteredCents()));
        return new Choice<>(
                ImmutableList.of(
                        kind(value -> value.has(BY_YEAR), latest, YearlyAmount.Latest.class),
                        kind(value -> value.has("amount") || value.has("growth"), growing, YearlyAmount.Growing.class),
                        kind(value -> true, exact, YearlyAmount.ByYear.class)),
                value -> Optional.empty(),
                Shapes::unknown);
    }

    private static <V extends YearlyAmount> Choice.Option<YearlyAmount, V> kind(
            java.util.function.Predicate<JsonValue> fits, Shape<V> shape, Class<V> type) {
        return new Choice.Option<>(
                fits,
                shape,
                one -> one,
                one -> Optional.of(one).filter(type::isInstance).map(type::cast));
    }

    private static ImmutableSortedMap<Integer, MonetaryAmount> euros(ImmutableSortedMap<Integer, Long> cents) {
        return ImmutableSortedMap.copyOf(Maps.transformValues(cents, Euro::ofCents));
    }

    // ---- what registries know

    private Shape<?> registered(String family) {
        return switch (family) {
            case "key" -> key;
            case "model" -> new Later<>(SharingModel.class, () -> model);
            default -> mentioned(MUNICIPALITY);
        };
    }

    /** A municipality's code; lost leading zeros are put back, and this is reported. */
    private static final Shape<MunicipalityCode> MUNICIPALITY = new Scalar<>(
            value -> value.text().flatMap(code -> {
                Optional<String> restored = LostZeros.restored(code);
                restored.ifPresent(stated -> value.zerosRestored());
                return value.made(() -> MunicipalityCode.of(restored.orElse(code)));
            }),
            MunicipalityCode::value,
            ImmutableMap.of("type", "string", "pattern", "^\\d{1,4}$"));

    private Shape<AllocationKey> knownKeys() {
        return keys;
    }

    private Shape<AllocationKey> keyShape() {
        ImmutableList.Builder<Choice.Option<AllocationKey, ?>> options = ImmutableList.builder();
        options.add(
                new Choice.Option<>(value -> !value.isObject(), Scalars.NAME, AllocationKeys::named, KeyTypes::name));
        types.keys().types().forEach(type -> options.add(option(type)));
        options.add(new Choice.Option<>(
                value -> value.has(TABLE),
                FIXED_WEIGHTS,
                fixed -> AllocationKeys.table(fixed.name(), fixed.weights()),
                key -> AllocationKeys.fixedWeights(key).map(weights -> new FixedWeights(key.name(), weights))));
        return new Choice<>(
                options.build(),
                value -> {
                    value.fault(
                            InputFault.JSON_MISSING_FIELD,
                            types.keys().types().stream().map(KeyType::mark).toList());
                    return Optional.empty();
                },
                unknown -> RefusalException.of(ShapeFault.KEY_NOT_WRITABLE, unknown.name()));
    }

    private <K extends AllocationKey> Choice.Option<AllocationKey, K> option(KeyType<K> type) {
        return new Choice.Option<>(
                value -> value.has(type.mark()),
                fields(type.type(), type.form()),
                one -> one,
                one -> Optional.of(one).filter(type.type()::isInstance).map(type.type()::cast));
    }

    private ImmutableMap<String, Tagged.Tag<SharingModel, ?>> tags() {
        ImmutableMap.Builder<String, Tagged.Tag<SharingModel, ?>> tags = ImmutableMap.builder();
        types.models().forEach(type -> tags.put(type.name(), tag(type)));
        return tags.buildOrThrow();
    }

    private <M extends SharingModel> Tagged.Tag<SharingModel, M> tag(ModelType<M> type) {
        return new Tagged.Tag<>(type.type(), fields(type.type(), type.form()));
    }
}
