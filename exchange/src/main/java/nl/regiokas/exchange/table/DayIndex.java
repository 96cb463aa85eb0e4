package nl.regiokas.exchange.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads days such as {@code 2018-03-31} or {@code 31-03-2018} from the bytes of a line; a day that occurred before
 * costs no object.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class DayIndex {

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 301;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    /** How many bytes a day has. */
    public static final int LENGTH = 10;

    private final @Nullable LocalDate[] days = new LocalDate[YEARS * MONTHS * DAYS];

    /** Makes an index without days. */
    public DayIndex() {}

    /**
     * Looks up a day.
     *
     * @param text what holds the day, and {@link PlainLines#SLACK} bytes more
     * @param from where it begins
     * @return the day in the years 1900 to 2200 that {@link #LENGTH} bytes spell, or null when they spell none
     */
    public @Nullable LocalDate find(byte[] text, int from) {
        if (text[from + 4] == '-' && text[from + 7] == '-') {
            return find(pair(text, from), pair(text, from + 2), pair(text, from + 5), pair(text, from + 8));
        }
        return text[from + 2] == '-' && text[from + 5] == '-'
                ? find(pair(text, from + 6), pair(text, from + 8), pair(text, from + 3), pair(text, from))
                : null;
    }

    private @Nullable LocalDate find(int century, int yearOfCentury, int month, int day) {
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

    /** Returns the number that two digits spell, negative when they are not digits. */
    private static int pair(byte[] text, int from) {
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
