package nl.regiokas.exchange.settlement;

import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;

/**
 * A closing of {@code closings.csv} with what is known on its day.
 *
 * @param closing the day and the year
 * @param isFinal whether its years are final from then on
 * @param facts what is known on that day, with late lines in the year in which they count
 * @since 0.2.0
 */
public record KnownThen(Closing closing, boolean isFinal, SettlementFacts facts) {

    /**
     * Refuses a component that is null.
     *
     * @param closing the day and the year
     * @param isFinal whether its years are final from then on
     * @param facts what is known on that day, with late lines in the year in which they count
     */
    public KnownThen {
        Attributes.given(closing, "closing of earlier facts");
        Attributes.given(facts, "facts of earlier facts");
    }
}
