package nl.regiokas.exchange.table;

import nl.regiokas.exchange.input.InputFault;

/**
 * The files that list codes for other files to name.
 *
 * @since 0.2.0
 */
public enum Listing {
    /** {@code municipalities.csv}. */
    MUNICIPALITIES(InputFault.UNKNOWN_MUNICIPALITY),
    /** {@code products.csv}. */
    PRODUCTS(InputFault.UNKNOWN_PRODUCT),
    /** {@code providers.csv}. */
    PROVIDERS(InputFault.UNKNOWN_PROVIDER);

    private final InputFault unknown;

    Listing(InputFault unknown) {
        this.unknown = unknown;
    }

    /** The fault of a code that the file does not list. */
    InputFault unknown() {
        return unknown;
    }
}
