package nl.regiokas.exchange.input;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers and dates that a scenario folder may hold, as text. */
final class DecimalText {

    private static final int MOST_DIGITS = 40;
    private static final int MOST_SHORT = 16;
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

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

    /** Returns whether a text is a year of four digits. */
    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    /** Returns whether the digits of a plain number certainly fit in a {@code long}. */
    static boolean isShort(String text) {
        return text.length() <= MOST_SHORT;
    }

    /** Returns the digits of a short plain number without its point, as in 125000 for 1250.00. */
    static long digits(String text) {
        long digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char read = text.charAt(at);
            if (read >= '0' && read <= '9') {
                digits = digits * 10 + (read - '0');
            }
        }
        return text.startsWith("-") ? -digits : digits;
    }

    /** Returns how many decimals a plain number has. */
    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }

    /** Reads an ISO date, or nothing if the text is not one or there is no such day. */
    static Optional<LocalDate> date(String text) {
        if (!hasFormOfDate(text)) {
            return Optional.empty();
        }
        int digits = (int) digits(text);
        int year = digits / 10_000;
        int month = digits / 100 % 100;
        int day = digits % 100;
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static boolean hasFormOfDate(String text) {
        return text.length() == 10
                && digitsEnd(text, 0) == 4
                && text.charAt(4) == '-'
                && digitsEnd(text, 5) == 7
                && text.charAt(7) == '-'
                && digitsEnd(text, 8) == 10;
    }
}
