package nl.regiokas.exchange.region;

import java.time.LocalDate;
import nl.regiokas.core.product.ProductCode;

/**
 * A row of {@code iv3-mapping.csv}: the heading of the national accounts for a product, from a day on.
 *
 * <p>Dutch: taakveld.
 *
 * @param product the product
 * @param from the first day on which it holds
 * @param taakveld the number of the heading
 */
public record TaakveldRow(ProductCode product, LocalDate from, String taakveld) {}
