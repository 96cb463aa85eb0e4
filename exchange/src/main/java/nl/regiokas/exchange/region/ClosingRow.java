package nl.regiokas.exchange.region;

import java.time.LocalDate;
import nl.regiokas.core.internal.Attributes;

/**
 * A row of {@code closings.csv}: a day on which the books are closed.
 *
 * <p>Dutch: afsluiting.
 *
 * @param closed the day
 * @param through the last year that is closed
 * @param isFinal whether its years are final
 * @since 0.2.0
 */
public record ClosingRow(LocalDate closed, int through, boolean isFinal) {

    /**
     * Refuses a component that is null.
     *
     * @param closed the day
     * @param through the last year that is closed
     * @param isFinal whether its years are final
     */
    public ClosingRow {
        Attributes.given(closed, "closed of closing row");
    }
}
