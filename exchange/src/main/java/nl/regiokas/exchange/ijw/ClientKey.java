package nl.regiokas.exchange.ijw;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.input.ShownText;
import nl.regiokas.exchange.internal.NamedFailure;

/**
 * A secret key that turns citizen service numbers into names of clients. The same number always gives the same name,
 * and without the key nobody can find out the number by trying.
 * Dutch: sleutel voor pseudoniemen.
 *
 * <p>Formula: the first {@value #LENGTH} hexadecimal digits of HMAC-SHA256 of the nine digits of the number.
 *
 * @since 0.2.0
 */
public final class ClientKey {

    private static final int LEAST_BYTES = 16;
    private static final int MOST_BYTES = 4096;
    private static final int LENGTH = 32;
    private static final int MARK = 4;

    private final HashFunction keyed;

    private ClientKey(byte[] key) {
        this.keyed = Hashing.hmacSha256(key);
    }

    /**
     * Returns a key made of bytes.
     *
     * @param bytes the key, at least 16 bytes
     * @return the key
     * @throws RefusalException if the key is shorter
     */
    public static ClientKey of(byte[] bytes) {
        Attributes.given(bytes, "bytes of client key");
        if (bytes.length < LEAST_BYTES) {
            throw RefusalException.of(IjwFault.IJW_KEY_TOO_SHORT, LEAST_BYTES, bytes.length);
        }
        return new ClientKey(bytes);
    }

    /**
     * Reads a key from a file; a line end at its end does not count.
     *
     * @param file the file; at most 4096 bytes of it are read
     * @return the key
     * @throws RefusalException if it has fewer than 16 bytes
     * @throws UncheckedIOException if it cannot be read
     */
    public static ClientKey read(Path file) {
        Attributes.given(file, "file of client key");
        if (Files.isDirectory(file)) {
            throw new UncheckedIOException(new FileSystemException(file.toString(), null, "Is a directory"));
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] read = bytes.readNBytes(MOST_BYTES);
            int length = read.length;
            while (length > 0 && (read[length - 1] == '\n' || read[length - 1] == '\r')) {
                length--;
            }
            return of(java.util.Arrays.copyOf(read, length));
        } catch (RefusalException tooShort) {
            Place place = Place.of(Place.FILE, ShownText.of(String.valueOf(file.getFileName())));
            throw tooShort.in(place);
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, file);
        }
    }

    /**
     * Returns the name of a client.
     *
     * @param bsn the nine digits of the citizen service number
     * @return its name, from which the number cannot be found without the key
     */
    public String client(String bsn) {
        return keyed.hashString(bsn, StandardCharsets.US_ASCII).toString().substring(0, LENGTH);
    }

    /**
     * Returns a mark by which another key is noticed; it is too short to find the key by trying.
     *
     * <p>Formula: k and the first {@value #MARK} hexadecimal digits of HMAC-SHA256 of the word {@code regiokas}.
     */
    String mark() {
        return "k"
                + keyed.hashString("regiokas", StandardCharsets.US_ASCII)
                        .toString()
                        .substring(0, MARK);
    }

    /** Reveals nothing about the key. */
    @Override
    public String toString() {
        return "client key";
    }
}
