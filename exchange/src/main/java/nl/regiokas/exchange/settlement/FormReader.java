package nl.regiokas.exchange.settlement;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.form.Values;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.SharingModel;

/**
 * Reads declarations by their field tables. Every fault is reported at its path; a value with a fault is empty, and what
 * depends on it is not made.
 */
final class FormReader {

    private static final int CODE_DIGITS = 4;
    private static final String BY_YEAR = "byYear";
    private static final String TYPE = "type";

    private final ModelTypes types;

    FormReader(ModelTypes types) {
        this.types = types;
    }

    /** The declaration of an object, or nothing when it has faults. */
    <M> Optional<M> read(Form<M> form, JsonObject object) {
        Values.Builder values = Values.builder();
        boolean sound = true;
        for (Field<M, ?> field : form.fields()) {
            sound &= readField(field, object, values);
        }
        object.end();
        return sound ? made(object.value(), () -> form.make().apply(values.build())) : Optional.empty();
    }

    private <M, T> boolean readField(Field<M, T> field, JsonObject object, Values.Builder values) {
        Optional<JsonValue> given = field.required() ? object.required(field.name()) : object.optional(field.name());
        if (given.isEmpty()) {
            return !field.required();
        }
        Optional<T> value = given.flatMap(one -> read(field.type(), one));
        value.ifPresent(sound -> values.put(field, sound));
        return value.isPresent();
    }

    @SuppressWarnings("unchecked") // each branch reads the type that the field type is for
    private <T> Optional<T> read(FieldType<T> type, JsonValue value) {
        return (Optional<T>) any(type, value);
    }

    private Optional<?> any(FieldType<?> type, JsonValue value) {
        if (type instanceof FieldType.Flag) {
            return value.flag();
        }
        if (type instanceof FieldType.Name) {
            return value.text();
        }
        if (type instanceof FieldType.Whole whole) {
            return value.wholeNumber(whole.least(), whole.most());
        }
        if (type instanceof FieldType.Year) {
            return value.year();
        }
        if (type instanceof FieldType.Percent) {
            return value.percentage();
        }
        if (type instanceof FieldType.Decimal) {
            return number(value);
        }
        if (type instanceof FieldType.Amount) {
            return value.cents().map(Euro::ofCents);
        }
        if (type instanceof FieldType.Amounts) {
            return amounts(value);
        }
        return composed(type, value);
    }

    private Optional<?> composed(FieldType<?> type, JsonValue value) {
        if (type instanceof FieldType.Choice<?> choice) {
            return choice(choice, value);
        }
        if (type instanceof FieldType.Text<?> text) {
            return value.text().flatMap(words -> made(value, () -> text.parse().apply(words)));
        }
        if (type instanceof FieldType.Registered<?> registered) {
            return registered(registered.family(), value);
        }
        if (type instanceof FieldType.Nested<?> nested) {
            return value.object().flatMap(object -> read(nested.form(), object));
        }
        if (type instanceof FieldType.ListOf<?> list) {
            return list(list.element(), value);
        }
        if (type instanceof FieldType.ByYear<?> dated) {
            return dated(dated.element(), value);
        }
        return oneOf((FieldType.OneOf<?>) type, value);
    }

    private static Optional<BigDecimal> number(JsonValue value) {
        return value.percentage().map(Percentage::percent);
    }

    private <T> Optional<T> choice(FieldType.Choice<T> choice, JsonValue value) {
        return value.text().flatMap(word -> {
            T chosen = choice.choices().get(word);
            if (chosen == null) {
                unknownWord(value, choice.choices().keySet().asList(), word);
            }
            return Optional.ofNullable(chosen);
        });
    }

    private static void unknownWord(JsonValue value, List<String> known, String word) {
        value.fault(
                InputFault.UNKNOWN_WORD,
                String.join(", ", known),
                word,
                Nearest.of(word, known).orElse("none"));
    }

    private <T> Optional<ImmutableList<T>> list(FieldType<T> element, JsonValue value) {
        if (!value.isList()) {
            value.list();
            return Optional.empty();
        }
        ImmutableList.Builder<T> all = ImmutableList.builder();
        boolean sound = true;
        for (JsonValue item : value.list()) {
            Optional<T> one = read(element, item);
            sound &= one.isPresent();
            one.ifPresent(all::add);
        }
        return sound ? Optional.of(all.build()) : Optional.empty();
    }

    // ---- by year

    private static boolean has(JsonValue value, String field) {
        return value.isObject()
                && value.object().flatMap(object -> object.optional(field)).isPresent();
    }

    private <T> Optional<Dated<T>> dated(FieldType<T> element, JsonValue value) {
        if (!has(value, BY_YEAR)) {
            return read(element, value).map(Dated::always);
        }
        JsonObject object = value.object().orElseThrow();
        Optional<JsonValue> years = object.required(BY_YEAR);
        object.end();
        return years.flatMap(byYear -> byYear(byYear, one -> read(element, one))
                .flatMap(entries -> made(byYear, () -> Dated.byYear(entries))));
    }

    private static <T> Optional<ImmutableSortedMap<Integer, T>> byYear(
            JsonValue value, Function<JsonValue, Optional<T>> read) {
        return value.object().flatMap(object -> {
            Map<Integer, T> years = new TreeMap<>();
            boolean[] sound = {true};
            object.rest().forEach((name, entry) -> {
                Optional<T> one = read.apply(entry);
                OptionalInt year = year(name, entry);
                sound[0] &= one.isPresent() && year.isPresent();
                one.ifPresent(term -> year.ifPresent(of -> years.put(of, term)));
            });
            return sound[0] ? Optional.of(ImmutableSortedMap.copyOf(years)) : Optional.empty();
        });
    }

    private static OptionalInt year(String name, JsonValue entry) {
        if (name.matches("[1-9][0-9]{3}")) {
            return OptionalInt.of(Integer.parseInt(name));
        }
        entry.fault(InputFault.BAD_YEAR, name);
        return OptionalInt.empty();
    }

    private static Optional<YearlyAmount> amounts(JsonValue value) {
        Function<JsonValue, Optional<MonetaryAmount>> amount =
                one -> one.cents().map(Euro::ofCents);
        if (has(value, BY_YEAR)) {
            JsonObject object = value.object().orElseThrow();
            Optional<JsonValue> years = object.required(BY_YEAR);
            object.end();
            return years.flatMap(byYear ->
                    byYear(byYear, amount).flatMap(entries -> made(byYear, () -> YearlyAmount.latest(entries))));
        }
        return has(value, "amount") || has(value, "growth")
                ? growing(value)
                : byYear(value, amount).flatMap(entries -> made(value, () -> YearlyAmount.of(entries)));
    }

    private static Optional<YearlyAmount> growing(JsonValue value) {
        JsonObject object = value.object().orElseThrow();
        Optional<Integer> year = object.required("year").flatMap(JsonValue::year);
        Optional<MonetaryAmount> amount =
                object.required("amount").flatMap(JsonValue::cents).map(Euro::ofCents);
        Optional<Percentage> growth = object.required("growth").flatMap(JsonValue::percentage);
        object.end();
        return year.isPresent() && amount.isPresent() && growth.isPresent()
                ? made(value, () -> YearlyAmount.growing(year.get(), amount.get(), growth.get()))
                : Optional.empty();
    }

    // ---- forms told apart

    private <T> Optional<T> oneOf(FieldType.OneOf<T> type, JsonValue value) {
        for (FieldType.Branch<T, ?> branch : type.branches()) {
            if (fits(branch.type(), value)) {
                return branch(branch, value);
            }
        }
        return branch(type.branches().get(0), value);
    }

    private <T, V> Optional<T> branch(FieldType.Branch<T, V> branch, JsonValue value) {
        return read(branch.type(), value).map(branch.make());
    }

    private static boolean fits(FieldType<?> type, JsonValue value) {
        if (type instanceof FieldType.Nested<?> nested) {
            return has(value, nested.form().fields().get(0).name());
        }
        return type instanceof FieldType.ListOf<?> ? value.isList() : value.isText();
    }

    // ---- what registries know

    private Optional<?> registered(String family, JsonValue value) {
        return switch (family) {
            case "key" -> key(value);
            case "model" -> model(value);
            default -> municipality(value);
        };
    }

    private Optional<AllocationKey> key(JsonValue value) {
        if (!value.isObject()) {
            return value.text().flatMap(name -> made(value, () -> AllocationKeys.named(name)));
        }
        for (KeyType<?> type : types.keys().types()) {
            if (has(value, type.mark())) {
                return value.object()
                        .flatMap(object -> read(type.form(), object))
                        .map(key -> (AllocationKey) key);
            }
        }
        value.fault(
                InputFault.JSON_MISSING_FIELD,
                types.keys().types().stream().map(KeyType::mark).toList());
        return Optional.empty();
    }

    private Optional<SharingModel> model(JsonValue value) {
        return value.object().flatMap(object -> {
            Optional<JsonValue> type = object.required(TYPE);
            return type.flatMap(JsonValue::text).flatMap(name -> {
                Optional<ModelType<?>> known = types.find(name);
                if (known.isEmpty()) {
                    unknownWord(
                            type.orElseThrow(),
                            types.models().stream().map(ModelType::name).toList(),
                            name);
                }
                return known.flatMap(one -> read(one.form(), object).map(model -> (SharingModel) model));
            });
        });
    }

    /** A municipality's code; lost leading zeros are put back and told. */
    private static Optional<MunicipalityCode> municipality(JsonValue value) {
        return value.text().flatMap(code -> {
            boolean lost = code.length() < CODE_DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9');
            if (lost) {
                value.zerosRestored();
            }
            return made(value, () -> MunicipalityCode.of(lost ? Strings.padStart(code, CODE_DIGITS, '0') : code));
        });
    }

    /** What the library makes of sound values, or its faults at the value's path. */
    static <T> Optional<T> made(JsonValue value, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RefusalException refusal) {
            value.fault(refusal);
            return Optional.empty();
        }
    }
}
