package nl.regiokas.exchange.region;

import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.Stance;

/**
 * A row of {@code decisions.csv}: what a municipality decided on solidarity.
 *
 * <p>Dutch: besluit over solidariteit.
 *
 * @param year the year of the decision
 * @param municipality the municipality
 * @param stance what it decided
 * @since 0.2.0
 */
public record DecisionRow(int year, MunicipalityCode municipality, Stance stance) {

    /**
     * Refuses a component that is null.
     *
     * @param year the year of the decision
     * @param municipality the municipality
     * @param stance what it decided
     */
    public DecisionRow {
        Attributes.given(municipality, "municipality of decision row");
        Attributes.given(stance, "stance of decision row");
    }
}
