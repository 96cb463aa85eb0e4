package nl.regiokas.exchange.table;

/**
 * A decimal number read from the characters of a row: digits of which the last ones may be decimals, such as 1250 with 2
 * decimals for {@code 12.50}. It is read into again and again.
 */
public final class PlainDecimal {

    private static final int MOST_CHARACTERS = 19;

    private long digits;
    private int decimals;

    /** Makes the number 0. */
    public PlainDecimal() {}

    /**
     * Returns the number without its decimal point.
     *
     * @return the digits, negative for a negative number
     */
    public long digits() {
        return digits;
    }

    /**
     * Returns how many of the digits are decimals.
     *
     * @return the number of decimals as written
     */
    public int decimals() {
        return decimals;
    }

    /**
     * Reads a number of at most 18 characters without its sign.
     *
     * @return false, and then no number is held, when the characters are not such a number
     */
    boolean read(char[] text, int from, int until) {
        boolean negative = from < until && text[from] == '-';
        int first = negative ? from + 1 : from;
        if (until - first < 1 || until - first >= MOST_CHARACTERS) {
            return false;
        }
        long number = 0;
        int point = until;
        for (int at = first; at < until; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                number = 10 * number + digit;
            } else if (text[at] == '.' && point == until && at > first && at + 1 < until) {
                point = at;
            } else {
                return false;
            }
        }
        digits = negative ? -number : number;
        decimals = point == until ? 0 : until - point - 1;
        return true;
    }
}
