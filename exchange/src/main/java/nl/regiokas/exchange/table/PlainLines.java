package nl.regiokas.exchange.table;

/**
 * Takes the lines of a file that are plainly sound straight from its bytes.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface PlainLines {

    /** Marks a line that was not taken. */
    int LEFT = -1;

    /** How many bytes may be looked at after the end of a line. */
    int SLACK = 32;

    /**
     * Takes a line, or leaves it to be read as a row.
     *
     * @param bytes what holds the line, its line feed included, and {@link #SLACK} bytes more
     * @param from where the line begins
     * @param line the number of the line, from 1
     * @return where the next line begins, or {@link #LEFT}, and then nothing of the line was taken
     */
    int take(byte[] bytes, int from, long line);
}
