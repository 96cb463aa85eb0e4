package nl.regiokas.core.usage;

import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Receives the cells of a {@link CostLedger}, one by one.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface CellVisitor {

    /**
     * Receives a cell.
     *
     * @param municipality the municipality
     * @param product the product
     * @param year the year
     * @param cents the cost in cents, not zero
     */
    void visit(MunicipalityCode municipality, ProductCode product, int year, long cents);
}
