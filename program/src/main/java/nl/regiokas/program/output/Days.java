package nl.regiokas.program.output;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;

/** Days as people write them. */
public final class Days {

    private static final int LAST_OF_DECEMBER = 31;

    private Days() {}

    /**
     * Returns the last day of a year.
     *
     * @param year the year
     * @return 31 December
     */
    public static LocalDate lastOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, LAST_OF_DECEMBER);
    }

    /**
     * Returns a day as people write it.
     *
     * @param day the day
     * @param language the language
     * @return such as {@code 31 December 2020}
     */
    public static String text(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }
}
