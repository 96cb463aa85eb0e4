package nl.regiokas.exchange.region;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiokas.exchange.table.Dialect;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.exchange.table.TableWriter;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes the tables of a region so that {@link RegionFolder} reads them back.
 *
 * @since 0.2.0
 */
public final class RegionWriter {

    private RegionWriter() {}

    /**
     * Writes a CSV file a table.
     *
     * @param files the tables but usage
     * @param usage the lines of usage
     * @param dialect how the files are written
     * @param folder an existing folder
     * @throws IOException if a file cannot be written
     */
    public static void csv(RegionFiles files, List<UsageRow> usage, Dialect dialect, Path folder) throws IOException {
        for (Table<?> table : files.tables()) {
            csv(table, files, dialect, folder);
        }
        try (Writer writer = Files.newBufferedWriter(folder.resolve(RegionTables.USAGE.file()))) {
            TableWriter.csv(RegionTables.USAGE, usage, dialect, writer);
        }
    }

    private static <R> void csv(Table<R> table, RegionFiles files, Dialect dialect, Path folder) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.resolve(table.file()))) {
            TableWriter.csv(table, files.rows(table), dialect, writer);
        }
    }

    /**
     * Writes {@code region.xlsx}, a sheet a table.
     *
     * @param files the tables but usage
     * @param usage the lines of usage
     * @param folder an existing folder
     * @throws IOException if the file cannot be written
     * @throws nl.regiokas.core.fault.RefusalException if a sheet cannot hold the rows of a table
     */
    public static void workbook(RegionFiles files, List<UsageRow> usage, Path folder) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(FolderNames.WORKBOOK));
                Workbook workbook = new Workbook(file, "regiokas", "1.0")) {
            for (Table<?> table : files.tables()) {
                sheet(table, files, workbook);
            }
            TableWriter.sheet(RegionTables.USAGE, usage, workbook);
        }
    }

    private static <R> void sheet(Table<R> table, RegionFiles files, Workbook workbook) {
        TableWriter.sheet(table, files.rows(table), workbook);
    }
}
