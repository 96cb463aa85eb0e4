package nl.regiokas.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;

/**
 * Where the tables of a folder come from: a CSV file for each, or the sheets of a workbook.
 *
 * @since 0.2.0
 */
public final class TableFolder {

    private final Path folder;
    private final Optional<Workbook> workbook;
    private final Codes codes;
    private final InputFaults faults;

    private TableFolder(Path folder, Optional<Workbook> workbook, Codes codes, InputFaults faults) {
        this.folder = folder;
        this.workbook = workbook;
        this.codes = codes;
        this.faults = faults;
    }

    /**
     * Returns the tables of a folder.
     *
     * @param folder the folder
     * @param workbook the workbook that holds them, or nothing when they are files
     * @param codes the codes that fields may name
     * @param faults receives what is wrong
     * @return the tables, none read yet
     */
    public static TableFolder of(Path folder, Optional<Workbook> workbook, Codes codes, InputFaults faults) {
        Attributes.given(folder, "folder of table folder");
        Attributes.given(workbook, "workbook of table folder");
        Attributes.given(codes, "codes of table folder");
        Attributes.given(faults, "faults of table folder");
        return new TableFolder(folder, workbook, codes, faults);
    }

    /**
     * Returns a reader of a table that is there.
     *
     * @param table the table
     * @param name the name of its file or sheet, without {@code .csv}
     * @param <R> the type of the rows
     * @return the reader, nothing read yet
     */
    public <R> TableReader<R> reader(Table<R> table, String name) {
        return new TableReader<>(table, input(name), codes, faults);
    }

    private TableInput input(String name) {
        return workbook.map(sheets -> sheets.sheet(name)).orElseGet(() -> new CsvText(folder, name + ".csv"));
    }

    /**
     * Returns whether the header of a table that is there has a heading.
     *
     * @param name the name of its file or sheet, without {@code .csv}
     * @param heading the heading, in either language
     * @return true if it does
     * @throws UncheckedIOException if the file cannot be read
     */
    public boolean hasHeading(String name, Heading heading) {
        try (RowSource source = input(name).rows(ReadingProgress.SILENT)) {
            CsvRows rows = source.next();
            if (rows.size() == 0) {
                return false;
            }
            rows.turnTo(0);
            for (int position = 0; position < rows.count(); position++) {
                if (heading.isSpelt(rows.text(position))) {
                    return true;
                }
            }
            return false;
        } catch (UnreadableRowsException broken) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
