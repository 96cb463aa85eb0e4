package nl.regiokas.exchange.table;

/**
 * How a CSV file is written.
 *
 * @since 0.2.0
 */
public enum Dialect {
    /** Commas between fields, decimal points, English headings, {@code 2018-03-31}, {@code true}: for programs. */
    PLAIN(',', ""),
    /**
     * Semicolons, decimal commas, Dutch headings, {@code 31-03-2018}, {@code ja}: for a Dutch spreadsheet. A text that a
     * spreadsheet would take for a formula gets an apostrophe in front, which the reader removes. The file begins with a
     * byte order mark, without which Excel takes letters with accents for two others.
     */
    DUTCH(';', "\uFEFF");

    private final char separator;
    private final String mark;

    Dialect(char separator, String mark) {
        this.separator = separator;
        this.mark = mark;
    }

    /**
     * Returns the separator of fields.
     *
     * @return comma or semicolon
     */
    public char separator() {
        return separator;
    }

    /**
     * Returns what a file begins with, before its headings.
     *
     * @return the byte order mark, or nothing
     */
    public String mark() {
        return mark;
    }
}
