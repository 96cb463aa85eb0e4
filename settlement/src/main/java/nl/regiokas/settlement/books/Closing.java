package nl.regiokas.settlement.books;

import java.time.LocalDate;
import nl.regiokas.core.internal.Attributes;

/**
 * A day on which the books are closed through a year.
 * Dutch: afsluiting.
 *
 * <p>Several closings of one year are its provisional, its revised and its final settlement.
 *
 * @param day the day; what is known then counts
 * @param through the last year that is closed
 * @since 0.2.0
 */
public record Closing(LocalDate day, int through) {

    /**
     * Refuses a component that is null.
     *
     * @param day the day; what is known then counts
     * @param through the last year that is closed
     */
    public Closing {
        Attributes.given(day, "day of closing");
    }
}
