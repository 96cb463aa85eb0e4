package nl.regiokas.exchange.shape;

import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.exchange.input.JsonValue;

/**
 * A value that is kept when it is read, for checks of the document as a whole.
 *
 * @param shape how the value is written
 * @param what gives what is kept of it, if anything
 * @param <T> the type of the value
 */
public record Mentioned<T>(Shape<T> shape, Function<T, Optional<?>> what) implements Shape<T> {

    @Override
    public Optional<T> read(JsonValue value) {
        Optional<T> read = shape.read(value);
        read.flatMap(what::apply).ifPresent(value::mention);
        return read;
    }

    @Override
    public Object write(T value) {
        return shape.write(value);
    }
}
