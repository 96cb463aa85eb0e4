package nl.regiokas.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Failures to read or write that name the file; systems leave it out once a file is open. */
public final class NamedFailure {

    private NamedFailure() {}

    /**
     * Returns a failure with the name of its file.
     *
     * @param failure what happened
     * @param file the file that was read or written
     * @return the same failure if it names a file
     */
    public static FileSystemException of(IOException failure, Path file) {
        if (failure instanceof FileSystemException known && known.getFile() != null) {
            return known;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }

    /**
     * Returns a failure with the name of its file, where none may be declared.
     *
     * @param failure what happened
     * @param file the file that was read or written
     * @return the failure
     */
    public static UncheckedIOException unchecked(IOException failure, Path file) {
        return new UncheckedIOException(of(failure, file));
    }
}
