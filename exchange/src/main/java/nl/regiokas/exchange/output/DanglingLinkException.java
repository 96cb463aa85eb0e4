package nl.regiokas.exchange.output;

import java.io.Serial;
import java.nio.file.FileSystemException;

/** A link that leads nowhere, or round in a circle, is in the place of a folder. */
final class DanglingLinkException extends FileSystemException {

    @Serial
    private static final long serialVersionUID = 1;

    DanglingLinkException(String path) {
        super(path);
    }
}
