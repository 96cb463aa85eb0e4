package nl.regiokas.exchange.table;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook of tables, with a sheet for each.
 *
 * @since 0.2.0
 */
public final class Workbook implements AutoCloseable {

    private final String file;
    private final Path path;
    private final ReadableWorkbook workbook;
    private final ImmutableMap<String, Sheet> sheets;

    private Workbook(String file, Path path, ReadableWorkbook workbook, ImmutableMap<String, Sheet> sheets) {
        this.file = file;
        this.path = path;
        this.workbook = workbook;
        this.sheets = sheets;
    }

    /**
     * Opens a workbook.
     *
     * @param folder the folder
     * @param file the file's name in it
     * @param faults receives the fault if it is not a workbook
     * @return the workbook, or nothing after a fault
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Optional<Workbook> open(Path folder, String file, InputFaults faults) {
        Attributes.given(folder, "folder of workbook");
        Attributes.given(file, "file of workbook");
        Attributes.given(faults, "faults of workbook");
        Path path = folder.resolve(file);
        if (!Files.isReadable(path)) {
            throw new UncheckedIOException(new AccessDeniedException(path.toString()));
        }
        try {
            if (!WorkbookParts.hasTexts(path)) {
                faults.fault(file, 0, "", InputFault.WORKBOOK_BROKEN);
                return Optional.empty();
            }
            ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
            ImmutableMap<String, Sheet> sheets = workbook.getSheets()
                    .collect(ImmutableMap.toImmutableMap(Sheet::getName, sheet -> sheet, (first, second) -> first));
            return Optional.of(new Workbook(file, path, workbook, sheets));
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            faults.fault(file, 0, "", InputFault.WORKBOOK_BROKEN);
            return Optional.empty();
        }
    }

    /**
     * Returns the names of the sheets.
     *
     * @return the names in the order of the workbook
     */
    public Iterable<String> names() {
        return sheets.keySet();
    }

    /** Returns a sheet as the rows of a table. */
    TableInput sheet(String name) {
        Sheet sheet = sheets.get(name);
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet " + name);
        }
        return new TableInput() {

            @Override
            public String name() {
                return file + "/" + name;
            }

            @Override
            public RowSource rows(ReadingProgress progress) {
                return SheetRows.of(path, sheet);
            }

            @Override
            public void addNotices(InputFaults faults) {
                // a workbook itself says how its texts are encoded
            }
        };
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
