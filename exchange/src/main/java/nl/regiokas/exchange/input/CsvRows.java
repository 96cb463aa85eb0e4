package nl.regiokas.exchange.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;

/**
 * Some rows of a file, the characters of all their fields side by side in one array.
 *
 * <p>Rows are first added, then looked at one after the other. A row costs no object, and only fields that are asked for
 * become texts.
 */
final class CsvRows {

    private static final int CAPACITY = 2048;
    private static final int MOST_FIELDS = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 26;

    private final int[] begins = new int[CAPACITY + 1];
    private final long[] lines = new long[CAPACITY];
    private char[] characters = new char[CAPACITY << 4];
    private int[] bounds = new int[CAPACITY << 2];
    private int size;
    private int last;
    private int turned;
    private int first;

    /** Forgets all rows. */
    void clear() {
        size = 0;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    int size() {
        return size;
    }

    /** Begins a row, in place of one that was not ended. */
    void begin(long line) {
        last = begins[size];
        lines[size] = line;
    }

    /** Adds a field to the row. */
    void add(char[] buffer, int offset, int length) {
        int from = bounds[last];
        int until = from + length;
        if (until > characters.length || last + 2 > bounds.length) {
            grow(until);
        }
        System.arraycopy(buffer, offset, characters, from, length);
        bounds[++last] = until;
    }

    /** Makes room; a row that is out of all proportion is refused when it needs more. */
    private void grow(int until) {
        int begin = begins[size];
        if (last - begin >= MOST_FIELDS || until - bounds[begin] > MOST_CHARACTERS) {
            throw new CsvParseException("Too many fields or characters (record starting at line " + lines[size] + ")");
        }
        characters = Arrays.copyOf(characters, Math.max(characters.length, 2 * until));
        bounds = Arrays.copyOf(bounds, Math.max(bounds.length, 2 * (last + 2)));
    }

    /** Ends the row. */
    void end() {
        size++;
        begins[size] = last;
    }

    /** Turns to a row, from 0. */
    void turnTo(int row) {
        turned = row;
        first = begins[row];
    }

    /** Returns the number of the line on which the row begins, from 1. */
    long line() {
        return lines[turned];
    }

    /** Returns how many fields the row has. */
    int count() {
        return begins[turned + 1] - first;
    }

    String text(int field) {
        return new String(characters, from(field), until(field) - from(field));
    }

    /** Returns the characters of all fields, of which {@link #from} and {@link #until} tell a field's. */
    char[] characters() {
        return characters;
    }

    int from(int field) {
        return bounds[first + field];
    }

    int until(int field) {
        return bounds[first + field + 1];
    }
}
