package nl.regiokas.settlement.incentive;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Two trajectories where the dearer one is cheaper for the municipality, because it is shared. Two that cost it the
 * same are no such pair.
 * Dutch: perverse prikkel.
 *
 * @param municipality the municipality that chooses
 * @param year the year of the choice
 * @param dearer the trajectory that costs more
 * @param dearerOwnCents what it costs the municipality itself, in cents
 * @param cheaper the trajectory that costs less
 * @param cheaperOwnCents what it costs the municipality itself, in cents, more than the dearer one
 * @since 0.2.0
 */
public record PerversePair(
        MunicipalityCode municipality,
        int year,
        Trajectory dearer,
        long dearerOwnCents,
        Trajectory cheaper,
        long cheaperOwnCents) {

    /**
     * Returns what the municipality saves by the dearer choice.
     *
     * @return euro, above zero
     */
    public MonetaryAmount saved() {
        return Euro.ofCents(savedCents());
    }

    /**
     * Returns what the municipality saves by the dearer choice, in cents.
     *
     * @return cents, above zero
     */
    public long savedCents() {
        return Math.subtractExact(cheaperOwnCents, dearerOwnCents);
    }

    /**
     * Returns what the dearer choice costs more, all together.
     *
     * @return euro, above zero
     */
    public MonetaryAmount wasted() {
        return Euro.ofCents(wastedCents());
    }

    /**
     * Returns what the dearer choice costs more, all together, in cents.
     *
     * @return cents, above zero
     */
    public long wastedCents() {
        return Math.subtractExact(dearer.costCents(), cheaper.costCents());
    }

    /**
     * Returns what the dearer trajectory costs the municipality itself.
     *
     * @return euro
     */
    public MonetaryAmount dearerOwn() {
        return Euro.ofCents(dearerOwnCents);
    }

    /**
     * Returns what the cheaper trajectory costs the municipality itself.
     *
     * @return euro
     */
    public MonetaryAmount cheaperOwn() {
        return Euro.ofCents(cheaperOwnCents);
    }
}
