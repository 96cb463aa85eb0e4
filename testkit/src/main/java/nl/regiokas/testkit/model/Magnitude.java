package nl.regiokas.testkit.model;

/**
 * How large the amounts of a generated region are.
 *
 * @since 0.2.0
 */
public enum Magnitude {
    /** Up to EUR 1,000,000.00 per line. */
    PLAIN(100_000_000L),
    /** The same, and some lines are corrections. */
    WITH_CORRECTIONS(100_000_000L),
    /** A few small amounts, so that many are equal. */
    TIES(10_000L),
    /** Up to EUR 10,000,000,000,000.00 per line. */
    NEAR_THE_LIMITS(1_000_000_000_000_000L);

    private final long most;

    Magnitude(long most) {
        this.most = most;
    }

    /**
     * Returns an amount that is not negative.
     *
     * @param choices what is chosen
     * @return cents
     */
    public long cents(Choices choices) {
        return this == TIES ? choices.pick(0L, 1L, 100L, most) : choices.below(most + 1);
    }

    /**
     * Returns the largest amount.
     *
     * @return cents
     */
    public long mostCents() {
        return most;
    }
}
