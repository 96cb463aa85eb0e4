package nl.regiokas.risk.draw;

import org.apache.commons.rng.UniformRandomProvider;

/** Cells of one municipality made ready for drawing. Immutable, so threads can share it. */
sealed interface Sampler permits CellSampler, PooledSampler {

    /**
     * Draws the cost of its cells in a year, each rounded to whole cents once, half up.
     *
     * @param random the stream to draw from
     * @param cents where the costs are written
     * @param offset where the municipality begins, the cost of its first product
     * @throws ArithmeticException when a cost does not fit a {@code long}
     */
    void draw(UniformRandomProvider random, long[] cents, int offset);
}
