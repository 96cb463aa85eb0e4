package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.JsonValue;

/**
 * Values by key: an object whose names are the keys.
 *
 * @param key how a key is written as a name
 * @param value the shape of each value
 * @param make makes the whole from its entries
 * @param entries the entries of the whole, in the order in which they are written
 * @param <K> the type of a key
 * @param <V> the type of a value
 * @param <T> the type of the whole
 */
public record Keyed<K, V, T>(
        Text<K> key, Shape<V> value, Function<ImmutableMap<K, V>, T> make, Function<T, ? extends Map<K, V>> entries)
        implements Shape<T> {

    @Override
    public Optional<T> read(JsonValue given) {
        return given.object().flatMap(object -> {
            Map<K, V> all = new LinkedHashMap<>();
            boolean[] sound = {true};
            object.rest().forEach((name, field) -> {
                Optional<K> one = key.parsed(name, field);
                Optional<V> held = value.read(field);
                sound[0] &= one.isPresent() && held.isPresent();
                one.ifPresent(known -> held.ifPresent(found -> {
                    if (all.put(known, found) != null) {
                        field.fault(InputFault.JSON_REPEATED_FIELD);
                        sound[0] = false;
                    }
                }));
            });
            return sound[0] ? given.made(() -> make.apply(ImmutableMap.copyOf(all))) : Optional.empty();
        });
    }

    @Override
    public Object write(T whole) {
        Map<String, Object> fields = new LinkedHashMap<>();
        entries.apply(whole).forEach((one, held) -> fields.put(key.write(one), value.write(held)));
        return fields;
    }
}
