package nl.regiokas.exchange.region;

import java.time.LocalDate;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.exchange.input.InputFault;

/**
 * A row of {@code iv3-mapping.csv}: the heading of the national accounts for a product, from a day on.
 *
 * <p>Dutch: taakveld.
 *
 * @param product the product
 * @param from the first day on which it holds, a 1 January, because accounts cover whole years
 * @param taakveld the number of the heading
 * @since 0.2.0
 */
public record TaakveldRow(ProductCode product, LocalDate from, String taakveld) {

    /**
     * Checks the day.
     *
     * @param product the product
     * @param from the first day on which it holds
     * @param taakveld the number of the heading
     * @throws RefusalException if the day is not the first of a year
     */
    public TaakveldRow {
        Attributes.given(product, "product of taakveld row");
        Attributes.given(from, "from of taakveld row");
        Attributes.given(taakveld, "taakveld of taakveld row");
        if (from.getDayOfYear() != 1) {
            throw RefusalException.of(InputFault.TAAKVELD_WITHIN_YEAR, from);
        }
    }
}
