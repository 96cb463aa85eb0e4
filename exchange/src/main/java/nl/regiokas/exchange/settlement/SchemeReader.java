package nl.regiokas.exchange.settlement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Reads {@code scheme.json} by the field tables of schemes, models and keys; format and version may be left out. */
final class SchemeReader {

    static final String FILE = "scheme.json";

    private SchemeReader() {}

    /**
     * The scheme, or nothing when it has faults, which are reported; what stands for it then, if so much could be read;
     * and the places in its file.
     */
    record Read(Optional<SolidarityScheme> scheme, Optional<SolidarityScheme> standIn, SchemePlaces places) {

        /** The scheme, or what stands for it. */
        Optional<SolidarityScheme> any() {
            return scheme.or(() -> standIn);
        }

        Read named(String name) {
            return new Read(named(scheme, name), named(standIn, name), places);
        }

        private static Optional<SolidarityScheme> named(Optional<SolidarityScheme> scheme, String name) {
            return scheme.map(one -> one.toBuilder().name(name).build());
        }
    }

    private static final Read NOTHING = new Read(Optional.empty(), Optional.empty(), SchemePlaces.NONE);

    static Read read(Path folder, String file, ModelTypes types, InputFaults faults) {
        if (faults.areIn(file) && !Files.isRegularFile(folder.resolve(file))) {
            return NOTHING;
        }
        InputFaults own = new InputFaults();
        Read read = JsonFile.read(folder, file, own)
                .map(value -> read(file, value, types))
                .orElse(NOTHING);
        faults.addAll(own, read.places()::placedClosely);
        return read;
    }

    private static Read read(String file, JsonValue value, ModelTypes types) {
        Optional<SolidarityScheme> scheme = Documents.of(types).scheme().readBare(value);
        SchemePlaces places = SchemePlaces.of(file, value);
        return new Read(scheme, scheme.isPresent() ? Optional.empty() : StandIn.of(value, places.mentions()), places);
    }
}
