package nl.regiokas.risk.result;

import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * How the own cost of a municipality swings in a year, whatever the scheme.
 * Dutch: spreiding van de eigen kosten.
 *
 * @param municipality the municipality
 * @param year the year
 * @param cost its drawn cost
 * @since 0.2.0
 */
public record CostRisk(MunicipalityCode municipality, int year, Spread cost) {

    /**
     * Refuses a component that is null.
     *
     * @param municipality the municipality
     * @param year the year
     * @param cost its drawn cost
     */
    public CostRisk {
        Attributes.given(municipality, "municipality of risk of cost");
        Attributes.given(cost, "cost of risk of cost");
    }
}
