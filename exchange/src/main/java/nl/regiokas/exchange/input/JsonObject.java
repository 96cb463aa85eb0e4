package nl.regiokas.exchange.input;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a JSON object; a field that is never asked for is unknown and reported by {@link #end()}.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class JsonObject {

    private final JsonValue value;
    private final Map<String, JsonValue> unread;
    private final Set<String> asked = new TreeSet<>();

    JsonObject(JsonValue value, Map<String, JsonValue> fields) {
        this.value = value;
        this.unread = new LinkedHashMap<>(fields);
    }

    /**
     * Returns the object as a value, for faults.
     *
     * @return the value
     */
    public JsonValue value() {
        return value;
    }

    /**
     * Returns a field that must be there.
     *
     * @param name the field's name
     * @return its value, or nothing after a fault
     */
    public Optional<JsonValue> required(String name) {
        Optional<JsonValue> field = optional(name);
        if (field.isEmpty()) {
            value.fault(InputFault.JSON_MISSING_FIELD, name);
        }
        return field;
    }

    /**
     * Returns a field that may be left out.
     *
     * @param name the field's name
     * @return its value, or nothing
     */
    public Optional<JsonValue> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(unread.remove(name));
    }

    /**
     * Returns all fields that were not read yet, for objects whose names are free.
     *
     * @return name to value, in the order of the file
     */
    public ImmutableMap<String, JsonValue> rest() {
        ImmutableMap<String, JsonValue> rest = ImmutableMap.copyOf(unread);
        unread.clear();
        return rest;
    }

    /**
     * Returns the fields that were not read and are probably meant for others that are missing.
     *
     * @return value by the name of the missing field
     */
    public ImmutableMap<String, JsonValue> misspelt() {
        Set<String> missing = new TreeSet<>(asked);
        missing.removeIf(value::has);
        ImmutableMap.Builder<String, JsonValue> meant = ImmutableMap.builder();
        unread.forEach((name, field) -> Nearest.near(name, missing).ifPresent(near -> meant.put(near, field)));
        return meant.buildKeepingLast();
    }

    /** Reports every field that was not read: it is unknown. */
    public void end() {
        unread.forEach(
                (name, field) -> field.fault(Suggestion.of(InputFault.JSON_UNKNOWN_FIELD, Nearest.near(name, asked))));
        unread.clear();
    }
}
