package nl.regiokas.exchange.output;

import java.io.Serial;
import java.nio.file.FileSystemException;

/** Another run is writing to the folder. */
final class FolderLockedException extends FileSystemException {

    @Serial
    private static final long serialVersionUID = 1;

    FolderLockedException(String folder) {
        super(folder, null, "another run is writing to this folder");
    }
}
