package nl.regiokas.exchange.table;

/**
 * How far a column and its values are required.
 *
 * @since 0.2.0
 */
public enum Presence {
    /** Every row has a value. */
    VALUE,
    /** The column is there; its cells may be blank. */
    COLUMN,
    /** The column may be left out, and its cells may be blank. */
    COLUMN_MAY_BE_ABSENT
}
