package nl.regiokas.testkit.law;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.form.Values;

/** Takes a value apart into its fields and makes it again from them, and does the same with every value inside it. */
final class RoundTrip {

    private RoundTrip() {}

    /** What is wrong with a form, for one value of it. */
    static <M> Optional<String> of(Form<M> form, M value) {
        Values.Builder values = Values.builder();
        form.fields().forEach(field -> put(field, value, values));
        M made;
        try {
            made = form.make().apply(values.build());
        } catch (RefusalException refused) {
            return Optional.of("its fields must make an equal value but are refused: " + refused.getMessage());
        }
        return made.equals(value)
                ? form.fields().stream()
                        .flatMap(field -> inside(field, value).stream())
                        .findFirst()
                : Optional.of("its fields must make " + value + " but made " + made);
    }

    private static <M, T> void put(Field<M, T> field, M value, Values.Builder values) {
        field.value().apply(value).ifPresent(given -> values.put(field, given));
    }

    private static <M, T> Optional<String> inside(Field<M, T> field, M value) {
        return field.value()
                .apply(value)
                .flatMap(given -> of(field.type(), given))
                .map(story -> "field " + field.name() + ": " + story);
    }

    private static <T> Optional<String> of(FieldType<T> type, T value) {
        if (type instanceof FieldType.Nested<T> nested) {
            return of(nested.form(), value);
        }
        if (type instanceof FieldType.OneOf<T> several) {
            List<Optional<String>> fitting = several.branches().stream()
                    .flatMap(branch -> branch(branch, value))
                    .toList();
            return fitting.isEmpty()
                    ? Optional.of("one of its forms must hold " + value + " but none does")
                    : fitting.stream().flatMap(Optional::stream).findFirst();
        }
        if (type instanceof FieldType.ListOf<?> list) {
            return all(list.element(), ((Collection<?>) value).stream());
        }
        return type instanceof FieldType.ByYear<?> dated
                ? all(dated.element(), ((Dated<?>) value).byYear().values().stream())
                : Optional.empty();
    }

    /** What is wrong with a branch that holds a value, if anything; empty when it does not hold it. */
    private static <T, V> Stream<Optional<String>> branch(FieldType.Branch<T, V> branch, T value) {
        return branch.value().apply(value).stream().map(part -> made(branch, part, value));
    }

    private static <T, V> Optional<String> made(FieldType.Branch<T, V> branch, V part, T value) {
        T made = branch.make().apply(part);
        return made.equals(value)
                ? of(branch.type(), part)
                : Optional.of("its form must make " + value + " but made " + made);
    }

    /** Checks that the elements are of the type that the field declares. */
    @SuppressWarnings("unchecked")
    private static <E> Optional<String> all(FieldType<E> type, Stream<?> values) {
        return values.flatMap(value -> of(type, (E) value).stream()).findFirst();
    }
}
