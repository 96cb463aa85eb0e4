package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.internal.NamedFailure;
import nl.regiokas.exchange.output.Origin;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.table.Dialect;

/**
 * A region as its folder holds it: tables, usage and documents, in memory.
 * Dutch: de bestanden van een regio.
 *
 * <p>A region that is read, written and read again is equal, in every written form. To settle millions of lines of
 * usage, use {@link RegionFolder} instead, which does not hold them.
 *
 * @since 0.2.0
 */
public final class RegionContents {

    /** The command under which {@code provenance.json} lists files that were written without one. */
    public static final String COMMAND = "region";

    private final RegionFiles files;
    private final ImmutableList<UsageRow> usage;
    private final ImmutableSortedMap<String, String> documents;

    private RegionContents(
            RegionFiles files, ImmutableList<UsageRow> usage, ImmutableSortedMap<String, String> documents) {
        this.files = files;
        this.usage = usage;
        this.documents = documents;
    }

    /**
     * Returns a region.
     *
     * @param files the tables except usage
     * @param usage the lines of usage
     * @param documents the texts of {@code scheme.json} and the like, by the names of their files
     * @return the region
     * @throws RefusalException if a document has a name that no document of a folder has
     */
    public static RegionContents of(
            RegionFiles files, Iterable<UsageRow> usage, ImmutableMap<String, String> documents) {
        Attributes.given(files, "files of region contents");
        Attributes.given(usage, "usage of region contents");
        Attributes.given(documents, "documents of region contents");
        for (String name : documents.keySet()) {
            if (!FolderNames.documents().contains(name)) {
                throw RefusalException.of(InputFault.NEAR_FILE_NAME, FolderNames.documents());
            }
        }
        return new RegionContents(files, ImmutableList.copyOf(usage), ImmutableSortedMap.copyOf(documents));
    }

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @return the region
     * @throws RefusalException with every fault of every file
     * @throws UncheckedIOException if a file cannot be read
     */
    public static RegionContents read(Path folder) {
        Attributes.given(folder, "folder of region contents");
        InputFaults faults = new InputFaults();
        Optional<RegionContents> region = read(folder, faults);
        faults.throwIfAny();
        return region.orElseThrow();
    }

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @param faults receives what is wrong and what is reported
     * @return the region, or nothing after a fault
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Optional<RegionContents> read(Path folder, InputFaults faults) {
        ImmutableList.Builder<UsageRow> usage = ImmutableList.builder();
        return read(folder, faults, files -> line -> usage.add(line.row(files)))
                .map(region -> new RegionContents(region.files, usage.build(), region.documents));
    }

    /**
     * Returns the CSV files of a folder in another form. Usage is not held: it is read once for its faults, and again
     * when it is written; the folder must not change meanwhile.
     *
     * @param folder the folder
     * @param dialect how the tables are written
     * @param faults receives what is wrong and what is reported
     * @return tables, usage and documents, nothing written yet; nothing after a fault
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Optional<OutputFiles> csv(Path folder, Dialect dialect, InputFaults faults) {
        return read(folder, faults, files -> line -> {})
                .map(region -> RegionWriter.csv(region.files, new FolderUsage(folder), dialect)
                        .and(region.written()));
    }

    /** Reads a folder; its usage goes to a sink only. */
    private static Optional<RegionContents> read(
            Path folder, InputFaults faults, Function<RegionFiles, UsageSink> sink) {
        try (RegionFolder open = RegionFolder.open(folder, faults)) {
            RegionFiles files = open.read();
            open.usage(files, ReadingProgress.SILENT, sink.apply(files));
            ImmutableSortedMap.Builder<String, String> documents = ImmutableSortedMap.naturalOrder();
            for (String name : FolderNames.documents()) {
                if (open.has(name)) {
                    text(folder, name, faults).ifPresent(text -> documents.put(name, text));
                }
            }
            return faults.isEmpty()
                    ? Optional.of(new RegionContents(files, ImmutableList.of(), documents.buildOrThrow()))
                    : Optional.empty();
        }
    }

    private static Optional<String> text(Path folder, String name, InputFaults faults) {
        try {
            return JsonFile.text(folder.resolve(name), name, faults);
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, folder.resolve(name));
        }
    }

    /**
     * Returns the tables.
     *
     * @return all tables except usage
     */
    public RegionFiles files() {
        return files;
    }

    /**
     * Returns usage.
     *
     * @return the lines in the order in which they were read
     */
    public ImmutableList<UsageRow> usage() {
        return usage;
    }

    /**
     * Returns the documents.
     *
     * @return their texts by the names of their files
     */
    public ImmutableSortedMap<String, String> documents() {
        return documents;
    }

    /**
     * Returns the files of a folder with a CSV file for each table.
     *
     * @param dialect how the tables are written
     * @return tables, usage and documents, nothing written yet
     */
    public OutputFiles csv(Dialect dialect) {
        return RegionWriter.csv(files, usage, dialect).and(written());
    }

    /**
     * Returns the files of a folder with a workbook: {@code region.xlsx}, numbers and days as cells.
     *
     * @return workbook and documents, nothing written yet; writing is refused if a sheet cannot hold a table
     */
    public OutputFiles workbook() {
        return RegionWriter.workbook(files, usage).and(written());
    }

    private OutputFiles written() {
        return OutputFiles.of(
                ImmutableMap.copyOf(Maps.transformValues(documents, text -> writer -> writer.write(text))));
    }

    /**
     * Writes a folder of plain CSV files.
     *
     * @param folder the folder, made if it does not exist
     * @throws IOException if it cannot be written; the folder is then as it was
     * @throws RefusalException if it has files of a region already
     */
    public void write(Path folder) throws IOException {
        write(folder, Dialect.PLAIN);
    }

    /**
     * Writes a folder of CSV files.
     *
     * @param folder the folder, made if it does not exist
     * @param dialect how the files are written
     * @throws IOException if it cannot be written; the folder is then as it was
     * @throws RefusalException if it has files of a region already
     */
    public void write(Path folder, Dialect dialect) throws IOException {
        write(csv(dialect), folder, COMMAND, Origin.NONE);
    }

    /**
     * Writes a folder with a workbook: {@code region.xlsx}, numbers and days as cells.
     *
     * @param folder the folder, made if it does not exist
     * @throws IOException if it cannot be written; the folder is then as it was
     * @throws RefusalException if it has files of a region already, or a sheet cannot hold a table
     */
    public void writeWorkbook(Path folder) throws IOException {
        write(workbook(), folder, COMMAND, Origin.NONE);
    }

    /**
     * Writes the files of a region, and perhaps others, all of them or none, to a folder without files of a region: a
     * file that stayed would be read together with the new ones.
     *
     * @param files the files
     * @param folder the folder, made if it does not exist
     * @param command the command whose files they are
     * @param origin what they were made from
     * @throws IOException if it cannot be written or another run writes to it; the folder is then as it was
     * @throws RefusalException if it has files of a region or with these names already, or a sheet cannot hold a table
     */
    public static void write(OutputFiles files, Path folder, String command, Origin origin) throws IOException {
        files.writeNewTo(
                folder,
                command,
                origin,
                faults -> FolderNames.of(folder, faults)
                        .all()
                        .forEach(name -> faults.fault(name, 0, "", InputFault.FILE_IN_THE_WAY)));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RegionContents other
                && files.equals(other.files)
                && usage.equals(other.usage)
                && documents.equals(other.documents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(files, usage, documents);
    }

    /** Names the tables and documents and their sizes. */
    @Override
    public String toString() {
        return files + ", usage " + usage.size() + ", documents " + documents.keySet();
    }
}
