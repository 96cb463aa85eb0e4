package nl.regiokas.exchange.region;

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
public record ProviderRow(String code, String name, String partner) {}
