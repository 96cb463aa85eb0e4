package nl.regiokas.exchange.table;

/**
 * A decimal number read from the bytes of a line: digits, perhaps the last of them decimals, such as 1250 with 2
 * decimals for {@code 12.50}. It is reused for every number.
 *
 * <p>With a decimal comma, points may group thousands. Where it is not known whether they do, a number such as
 * {@code 1.250} is left for a closer look.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class PlainDecimal {

    private static final int MOST_CHARACTERS = 19;

    private static final int GROUP = 3;

    private final char sign;
    private final boolean mayGroup;
    private long digits;
    private int decimals;

    /** Makes the number 0, to be read with a decimal sign. */
    PlainDecimal(char sign, boolean mayGroup) {
        this.sign = sign;
        this.mayGroup = mayGroup;
    }

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
     * @param text what holds the number, and {@link PlainLines#SLACK} bytes more
     * @param from where it begins
     * @return where it ends, or {@code from} when there is no plainly written number
     */
    public int read(byte[] text, int from) {
        byte begin = text[from];
        if (begin < '-' || begin > '9') {
            return from;
        }
        int first = begin == '-' ? from + 1 : from;
        int whole = PlainBytes.digits(text, first);
        int point = first + whole;
        if (whole == 0 || whole == Long.BYTES || text[point] != sign) {
            return readAny(text, from);
        }
        int fraction = PlainBytes.pair(text, point + 1);
        if (fraction < 0 || isPart(text[point + 3])) {
            return readAny(text, from);
        }
        long size = 100 * PlainBytes.number(text, first, whole) + fraction;
        digits = first > from ? -size : size;
        decimals = 2;
        return point + 3;
    }

    private boolean isPart(byte one) {
        return one == sign || (one >= '0' && one <= '9');
    }

    private int readAny(byte[] text, int from) {
        boolean negative = text[from] == '-';
        int first = negative ? from + 1 : from;
        int until = first;
        int part = first;
        boolean isGrouped = false;
        long number = 0;
        int point = -1;
        for (; until - first < MOST_CHARACTERS && (isPart(text[until]) || isGrouping(text[until])); until++) {
            if (text[until] >= '0') {
                number = 10 * number + text[until] - '0';
                continue;
            }
            boolean isPoint = text[until] == sign;
            if (point >= 0 || !isGroup(until - part, isGrouped, isPoint)) {
                return from;
            }
            point = isPoint ? until : point;
            isGrouped |= !isPoint;
            part = until + 1;
        }
        decimals = point < 0 ? 0 : until - point - 1;
        boolean isNumber = until > first
                && until - first < MOST_CHARACTERS
                && point != first
                && point != until - 1
                && (point >= 0 || isGroup(until - part, isGrouped, true))
                && (!mayGroup || decimals != GROUP);
        digits = negative ? -number : number;
        return isNumber ? until : from;
    }

    /** Whether a point groups thousands here. */
    private boolean isGrouping(byte one) {
        return one == '.' && sign == ',';
    }

    /** Whether digits before a sign or the end are a group: three of them, or one to three if they are the first. */
    private static boolean isGroup(int digits, boolean isGrouped, boolean isEnd) {
        return isGrouped ? digits == GROUP : isEnd || (digits >= 1 && digits <= GROUP);
    }
}
