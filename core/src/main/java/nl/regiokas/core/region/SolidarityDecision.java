package nl.regiokas.core.region;

import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * What a municipality decided in a year about sharing costs with the others.
 *
 * <p>Dutch: besluit over financiële solidariteit. Decisions are facts of their day: press reports of later months name
 * others, so every decision carries its source.
 */
@Value.Immutable
@ValueStyle
public abstract class SolidarityDecision {

    SolidarityDecision() {}

    /**
     * Who decided.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * When.
     *
     * @return the year of the decision
     */
    public abstract int year();

    /**
     * What.
     *
     * @return the stance
     */
    public abstract Stance stance();

    /**
     * Where it is written.
     *
     * @return the source
     */
    public abstract Source source();

    /**
     * A decision.
     *
     * @param municipality who decided
     * @param year when
     * @param stance what
     * @param source where it is written
     * @return the decision
     */
    public static SolidarityDecision of(MunicipalityCode municipality, int year, Stance stance, Source source) {
        return new ImmutableSolidarityDecision.Builder()
                .municipality(municipality)
                .year(year)
                .stance(stance)
                .source(source)
                .build();
    }
}
