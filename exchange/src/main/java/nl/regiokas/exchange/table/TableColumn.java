package nl.regiokas.exchange.table;

import nl.regiokas.core.internal.Attributes;

/**
 * A column of a table.
 *
 * @param heading its heading in both languages
 * @param type what its cells hold
 * @param <T> the type of the values
 * @since 0.2.0
 */
public record TableColumn<T>(Heading heading, CellType<T> type) {

    /**
     * Refuses a component that is null.
     *
     * @param heading its heading in both languages
     * @param type what its cells hold
     */
    public TableColumn {
        Attributes.given(heading, "heading of table column");
        Attributes.given(type, "type of table column");
    }
}
