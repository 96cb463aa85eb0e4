package nl.regiokas.program.output;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people write them. */
public final class Days {

    private Days() {}

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
