package nl.regiokas.budgeting.earmark;

/**
 * What the money of the fund was spent on.
 * Dutch: domein van een besteding.
 *
 * <p>Source: 003_aa6130130ab9cbb9, lines 1586-1619: the fund may only be spent within the social domain; the region
 * agreed not to move money for young people to the other two laws.
 *
 * @since 0.2.0
 */
public enum SpendingDomain {

    /** Care under the Jeugdwet. Dutch: jeugd. */
    YOUTH,

    /** Support under the Wmo: allowed by law, not by the agreement. Dutch: Wmo. */
    SUPPORT,

    /** Under the Participatiewet: allowed by law, not by the agreement. Dutch: participatie. */
    PARTICIPATION,

    /** Everything else: not allowed. Dutch: buiten het sociaal domein. */
    OUTSIDE;

    /**
     * Returns whether the law allows it.
     *
     * @return true within the social domain
     */
    public boolean isAllowedByLaw() {
        return this != OUTSIDE;
    }

    /**
     * Returns whether the region's agreement allows it.
     *
     * @return true for care of young people alone
     */
    public boolean isAllowedByAgreement() {
        return this == YOUTH;
    }
}
