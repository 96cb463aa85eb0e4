package nl.regiokas.budgeting.provider;

/**
 * The kinds of budget of 2016-2017.
 * Dutch: vast, flexibel garantie- en variabel budget.
 *
 * <p>Source: 001, lines 293-299.
 */
public enum BudgetKind {

    /** For contract partners alone: pays for administration, whatever the use. Dutch: vast. */
    FIXED,

    /** For intensive and compulsory care: mostly guaranteed in the year, settled afterwards on actual use. Dutch: garantie. */
    GUARANTEED,

    /** For most ambulatory products: no guarantee, actual use is paid. Dutch: variabel. */
    VARIABLE
}
