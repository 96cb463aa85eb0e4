package nl.regiokas.exchange.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.exchange.input.InputFault;

/**
 * Some rows of a file, with the characters of all their fields side by side in one array.
 *
 * <p>Rows are first added, then read one after the other. A row costs no object, and only fields that are asked for
 * become texts.
 */
final class CsvRows {

    private static final int CAPACITY = 2048;
    /** How many fields a row may have. */
    static final int MOST_FIELDS = 1 << 10;

    /** How many characters a row may have. */
    static final int MOST_CHARACTERS = 1 << 18;

    private final int[] begins = new int[CAPACITY + 1];
    private final long[] lines = new long[CAPACITY];
    private char[] characters = new char[CAPACITY << 4];
    private int[] bounds = new int[CAPACITY << 2];
    private final BitSet exact = new BitSet();
    private final BitSet broken = new BitSet();
    private final Map<Integer, FaultCode> unusable = new HashMap<>();
    private final Map<Integer, FaultCode> unreadable = new HashMap<>();
    private int size;
    private int last;
    private int turned;
    private int first;

    /** Forgets all rows. */
    void clear() {
        size = 0;
        exact.clear();
        broken.clear();
        unusable.clear();
        unreadable.clear();
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    int size() {
        return size;
    }

    /** Begins a row, in place of any row that was not ended. */
    void begin(long line) {
        last = begins[size];
        lines[size] = line;
    }

    /** Adds a field to the row. */
    void add(char[] buffer, int offset, int length) {
        int from = bounds[last];
        int until = from + length;
        if (!isRoomFor(length)) {
            throw new UnreadableRowsException(lines[size], InputFault.LINE_TOO_LONG, MOST_CHARACTERS, MOST_FIELDS);
        }
        if (until > characters.length || last + 2 > bounds.length) {
            grow(until);
        }
        System.arraycopy(buffer, offset, characters, from, length);
        bounds[++last] = until;
    }

    /** Whether the row may have one field more. */
    boolean isRoomFor(int length) {
        return bounds[last] + length - bounds[begins[size]] <= MOST_CHARACTERS && last - begins[size] < MOST_FIELDS;
    }

    private void grow(int until) {
        characters = Arrays.copyOf(characters, Math.max(characters.length, 2 * until));
        bounds = Arrays.copyOf(bounds, Math.max(bounds.length, 2 * (last + 2)));
    }

    /** Marks the last field as a number as a workbook holds it, not as someone wrote it. */
    void markExact() {
        exact.set(last);
    }

    /** Marks the last field as one without a value that can be used; its text is the address of the cell. */
    void markUnusable(FaultCode fault) {
        unusable.put(last, fault);
    }

    /** Marks that a field of the row continues past the end of its line. */
    void markBroken() {
        broken.set(size);
    }

    /** Marks that the row cannot be cut into fields. */
    void markUnreadable(FaultCode fault) {
        unreadable.put(size, fault);
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

    /** Whether a field of the row continues past the end of its line. */
    boolean isBroken() {
        return broken.get(turned);
    }

    /** Returns why the row cannot be cut into fields, if it cannot. */
    Optional<FaultCode> unreadable() {
        return unreadable.isEmpty() ? Optional.empty() : Optional.ofNullable(unreadable.get(turned));
    }

    /** Whether a field is a number as a workbook holds it. */
    boolean isExact(int field) {
        return exact.get(first + field + 1);
    }

    /** Returns why the value of a field cannot be used, if it cannot. */
    Optional<FaultCode> unusable(int field) {
        return unusable.isEmpty() ? Optional.empty() : Optional.ofNullable(unusable.get(first + field + 1));
    }

    String text(int field) {
        return new String(characters, from(field), until(field) - from(field));
    }

    /** Whether a field has a character. */
    boolean has(int field, char character) {
        for (int at = from(field); at < until(field); at++) {
            if (characters[at] == character) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row holds nothing but blanks. */
    boolean isBlank() {
        return isBlankFrom(0);
    }

    /** Whether the row's fields from a given one on hold nothing but blanks. */
    boolean isBlankFrom(int field) {
        if (field >= count()) {
            return true;
        }
        for (int at = from(field); at < until(count() - 1); at++) {
            if (!Character.isWhitespace(characters[at])) {
                return false;
            }
        }
        return true;
    }

    int from(int field) {
        return bounds[first + field];
    }

    int until(int field) {
        return bounds[first + field + 1];
    }
}
