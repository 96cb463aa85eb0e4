package nl.regiokas.exchange.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.internal.ClosedXml;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a sheet hold a text as the result of a formula. The library that reads workbooks does not say so, and
 * then an empty text looks like a formula that was never calculated. The sheet is opened when the first question is
 * asked, and rows are asked for in their order.
 */
final class TextResults implements AutoCloseable {

    private final Path workbook;
    private final String sheet;
    private final Set<Integer> columns = new HashSet<>();
    private @Nullable ZipFile zip;
    private @Nullable XMLStreamReader xml;
    private long row;

    /** For a sheet by its identifier in the workbook. */
    TextResults(Path workbook, String sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /**
     * Returns whether a cell says that it holds a text.
     *
     * @param wanted the number of the row among those that the sheet holds, from 1
     * @param column the number of the column, from 0
     * @return false if the sheet is not where a workbook usually has it
     */
    boolean isText(long wanted, int column) {
        try {
            if (zip == null) {
                zip = new ZipFile(workbook.toFile());
                xml = rows(zip);
            }
            while (row < wanted && xml != null && xml.hasNext()) {
                next(xml);
            }
            return row == wanted && columns.contains(column);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw new UnreadableRowsException(0, InputFault.WORKBOOK_BROKEN);
        }
    }

    /** Reads on to the end of the next row. */
    private void next(XMLStreamReader rows) throws XMLStreamException {
        columns.clear();
        int column = -1;
        while (rows.hasNext()) {
            int event = rows.next();
            if (event == XMLStreamReader.START_ELEMENT && "c".equals(rows.getLocalName())) {
                String address = rows.getAttributeValue(null, "r");
                column = address == null ? column + 1 : new CellAddress(address).getColumn();
                if ("str".equals(rows.getAttributeValue(null, "t"))) {
                    columns.add(column);
                }
            } else if (event == XMLStreamReader.END_ELEMENT && "row".equals(rows.getLocalName())) {
                row++;
                return;
            }
        }
    }

    private @Nullable XMLStreamReader rows(ZipFile opened) throws IOException, XMLStreamException {
        Optional<String> part = WorkbookParts.ofSheet(opened, sheet);
        ZipEntry entry = part.map(opened::getEntry).orElse(null);
        return entry == null ? null : ClosedXml.reader(opened.getInputStream(entry));
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException failure) {
            // what was read is read
        }
    }
}
