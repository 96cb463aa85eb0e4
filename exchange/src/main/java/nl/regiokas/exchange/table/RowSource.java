package nl.regiokas.exchange.table;

/** Rows of a file or of a sheet, a set at a time, in order. */
interface RowSource extends AutoCloseable {

    /**
     * Returns the next rows, none at the end; those returned before must not be used any more.
     *
     * @throws UnreadableRowsException after the last sound row, if what follows cannot be read
     */
    CsvRows next();

    /** Whether a point in a number may group thousands: not in a file with commas between its fields. */
    boolean mayGroup();

    /** Whether texts may have an apostrophe that keeps a spreadsheet from taking them for formulas. */
    boolean hasApostrophes();

    @Override
    void close();
}
