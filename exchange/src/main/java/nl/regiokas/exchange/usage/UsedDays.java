package nl.regiokas.exchange.usage;

import java.time.LocalDate;
import nl.regiokas.core.internal.Attributes;

/**
 * What decides where a line counts, in addition to municipality and product.
 *
 * @param date the day of the care
 * @param known the day on which the line became known
 * @param client the client, blank if the line names none
 * @since 0.2.0
 */
public record UsedDays(LocalDate date, LocalDate known, String client) {

    /**
     * Refuses a component that is null.
     *
     * @param date the day of the care
     * @param known the day on which the line became known
     * @param client the client, blank if the line names none
     */
    public UsedDays {
        Attributes.given(date, "date of used days");
        Attributes.given(known, "known of used days");
        Attributes.given(client, "client of used days");
    }
}
