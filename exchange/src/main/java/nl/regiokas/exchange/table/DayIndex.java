package nl.regiokas.exchange.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFault;
import org.jspecify.annotations.Nullable;

/**
 * Reads days such as {@code 2018-03-31} or {@code 31-03-2018} from the bytes of a line. A day is a number, so that it
 * costs no object: a later day has a greater number.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class DayIndex {

    /** Stands for what is no day. */
    public static final int UNKNOWN = -1;

    /** How many bytes a day has. */
    public static final int LENGTH = 10;

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 301;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final @Nullable LocalDate[] days = new LocalDate[YEARS * MONTHS * DAYS];

    /** Makes an index. */
    public DayIndex() {}

    /**
     * Reads a day.
     *
     * @param text what holds the day, and {@link PlainLines#SLACK} bytes more
     * @param from where it begins
     * @return the number of the day in the years 1900 to 2200 that {@link #LENGTH} bytes spell, or {@link #UNKNOWN}
     */
    public int find(byte[] text, int from) {
        int last = PlainBytes.pair(text, from + Long.BYTES);
        if (text[from + 4] == '-') {
            long pairs = PlainBytes.yearFirst(text, from);
            return (last | pairs) < 0 ? UNKNOWN : find(100 * at(pairs, 0) + at(pairs, 2), at(pairs, 5), last);
        }
        long pairs = PlainBytes.dayFirst(text, from);
        return (last | pairs) < 0 ? UNKNOWN : find(100 * at(pairs, 6) + last, at(pairs, 3), at(pairs, 0));
    }

    private static int at(long pairs, int place) {
        return (int) (pairs >>> (place * Byte.SIZE)) & 0xFF;
    }

    private int find(int year, int month, int day) {
        if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month < 1 || month > MONTHS || day < 1 || day > DAYS) {
            return UNKNOWN;
        }
        int number = ((year - FIRST_YEAR) * MONTHS + month - 1) * DAYS + day - 1;
        return days[number] != null || remember(number, year, month, day) ? number : UNKNOWN;
    }

    private boolean remember(int number, int year, int month, int day) {
        try {
            days[number] = LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }

    /**
     * Returns the number of a day.
     *
     * @param day a day in the years 1900 to 2200
     * @return its number
     */
    public int find(LocalDate day) {
        return find(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Returns a day that was found.
     *
     * @param number its number
     * @return the day
     * @throws RefusalException if no day with this number was found
     */
    public LocalDate day(int number) {
        LocalDate day = number < 0 || number >= days.length ? null : days[number];
        if (day == null) {
            throw RefusalException.of(InputFault.DAY_NUMBER, number);
        }
        return day;
    }

    /**
     * Returns the year of a day that was found.
     *
     * @param number its number
     * @return the year
     */
    public static int year(int number) {
        return FIRST_YEAR + number / (MONTHS * DAYS);
    }
}
