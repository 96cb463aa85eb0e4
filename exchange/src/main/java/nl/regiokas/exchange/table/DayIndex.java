package nl.regiokas.exchange.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads days such as {@code 2018-03-31} from the characters of a row; a day that came before costs no object. */
public final class DayIndex {

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 301;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int LENGTH = 10;
    private static final int MONTH = 5;
    private static final int DAY = 8;

    private final @Nullable LocalDate[] days = new LocalDate[YEARS * MONTHS * DAYS];

    /** Makes an index without days. */
    public DayIndex() {}

    /** Returns the day of four, two and two digits in the years 1900 to 2200, or null when the characters are no such. */
    @Nullable
    LocalDate find(char[] text, int from, int until) {
        if (until - from != LENGTH || text[from + MONTH - 1] != '-' || text[from + DAY - 1] != '-') {
            return null;
        }
        int century = pair(text, from);
        int yearOfCentury = pair(text, from + 2);
        int month = pair(text, from + MONTH);
        int day = pair(text, from + DAY);
        if ((century | yearOfCentury | month | day) < 0) {
            return null;
        }
        int year = 100 * century + yearOfCentury;
        if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month < 1 || month > MONTHS || day < 1 || day > DAYS) {
            return null;
        }
        int index = ((year - FIRST_YEAR) * MONTHS + month - 1) * DAYS + day - 1;
        LocalDate known = days[index];
        return known == null ? remember(index, year, month, day) : known;
    }

    /** Returns the number of two digits, negative when they are none. */
    private static int pair(char[] text, int from) {
        int tens = text[from] - '0';
        int ones = text[from + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1 : 10 * tens + ones;
    }

    private @Nullable LocalDate remember(int index, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            days[index] = date;
            return date;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
