package nl.regiokas.exchange.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * The rows of a file, which is closed after them.
 *
 * @param rows the rows
 * @param file the file
 */
record ClosingRows(RowSource rows, Reader file) implements RowSource {

    @Override
    public CsvRows next() {
        return rows.next();
    }

    @Override
    public char separator() {
        return rows.separator();
    }

    @Override
    public boolean hasApostrophes() {
        return rows.hasApostrophes();
    }

    @Override
    public void close() {
        rows.close();
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
