package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * A row of {@code keys.csv}: the weight of a municipality in a key.
 *
 * <p>Dutch: verdeelsleutel.
 *
 * @param key the name of the key
 * @param municipality the municipality
 * @param weight the weight, not negative
 * @since 0.2.0
 */
public record KeyRow(String key, MunicipalityCode municipality, BigDecimal weight) {

    /**
     * Refuses a component that is null.
     *
     * @param key the name of the key
     * @param municipality the municipality
     * @param weight the weight, not negative
     */
    public KeyRow {
        Attributes.given(key, "key of key row");
        Attributes.given(municipality, "municipality of key row");
        Attributes.given(weight, "weight of key row");
    }
}
