package nl.regiokas.budgeting.provider;

/**
 * How a provider of 2015 gets its grant.
 * Dutch: financieringsvorm.
 *
 * @since 0.2.0
 */
public enum FundingForm {

    /**
     * A fixed budget, accounted for by existing products; a part of it may go to transformation. Dutch: budgethouder.
     */
    BUDGET_HOLDER,

    /** Claims per young person and product code, up to the grant. Dutch: declaratie tot het toegekende budget. */
    CLAIMS
}
