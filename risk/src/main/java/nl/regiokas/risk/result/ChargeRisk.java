package nl.regiokas.risk.result;

import java.util.OptionalDouble;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * How the charges of a municipality in a year swing under a scheme.
 * Dutch: spreiding van de afrekening.
 *
 * @param scheme the name of the scheme
 * @param municipality the municipality
 * @param year the year
 * @param charge its charges over all scopes
 * @param excessProbability the part of the draws in which charge - budget is more than the study's share of the budget;
 *     empty when the budget of the year is not known
 * @since 0.2.0
 */
public record ChargeRisk(
        String scheme, MunicipalityCode municipality, int year, Spread charge, OptionalDouble excessProbability) {

    /**
     * Refuses a component that is null.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @param year the year
     * @param charge its charges over all scopes
     * @param excessProbability the part of the draws in which charge - budget is more than the study's share of the
     *     budget; empty when the budget of the year is not known
     */
    public ChargeRisk {
        Attributes.given(scheme, "scheme of risk of charge");
        Attributes.given(municipality, "municipality of risk of charge");
        Attributes.given(charge, "charge of risk of charge");
        Attributes.given(excessProbability, "probability of risk of charge");
    }
}
