package nl.regiokas.exchange.settlement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Reads {@code scheme.json} by the field tables of schemes, models and keys; format and version may be left out. */
final class SchemeReader {

    static final String FILE = "scheme.json";

    private SchemeReader() {}

    /** The scheme, or nothing when it has faults, which are reported; and the places in its file. */
    record Read(Optional<SolidarityScheme> scheme, SchemePlaces places) {}

    private static final Read NOTHING = new Read(Optional.empty(), SchemePlaces.NONE);

    static Read read(Path folder, String file, ModelTypes types, InputFaults faults) {
        if (faults.areIn(file) && !Files.isRegularFile(folder.resolve(file))) {
            return NOTHING;
        }
        InputFaults own = new InputFaults();
        Read read = JsonFile.read(folder, file, own)
                .map(value -> new Read(Documents.of(types).scheme().readBare(value), SchemePlaces.of(file, value)))
                .orElse(NOTHING);
        faults.addAll(own, read.places()::placedClosely);
        return read;
    }
}
