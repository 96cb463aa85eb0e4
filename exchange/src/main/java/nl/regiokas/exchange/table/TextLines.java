package nl.regiokas.exchange.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A text that can be read on from the line after one that cannot be cut. It keeps what was read since the beginning of the
 * row that is being cut.
 */
final class TextLines extends Reader {

    private static final int CAPACITY = 1 << 16;

    private final Reader text;
    private char[] kept = new char[CAPACITY];
    private int at;
    private int end;
    /** The line that begins where what is kept begins, and the line that is still needed. */
    private long line;

    private long needed;

    /**
     * Makes the text.
     *
     * @param text the whole text
     * @param line the number of its first line
     */
    TextLines(Reader text, long line) {
        super(text);
        this.text = text;
        this.line = line;
        this.needed = line;
    }

    /** A row begins on a line; lines before it are no longer needed. */
    void need(long ofRow) {
        needed = ofRow;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (at == end && !isFilled()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(kept, at, buffer, offset, count);
        at += count;
        return count;
    }

    /** Reads more; returns false at the end of the text. */
    private boolean isFilled() throws IOException {
        if (end == kept.length) {
            dropUntil(needed);
        }
        if (end > kept.length / 2) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        int count = text.read(kept, end, kept.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }

    /** Drops the lines before one that has begun, unless more has to be read to see where it begins. */
    private void dropUntil(long first) {
        int from = 0;
        for (int next = 0; line < first; line++) {
            next = afterLine(from);
            if (next == end && kept[next - 1] == '\r') {
                break;
            }
            from = next;
        }
        System.arraycopy(kept, from, kept, 0, end - from);
        at -= from;
        end -= from;
    }

    private int afterLine(int from) {
        int next = from;
        while (kept[next] != '\n' && kept[next] != '\r') {
            next++;
        }
        return kept[next] == '\r' && next + 1 < end && kept[next + 1] == '\n' ? next + 2 : next + 1;
    }

    /**
     * Reads on after a line, however long it is.
     *
     * @param skipped the number of the line
     * @param separator the separator of fields
     * @return whether the line is one that no row may have: too many characters, or too many fields
     */
    boolean skip(long skipped, char separator) throws IOException {
        dropUntil(skipped);
        at = 0;
        long characters = 0;
        int fields = 1;
        int one = next();
        for (; one >= 0 && one != '\n' && one != '\r'; one = next()) {
            characters++;
            fields += one == separator ? 1 : 0;
        }
        if (one == '\r' && next() != '\n' && at > 0) {
            at--;
        }
        System.arraycopy(kept, at, kept, 0, end - at);
        end -= at;
        at = 0;
        line = skipped + 1;
        needed = line;
        return characters > CsvRows.MOST_CHARACTERS || fields > CsvRows.MOST_FIELDS;
    }

    /** The next character, negative at the end. What comes before it is not kept when more is read. */
    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(kept, 0, kept.length));
            if (end == 0) {
                return -1;
            }
        }
        return kept[at++];
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
