package nl.regiokas.exchange.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import nl.regiokas.exchange.internal.NamedFailure;

/**
 * Keeps a second run out of an output folder while the first one writes to it.
 *
 * <p>The lock belongs to the operating system, so it ends with its process, however that ends. The file is removed
 * while the lock is held; a process that locks a file just before its removal sees that the name leads elsewhere, and
 * is refused.
 */
final class OutputLock implements AutoCloseable {

    /** A mask: lengths are at most a mebibyte. */
    private static final long MOST_LENGTH = (1L << 20) - 1;

    private final Path path;
    private final FileChannel channel;

    private OutputLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Locks a file, which is made.
     *
     * @throws IOException if another run holds it, it cannot be made, or it is a link
     */
    static OutputLock of(Path path, Path folder) throws IOException {
        FileChannel channel = opened(path);
        try {
            if (isHeld(channel) && isMarked(path, channel)) {
                return new OutputLock(path, channel);
            }
        } catch (OverlappingFileLockException ofThisProgram) {
            // reported below
        }
        channel.close();
        throw InPlaceException.run(folder);
    }

    /** What the system says of a link is as of links in a circle, and without a name. */
    private static FileChannel opened(Path path) throws IOException {
        try {
            return FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException failure) {
            throw Files.isSymbolicLink(path) ? InPlaceException.link(path) : NamedFailure.of(failure, path);
        }
    }

    /** Whether the name leads to the locked file; a file that cannot be written, as on a full disk, is removed. */
    private static boolean isMarked(Path path, FileChannel channel) throws IOException {
        try {
            return isAt(path, channel);
        } catch (IOException failure) {
            Files.deleteIfExists(path);
            channel.close();
            throw NamedFailure.of(failure, path);
        }
    }

    @SuppressWarnings("resource") // the lock is released with its channel
    private static boolean isHeld(FileChannel channel) throws IOException {
        return channel.tryLock() != null;
    }

    /**
     * Whether the name still leads to the locked file: the file gets a length of its own, by which it is recognised.
     * Nothing opens the file again, because closing it would end the lock on systems that count locks by process.
     */
    private static boolean isAt(Path path, FileChannel channel) throws IOException {
        long length = 1 + (UUID.randomUUID().getLeastSignificantBits() & MOST_LENGTH);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(new byte[1]), length - 1);
        try {
            return Files.size(path) == length;
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        channel.close();
    }
}
