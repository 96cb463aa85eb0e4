package nl.regiokas.exchange.table;

/** Rows of a file or of a sheet, a set at a time, in order. */
interface RowSource extends AutoCloseable {

    /**
     * Returns the next rows, none at the end; those returned before must not be used any more.
     *
     * @throws UnreadableRowsException after the last sound row, if what follows cannot be read
     */
    CsvRows next();

    /** From now on passes on lines that are plainly sound, if the source can, instead of making rows of them. */
    default void takePlain(PlainLines lines) {}

    /** How many lines were passed on. */
    default long taken() {
        return 0;
    }

    /** The separator of fields; a semicolon for a sheet, because it comes from a spreadsheet as well. */
    char separator();

    /** Whether a point in a number may group thousands: not in a file with commas between its fields. */
    default boolean mayGroup() {
        return separator() == ';';
    }

    /** Whether texts may have an apostrophe that keeps a spreadsheet from taking them for formulas. */
    boolean hasApostrophes();

    @Override
    void close();
}
