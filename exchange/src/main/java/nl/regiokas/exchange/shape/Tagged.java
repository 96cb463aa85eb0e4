package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.input.Suggestion;

/**
 * A value of one of several types, identified by the field {@code type} of its object.
 *
 * @param tags the types by their words
 * @param refusal the refusal of a value of none of the types
 * @param <T> the type that they have in common
 */
public record Tagged<T>(ImmutableMap<String, Tag<T, ?>> tags, Function<T, RefusalException> refusal)
        implements Shape<T> {

    private static final String TYPE = "type";

    /**
     * One of the types.
     *
     * @param type the type
     * @param fields its fields
     * @param <T> the type that all have in common
     * @param <V> the type
     */
    public record Tag<T, V extends T>(Class<V> type, Fields<V> fields) {

        Optional<T> read(JsonObject object) {
            return fields.read(object).map(one -> one);
        }

        void write(T value, Map<String, Object> object) {
            fields.write(type.cast(value), object);
        }
    }

    @Override
    public Optional<T> read(JsonValue value) {
        return value.object().flatMap(object -> {
            Optional<JsonValue> given = object.required(TYPE);
            return given.flatMap(JsonValue::text).flatMap(word -> {
                Tag<T, ?> tag = tags.get(word);
                if (tag == null) {
                    given.orElseThrow()
                            .fault(Suggestion.of(
                                    InputFault.UNKNOWN_WORD, Nearest.near(word, tags.keySet()), tags.keySet(), word));
                    Nearest.near(word, tags.keySet())
                            .ifPresent(near -> meant(near).read(object));
                    return Optional.empty();
                }
                return tag.read(object);
            });
        });
    }

    /** The type that was probably meant, whose fields are looked at too. */
    private Tag<T, ?> meant(String word) {
        return Objects.requireNonNull(tags.get(word));
    }

    @Override
    public Object write(T value) {
        for (Map.Entry<String, Tag<T, ?>> tag : tags.entrySet()) {
            if (tag.getValue().type().isInstance(value)) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put(TYPE, tag.getKey());
                tag.getValue().write(value, object);
                return object;
            }
        }
        throw refusal.apply(value);
    }
}
