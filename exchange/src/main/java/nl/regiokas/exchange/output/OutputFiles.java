package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.input.ShownText;

/**
 * Files that appear in the output folder together or not at all.
 *
 * <p>They are first written to a hidden folder inside the output folder. That needs no rights on its parent and works
 * on a mount point. Then they are moved into place one by one, and put back as they were if a move fails. The last one
 * is {@code provenance.json}, with the hash of each file: a folder left by a killed run does not match it, and the next
 * run clears what is left. While a run writes, a second one to the same folder is refused. Other files of an existing
 * folder stay as they are.
 *
 * @since 0.2.0
 */
public final class OutputFiles {

    /**
     * Writes the content of a file.
     *
     * @since 0.2.0
     */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the content.
         *
         * @param writer receives UTF-8 text
         * @throws IOException if it cannot be written
         */
        void write(Writer writer) throws IOException;
    }

    /**
     * Writes the bytes of a file that is not text.
     *
     * @since 0.2.0
     */
    @FunctionalInterface
    public interface Bytes {

        /**
         * Writes the bytes.
         *
         * @param target receives the bytes
         * @throws IOException if they cannot be written
         */
        void write(OutputStream target) throws IOException;
    }

    /**
     * Writes the rows of a CSV file.
     *
     * @since 0.2.0
     */
    @FunctionalInterface
    public interface Rows {

        /**
         * Writes the rows.
         *
         * @param csv receives the rows, the header first
         * @throws IOException if they cannot be written
         */
        void write(CsvWriter csv) throws IOException;
    }

    /** Refuses to write to a folder; nobody else writes to it meanwhile. */
    @FunctionalInterface
    private interface Check {
        void of(Path target) throws IOException;
    }

    private final ImmutableMap<String, Bytes> files;

    private OutputFiles(ImmutableMap<String, Bytes> files) {
        files.keySet()
                .forEach(name ->
                        Faults.require(Provenance.isSimple(name), InputFault.FILE_NAME_NOT_PLAIN, ShownText.of(name)));
        this.files = files;
    }

    /**
     * Returns files by name.
     *
     * @param files name to content, in the order in which they are listed; no name leads to another folder
     * @return the files, nothing written yet
     * @throws nl.regiokas.core.fault.RefusalException if a name is blank, hidden, or leads to another folder
     */
    public static OutputFiles of(ImmutableMap<String, Content> files) {
        Attributes.given(files, "files of output files");
        return new OutputFiles(ImmutableMap.copyOf(Maps.transformValues(files, Text::new)));
    }

    /**
     * Returns files that are not text, by name.
     *
     * @param files name to bytes, in the order in which they are listed; no name leads to another folder
     * @return the files, nothing written yet
     * @throws nl.regiokas.core.fault.RefusalException if a name is blank, hidden, or leads to another folder
     */
    public static OutputFiles ofBytes(ImmutableMap<String, Bytes> files) {
        Attributes.given(files, "files of output files");
        return new OutputFiles(files);
    }

    /** A text in UTF-8. */
    private record Text(Content content) implements Bytes {

        @Override
        public void write(OutputStream target) throws IOException {
            Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
            content.write(writer);
            writer.flush();
        }
    }

    /**
     * Returns the content of a CSV file: commas, line feeds, and quotes where they are needed.
     *
     * @param rows writes the rows
     * @return the content
     */
    public static Content csv(Rows rows) {
        return new Csv(rows);
    }

    /** A CSV file: commas, line feeds, and quotes where they are needed. */
    private record Csv(Rows rows) implements Content {

        @Override
        public void write(Writer writer) throws IOException {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            rows.write(csv);
            csv.flush();
        }
    }

    /**
     * Returns these files with their CSV for a Dutch spreadsheet: semicolons, decimal commas, Dutch headings and dates,
     * and no text that could be taken for a formula.
     *
     * @return the same files in that form
     */
    public OutputFiles forSpreadsheet() {
        return forSpreadsheet(ImmutableTable.of());
    }

    /**
     * Returns these files with their CSV for a Dutch spreadsheet, and a column of names after each column of codes in
     * which some codes have names.
     *
     * @param names what codes stand for ({@code party}, {@code product}, {@code provider}, {@code segment},
     *     {@code scope}, {@code component} or {@code kind}), to codes and their names; under {@code heading}: a file's
     *     own headings
     * @return the same files in that form
     */
    public OutputFiles forSpreadsheet(ImmutableTable<String, String, String> names) {
        return forSpreadsheet(names, Optional.empty());
    }

    /**
     * Returns these files as {@link #forSpreadsheet(ImmutableTable)}, and with a last column in which every row says what
     * kind of data it is: a file that is passed on alone still says so.
     *
     * @param names what codes stand for, to codes and their names
     * @param status what kind of data they are, or empty for no such column
     * @return the same files in that form
     */
    public OutputFiles forSpreadsheet(ImmutableTable<String, String, String> names, Optional<String> status) {
        SpreadsheetCsv form = new SpreadsheetCsv(
                Attributes.given(names, "names of output files"), Attributes.given(status, "status of output files"));
        return new OutputFiles(ImmutableMap.copyOf(Maps.transformValues(files, file -> inForm(file, form))));
    }

    private static Bytes inForm(Bytes file, SpreadsheetCsv form) {
        return file instanceof Text text && text.content() instanceof Csv csv ? new Text(form.of(csv)) : file;
    }

    /**
     * Returns these files and others.
     *
     * @param others files with other names
     * @return all of them
     */
    public OutputFiles and(OutputFiles others) {
        return new OutputFiles(ImmutableMap.<String, Bytes>builder()
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
     * Writes all files, and {@code provenance.json} last.
     *
     * <p>Files that an earlier run of the same command left and that are not among these are removed; other files stay.
     *
     * @param folder the output folder, made if it does not exist
     * @param command the command whose files they are
     * @throws IOException if a file cannot be written, another run writes to the folder, or its {@code provenance.json} is
     *     not of a run; the folder is then as it was
     */
    public void writeTo(Path folder, String command) throws IOException {
        writeTo(folder, command, Origin.NONE);
    }

    /**
     * Writes all files, and last {@code provenance.json}, which says what they were made from.
     *
     * <p>Files that an earlier run of the same command left and that are not among these are removed; other files stay.
     *
     * @param folder the output folder, made if it does not exist
     * @param command the command whose files they are
     * @param origin what they were made from
     * @throws IOException if a file cannot be written, another run writes to the folder, or its {@code provenance.json} is
     *     not of a run; the folder is then as it was
     */
    public void writeTo(Path folder, String command, Origin origin) throws IOException {
        writeTo(folder, command, origin, target -> {
            Optional<String> stranger =
                    Provenance.stranger(target).filter(name -> !Files.isDirectory(target.resolve(name)));
            if (stranger.isPresent()) {
                throw InPlaceException.stranger(target.resolve(stranger.get()));
            }
        });
    }

    /**
     * Writes all files to a folder that has none of them yet, and {@code provenance.json} last: an existing file
     * belongs to someone.
     *
     * @param folder the folder, made if it does not exist
     * @param command the command whose files they are
     * @param origin what they were made from
     * @param others reports what else may not be there; nobody else writes to the folder meanwhile
     * @throws IOException if a file cannot be written or another run writes to the folder; the folder is then as it was
     * @throws nl.regiokas.core.fault.RefusalException with every file that is in the way; the folder is then as it was
     */
    public void writeNewTo(Path folder, String command, Origin origin, Consumer<InputFaults> others)
            throws IOException {
        writeTo(folder, command, origin, target -> {
            InputFaults faults = new InputFaults();
            others.accept(faults);
            Stream.concat(names().stream(), Provenance.stranger(target).stream())
                    .filter(name -> Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS))
                    .filter(name -> !faults.areIn(name))
                    .forEach(name -> faults.fault(name, 0, "", InputFault.FILE_IN_THE_WAY));
            faults.throwIfAny();
        });
    }

    /**
     * Reports files that an earlier run of the same command wrote, that are not among these and were changed since:
     * they will stay. To be asked before these files are written.
     *
     * @param folder the output folder
     * @param command the command whose files they are
     * @param faults receives a notice for each
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public void reportStaying(Path folder, String command, InputFaults faults) {
        Provenance.read(folder, new InputFaults())
                .ifPresent(before -> before.files(command).stream()
                        .filter(name -> !files.containsKey(name) && before.isChanged(command, name, folder))
                        .forEach(name -> faults.notice(name, InputNotice.LEFT_OF_EARLIER_RUN)));
    }

    private void writeTo(Path folder, String command, Origin origin, Check check) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Optional<Path> made = firstMissing(target);
        if (made.isPresent() && Files.isSymbolicLink(made.get())) {
            throw InPlaceException.danglingLink(made.get());
        }
        Files.createDirectories(target);
        try (FolderLock lock = FolderLock.of(folder)) {
            check.of(target);
            replace(new OutputMove(target, lock.apart()), lock, command, origin);
        } catch (IOException | RuntimeException failure) {
            if (made.isPresent()) {
                deleteEmptyFolders(target, made.get());
            }
            throw failure;
        }
    }

    /** Clears nothing that could not be put back. */
    private void replace(OutputMove move, FolderLock lock, String command, Origin origin) throws IOException {
        boolean isDone = false;
        try {
            move.write(files, command, origin);
            isDone = true;
        } finally {
            if (isDone || !move.holdsOldFiles()) {
                lock.clear();
            }
        }
    }

    /** The outermost folder that must still be made. */
    private static Optional<Path> firstMissing(Path target) {
        Optional<Path> missing = Optional.empty();
        for (Path each = target; each != null && !Files.exists(each); each = each.getParent()) {
            missing = Optional.of(each);
        }
        return missing;
    }

    private static void deleteEmptyFolders(Path innermost, Path outermost) throws IOException {
        for (Path each = innermost; each != null && each.startsWith(outermost); each = each.getParent()) {
            deleteIfEmpty(each);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException used) {
            // another run is at work in it
        }
    }
}
