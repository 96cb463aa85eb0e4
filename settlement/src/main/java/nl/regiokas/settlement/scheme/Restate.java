package nl.regiokas.settlement.scheme;

/**
 * What a later closing calculates again of a year that was closed.
 *
 * @since 0.2.0
 */
public enum Restate {
    /** Everything. Dutch: alles. */
    ALL,
    /** The costs; the weights are those of the first closing. Dutch: alleen de kosten. */
    COSTS
}
