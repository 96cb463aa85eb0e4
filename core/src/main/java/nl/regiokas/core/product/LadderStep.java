package nl.regiokas.core.product;

/**
 * A step of the four-step ladder by which the city of Groningen orders support.
 *
 * <p>Dutch: trede van de Groninger viertrap. Source: 002_183b0f38feb0d8c8, lines 470-566.
 *
 * @since 0.2.0
 */
public enum LadderStep {
    /** Step 1: what people can do by themselves and with those around them. */
    OWN_STRENGTH(1),
    /** Step 2: provisions open to all. */
    GENERAL_PROVISION(2),
    /** Step 3: targeted provisions that several people use together. */
    COLLECTIVE_PROVISION(3),
    /** Step 4: specialist provisions for one person. */
    INDIVIDUAL_PROVISION(4);

    private final int number;

    LadderStep(int number) {
        this.number = number;
    }

    /**
     * The number of the step.
     *
     * @return 1 to 4
     */
    public int number() {
        return number;
    }
}
