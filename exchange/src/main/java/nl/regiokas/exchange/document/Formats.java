package nl.regiokas.exchange.document;

import java.util.Optional;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;

/** The format and version that every document begins with. */
final class Formats {

    private static final int MOST_VERSION = 1_000;

    private Formats() {}

    /** Whether a document is of a format and version; otherwise a fault is reported. */
    static boolean check(JsonObject object, String format, int version) {
        Optional<JsonValue> named = object.required("format");
        Optional<String> actual = named.flatMap(JsonValue::text);
        boolean sameFormat = actual.filter(format::equals).isPresent();
        if (actual.isPresent() && !sameFormat) {
            named.get().fault(DocumentFault.DOCUMENT_FORMAT, format, actual.get());
        }
        Optional<JsonValue> numbered = object.required("version");
        Optional<Integer> given = numbered.flatMap(value -> value.wholeNumber(1, MOST_VERSION));
        boolean sameVersion = given.filter(number -> number == version).isPresent();
        if (given.isPresent() && !sameVersion) {
            numbered.get().fault(DocumentFault.DOCUMENT_VERSION, version, given.get());
        }
        return sameFormat && sameVersion;
    }
}
