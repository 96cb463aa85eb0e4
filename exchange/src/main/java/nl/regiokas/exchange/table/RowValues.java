package nl.regiokas.exchange.table;

import java.util.Map;
import java.util.Optional;

/**
 * The values of the sound fields of a row, by column.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class RowValues {

    private final Map<TableColumn<?>, Object> values;

    RowValues(Map<TableColumn<?>, Object> values) {
        this.values = values;
    }

    /**
     * Returns a value that every row has.
     *
     * @param column the column
     * @param <T> the type of the value
     * @return the value
     */
    public <T> T of(TableColumn<T> column) {
        return find(column).orElseThrow();
    }

    /**
     * Returns a value that a row may have.
     *
     * @param column the column
     * @param <T> the type of the value
     * @return the value, or nothing
     */
    @SuppressWarnings("unchecked") // a value is kept under the column that read it
    public <T> Optional<T> find(TableColumn<T> column) {
        return Optional.ofNullable((T) values.get(column));
    }
}
