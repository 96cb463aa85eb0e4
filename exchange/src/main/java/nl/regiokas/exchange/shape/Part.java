package nl.regiokas.exchange.shape;

import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.exchange.input.JsonValue;

/**
 * A field in the table of an object's fields.
 *
 * @param name its name
 * @param shape how its value is written when it is there
 * @param read reads it
 * @param absent its value when it is left out; empty for a field that must be there
 * @param write its tree, empty when it is left out
 * @param <T> the type of the object
 * @param <V> the type of the value
 */
public record Part<T, V>(
        String name,
        Shape<?> shape,
        Function<JsonValue, Optional<V>> read,
        Optional<V> absent,
        Function<T, Optional<Object>> write) {

    /**
     * Returns a field that must be there.
     *
     * @param name its name
     * @param shape how its value is written
     * @param value its value in an object
     * @param <T> the type of the object
     * @param <V> the type of the value
     * @return the field
     */
    public static <T, V> Part<T, V> part(String name, Shape<V> shape, Function<T, V> value) {
        return new Part<>(
                name, shape, shape::read, Optional.empty(), one -> Optional.of(shape.write(value.apply(one))));
    }

    /**
     * Returns a field that may be left out.
     *
     * @param name its name
     * @param shape how its value is written
     * @param value its value in an object, empty when it is left out
     * @param <T> the type of the object
     * @param <V> the type of the value
     * @return the field
     */
    @SuppressWarnings("OptionalMapToOptional") // an absent value is a value here, and a fault is not
    public static <T, V> Part<T, Optional<V>> optional(String name, Shape<V> shape, Function<T, Optional<V>> value) {
        return new Part<>(
                name,
                shape,
                given -> shape.read(given).map(Optional::of),
                Optional.of(Optional.empty()),
                one -> value.apply(one).map(shape::write));
    }

    /**
     * Returns a field that stands for a value when it is left out, and is left out when it has that value.
     *
     * @param name its name
     * @param shape how its value is written
     * @param otherwise the value that an absent one stands for
     * @param value its value in an object
     * @param <T> the type of the object
     * @param <V> the type of the value
     * @return the field
     */
    public static <T, V> Part<T, V> orElse(String name, Shape<V> shape, V otherwise, Function<T, V> value) {
        return new Part<>(
                name,
                shape,
                shape::read,
                Optional.of(otherwise),
                one -> Optional.of(value.apply(one))
                        .filter(given -> !given.equals(otherwise))
                        .map(shape::write));
    }

    /** Reads a value only for its faults. */
    Optional<V> lookAt(JsonValue value) {
        return read.apply(value);
    }

    /**
     * Returns the same field in an object that holds the other one.
     *
     * @param held the object that is held
     * @param <U> the type of the object that holds it
     * @return the field
     */
    public <U> Part<U, V> in(Function<U, T> held) {
        return new Part<>(name, shape, read, absent, one -> write.apply(held.apply(one)));
    }
}
