package nl.regiokas.settlement.model.insurance;

import java.util.Optional;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.source.Source;

/** The rules that explain the amounts of the insurance model. */
enum InsuranceRule implements Rule {
    /** Premium. */
    PREMIUM("premium", true),
    /** What the premiums are together. */
    PREMIUM_VOLUME("premiumVolume", true),
    /** Refund for low use, in full. */
    NO_CLAIM("noClaim", true),
    /** Refund for low use, cut back to the room in the fund. */
    NO_CLAIM_CUT("noClaimCut", true),
    /** Refund for low use before it is cut back. */
    NO_CLAIM_WANTED("noClaimWanted", true),
    /** Call to bring the fund to its minimum. */
    ASSESSMENT("assessment", true),
    /** What all are called for together. */
    ASSESSMENT_TOTAL("assessmentTotal", true),
    /** Payment of what is above the maximum of the fund. */
    DISTRIBUTION("distribution", true),
    /** What all are paid together, negative. */
    DISTRIBUTION_TOTAL("distributionTotal", true),
    /** The bound of the corridor the fund is brought to. */
    BOUND("bound", true),
    /** An amount that lies in the fund already, taken off or put back. */
    IN_FUND("inFund", false);

    private static final Source PAPER = Source.of("001_f32ba5cc43f3ec4a", "1. Model: Verzekering", "725-741");

    private final String id;
    private final boolean ofPaper;

    InsuranceRule(String id, boolean ofPaper) {
        this.id = "settlement." + id;
        this.ofPaper = ofPaper;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Source> source() {
        return ofPaper ? Optional.of(PAPER) : Optional.empty();
    }
}
