package nl.regiokas.core.product;

/**
 * The scale at which a product is bought.
 *
 * <p>Dutch: schaal van inkoop. Source: 003_aa6130130ab9cbb9, section 4.2, lines 801-828.
 *
 * @since 0.2.0
 */
public enum PurchaseScale {
    /** By the municipality. */
    LOCAL,
    /** By all municipalities of the region together. */
    REGIONAL,
    /** By several regions together. */
    SUPRAREGIONAL,
    /** By framework contracts for all municipalities of the country. Dutch: landelijk transitiearrangement (LTA). */
    NATIONAL
}
