package nl.regiokas.exchange.table;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column in a table, and how to get its value from a row.
 *
 * @param column the column
 * @param presence how far it is required
 * @param getter gives a row's value
 * @param <R> the type of the rows
 * @param <T> the type of the values
 */
record RowField<R, T>(TableColumn<T> column, Presence presence, Function<R, Optional<T>> getter) {

    /** Returns a row's value in its plain form, blank when it has none. */
    String plain(R row) {
        return getter.apply(row).map(column.type()::plain).orElse("");
    }
}
