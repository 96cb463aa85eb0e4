package nl.regiokas.exchange.table;

/**
 * How a CSV file is written.
 *
 * @since 0.2.0
 */
public enum Dialect {
    /** Commas between fields, decimal points, English headings, {@code 2018-03-31}, {@code true}: for programs. */
    PLAIN(','),
    /**
     * Semicolons, decimal commas, Dutch headings, {@code 31-03-2018}, {@code ja}: for a Dutch spreadsheet. A text that a
     * spreadsheet would take for a formula gets an apostrophe in front, which the reader removes.
     */
    DUTCH(';');

    private final char separator;

    Dialect(char separator) {
        this.separator = separator;
    }

    /**
     * Returns the separator of fields.
     *
     * @return comma or semicolon
     */
    public char separator() {
        return separator;
    }
}
