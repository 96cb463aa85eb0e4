package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonValue;

/**
 * The codes of the outside parties that the scheme of a folder declares, so that files can be read before the scheme:
 * no zeros are put back in a code of this kind.
 */
final class OutsideCodes {

    /** The file of the scheme. */
    static final String SCHEME = "scheme.json";

    private OutsideCodes() {}

    /** The codes as they stand; what is wrong with the scheme is reported by its reader. */
    static ImmutableSet<String> in(Path folder) {
        return JsonFile.read(folder, SCHEME, new InputFaults())
                .flatMap(scheme -> scheme.field("outside"))
                .filter(JsonValue::isList)
                .map(outside ->
                        outside.list().stream().flatMap(OutsideCodes::code).collect(ImmutableSet.toImmutableSet()))
                .orElse(ImmutableSet.of());
    }

    private static Stream<String> code(JsonValue party) {
        return party.field("code").filter(JsonValue::isText).flatMap(JsonValue::scalar).stream();
    }
}
