package nl.regiokas.risk.draw;

import com.google.common.collect.ImmutableTable;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * What a year may cost, per municipality and product; every year is drawn alike.
 * Dutch: kostenmodel.
 *
 * @param cells the clients and their cost; a municipality and product without a cell have no cost
 * @since 0.2.0
 */
public record CostModel(ImmutableTable<MunicipalityCode, ProductCode, ClientCost> cells) {

    /**
     * Refuses a component that is null.
     *
     * @param cells the clients and their cost; a municipality and product without a cell have no cost
     */
    public CostModel {
        Attributes.given(cells, "cells of cost model");
    }

    /**
     * The expected cost of a municipality in a year.
     *
     * @param municipality the municipality
     * @return cents; a statistic, not an amount
     */
    public double meanCents(MunicipalityCode municipality) {
        return cells.row(municipality).values().stream()
                .mapToDouble(ClientCost::meanCents)
                .sum();
    }

    /**
     * The variance of the cost of a municipality in a year.
     *
     * @param municipality the municipality
     * @return cents squared
     */
    public double variance(MunicipalityCode municipality) {
        return cells.row(municipality).values().stream()
                .mapToDouble(ClientCost::variance)
                .sum();
    }
}
