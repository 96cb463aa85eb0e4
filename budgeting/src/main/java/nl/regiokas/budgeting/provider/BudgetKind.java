package nl.regiokas.budgeting.provider;

/**
 * What an amount is to a provider.
 * Dutch: soort budget.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, lines 259-272 (2015) and 293-299 (2016-2017).
 *
 * @since 0.2.0
 */
public enum BudgetKind {

    /** Production of 2012/13 that a former financier paid; the budget of 2015 is granted from it. Dutch: productie. */
    PRODUCTION,

    /**
     * Only for contract partners: pays for administration, whatever the use. No source says which municipality bears it, so
     * it is accepted but the cost of none. Dutch: vast.
     */
    FIXED,

    /** For intensive and compulsory care: guaranteed in the year, settled afterwards on actual use. Dutch: garantie. */
    GUARANTEED,

    /** For most ambulatory products: no guarantee; actual use is paid. Dutch: variabel. */
    VARIABLE,

    /** What was paid in the course of the year. Dutch: voorschot. */
    ADVANCE
}
