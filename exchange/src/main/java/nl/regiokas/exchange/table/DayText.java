package nl.regiokas.exchange.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as {@code 2018-03-31} or {@code 31-03-2018}. */
final class DayText {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DUTCH = Pattern.compile("([0-9]{2})-([0-9]{2})-([0-9]{4})");

    private DayText() {}

    /** Reads a day, or nothing if the text has neither form or there is no such day. */
    static Optional<LocalDate> read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dutch = DUTCH.matcher(text);
        return dutch.matches() ? day(dutch.group(3), dutch.group(2), dutch.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String yearText, String monthText, String dayText) {
        int year = Integer.parseInt(yearText);
        int month = Integer.parseInt(monthText);
        int day = Integer.parseInt(dayText);
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Returns a day as it is written in Dutch. */
    static String dutch(LocalDate day) {
        String iso = day.toString();
        return iso.substring(8) + "-" + iso.substring(5, 7) + "-" + iso.substring(0, 4);
    }
}
