package nl.regiokas.exchange.internal;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables that ship in the jar. */
public final class Resources {

    private Resources() {}

    /**
     * Reads a CSV file next to a class; lines that begin with {@code #} are comments.
     *
     * @param owner the class
     * @param name the name of the file
     * @return the fields of each row except the header
     */
    public static ImmutableList<List<String>> rows(Class<?> owner, String name) {
        try (InputStream bytes = Objects.requireNonNull(owner.getResourceAsStream(name), name);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return csv.stream().skip(1).map(CsvRecord::getFields).collect(ImmutableList.toImmutableList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
