package nl.regiokas.exchange.input;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.function.IntPredicate;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.internal.Attributes;

/**
 * A text of the input as a message may repeat it: short, and with its control characters shown instead of passed on.
 *
 * @since 0.2.0
 */
public final class ShownText {

    private static final int LONGEST = 60;
    private static final String MORE = "...";
    private static final int LONGEST_LINE = 2000;

    private ShownText() {}

    /**
     * Returns the text as it is shown.
     *
     * @param text any text
     * @return its first characters, at most 60 as they are shown; control characters, halves of surrogate pairs, marks
     *     that change the direction of writing, line separators, and spaces other than the plain one appear as their
     *     Unicode escapes; what is shown already stays as it is
     */
    public static String of(String text) {
        Attributes.given(text, "text of shown text");
        return isShown(text) ? text : of(text, LONGEST, ShownText::isHidden);
    }

    private static boolean isShown(String text) {
        return text.length() <= LONGEST + MORE.length()
                && (text.startsWith(MORE) || text.endsWith(MORE))
                && text.codePoints().noneMatch(ShownText::isHidden);
    }

    /**
     * Returns a path as it is shown.
     *
     * @param path the path, as the system writes it
     * @return its last characters, because the name at its end is what matters, as many as of a text and in the same way
     */
    public static String path(String path) {
        String text = of(path, LONGEST_LINE, ShownText::isHidden);
        return text.length() <= LONGEST ? text : MORE + text.substring(text.length() - LONGEST);
    }

    /**
     * Returns a fault that repeats texts as they are shown: those of its arguments, and those in their lists.
     *
     * @param fault the fault
     * @return the same fault in the same place
     */
    public static Fault of(Fault fault) {
        Attributes.given(fault, "fault of shown text");
        return new Fault(
                fault.code(),
                fault.pattern(),
                ImmutableMap.copyOf(Maps.transformValues(fault.arguments(), ShownText::of)),
                fault.place());
    }

    private static FaultValue of(FaultValue value) {
        if (value instanceof FaultValue.Listing list) {
            return new FaultValue.Listing(
                    list.values().stream().map(ShownText::of).collect(ImmutableList.toImmutableList()));
        }
        return value instanceof FaultValue.Text text ? new FaultValue.Text(of(text.value())) : value;
    }

    /**
     * Returns a whole message as it is shown.
     *
     * @param message any text
     * @return its first characters, at most 2000 as they are shown, with the same escapes; spaces stay, since messages have
     *     no-break spaces of their own
     */
    public static String line(String message) {
        return of(message, LONGEST_LINE, ShownText::isUnprintable);
    }

    private static String of(String text, int longest, IntPredicate escaped) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            String one = escaped.test(character)
                    ? "\\u" + Strings.padStart(Integer.toHexString(character), 4, '0')
                    : Character.toString(character);
            if (shown.length() + one.length() > longest) {
                return shown.append(MORE).toString();
            }
            shown.append(one);
            at += Character.charCount(character);
        }
        return shown.toString();
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

    /** Whether nobody sees that a value has this character: a reader takes a no-break space for a plain one. */
    private static boolean isHidden(int character) {
        return (Character.getType(character) == Character.SPACE_SEPARATOR && character != ' ')
                || isUnprintable(character);
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
