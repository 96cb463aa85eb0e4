package nl.regiokas.risk.result;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * How the charges of a municipality over all years of a scheme swing, and its largest year.
 * Dutch: spreiding over de looptijd.
 *
 * @param scheme the name of the scheme
 * @param municipality the municipality
 * @param total its charges over all years
 * @param largestYearCents the largest charge of one year in any draw, in cents
 * @param largestYear the year in which it fell, the earliest if there are several
 * @param largestDraw the first draw in which it fell, from 0
 * @since 0.2.0
 */
public record HorizonRisk(
        String scheme,
        MunicipalityCode municipality,
        Spread total,
        long largestYearCents,
        int largestYear,
        int largestDraw) {

    /**
     * Refuses a component that is null.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @param total its charges over all years
     * @param largestYearCents the largest charge of one year in any draw, in cents
     * @param largestYear the year in which it fell, the earliest if there are several
     * @param largestDraw the first draw in which it fell, from 0
     */
    public HorizonRisk {
        Attributes.given(scheme, "scheme of risk of horizon");
        Attributes.given(municipality, "municipality of risk of horizon");
        Attributes.given(total, "total of risk of horizon");
    }

    /**
     * The largest charge of one year in any draw.
     *
     * @return euro
     */
    public MonetaryAmount largestYearCharge() {
        return Euro.ofCents(largestYearCents);
    }
}
