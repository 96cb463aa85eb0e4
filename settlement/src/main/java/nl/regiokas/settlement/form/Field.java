package nl.regiokas.settlement.form;

import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A field of a declaration.
 *
 * <p>Two fields are equal when their attributes are. How the value is found is a function, which is equal to itself alone: a
 * field that is made twice is two fields.
 *
 * @param <M> the type of the declaration
 * @param <T> the type of the value
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Field<M, T> {

    Field() {}

    /**
     * Returns the name in a file.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * Returns how the value stands in a file.
     *
     * @return the type of the value
     */
    public abstract FieldType<T> type();

    /**
     * Returns whether the field must be given.
     *
     * @return true when it must
     */
    public abstract boolean required();

    /**
     * Returns how the value is found in a declaration.
     *
     * @return a function that gives the value, empty when it is left out
     */
    public abstract Function<M, Optional<T>> value();

    /**
     * Returns what stands for the value when it is left out.
     *
     * @return that value, if there is one; empty for a field that must be given
     */
    public abstract Optional<T> otherwise();

    /**
     * Returns a field that must be given.
     *
     * @param name the name in a file
     * @param type how its value stands there
     * @param value its value in a declaration
     * @param <M> the type of the declaration
     * @param <T> the type of the value
     * @return the field
     */
    public static <M, T> Field<M, T> required(String name, FieldType<T> type, Function<M, T> value) {
        return Field.<M, T>named(name, type)
                .required(true)
                .value(Attributes.given(value, "value of field").andThen(Optional::of))
                .build();
    }

    /**
     * Returns a field that may be left out.
     *
     * @param name the name in a file
     * @param type how its value stands there
     * @param value its value in a declaration, empty when it is left out
     * @param <M> the type of the declaration
     * @param <T> the type of the value
     * @return the field
     */
    public static <M, T> Field<M, T> optional(String name, FieldType<T> type, Function<M, Optional<T>> value) {
        return Field.<M, T>named(name, type)
                .required(false)
                .value(Attributes.given(value, "value of field"))
                .build();
    }

    /**
     * Returns a field that may be left out and stands for a value then; it is written when it is given that value, too.
     *
     * @param name the name in a file
     * @param type how its value stands there
     * @param otherwise the value that stands for an absent one
     * @param value its value in a declaration, empty when it is left out
     * @param <M> the type of the declaration
     * @param <T> the type of the value
     * @return the field
     */
    public static <M, T> Field<M, T> optional(
            String name, FieldType<T> type, T otherwise, Function<M, Optional<T>> value) {
        return Field.<M, T>named(name, type)
                .required(false)
                .otherwise(Attributes.given(otherwise, "value without one of field"))
                .value(Attributes.given(value, "value of field"))
                .build();
    }

    /**
     * Returns a field that stands for a value when it is left out, and is left out in writing when it has that value.
     *
     * @param name the name in a file
     * @param type how its value stands there
     * @param otherwise the value that stands for an absent one
     * @param value its value in a declaration
     * @param <M> the type of the declaration
     * @param <T> the type of the value
     * @return the field
     */
    public static <M, T> Field<M, T> withDefault(String name, FieldType<T> type, T otherwise, Function<M, T> value) {
        return optional(
                name,
                type,
                otherwise,
                Attributes.given(value, "value of field")
                        .andThen(given -> Optional.of(given).filter(one -> !one.equals(otherwise))));
    }

    private static <M, T> ImmutableField.Builder<M, T> named(String name, FieldType<T> type) {
        return new ImmutableField.Builder<M, T>()
                .name(Attributes.given(name, "name of field"))
                .type(Attributes.given(type, "type of field"));
    }
}
