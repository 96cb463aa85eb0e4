package nl.regiokas.risk.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A severity made ready for drawing many clients: draws in units of its own, which the severity turns into cents.
 *
 * <p>Severities that differ in scale alone share a table, so it stays in the nearest cache.
 */
sealed interface SeverityTable permits TabulatedCurve, ObservedTable {

    /**
     * Draws the cost of clients, each on its own.
     *
     * @param clients how many
     * @param random the stream to draw from
     * @return their cost in units of the table
     * @throws ArithmeticException when it does not fit a {@code long}
     */
    long sum(int clients, UniformRandomProvider random);
}
