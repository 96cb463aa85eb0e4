package nl.regiokas.program.golden;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Texts in a ZIP file that is compressed as a whole, since they are much alike. Equal texts are written as equal bytes: in the
 * order of their names, all with the same time.
 *
 * @param texts the texts by name, such as {@code small-000/in/usage.csv}
 */
record GoldenArchive(ImmutableSortedMap<String, String> texts) {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static GoldenArchive read(Path file) {
        ImmutableSortedMap.Builder<String, String> texts = ImmutableSortedMap.naturalOrder();
        try (ZipInputStream zip = new ZipInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new GoldenArchive(texts.buildOrThrow());
    }

    void writeTo(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(text.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    String text(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    /** Returns the texts of a folder, by their names in it. */
    SortedMap<String, String> in(String folder) {
        ImmutableSortedMap.Builder<String, String> found = ImmutableSortedMap.naturalOrder();
        // '0' comes next after '/'
        texts.subMap(folder + '/', folder + '0')
                .forEach((name, text) -> found.put(name.substring(folder.length() + 1), text));
        return found.buildOrThrow();
    }
}
