package nl.regiokas.examples.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;

/**
 * The fields of one row, their characters side by side in one array.
 *
 * <p>The next row takes the place of the last: a row costs no object, and only fields that are asked for become texts.
 */
final class CsvFields extends AbstractBaseCsvCallbackHandler<CsvFields> {

    private static final int MOST_FIELDS = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 26;

    private char[] characters = new char[1 << 8];
    private int[] bounds = new int[1 << 4];

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int from = bounds[index];
        int until = from + length;
        if (until > characters.length || index + 2 > bounds.length) {
            grow(index, until);
        }
        System.arraycopy(buffer, offset, characters, from, length);
        bounds[index + 1] = until;
    }

    private void grow(int index, int until) {
        if (index >= MOST_FIELDS || until > MOST_CHARACTERS) {
            throw new CsvParseException(
                    "Too many fields or characters (record starting at line " + getStartingLineNumber() + ")");
        }
        characters = Arrays.copyOf(characters, Math.max(characters.length, 2 * until));
        bounds = Arrays.copyOf(bounds, Math.max(bounds.length, 2 * (index + 2)));
    }

    @Override
    protected CsvFields buildRecord() {
        return this;
    }

    /** Returns the number of the line on which the row begins, from 1. */
    long line() {
        return getStartingLineNumber();
    }

    int count() {
        return getFieldCount();
    }

    String text(int field) {
        return new String(characters, from(field), until(field) - from(field));
    }

    /** Returns the characters of all fields, of which {@link #from} and {@link #until} tell a field's. */
    char[] characters() {
        return characters;
    }

    int from(int field) {
        return bounds[field];
    }

    int until(int field) {
        return bounds[field + 1];
    }
}
