package nl.regiokas.settlement.comparison;

/**
 * Why a municipality is charged otherwise under another scheme.
 * Dutch: oorzaak.
 *
 * <p>{@link ComparisonCalculator} tells how the causes are calculated.
 */
public enum Cause {
    /** Who takes part: the municipality itself, or those with whom it shares. Dutch: deelname. */
    PARTICIPATION,
    /** The key by which the same model divides the same amount. Dutch: verdeelsleutel. */
    KEY,
    /** Another model: insurance, flat tax, actual use. Dutch: model. */
    MODEL,
    /** How much is collected, next to what those who take part cost. Dutch: omvang. */
    VOLUME,
    /** Assessments, distributions and instalments of earlier years. Dutch: kas en termijnen. */
    FUND_AND_INSTALMENTS,
    /** Refunds for low use. Dutch: no-claim. */
    NO_CLAIM,
    /** What is booked less its exact value, and what the other causes lose when they are told in whole cents. Dutch: afronding. */
    ROUNDING
}
