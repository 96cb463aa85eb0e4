package nl.regiokas.testkit.scenario;

import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.usage.UsageLine;

/**
 * A usage line with what else a folder says: whose care it is, and when it became known.
 * Dutch: declaratieregel.
 *
 * @param line what was used
 * @param client the client's code, empty when the line has a client of its own
 * @param known the day on which the line became known, empty for the day of the care
 * @since 0.2.0
 */
public record CareLine(UsageLine line, Optional<String> client, Optional<LocalDate> known) {

    /**
     * Refuses a component that is null.
     *
     * @param line what was used
     * @param client the client's code, empty when the line has a client of its own
     * @param known the day on which the line became known, empty for the day of the care
     */
    public CareLine {
        Attributes.given(line, "line of care line");
        Attributes.given(client, "client of care line");
        Attributes.given(known, "known of care line");
    }

    /**
     * Returns a line with nothing else.
     *
     * @param line what was used
     * @return the line, known at once, with a client of its own
     */
    public static CareLine of(UsageLine line) {
        Attributes.given(line, "line of care line");
        return new CareLine(line, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the day on which the line became known.
     *
     * @return a day, not before that of the care
     */
    public LocalDate knownOn() {
        return known.orElse(line.date());
    }
}
