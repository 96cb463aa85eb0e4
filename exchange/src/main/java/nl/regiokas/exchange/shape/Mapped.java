package nl.regiokas.exchange.shape;

import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.exchange.input.JsonValue;

/**
 * A value that is written as another value.
 *
 * @param shape the shape of the other value
 * @param make makes the value, perhaps refusing
 * @param form gives the other value
 * @param <V> the type in the document
 * @param <T> the type of the value
 */
public record Mapped<V, T>(Shape<V> shape, Function<V, T> make, Function<T, V> form) implements Shape<T> {

    @Override
    public Optional<T> read(JsonValue value) {
        return shape.read(value).flatMap(one -> value.made(() -> make.apply(one)));
    }

    @Override
    public Object write(T value) {
        return shape.write(form.apply(value));
    }
}
