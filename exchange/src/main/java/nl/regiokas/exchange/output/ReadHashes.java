package nl.regiokas.exchange.output;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.internal.NamedFailure;

/**
 * Hashes files while they are read, so that a large one need not be read again for its hash.
 *
 * <p>A file that was not read here, or not to its end, is read when its hash is asked for. Safe for use by several
 * threads.
 *
 * @since 0.2.0
 */
public final class ReadHashes {

    private final Map<Path, Sum> sums = new HashMap<>();

    /** Has read no file yet. */
    public ReadHashes() {}

    /**
     * Hashes what is read, and passes on how far the reading is.
     *
     * @param shown receives how far the reading is
     * @return what a reader of files receives
     */
    public ReadingProgress with(ReadingProgress shown) {
        return new Hashed(shown);
    }

    /**
     * Returns the SHA-256 hash of a file.
     *
     * @param file the file
     * @return the hash in hexadecimal digits
     * @throws UncheckedIOException if the file must be read and cannot be
     */
    public synchronized String of(Path file) {
        try {
            Sum sum = sums.get(key(file));
            HashCode hash = sum != null && sum.length == Files.size(file)
                    ? sum.hash()
                    : MoreFiles.asByteSource(file).hash(Hashing.sha256());
            return hash.toString();
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, file);
        }
    }

    private synchronized void add(Path file, long before, byte[] bytes, int offset, int count) {
        Sum sum = before == 0 ? new Sum() : sums.get(key(file));
        if (sum != null && sum.length == before && sum.hash.isEmpty()) {
            sum.add(bytes, offset, count);
            sums.put(key(file), sum);
        }
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** The part of a file from its beginning. */
    private static final class Sum {

        private final Hasher hasher = Hashing.sha256().newHasher();
        private long length;
        private Optional<HashCode> hash = Optional.empty();

        void add(byte[] bytes, int offset, int count) {
            hasher.putBytes(bytes, offset, count);
            length += count;
        }

        HashCode hash() {
            if (hash.isEmpty()) {
                hash = Optional.of(hasher.hash());
            }
            return hash.orElseThrow();
        }
    }

    private final class Hashed implements ReadingProgress {

        private final ReadingProgress shown;

        Hashed(ReadingProgress shown) {
            this.shown = shown;
        }

        @Override
        public void read(String file, long bytes, long size) {
            shown.read(file, bytes, size);
        }

        @Override
        public void take(Path file, long before, byte[] bytes, int offset, int count) {
            add(file, before, bytes, offset, count);
            shown.take(file, before, bytes, offset, count);
        }

        @Override
        public void end() {
            shown.end();
        }
    }
}
