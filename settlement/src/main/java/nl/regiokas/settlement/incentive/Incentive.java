package nl.regiokas.settlement.incentive;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Who bears the cost of some extra use: the municipality that uses, the others, or the funds.
 * Dutch: prikkel.
 *
 * <p>Law: own + others + funds = extra, to the cent.
 *
 * @param municipality who uses more
 * @param product of which product
 * @param year in which year
 * @param extraCents what the extra use costs, in cents
 * @param ownByYear what the municipality is charged more, in cents by year; years without a difference are left out
 * @param others what each other municipality is charged more, in cents, over all years; zeros left out
 * @param fundsCents what the funds hold less after the last year, in cents
 */
public record Incentive(
        MunicipalityCode municipality,
        ProductCode product,
        int year,
        long extraCents,
        ImmutableSortedMap<Integer, Long> ownByYear,
        ImmutableSortedMap<MunicipalityCode, Long> others,
        long fundsCents) {

    /**
     * What the extra use costs the municipality itself, over all years.
     *
     * @return cents
     */
    public long ownCents() {
        return sum(ownByYear.values());
    }

    /**
     * What the extra use costs the other municipalities together, over all years.
     *
     * @return cents
     */
    public long othersCents() {
        return sum(others.values());
    }

    /**
     * Which part of the extra cost the municipality bears itself.
     *
     * @return own / extra, as a rule from 0 to 1
     */
    public Rational ownPart() {
        return Rational.of(ownCents(), extraCents);
    }

    private static long sum(Collection<Long> cents) {
        return cents.stream().reduce(0L, Math::addExact);
    }
}
