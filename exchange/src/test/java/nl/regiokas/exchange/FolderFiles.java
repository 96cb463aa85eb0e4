package nl.regiokas.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of a folder that a test writes. */
public final class FolderFiles {

    private FolderFiles() {}

    /** Writes a file of a folder, which is made if it is not there. */
    public static void write(Path folder, String name, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
