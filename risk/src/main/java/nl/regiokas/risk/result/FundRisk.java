package nl.regiokas.risk.result;

import nl.regiokas.core.internal.Attributes;

/**
 * How the fund of a scope swings; it takes up what the charges do not.
 * Dutch: spreiding van de kas.
 *
 * @param scheme the name of the scheme
 * @param scope the name of the scope
 * @param year the year
 * @param closing what the fund holds when the year closes, negative for a shortage
 * @param shortageProbability the part of the draws in which the fund closes below zero
 * @since 0.2.0
 */
public record FundRisk(String scheme, String scope, int year, Spread closing, double shortageProbability) {

    /**
     * Refuses a component that is null.
     *
     * @param scheme the name of the scheme
     * @param scope the name of the scope
     * @param year the year
     * @param closing what the fund holds when the year closes, negative for a shortage
     * @param shortageProbability the part of the draws in which the fund closes below zero
     */
    public FundRisk {
        Attributes.given(scheme, "scheme of risk of fund");
        Attributes.given(scope, "scope of risk of fund");
        Attributes.given(closing, "closing of risk of fund");
    }
}
