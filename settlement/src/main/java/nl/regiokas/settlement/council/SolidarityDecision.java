package nl.regiokas.settlement.council;

import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.scheme.Stance;

/**
 * What a municipality decided in a year about sharing costs with the others.
 *
 * <p>Dutch: besluit over financiële solidariteit. Decisions are facts of their day: press reports of later months name
 * others, so every decision carries its source.
 *
 * @param municipality who decided
 * @param year the year of the decision
 * @param stance what it decided
 * @param source where it is written
 * @since 0.2.0
 */
public record SolidarityDecision(MunicipalityCode municipality, int year, Stance stance, Source source) {

    /**
     * Refuses a component that is null.
     *
     * @param municipality who decided
     * @param year the year of the decision
     * @param stance what it decided
     * @param source where it is written
     */
    public SolidarityDecision {
        Attributes.given(municipality, "municipality of solidarity decision");
        Attributes.given(stance, "stance of solidarity decision");
        Attributes.given(source, "source of solidarity decision");
    }
}
