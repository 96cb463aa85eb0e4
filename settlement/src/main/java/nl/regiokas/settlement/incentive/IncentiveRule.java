package nl.regiokas.settlement.incentive;

import nl.regiokas.core.explanation.Rule;

/**
 * The rules that explain incentives.
 *
 * @since 0.2.0
 */
public enum IncentiveRule implements Rule {
    /** What the extra use costs: own, others and funds together. */
    EXTRA("extra"),
    /** What the municipality itself bears. */
    OWN("own"),
    /** What it bears in one year. */
    OWN_YEAR("ownYear"),
    /** What the others bear. */
    OTHERS("others"),
    /** What one other bears. */
    OTHER("other"),
    /** What the funds bear. */
    FUNDS("funds");

    private final String id;

    IncentiveRule(String id) {
        this.id = "incentive." + id;
    }

    @Override
    public String id() {
        return id;
    }
}
