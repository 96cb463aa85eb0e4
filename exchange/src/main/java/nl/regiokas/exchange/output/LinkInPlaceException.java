package nl.regiokas.exchange.output;

import java.io.Serial;
import java.nio.file.FileSystemException;

/** A link is in the place of a file that only a run itself makes. */
final class LinkInPlaceException extends FileSystemException {

    @Serial
    private static final long serialVersionUID = 1;

    LinkInPlaceException(String path) {
        super(path);
    }
}
