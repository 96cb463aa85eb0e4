package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.exchange.input.JsonValue;

/**
 * A value that is written as one text, number or flag.
 *
 * @param reading reads it
 * @param writing writes it
 * @param schema its description in JSON Schema
 * @param <T> the type of the value
 */
public record Scalar<T>(
        Function<JsonValue, Optional<T>> reading, Function<T, Object> writing, ImmutableMap<String, Object> schema)
        implements Shape<T> {

    @Override
    public Optional<T> read(JsonValue value) {
        return reading.apply(value);
    }

    @Override
    public Object write(T value) {
        return writing.apply(value);
    }
}
