package nl.regiokas.settlement.scheme;

/**
 * What becomes of a usage line of a closed year that becomes known after the closing.
 *
 * @since 0.2.0
 */
public enum LateLines {
    /** It is cost of its own year, which is restated. Dutch: herrekenen. */
    RESTATE,
    /** It is cost of the first year that is not closed yet. Dutch: in het lopende jaar. */
    CURRENT_YEAR
}
