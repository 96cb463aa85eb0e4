package nl.regiokas.exchange.shape;

import java.util.Optional;
import java.util.function.Supplier;
import nl.regiokas.exchange.input.JsonValue;

/**
 * A shape that contains itself; it is looked up when it is needed.
 *
 * @param type the type of the values
 * @param shape their shape
 * @param <T> the type of the values
 */
public record Later<T>(Class<T> type, Supplier<? extends Shape<T>> shape) implements Shape<T> {

    @Override
    public Optional<T> read(JsonValue value) {
        return shape.get().read(value);
    }

    @Override
    public Object write(T value) {
        return shape.get().write(value);
    }
}
