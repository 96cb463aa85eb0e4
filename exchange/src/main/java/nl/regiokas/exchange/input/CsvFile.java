package nl.regiokas.exchange.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a CSV file of a scenario folder row by row, without holding it.
 *
 * <p>UTF-8 with or without a byte order mark; a header row tells the columns, in any order, and whether the separator is
 * a comma or a semicolon. Empty lines are skipped. Every fault is reported by file and line: no header, an unknown, a
 * missing or a repeated column, a row with too many or too few fields, broken quotes (which end the reading).
 *
 * @param <C> the columns that the file may have
 */
public final class CsvFile<C extends Enum<C> & CsvColumn> {

    private static final int LONGEST_HEADER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern STARTING_LINE = Pattern.compile(" \\(record starting at line ([0-9]+)\\)$");

    private final String name;
    private final Class<C> columns;
    private final InputFaults faults;

    private CsvFile(String name, Class<C> columns, InputFaults faults) {
        this.name = name;
        this.columns = columns;
        this.faults = faults;
    }

    /**
     * Reads a file that must be there.
     *
     * @param folder the scenario folder
     * @param name the file's name in the folder
     * @param columns the columns that the file may have
     * @param faults takes what is wrong
     * @param action takes each row in the order of the file, also one whose fields are faulty
     * @param <C> the columns that the file may have
     * @throws UncheckedIOException if the file cannot be read
     */
    public static <C extends Enum<C> & CsvColumn> void read(
            Path folder, String name, Class<C> columns, InputFaults faults, Consumer<CsvRow<C>> action) {
        read(folder, name, columns, ReadingProgress.SILENT, faults, action);
    }

    /**
     * Reads a file that must be there and can be long.
     *
     * @param folder the scenario folder
     * @param name the file's name in the folder
     * @param columns the columns that the file may have
     * @param progress is told how far the reading is
     * @param faults takes what is wrong
     * @param action takes each row in the order of the file, also one whose fields are faulty
     * @param <C> the columns that the file may have
     * @throws UncheckedIOException if the file cannot be read
     */
    public static <C extends Enum<C> & CsvColumn> void read(
            Path folder,
            String name,
            Class<C> columns,
            ReadingProgress progress,
            InputFaults faults,
            Consumer<CsvRow<C>> action) {
        if (!Files.isRegularFile(folder.resolve(name))) {
            faults.add(name, 0, "file is missing");
            return;
        }
        new CsvFile<>(name, columns, faults).read(folder.resolve(name), progress, action);
    }

    private void read(Path path, ReadingProgress progress, Consumer<CsvRow<C>> action) {
        try (InputStream bytes = new ObservedInput(path, progress);
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
                ReadAhead ahead = ReadAhead.of(reader, separator(reader))) {
            readRows(ahead, action);
        } catch (CsvParseException broken) {
            addBroken(String.valueOf(broken.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void readRows(ReadAhead ahead, Consumer<CsvRow<C>> action) {
        CsvRows rows = ahead.next();
        if (rows.size() == 0) {
            faults.add(name, 1, "file has no header");
            return;
        }
        rows.turnTo(0);
        CsvHeader<C> header = CsvHeader.read(name, columns, rows, faults);
        CsvRow<C> row = new CsvRow<>(header, rows, faults);
        for (int first = 1; rows.size() > 0; first = 0) {
            for (int i = first; i < rows.size(); i++) {
                rows.turnTo(i);
                readRow(header, row.turnTo(rows), rows.count(), action);
            }
            rows = ahead.next();
        }
    }

    private void readRow(CsvHeader<C> header, CsvRow<C> row, int count, Consumer<CsvRow<C>> action) {
        if (count == header.width()) {
            action.accept(row);
        } else {
            row.fault("row has %s fields but the header has %s", count, header.width());
        }
    }

    /** Skips the byte order mark and looks ahead in the first line. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        int balance = 0;
        for (int at = 1, read = reader.read(); at < LONGEST_HEADER && read >= 0; at++, read = reader.read()) {
            if (read == '\n' || read == '\r') {
                break;
            }
            balance += read == ';' ? 1 : read == ',' ? -1 : 0;
        }
        reader.reset();
        return balance > 0 ? ';' : ',';
    }

    private void addBroken(String message) {
        Matcher place = STARTING_LINE.matcher(message);
        long line = place.find() ? Long.parseLong(place.group(1)) : 0;
        faults.add(name, line, "row cannot be read, nor what follows: %s", place.replaceFirst(""));
    }
}
