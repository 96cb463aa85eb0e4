package nl.regiokas.exchange.output;

import java.io.Serial;
import java.nio.file.FileSystemException;

/** A folder is in the place where a file is to be written. */
final class FolderInPlaceException extends FileSystemException {

    @Serial
    private static final long serialVersionUID = 1;

    FolderInPlaceException(String path) {
        super(path);
    }
}
