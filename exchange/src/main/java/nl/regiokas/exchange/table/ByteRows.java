package nl.regiokas.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into rows, in the bytes themselves, and passes on lines that are plainly sound before they become rows.
 *
 * <p>From the first line that cannot simply be cut, the rest is left to the general reader. Such lines have quotes
 * within quotes or across the end of a line, an old Macintosh line end, bytes that are not UTF-8, or too many
 * characters. The general reader finds the same rows, but looks at every character.
 */
final class ByteRows implements RowSource {

    private static final int BUFFER = 1 << 18;

    /** Reads what cannot simply be cut. */
    @FunctionalInterface
    interface General {
        /** Cuts the rest of a file after some lines were read already. */
        RowSource rows(InputStream rest, long linesBefore) throws IOException;
    }

    private final InputStream file;
    private final char separator;
    private final General general;
    private final PlainFields fields;
    private final CsvRows rows = new CsvRows();
    private final byte[] buffer = new byte[BUFFER + 1 + PlainLines.SLACK];
    private final char[] characters = new char[BUFFER];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private Optional<PlainLines> plain = Optional.empty();
    private @Nullable RowSource rest;
    private long line = 1;
    private long taken;
    /** Where the next line begins, where complete lines end, and where the bytes that were read end. */
    private int at;

    private int whole;
    private int end;

    ByteRows(InputStream file, char separator, General general) {
        this.file = file;
        this.separator = separator;
        this.general = general;
        this.fields = new PlainFields(separator);
    }

    @Override
    public void takePlain(PlainLines lines) {
        plain = Optional.of(lines);
    }

    @Override
    public CsvRows next() {
        rows.clear();
        try {
            while (rest == null && (at < whole || refill())) {
                plain.ifPresent(this::takeLines);
                if (at < whole && !isCut()) {
                    rest = handOver();
                } else if (rows.size() > 0) {
                    return rows;
                }
            }
            return rest == null ? rows : rest.next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void takeLines(PlainLines lines) {
        while (at < whole) {
            int next = lines.take(buffer, at, line);
            if (next == PlainLines.LEFT) {
                return;
            }
            at = next;
            line++;
            taken++;
        }
    }

    @Override
    public long taken() {
        return taken;
    }

    /**
     * Reads on until there is a complete line; returns false at the end. A line that does not fit is left to the
     * general reader.
     */
    private boolean refill() throws IOException {
        end = Math.max(0, end - at); // the last line of a file may have been ended here
        System.arraycopy(buffer, at, buffer, 0, end);
        at = 0;
        whole = 0;
        while (whole == 0 && end < BUFFER) {
            int count = file.read(buffer, end, BUFFER - end);
            if (count < 0) {
                buffer[end] = '\n';
                whole = end == 0 ? 0 : end + 1;
                return end > 0;
            }
            end += count;
            whole = afterLastLine(end - count);
        }
        if (whole == 0) {
            rest = handOver();
        }
        return whole > 0;
    }

    private int afterLastLine(int first) {
        int last = end;
        while (last > first && buffer[last - 1] != '\n') {
            last--;
        }
        return last > first ? last : 0;
    }

    /** Makes a row of the line, unless it is empty; returns false when the line cannot simply be cut. */
    private boolean isCut() {
        fields.begin(buffer, at);
        rows.begin(line);
        boolean isEmpty = true;
        while (fields.next()) {
            int length = decode(fields.from(), fields.until());
            if (length < 0) {
                return false;
            }
            if (!rows.isRoomFor(length)) {
                return false;
            }
            rows.add(characters, 0, length);
            isEmpty &= fields.isLast() && length == 0 && !fields.isQuoted();
        }
        if (!fields.isLast()) {
            return false;
        }
        if (!isEmpty) {
            rows.end();
        }
        at = fields.nextLine();
        line++;
        return true;
    }

    /** Moves the characters of a field to the front and returns their number, negative if the field is not simple. */
    private int decode(int from, int until) {
        boolean isAscii = true;
        for (int i = from; i < until; i++) {
            byte one = buffer[i];
            if (one == '\r' || (one == '"')) {
                return -1;
            }
            isAscii &= one >= 0;
            characters[i - from] = (char) one;
        }
        if (isAscii) {
            return until - from;
        }
        CharBuffer decoded = CharBuffer.wrap(characters);
        boolean isSound = !decoder.reset()
                        .decode(ByteBuffer.wrap(buffer, from, until - from), decoded, true)
                        .isError()
                && !decoder.flush(decoded).isError();
        return isSound ? decoded.position() : -1;
    }

    /**
     * Leaves the rest to the general reader. A line feed is put before it, because the first bytes of a file may be a
     * mark.
     */
    private RowSource handOver() throws IOException {
        byte[] left = Arrays.copyOfRange(buffer, at, end);
        InputStream unread = new SequenceInputStream(new ByteArrayInputStream(left), file);
        return general.rows(new SequenceInputStream(new ByteArrayInputStream(new byte[] {'\n'}), unread), line - 2);
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public boolean hasApostrophes() {
        return separator == ';';
    }

    @Override
    public void close() {
        try {
            if (rest != null) {
                rest.close();
            }
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
