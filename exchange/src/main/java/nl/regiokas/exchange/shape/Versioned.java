package nl.regiokas.exchange.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;

/**
 * A document: an object that begins with the name and the version of its format.
 *
 * @param format the name
 * @param version the version that is written, and the only one that is read
 * @param fields what follows
 * @param <T> the type of the value
 */
public record Versioned<T>(String format, int version, Fields<T> fields) implements Shape<T> {

    static final String FORMAT = "format";
    static final String VERSION = "version";
    private static final int MOST_VERSION = 1_000_000;

    @Override
    public Optional<T> read(JsonValue value) {
        return value.object().flatMap(object -> {
            boolean known = isKnown(object);
            return fields.read(object).filter(one -> known);
        });
    }

    /**
     * Reads an object that may leave out format and version, but may not name others.
     *
     * @param value what is in the document
     * @return the value, or nothing after a fault
     */
    public Optional<T> readBare(JsonValue value) {
        return value.has(FORMAT) || value.has(VERSION) ? read(value) : fields.read(value);
    }

    private boolean isKnown(JsonObject object) {
        Optional<JsonValue> named = object.required(FORMAT);
        Optional<String> actual = named.flatMap(JsonValue::text);
        boolean sameFormat = actual.filter(format::equals).isPresent();
        if (actual.isPresent() && !sameFormat) {
            named.get().fault(ShapeFault.DOCUMENT_FORMAT, format, actual.get());
        }
        Optional<JsonValue> numbered = object.required(VERSION);
        Optional<Integer> given = numbered.flatMap(one -> one.wholeNumber(1, MOST_VERSION));
        boolean sameVersion = given.filter(number -> number == version).isPresent();
        if (given.isPresent() && !sameVersion) {
            numbered.get().fault(ShapeFault.DOCUMENT_VERSION, version, given.get());
        }
        return sameFormat && sameVersion;
    }

    @Override
    public Object write(T value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(FORMAT, format);
        object.put(VERSION, version);
        fields.write(value, object);
        return object;
    }
}
