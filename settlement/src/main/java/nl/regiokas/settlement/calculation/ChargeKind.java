package nl.regiokas.settlement.calculation;

/**
 * Why a municipality is charged or credited.
 * Dutch: soort boeking.
 */
public enum ChargeKind {
    /** Fixed payment of the insurance model. Dutch: premie. */
    PREMIUM,
    /** Refund of part of the premium for low use, a credit. Dutch: no-claim. */
    NO_CLAIM_REFUND,
    /** Call on the participants to bring the fund to its minimum. Dutch: bijstorting. */
    ASSESSMENT,
    /** Payment of what the fund holds above its maximum, a credit. Dutch: uitkering. */
    DISTRIBUTION,
    /** Payment of the flat-tax model on average past use. Dutch: bijdrage. */
    CONTRIBUTION,
    /** Part of an earlier year's gain (a credit) or loss (a charge) of the flat-tax model. Dutch: termijn. */
    INSTALMENT,
    /** Own cost, of a participant in the actual-use model or of a municipality outside the scope. Dutch: eigen gebruik. */
    OWN_USE,
    /** Share of the cost of standing products. Dutch: aandeel in beschikbaarheidsvoorzieningen. */
    STANDING_SHARE
}
