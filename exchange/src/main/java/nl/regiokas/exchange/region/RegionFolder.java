package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.table.Codes;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.RefusedRow;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.exchange.table.TableFolder;
import nl.regiokas.exchange.table.TableReader;
import nl.regiokas.exchange.table.Workbook;

/**
 * The folder of a region, being read.
 *
 * <p>Every fault of every file goes to the faults that were passed in, and so does what was repaired, skipped or not
 * used. A row with a fault is left out, so what was read counts only when there is no fault.
 *
 * @since 0.2.0
 */
public final class RegionFolder implements AutoCloseable {

    private final InputFaults faults;
    private final FolderNames names;
    private final Optional<Workbook> workbook;
    private final Codes codes = new Codes();
    private final TableFolder tables;

    private RegionFolder(Path folder, FolderNames names, Optional<Workbook> workbook, InputFaults faults) {
        this.names = names;
        this.workbook = workbook;
        this.faults = faults;
        this.tables = TableFolder.of(folder, workbook, codes, faults);
        if (names.has(OutsideCodes.SCHEME)) {
            codes.outside(OutsideCodes.in(folder)::contains);
        }
    }

    /**
     * Opens a folder and looks at the names in it.
     *
     * @param folder the folder
     * @param faults receives what is wrong, here and in everything that is read
     * @return the folder, which must be closed
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static RegionFolder open(Path folder, InputFaults faults) {
        Attributes.given(folder, "folder of region folder");
        Attributes.given(faults, "faults of region folder");
        FolderNames names = FolderNames.of(folder, faults);
        Optional<Workbook> workbook = names.has(FolderNames.WORKBOOK)
                ? Workbook.open(folder, FolderNames.WORKBOOK, faults)
                : Optional.empty();
        workbook.ifPresent(sheets -> sheets.names()
                .forEach(sheet -> FolderNames.checkSheet(sheet, ImmutableList.copyOf(sheets.names()), faults)));
        if (names.has(FolderNames.WORKBOOK)) {
            names.tables()
                    .forEach(
                            table -> faults.fault(table, 0, "", InputFault.FILE_BESIDE_WORKBOOK, FolderNames.WORKBOOK));
        }
        return new RegionFolder(folder, names, workbook, faults);
    }

    /**
     * Reports what is wrong with the names of a folder's files and with its workbook, whatever it asks for.
     *
     * @param folder the folder
     * @param faults receives the faults
     */
    public static void check(Path folder, InputFaults faults) {
        open(folder, faults).close();
    }

    /**
     * Returns whether the folder has a document.
     *
     * @param file such as {@code scheme.json}
     * @return true if it is there as a file
     */
    public boolean has(String file) {
        return names.has(file);
    }

    /**
     * Returns whether the tables are the sheets of a workbook.
     *
     * @return true if the folder has {@code region.xlsx}
     */
    public boolean isWorkbook() {
        return names.has(FolderNames.WORKBOOK);
    }

    /**
     * Returns whether the folder has a table, as a file or as a sheet.
     *
     * @param table one of {@link RegionTables}
     * @return true if it does; for usage, if it has at least one part
     */
    public boolean has(Table<?> table) {
        return table == RegionTables.USAGE ? !usageParts().isEmpty() : parts().contains(table.name());
    }

    /** The names of all tables that are there, without endings. */
    private ImmutableSortedSet<String> parts() {
        return workbook.map(sheets -> Streams.stream(sheets.names()))
                .orElseGet(() -> names.tables().stream().map(name -> name.substring(0, name.length() - 4)))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private ImmutableList<String> usageParts() {
        return parts().stream().filter(FolderNames::isUsage).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns whether the folder has a published RTA table: {@code published.csv} without a column {@code scope} or
     * {@code kind}.
     *
     * @return true if it does
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public boolean hasPublishedRta() {
        return has(RegionTables.PUBLISHED_RTA) && !hasPublishedCharges();
    }

    private boolean hasPublishedCharges() {
        return has(RegionTables.PUBLISHED_CHARGES)
                && (tables.hasHeading(RegionTables.PUBLISHED_CHARGES.name(), Heading.SCOPE)
                        || tables.hasHeading(RegionTables.PUBLISHED_CHARGES.name(), Heading.KIND));
    }

    /**
     * Reads all tables except usage.
     *
     * @return the sound rows
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public RegionFiles read() {
        return read(RegionTables.ALL.toArray(new Table<?>[0]));
    }

    /**
     * Reads some tables, those that list codes first; usage is left out.
     *
     * @param some which tables, if they are there
     * @return the sound rows
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public RegionFiles read(Table<?>... some) {
        RegionFiles.Builder files = RegionFiles.builder();
        Table<?> unpublished = hasPublishedCharges() ? RegionTables.PUBLISHED_RTA : RegionTables.PUBLISHED_CHARGES;
        ImmutableSet<Table<?>> asked = ImmutableSet.copyOf(some);
        RegionTables.ALL.stream()
                .filter(table -> asked.contains(table) && table != RegionTables.USAGE && table != unpublished)
                .filter(this::has)
                .forEach(table -> read(table, files));
        return files.codes(codes).build();
    }

    /**
     * Returns whether nothing wrong was found with a table so far, as a file or as a sheet.
     *
     * @param table one of {@link RegionTables}
     * @param faults receives what is wrong with the folder
     * @return false after a fault of the table, of usage in any of its files, or of the workbook as a whole
     */
    public static boolean isSound(Table<?> table, InputFaults faults) {
        boolean isFound = Stream.of(table.file(), FolderNames.WORKBOOK, FolderNames.WORKBOOK + "/" + table.name())
                .anyMatch(faults::areIn);
        return !isFound && (table != RegionTables.USAGE || !faults.areInAny(FolderNames::isUsageFile));
    }

    /**
     * Reports each missing table.
     *
     * @param musts the required tables
     */
    public void require(Table<?>... musts) {
        for (Table<?> must : musts) {
            if (!has(must) && isSound(must, faults)) {
                InputFault fault = must == RegionTables.USAGE ? InputFault.USAGE_MISSING : InputFault.FILE_MISSING;
                faults.fault(must.file(), 0, "", fault);
            }
        }
    }

    private <R> void read(Table<R> table, RegionFiles.Builder files) {
        TableReader<R> reader = tables.reader(table, table.name());
        ImmutableList.Builder<Line<R>> rows = ImmutableList.builder();
        ImmutableList.Builder<RefusedRow> refused = ImmutableList.builder();
        reader.read(rows::add, refused::add);
        files.putLines(table, rows.build()).putRefused(table, refused.build());
    }

    /**
     * Reads one file of usage and holds its lines.
     *
     * @param files the other tables of the folder
     * @param part the name of the file without {@code .csv}
     * @return the sound lines, none if there is no such file
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public ImmutableList<UsageRow> usage(RegionFiles files, String part) {
        ImmutableList.Builder<UsageRow> rows = ImmutableList.builder();
        if (parts().contains(part)) {
            new UsageReader(files, line -> rows.add(line.row(files)))
                    .read(tables.reader(RegionTables.USAGE, part), ReadingProgress.SILENT);
        }
        return rows.build();
    }

    /**
     * Reads usage, in the order of the names of its files, without holding it.
     *
     * @param files the other tables of the folder
     * @param progress receives how far the reading is
     * @param sink receives every sound line; what it refuses is reported at the line
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public void usage(RegionFiles files, ReadingProgress progress, UsageSink sink) {
        UsageReader reader = new UsageReader(files, isSound(RegionTables.TARIFFS, faults) ? sink : unpriced(sink));
        long lines = 0;
        for (String part : usageParts()) {
            lines += reader.read(tables.reader(RegionTables.USAGE, part), progress);
        }
        if (lines == 0 && has(RegionTables.USAGE) && isSound(RegionTables.USAGE, faults)) {
            faults.notice(RegionTables.USAGE.file(), InputNotice.NO_USAGE);
        }
    }

    /** That a line has no tariff means nothing while some tariffs could not be read. */
    private static UsageSink unpriced(UsageSink sink) {
        return line -> {
            try {
                sink.add(line);
            } catch (RefusalException refusal) {
                if (!UsageReader.isAboutTariffs(refusal)) {
                    throw refusal;
                }
            }
        };
    }

    @Override
    public void close() {
        workbook.ifPresent(Workbook::close);
    }
}
