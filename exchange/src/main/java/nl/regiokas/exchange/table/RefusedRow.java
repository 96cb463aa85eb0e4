package nl.regiokas.exchange.table;

import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.Place;

/**
 * A row that was left out because of a fault, with those of its cells that can be read, so that what else is wrong with
 * it is found too. A row that cannot be split into cells has none.
 * Dutch: geweigerde regel.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class RefusedRow {

    private final String file;
    private final long line;
    private final Map<TableColumn<?>, Object> cells;

    RefusedRow(String file, long line, Map<TableColumn<?>, Object> cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    /**
     * Returns the place of the row.
     *
     * @return file and line
     */
    public Place place() {
        return Place.of(Place.FILE, file).at(Place.LINE, line);
    }

    /**
     * Returns the name of the file.
     *
     * @return the name in the folder
     */
    public String file() {
        return file;
    }

    /**
     * Returns the number of the line on which the row begins.
     *
     * @return the line, from 1
     */
    public long line() {
        return line;
    }

    /**
     * Returns what a cell holds.
     *
     * @param heading the heading of its column
     * @param type the type of its value
     * @param <T> the type of its value
     * @return the value, or nothing when the cell is blank, faulty or not there
     */
    public <T> Optional<T> find(Heading heading, Class<T> type) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().heading() == heading)
                .map(cell -> type.cast(cell.getValue()))
                .findFirst();
    }
}
