package nl.regiokas.budgeting.rta;

/**
 * What the contribution to the region is taken from in a year after that of the base.
 * Dutch: lezing van de RTA-bijdrage.
 *
 * <p>The papers give the contribution only for the year of the base, where both readings agree because the net cut is
 * zero.
 *
 * @since 0.2.0
 */
public enum ContributionReading {

    /** The whole base: the net cut of the year is still in the contribution. */
    BASE,

    /** The base after the net cut of the year: base x (100% - net cut). */
    AFTER_CUT
}
