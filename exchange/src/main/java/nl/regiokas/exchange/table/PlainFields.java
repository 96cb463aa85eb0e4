package nl.regiokas.exchange.table;

/**
 * The fields of a line, found one after the other in the bytes of a file.
 *
 * <p>A field ends before a separator or before the end of its line; a field in quotes must hold no quote. One object
 * serves all lines of a file.
 */
final class PlainFields {

    private static final byte QUOTE = '"';

    private final byte separator;
    private byte[] bytes = new byte[0];
    private int next;
    private int from;
    private int until;
    private boolean isEnded;
    private boolean isQuoted;

    PlainFields(char separator) {
        this.separator = (byte) separator;
    }

    /** Turns to a line, which must end in the array. */
    void begin(byte[] ofBytes, int at) {
        bytes = ofBytes;
        next = at;
        isEnded = false;
    }

    /** Turns to the next field of the line; returns false when there is none, or when it is not written plainly. */
    boolean next() {
        if (isEnded) {
            return false;
        }
        isQuoted = bytes[next] == QUOTE;
        if (isQuoted) {
            return nextQuoted();
        }
        from = next;
        int end = end(separator);
        endAt(end);
        until = isEnded && end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        return true;
    }

    private boolean nextQuoted() {
        from = next + 1;
        until = end(QUOTE);
        if (bytes[until] != QUOTE) {
            return false;
        }
        int end = bytes[until + 1] == '\r' && bytes[until + 2] == '\n' ? until + 2 : until + 1;
        if (bytes[end] != '\n' && (bytes[end] != separator || end != until + 1)) {
            return false;
        }
        endAt(end);
        return true;
    }

    /** Returns the first place, from the field's beginning on, that has the given byte or ends the line. */
    private int end(byte asked) {
        int at = from;
        while (bytes[at] != asked && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private void endAt(int end) {
        isEnded = bytes[end] == '\n';
        next = end + 1;
    }

    /** Whether the line ends after the field. */
    boolean isLast() {
        return isEnded;
    }

    boolean isQuoted() {
        return isQuoted;
    }

    int from() {
        return from;
    }

    int until() {
        return until;
    }

    /** Returns where the next line begins; call this after turning to the last field. */
    int nextLine() {
        return next;
    }
}
