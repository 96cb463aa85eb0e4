package nl.regiokas.exchange.table;

/**
 * A column of a table.
 *
 * @param heading its heading in both languages
 * @param type what its cells hold
 * @param <T> the type of the values
 * @since 0.2.0
 */
public record TableColumn<T>(Heading heading, CellType<T> type) {}
