package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import nl.regiokas.exchange.output.OutputFiles;
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
     * Returns a CSV file for each table. Usage is not held: it is read twice when the files are written, so a
     * region can have millions of lines, from any source.
     *
     * @param files the tables except usage
     * @param usage the lines of usage, the same each time they are read
     * @param dialect how the files are written
     * @return the files, nothing written yet
     */
    public static OutputFiles csv(RegionFiles files, Iterable<UsageRow> usage, Dialect dialect) {
        ImmutableMap.Builder<String, OutputFiles.Content> written = ImmutableMap.builder();
        files.tables().forEach(table -> written.put(table.file(), csv(table, files, dialect)));
        written.put(RegionTables.USAGE.file(), writer -> TableWriter.csv(RegionTables.USAGE, usage, dialect, writer));
        return OutputFiles.of(written.buildOrThrow());
    }

    private static <R> OutputFiles.Content csv(Table<R> table, RegionFiles files, Dialect dialect) {
        ImmutableList<R> rows = files.rows(table);
        return writer -> TableWriter.csv(table, rows, dialect, writer);
    }

    /**
     * Returns {@code region.xlsx}, with a sheet for each table. Its bytes depend on the rows alone, not on the time of
     * writing.
     *
     * @param files the tables except usage
     * @param usage the lines of usage
     * @return the file, nothing written yet; writing is refused if a sheet cannot hold the rows of a table
     */
    public static OutputFiles workbook(RegionFiles files, List<UsageRow> usage) {
        return OutputFiles.ofBytes(ImmutableMap.of(
                FolderNames.WORKBOOK,
                target -> UndatedWorkbook.write(
                        workbook -> {
                            files.tables().forEach(table -> sheet(table, files, workbook));
                            TableWriter.sheet(RegionTables.USAGE, usage, workbook);
                        },
                        target)));
    }

    private static <R> void sheet(Table<R> table, RegionFiles files, Workbook workbook) {
        TableWriter.sheet(table, files.rows(table), workbook);
    }
}
