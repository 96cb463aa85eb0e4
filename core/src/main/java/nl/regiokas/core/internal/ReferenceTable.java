package nl.regiokas.core.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of reference data that ships with the library: a header row, then one row a line, cells separated by a bar.
 *
 * <p>The tables are the library's own and know no quoting, so that no reader of CSV is needed below the program; lines
 * that begin with # are remarks.
 */
public final class ReferenceTable {

    private static final Splitter CELLS = Splitter.on('|').trimResults();

    private ReferenceTable() {}

    /**
     * Reads a table.
     *
     * @param name its name, for messages
     * @param opened a resource of the caller's module; it is closed
     * @return its rows
     */
    public static ImmutableList<ImmutableMap<String, String>> read(String name, @Nullable InputStream opened) {
        try (InputStream stream = Objects.requireNonNull(opened, name)) {
            return parse(name, CharStreams.readLines(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads the rows as maps from the header's names to the cells.
     *
     * @param name the name of the table, for messages
     * @param lines its lines
     * @return its rows
     */
    public static ImmutableList<ImmutableMap<String, String>> parse(String name, List<String> lines) {
        ImmutableList<List<String>> rows = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(CELLS::splitToList)
                .collect(toImmutableList());
        List<String> header = rows.get(0);
        return rows.stream().skip(1).map(row -> keyed(name, header, row)).collect(toImmutableList());
    }

    private static ImmutableMap<String, String> keyed(String name, List<String> header, List<String> row) {
        if (row.size() != header.size()) {
            throw new IllegalStateException(
                    name + " must have " + header.size() + " cells a row but has " + row.size() + ": " + row);
        }
        return IntStream.range(0, row.size()).boxed().collect(ImmutableMap.toImmutableMap(header::get, row::get));
    }
}
