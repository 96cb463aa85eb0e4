package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.internal.NamedFailure;

/**
 * A folder in which no other run writes while this one does.
 *
 * <p>Files are written to a hidden folder inside it until they are complete; the hidden folder also holds the lock. The
 * next run clears what a killed run left there.
 *
 * @since 0.2.0
 */
public final class FolderLock implements AutoCloseable {

    private static final String APART = ".regiokas";
    private static final String LOCK = "lock";

    private final Path folder;
    private final Path apart;
    private final OutputLock lock;

    private FolderLock(Path folder, Path apart, OutputLock lock) {
        this.folder = folder;
        this.apart = apart;
        this.lock = lock;
    }

    /**
     * Locks a folder.
     *
     * @param folder an existing folder
     * @return the lock, to be closed
     * @throws IOException if another run holds it, nothing can be written to the folder, or its hidden folder is a link
     */
    public static FolderLock of(Path folder) throws IOException {
        Attributes.given(folder, "folder of folder lock");
        Path target = folder.toAbsolutePath().normalize();
        Path apart = target.resolve(APART);
        requireOwn(apart);
        Files.createDirectories(apart);
        try {
            FolderLock lock = new FolderLock(target, apart, OutputLock.of(apart.resolve(LOCK), folder));
            lock.clear();
            return lock;
        } catch (IOException | RuntimeException failure) {
            deleteIfEmpty(apart);
            throw failure;
        }
    }

    /** A link would lead out of the folder, and its target would be cleared. */
    private static void requireOwn(Path apart) throws IOException {
        if (Files.exists(apart, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(apart, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(apart.toString());
        }
    }

    /** The hidden folder. */
    Path apart() {
        return apart;
    }

    /**
     * Writes files as a whole: they are moved into place once all of them are written.
     *
     * @param contents the contents by the names of the files in the folder
     * @throws IOException if one cannot be written; the old ones are then still there
     */
    public void replace(ImmutableMap<String, OutputFiles.Content> contents) throws IOException {
        for (Map.Entry<String, OutputFiles.Content> one : contents.entrySet()) {
            try (Writer writer = new BufferedWriter(Files.newBufferedWriter(apart.resolve(one.getKey())))) {
                one.getValue().write(writer);
            } catch (IOException failure) {
                throw NamedFailure.of(failure, folder.resolve(one.getKey()));
            }
        }
        for (String name : contents.keySet()) {
            Files.move(apart.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes what a killed run, or this run, left behind. */
    void clear() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(apart)) {
            for (Path entry : entries) {
                if (!entry.endsWith(LOCK)) {
                    MoreFiles.deleteRecursively(entry, RecursiveDeleteOption.ALLOW_INSECURE);
                }
            }
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException used) {
            // another run is at work in it, or earlier files are set aside there
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        deleteIfEmpty(apart);
    }
}
