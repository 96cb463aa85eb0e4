package nl.regiokas.exchange.output;

import java.io.Serial;
import java.nio.file.FileSystemException;

/** A file that no run wrote is in the place of {@code provenance.json}. */
final class StrangerInPlaceException extends FileSystemException {

    @Serial
    private static final long serialVersionUID = 1;

    StrangerInPlaceException(String path) {
        super(path);
    }
}
