package nl.regiokas.risk.draw;

import org.apache.commons.rng.UniformRandomProvider;

/** A severity made ready for drawing many clients. */
sealed interface SeverityTable permits TabulatedCurve, ObservedTable {

    static SeverityTable of(Severity severity) {
        return severity.match(TabulatedCurve::of, ObservedTable::new);
    }

    /**
     * Draws the cost of clients, each on its own.
     *
     * @param clients how many
     * @param random the stream to draw from
     * @return their cost in cents
     * @throws ArithmeticException when it does not fit a {@code long}
     */
    long sum(int clients, UniformRandomProvider random);
}
