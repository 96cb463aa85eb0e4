package nl.regiokas.program.command;

import java.util.Locale;
import nl.regiokas.core.money.Percentage;

/** Reads percentages as the reader writes them. */
final class PercentArgument {

    private static final char COMMA = ',';
    private static final char POINT = '.';

    private PercentArgument() {}

    /**
     * A percentage with a decimal point, or for a Dutch reader with a decimal comma: without thousands there is no other
     * reading. To others a comma may be between thousands, so it is refused.
     */
    static Percentage of(String text, Locale locale) {
        boolean isDutch = locale.getLanguage().equals("nl");
        boolean hasOneComma =
                text.indexOf(COMMA) >= 0 && text.indexOf(COMMA) == text.lastIndexOf(COMMA) && text.indexOf(POINT) < 0;
        return Percentage.of(isDutch && hasOneComma ? text.replace(COMMA, POINT) : text);
    }
}
