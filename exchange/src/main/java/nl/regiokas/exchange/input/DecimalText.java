package nl.regiokas.exchange.input;

/** The numbers that a document may hold, as text. */
final class DecimalText {

    private static final int MOST_DIGITS = 40;

    private DecimalText() {}

    /**
     * Returns whether a text consists of digits, with an optional minus and, after a point, at most the given number of
     * decimals.
     */
    static boolean isPlain(String text, int decimals) {
        int at = text.startsWith("-") ? 1 : 0;
        int end = digitsEnd(text, at);
        if (end == at || text.length() > MOST_DIGITS) {
            return false;
        }
        if (end == text.length()) {
            return true;
        }
        int fraction = text.length() - end - 1;
        return text.charAt(end) == '.'
                && fraction > 0
                && fraction <= decimals
                && digitsEnd(text, end + 1) == text.length();
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
