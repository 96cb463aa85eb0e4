package nl.regiokas.settlement.form;

import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.internal.Attributes;

/**
 * A field of a declaration.
 *
 * @param name the name in a file
 * @param type how its value stands there
 * @param required whether it must be given
 * @param value its value in a declaration, empty when it is left out
 * @param otherwise what stands for it when it is left out, if anything does
 * @param <M> the type of the declaration
 * @param <T> the type of the value
 * @since 0.2.0
 */
public record Field<M, T>(
        String name, FieldType<T> type, boolean required, Function<M, Optional<T>> value, Optional<T> otherwise) {

    /**
     * Refuses a component that is null.
     *
     * @param name the name in a file
     * @param type how its value stands there
     * @param required whether it must be given
     * @param value its value in a declaration, empty when it is left out
     * @param otherwise what stands for it when it is left out, if anything does
     */
    public Field {
        Attributes.given(name, "name of field");
        Attributes.given(type, "type of field");
        Attributes.given(value, "value of field");
        Attributes.given(otherwise, "value without one of field");
    }

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
        Attributes.given(name, "name of field");
        Attributes.given(type, "type of field");
        Attributes.given(value, "value of field");
        return new Field<>(name, type, true, value.andThen(Optional::of), Optional.empty());
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
        return new Field<>(name, type, false, value, Optional.empty());
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
        Attributes.given(name, "name of field");
        Attributes.given(type, "type of field");
        Attributes.given(otherwise, "value without one of field");
        Attributes.given(value, "value of field");
        return new Field<>(
                name,
                type,
                false,
                value.andThen(given -> Optional.of(given).filter(one -> !one.equals(otherwise))),
                Optional.of(otherwise));
    }
}
