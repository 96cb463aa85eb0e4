package nl.regiokas.exchange.shape;

import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.JsonValue;

/**
 * How the values of a type are written in JSON. The family of shapes is closed: code that describes them knows them
 * all.
 *
 * @param <T> the type of the values
 */
public sealed interface Shape<T>
        permits Choice, Fields, Keyed, Later, Listed, Mapped, Mentioned, Scalar, Tagged, Text, Versioned {

    /**
     * Reads a value.
     *
     * @param value what is in the document
     * @return the value, or nothing after a fault at its path
     */
    Optional<T> read(JsonValue value);

    /**
     * Writes a value.
     *
     * @param value the value
     * @return a tree of maps, lists, texts, numbers and flags, from which {@link #read} makes an equal value
     * @throws RefusalException when it could not be read back
     */
    Object write(T value);
}
