package nl.regiokas.exchange.ijw;

import java.io.Serial;
import java.nio.file.FileSystemException;

/** A folder is given where a file is to be read. */
final class FolderToReadException extends FileSystemException {

    @Serial
    private static final long serialVersionUID = 1;

    FolderToReadException(String path) {
        super(path, null, "it is a folder");
    }
}
