package nl.regiokas.settlement.scheme;

/**
 * What a municipality decided about taking part. Dutch: besluit.
 *
 * @since 0.2.0
 */
public enum Stance {
    /** It shares. Dutch: solidair. */
    SOLIDARY,
    /** It pays its own use. Dutch: niet solidair. */
    NOT_SOLIDARY,
    /** It has put the decision off; it does not take part unless a scheme says otherwise. Dutch: besluit aangehouden. */
    DEFERRED
}
