package nl.regiokas.settlement.explanation;

import java.util.Optional;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which amounts of a settlement are made.
 *
 * <p>The rules of the three models stand in 001_f32ba5cc43f3ec4a, lines 725-776.
 */
public enum SettlementRule implements Rule {
    /** Charges of a municipality less its advances. */
    BALANCE("balance"),
    /** What a municipality has paid already, negative. */
    ADVANCE("advance"),
    /** Charges of a municipality over all scopes. */
    CHARGE("charge"),
    /** Charges of a municipality in one scope. */
    SCOPE_CHARGE("scopeCharge"),
    /** Own cost of a municipality over all scopes. */
    COST("cost"),
    /** Own cost of a municipality in one scope. */
    SCOPE_COST("scopeCost"),
    /** Cost of one product. */
    PRODUCT_COST("productCost"),
    /** Premium of the insurance model. */
    PREMIUM("premium", Model.INSURANCE),
    /** What the premiums are together. */
    PREMIUM_VOLUME("premiumVolume", Model.INSURANCE),
    /** Refund for low use, in full. */
    NO_CLAIM("noClaim", Model.INSURANCE),
    /** Refund for low use, cut back to the room in the fund. */
    NO_CLAIM_CUT("noClaimCut", Model.INSURANCE),
    /** Refund for low use before it is cut back. */
    NO_CLAIM_WANTED("noClaimWanted", Model.INSURANCE),
    /** Call to bring the fund to its minimum. */
    ASSESSMENT("assessment", Model.INSURANCE),
    /** What all are called for together. */
    ASSESSMENT_TOTAL("assessmentTotal", Model.INSURANCE),
    /** Payment of what is above the maximum of the fund. */
    DISTRIBUTION("distribution", Model.INSURANCE),
    /** What all are paid together, negative. */
    DISTRIBUTION_TOTAL("distributionTotal", Model.INSURANCE),
    /** The bound of the corridor the fund is brought to. */
    BOUND("bound", Model.INSURANCE),
    /** An amount that lies in the fund already, taken off or put back. */
    IN_FUND("inFund"),
    /** Contribution of the flat-tax model. */
    CONTRIBUTION("contribution", Model.FLAT_TAX),
    /** Own cost summed over a window of years. */
    WINDOW("window"),
    /** Own cost in one year of a window. */
    WINDOW_YEAR("windowYear"),
    /** Instalments of earlier gains and losses that fall due. */
    INSTALMENTS("instalments", Model.FLAT_TAX),
    /** One instalment of one gain, with the opposite sign. */
    INSTALMENT("instalment", Model.FLAT_TAX),
    /** Gain or loss of a participant of the flat tax in a year. */
    GAIN("gain", Model.FLAT_TAX),
    /** The part of a gain that is the participant's own. */
    GAIN_OWN("gainOwn", Model.FLAT_TAX),
    /** The part of a gain that is shared. */
    GAIN_SHARED("gainShared", Model.FLAT_TAX),
    /** What rounding added to a gain. */
    GAIN_ROUNDING("gainRounding"),
    /** Own use of a participant of the actual-use model. */
    OWN_USE("ownUse", Model.ACTUAL_USE),
    /** Own use of a municipality outside the scope. */
    OWN_USE_OUTSIDE("ownUseOutside"),
    /** Share of the cost of standing products. */
    STANDING_SHARE("standingShare", Model.ACTUAL_USE),
    /** The cost of standing products together. */
    STANDING_COST("standingCost", Model.ACTUAL_USE),
    /** A charge of a rule that is not the library's. */
    OTHER("other"),
    /** What a fund holds when a year closes. */
    FUND_CLOSING("fundClosing"),
    /** What a fund held when the year opened. */
    FUND_OPENING("fundOpening"),
    /** Charges of one kind booked in a fund. */
    FUND_CHARGES("fundCharges"),
    /** The participants' cost, negative. */
    FUND_COST("fundCost"),
    /** One participant's cost, negative. */
    FUND_COST_OF("fundCostOf"),
    /** A payment that clears a municipality's debt. */
    PAYMENT_MADE("paymentMade"),
    /** A payment that clears a municipality's credit. */
    PAYMENT_RECEIVED("paymentReceived"),
    /** What a municipality is to receive: its balance with the opposite sign. */
    CREDIT("credit"),
    /** Another payment of the same municipality, negative. */
    OTHER_PAYMENT("otherPayment");

    private final String id;
    private final @Nullable Model model;

    SettlementRule(String id) {
        this(id, null);
    }

    SettlementRule(String id, @Nullable Model model) {
        this.id = "settlement." + id;
        this.model = model;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Source> source() {
        return Optional.ofNullable(model).map(Model::source);
    }

    private enum Model {
        INSURANCE("1. Model: Verzekering", "725-741"),
        FLAT_TAX("2. Model: Vlaktax", "743-761"),
        ACTUAL_USE("3. Model: Verrekening", "763-776");

        private final String section;
        private final String lines;

        Model(String section, String lines) {
            this.section = section;
            this.lines = lines;
        }

        private Source source() {
            return Source.of("001_f32ba5cc43f3ec4a", section, lines);
        }
    }
}
