package nl.regiokas.core.region;

/**
 * What a municipality decided about sharing costs with the others.
 *
 * <p>Dutch: besluit over financiële solidariteit.
 */
public enum Stance {
    /** It shares. Dutch: solidair. */
    SOLIDARY,
    /** It pays its own use. Dutch: niet solidair. */
    NOT_SOLIDARY,
    /** It has put the decision off; it does not take part unless a scheme says otherwise. Dutch: besluit aangehouden. */
    DEFERRED
}
