package nl.regiokas.exchange.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.exchange.input.ReadingProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadHashesTest {

    @TempDir
    private Path folder;

    /** The digest of "abc" is the example of FIPS 180-2, appendix B.1. */
    @Test
    void hashesWhatIsReadInParts() throws IOException {
        Path file = Files.writeString(folder.resolve("usage.csv"), "abc");
        ReadHashes hashes = new ReadHashes();
        ReadingProgress reading = hashes.with(ReadingProgress.SILENT);

        reading.take(file, 0, bytes("-ab-"), 1, 2);
        reading.take(file, 2, bytes("c"), 0, 1);

        String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(hashes.of(file)).isEqualTo(expected);
        assertThat(hashes.of(folder.resolve("../" + folder.getFileName() + "/usage.csv")))
                .as("asked again, by another name")
                .isEqualTo(expected);
    }

    /** What was read differs from what is there now, so that its use is seen. */
    @Test
    void aFileThatWasReadIsNotReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("usage.csv"), "abc");
        ReadHashes hashes = new ReadHashes();

        hashes.with(ReadingProgress.SILENT).take(file, 0, bytes("xyz"), 0, 3);

        assertThat(hashes.of(file)).isEqualTo(sha("xyz"));
    }

    @Test
    void whatWasNotReadFromItsBeginningToItsEndIsReadForItsHash() throws IOException {
        Path file = Files.writeString(folder.resolve("usage.csv"), "abc");
        ReadHashes hashes = new ReadHashes();
        ReadingProgress reading = hashes.with(ReadingProgress.SILENT);

        assertThat(hashes.of(file)).as("not read").isEqualTo(sha("abc"));
        reading.take(file, 0, bytes("xy"), 0, 2);
        assertThat(hashes.of(file)).as("a part").isEqualTo(sha("abc"));
        reading.take(file, 1, bytes("xy"), 0, 2);
        assertThat(hashes.of(file)).as("not in order").isEqualTo(sha("abc"));
        reading.take(file, 0, bytes("xyz"), 0, 3);
        assertThat(hashes.of(file)).as("read from the beginning").isEqualTo(sha("xyz"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
