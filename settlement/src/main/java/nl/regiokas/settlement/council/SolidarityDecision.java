package nl.regiokas.settlement.council;

import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.scheme.Stance;
import org.immutables.value.Value;

/**
 * What a municipality decided in a year about sharing costs with the others.
 *
 * <p>Dutch: besluit over financiële solidariteit. Decisions are facts of their day: press reports of later months name
 * others, so every decision carries its source.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class SolidarityDecision {

    SolidarityDecision() {}

    /**
     * Returns a decision.
     *
     * @param municipality who decided
     * @param year the year of the decision
     * @param stance what it decided
     * @param source where it is written
     * @return the decision
     */
    public static SolidarityDecision of(MunicipalityCode municipality, int year, Stance stance, Source source) {
        return new ImmutableSolidarityDecision.Builder()
                .municipality(Attributes.given(municipality, "municipality of solidarity decision"))
                .year(year)
                .stance(Attributes.given(stance, "stance of solidarity decision"))
                .source(Attributes.given(source, "source of solidarity decision"))
                .build();
    }

    /**
     * Returns who decided.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * Returns the year of the decision.
     *
     * @return a year
     */
    public abstract int year();

    /**
     * Returns what was decided.
     *
     * @return the stance
     */
    public abstract Stance stance();

    /**
     * Returns where it is written.
     *
     * @return the source
     */
    public abstract Source source();
}
