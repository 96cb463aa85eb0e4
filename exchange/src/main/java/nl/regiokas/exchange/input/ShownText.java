package nl.regiokas.exchange.input;

import com.google.common.base.Strings;

/**
 * A text of the input as a message may repeat it: short, and with its control characters shown instead of passed on.
 *
 * @since 0.2.0
 */
public final class ShownText {

    private static final int LONGEST = 60;
    private static final int LONGEST_LINE = 2000;

    private ShownText() {}

    /**
     * Returns the text as it is shown.
     *
     * @param text any text
     * @return at most 60 characters of it; control characters, halves of surrogate pairs, marks that change the
     *     direction of writing, and line separators appear as their Unicode escapes
     */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * Returns a whole message as it is shown.
     *
     * @param message any text
     * @return at most 2000 characters of it, with the same escapes
     */
    public static String line(String message) {
        return of(message, LONGEST_LINE);
    }

    private static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int count = 0; at < text.length() && count < longest; count++) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isUnprintable(character)) {
                shown.append("\\u").append(Strings.padStart(Integer.toHexString(character), 4, '0'));
            } else {
                shown.appendCodePoint(character);
            }
        }
        return at < text.length() ? shown.append("...").toString() : shown.toString();
    }

    /**
     * Returns whether a text may be in a file: it is valid Unicode and has no control characters.
     *
     * @param text any text
     * @return false if it has a control character, a line or paragraph separator, half of a surrogate pair, or the mark
     *     that replaces a broken character
     */
    public static boolean isClean(String text) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (isBroken(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isUnprintable(int character) {
        return Character.getType(character) == Character.FORMAT || isBroken(character);
    }

    private static boolean isBroken(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> character == 0xFFFD;
        };
    }
}
