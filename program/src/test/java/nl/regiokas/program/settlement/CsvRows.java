package nl.regiokas.program.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of written CSV files. */
final class CsvRows {

    private CsvRows() {}

    /** The rows of a CSV file without its header, sorted, since their order is free. */
    static List<String> rows(Path file) {
        return lines(file).stream().skip(1).sorted().toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
