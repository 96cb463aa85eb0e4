package nl.regiokas.settlement.model.pooling;

import nl.regiokas.core.explanation.Rule;

/** The rules that explain the amounts of the pooling model. */
enum PoolingRule implements Rule {
    /** Contribution. */
    CONTRIBUTION("poolContribution"),
    /** What a participant pays at once. */
    POOL_SHARE("poolShare"),
    /** One part of a gain by the schedule. */
    POOL_INSTALMENT("poolInstalment"),
    /** Its own cost. */
    OWN_COST("poolOwnCost"),
    /** What it paid beforehand. */
    CONTRIBUTED("poolContributed"),
    /** What it ceded of the difference. */
    CEDED("poolCeded"),
    /** What it ceded of the bands. */
    CEDED_LAYER("poolCededLayer"),
    /** What it ceded of a band. */
    BAND("poolBand"),
    /** What it ceded of the last band, which is open above. */
    LAST_BAND("poolLastBand"),
    /** Its share of what all ceded. */
    SHARED("poolShared"),
    /** What the limit moved. */
    LIMITED("poolLimited"),
    /** What rounding added. */
    ROUNDED("poolRounded"),
    /** What an outside party pays. */
    OUTSIDE("poolOutside");

    private final String id;

    PoolingRule(String id) {
        this.id = "settlement." + id;
    }

    @Override
    public String id() {
        return id;
    }
}
