package nl.regiokas.core.budget;

import java.util.Comparator;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * What an amount of a plan is for; in the order of years, municipalities and segments.
 * Dutch: regel van het inkoopplan.
 *
 * @param year the calendar year
 * @param municipality whose budget it is
 * @param segment the kind of care it is planned for
 * @since 0.2.0
 */
public record PlanCell(int year, MunicipalityCode municipality, Segment segment) implements Comparable<PlanCell> {

    private static final Comparator<PlanCell> ORDER = Comparator.comparingInt(PlanCell::year)
            .thenComparing(PlanCell::municipality)
            .thenComparing(PlanCell::segment);

    /**
     * Refuses a component that is null.
     *
     * @param year the calendar year
     * @param municipality whose budget it is
     * @param segment the kind of care it is planned for
     */
    public PlanCell {
        Attributes.given(municipality, "municipality of plan cell");
        Attributes.given(segment, "segment of plan cell");
    }

    @Override
    public int compareTo(PlanCell other) {
        return ORDER.compare(this, other);
    }
}
