package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Files that appear in the output folder together or not at all.
 *
 * <p>They are written to a temporary folder beside the output folder first. A new output folder is that folder under its
 * final name, in one step; in an existing one the files are moved into place one by one, and put back as they were if a
 * move fails. Other files of an existing folder stay as they are.
 */
public final class OutputFiles {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the content.
         *
         * @param writer takes UTF-8 text
         * @throws IOException if it cannot be written
         */
        void write(Writer writer) throws IOException;
    }

    /** Writes the rows of a CSV file. */
    @FunctionalInterface
    public interface Rows {

        /**
         * Writes the rows.
         *
         * @param csv takes the rows, the header first
         * @throws IOException if they cannot be written
         */
        void write(CsvWriter csv) throws IOException;
    }

    private final ImmutableMap<String, Content> files;

    private OutputFiles(ImmutableMap<String, Content> files) {
        this.files = files;
    }

    /**
     * Returns files by name.
     *
     * @param files name to content, in the order in which they are told
     * @return the files, nothing written yet
     */
    public static OutputFiles of(ImmutableMap<String, Content> files) {
        return new OutputFiles(files);
    }

    /**
     * Returns the content of a CSV file: commas, line feeds, quotes where they are needed.
     *
     * @param rows writes the rows
     * @return the content
     */
    public static Content csv(Rows rows) {
        return writer -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            rows.write(csv);
            csv.flush();
        };
    }

    /**
     * Returns these files and others.
     *
     * @param others files with other names
     * @return all of them
     */
    public OutputFiles and(OutputFiles others) {
        return new OutputFiles(ImmutableMap.<String, Content>builder()
                .putAll(files)
                .putAll(others.files)
                .buildOrThrow());
    }

    /**
     * Returns the names of the files.
     *
     * @return the names in order
     */
    public ImmutableList<String> names() {
        return files.keySet().asList();
    }

    /**
     * Writes all files.
     *
     * @param folder the output folder, made if it is not there
     * @throws IOException if a file cannot be written; the folder is then as it was
     */
    public void writeTo(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("the output folder must have a parent folder but was " + folder);
        }
        Files.createDirectories(parent);
        Path temporary = Files.createTempDirectory(parent, ".regiokas-");
        try {
            Path written = Files.createDirectory(temporary.resolve("new"));
            for (String name : names()) {
                write(written.resolve(name), name);
            }
            if (Files.exists(target)) {
                replace(written, target, Files.createDirectory(temporary.resolve("old")));
            } else {
                Files.move(written, target);
            }
        } finally {
            MoreFiles.deleteRecursively(temporary, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private void write(Path path, String name) throws IOException {
        Content content = files.get(name);
        if (content != null) {
            try (Writer writer = Files.newBufferedWriter(path)) {
                content.write(writer);
            }
        }
    }

    private void replace(Path written, Path target, Path old) throws IOException {
        Deque<String> moved = new ArrayDeque<>();
        try {
            for (String name : names()) {
                if (Files.exists(target.resolve(name))) {
                    Files.move(target.resolve(name), old.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
                moved.push(name);
                Files.move(written.resolve(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            for (String name : moved) {
                putBack(target.resolve(name), old.resolve(name));
            }
            throw failure;
        }
    }

    private static void putBack(Path target, Path old) throws IOException {
        if (Files.exists(old)) {
            Files.move(old, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(target);
        }
    }
}
