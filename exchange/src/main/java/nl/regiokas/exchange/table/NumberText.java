package nl.regiokas.exchange.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people and spreadsheets write them.
 *
 * <p>A sign may come before or after. With a decimal comma, correctly placed points may group thousands; without one,
 * the point is the decimal sign. No exponents, no currency signs, at most 40 characters.
 */
final class NumberText {

    private static final int MOST_CHARACTERS = 40;
    private static final Pattern POINT = Pattern.compile("([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern COMMA = Pattern.compile("([0-9]+|[0-9]{1,3}(?:\\.[0-9]{3})+)(?:,([0-9]+))?");
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?[0-9.]*,[0-9]+[-+]?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[-+]?[0-9]{1,3}(?:\\.[0-9]{3})+[-+]?");

    private NumberText() {}

    /** Whether a text is a number with a decimal comma, so that its file has decimal commas. */
    static boolean hasComma(String text) {
        return WITH_COMMA.matcher(text).matches();
    }

    /**
     * The number with its last point as decimal sign, if that point may also group thousands; nothing if it may not.
     * Points before it can only group.
     */
    static Optional<BigDecimal> withPoint(String text) {
        int point = text.lastIndexOf('.');
        return AMBIGUOUS.matcher(text).matches()
                ? read(text.substring(0, point) + ',' + text.substring(point + 1), true, text.length())
                : Optional.empty();
    }

    /** Reads a number; returns nothing if the text is not a number or has more decimals than allowed. */
    static Optional<BigDecimal> read(String text, boolean comma, int decimals) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        boolean signedAfter = text.endsWith("-") || text.endsWith("+");
        if (text.length() > MOST_CHARACTERS || (signed && signedAfter)) {
            return Optional.empty();
        }
        String bare = text.substring(signed ? 1 : 0, text.length() - (signedAfter && !signed ? 1 : 0));
        Matcher number = (comma ? COMMA : POINT).matcher(bare);
        if (!number.matches()) {
            return Optional.empty();
        }
        String fraction = number.group(2) == null ? "" : number.group(2);
        if (fraction.length() > decimals) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.group(1).replace(".", "") + "." + fraction);
        return Optional.of(normal(text.indexOf('-') >= 0 ? value.negate() : value));
    }

    /** A number without zeros at the end of its decimals, so that equal numbers are equal values. */
    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
