package nl.regiokas.budgeting.chainladder;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with a triangle. */
enum ChainLadderFault implements FaultCode {
    TRIANGLE_ROW_EMPTY("period {period} of a triangle must have an amount but has none"),
    TRIANGLE_DELAY_NEGATIVE("delay must not be negative but was {delay}"),
    LADDER_LISTS_UNEQUAL(
            "a ladder must have as many origins as factors but has {factors} factors and {origins} origins");

    private final String pattern;

    ChainLadderFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
