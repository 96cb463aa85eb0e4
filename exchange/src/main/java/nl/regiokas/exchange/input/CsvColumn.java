package nl.regiokas.exchange.input;

/** A column that a file may have; the constants of an enum list the columns of a file. */
public interface CsvColumn {

    /**
     * Returns the column's name as the header row has it.
     *
     * @return the name
     */
    String header();

    /**
     * Tells whether a file must have the column.
     *
     * @return true unless the column may be left out
     */
    default boolean isRequired() {
        return true;
    }
}
