package nl.regiokas.testkit.scenario;

/**
 * Which scheme a generated scenario has.
 *
 * @since 0.2.0
 */
public enum SchemeShape {
    /** All care by the insurance model with key {@code budget}, as in 2015-2017. */
    FULL_SOLIDARITY,
    /** All care by the insurance model with key {@code youth}, loading, no-claim and a reserve corridor. */
    INSURANCE,
    /** All care by the flat-tax model: window 3, spread 3, own share 60%. */
    FLAT_TAX,
    /** All care by the flat-tax model; the first municipality leaves after the first year. */
    LEAVER,
    /** All care by the actual-use model, standing products by key {@code youth}. */
    ACTUAL_USE,
    /**
     * Intensive care by insurance, flexible care by flat tax, the rest by actual use; one municipality takes no part in
     * the first.
     */
    MIXED
}
