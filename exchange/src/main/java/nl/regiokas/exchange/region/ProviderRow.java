package nl.regiokas.exchange.region;

import nl.regiokas.core.internal.Attributes;

/**
 * A row of {@code providers.csv}.
 *
 * <p>Dutch: aanbieder.
 *
 * @param code its code
 * @param name its name
 * @param partner the code of its contract partner, itself or another
 * @since 0.2.0
 */
public record ProviderRow(String code, String name, String partner) {

    /**
     * Refuses a component that is null.
     *
     * @param code its code
     * @param name its name
     * @param partner the code of its contract partner, itself or another
     */
    public ProviderRow {
        Attributes.given(code, "code of provider row");
        Attributes.given(name, "name of provider row");
        Attributes.given(partner, "partner of provider row");
    }
}
