package nl.regiokas.settlement.explanation;

import nl.regiokas.core.explanation.Rule;

/**
 * The rules that explain what a settlement holds, apart from the amounts of models and books.
 *
 * @since 0.2.0
 */
public enum SettlementRule implements Rule {
    /** Charges of a party less its advances. */
    BALANCE("balance"),
    /** What a party has paid already, negative. */
    ADVANCE("advance"),
    /** Charges of a party over all scopes. */
    CHARGE("charge"),
    /** Charges of a party in one scope. */
    SCOPE_CHARGE("scopeCharge"),
    /** Own cost of a municipality over all scopes. */
    COST("cost"),
    /** Own cost of a municipality in one scope. */
    SCOPE_COST("scopeCost"),
    /** Cost of one product. */
    PRODUCT_COST("productCost"),
    /** An open item that comes from a year that was not settled here. */
    CARRIED_IN("carriedIn"),
    /** An open item that moved to a successor. */
    MOVED("moved"),
    /** What a closing books of a charge. */
    BOOKED("booked"),
    /** Cost that is known otherwise than at the closing before. */
    COST_CHANGED("costChanged"),
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
    /** A payment that clears a party's debt. */
    PAYMENT_MADE("paymentMade"),
    /** A payment that clears a party's credit. */
    PAYMENT_RECEIVED("paymentReceived"),
    /** What a party is to receive: its balance with the opposite sign. */
    CREDIT("credit"),
    /** Another payment of the same party, negative. */
    OTHER_PAYMENT("otherPayment");

    private final String id;

    SettlementRule(String id) {
        this.id = "settlement." + id;
    }

    @Override
    public String id() {
        return id;
    }
}
