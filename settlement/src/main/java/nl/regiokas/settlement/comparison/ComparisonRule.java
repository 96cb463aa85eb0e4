package nl.regiokas.settlement.comparison;

import nl.regiokas.core.explanation.Rule;

/** The rules by which differences between schemes are told. */
public enum ComparisonRule implements Rule {
    /** The difference of one year. */
    DIFFERENCE("difference"),
    /** The difference over all years. */
    TOTAL("total"),
    /** {@link Cause#PARTICIPATION}. */
    PARTICIPATION("participation"),
    /** {@link Cause#KEY}. */
    KEY("key"),
    /** {@link Cause#MODEL}. */
    MODEL("model"),
    /** {@link Cause#VOLUME}. */
    VOLUME("volume"),
    /** {@link Cause#FUND_AND_INSTALMENTS}. */
    FUND_AND_INSTALMENTS("fundAndInstalments"),
    /** {@link Cause#NO_CLAIM}. */
    NO_CLAIM("noClaim"),
    /** {@link Cause#ROUNDING}. */
    ROUNDING("rounding");

    private final String id;

    ComparisonRule(String id) {
        this.id = "comparison." + id;
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * The rule that tells a cause.
     *
     * @param cause the cause
     * @return its rule, with a label and a sentence in the wording
     */
    public static ComparisonRule of(Cause cause) {
        return switch (cause) {
            case PARTICIPATION -> PARTICIPATION;
            case KEY -> KEY;
            case MODEL -> MODEL;
            case VOLUME -> VOLUME;
            case FUND_AND_INSTALMENTS -> FUND_AND_INSTALMENTS;
            case NO_CLAIM -> NO_CLAIM;
            case ROUNDING -> ROUNDING;
        };
    }
}
