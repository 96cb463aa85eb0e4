package nl.regiokas.exchange.region;

/**
 * What an amount of {@code provider-budgets.csv} is.
 *
 * @since 0.2.0
 */
public enum ProviderBudgetKind {
    /** Production from before 2015, by its former financier. Dutch: productie. */
    PRODUCTION,
    /** For administration, whatever the use. Dutch: vast. */
    FIXED,
    /** Guaranteed, settled afterwards on use. Dutch: garantie. */
    GUARANTEED,
    /** Without a guarantee. Dutch: variabel. */
    VARIABLE,
    /** Paid already. Dutch: voorschot. */
    ADVANCE
}
