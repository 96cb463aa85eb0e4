package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCode;

/**
 * A row of {@code tariffs.csv}: the price of a unit from a day on.
 *
 * <p>Dutch: tarief.
 *
 * @param product the product
 * @param from the first day of the price
 * @param price euros per unit, at most four decimals
 * @since 0.2.0
 */
public record TariffRow(ProductCode product, LocalDate from, BigDecimal price) {

    /**
     * Refuses a component that is null.
     *
     * @param product the product
     * @param from the first day of the price
     * @param price euros per unit, at most four decimals
     */
    public TariffRow {
        Attributes.given(product, "product of tariff row");
        Attributes.given(from, "from of tariff row");
        Attributes.given(price, "price of tariff row");
    }
}
