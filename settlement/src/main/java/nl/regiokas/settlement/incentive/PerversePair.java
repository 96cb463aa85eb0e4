package nl.regiokas.settlement.incentive;

import nl.regiokas.core.region.MunicipalityCode;

/**
 * Two trajectories of which the dearer one is the cheaper for the municipality, because it is shared.
 * Dutch: perverse prikkel.
 *
 * @param municipality the municipality that chooses
 * @param year the year of the choice
 * @param dearer the trajectory that costs more
 * @param dearerOwnCents what it costs the municipality itself, in cents
 * @param cheaper the trajectory that costs less
 * @param cheaperOwnCents what it costs the municipality itself, in cents, more than the dearer one
 */
public record PerversePair(
        MunicipalityCode municipality,
        int year,
        Trajectory dearer,
        long dearerOwnCents,
        Trajectory cheaper,
        long cheaperOwnCents) {

    /**
     * What the municipality saves by the dearer choice.
     *
     * @return cents, above zero
     */
    public long savedCents() {
        return Math.subtractExact(cheaperOwnCents, dearerOwnCents);
    }

    /**
     * What the dearer choice costs all together more.
     *
     * @return cents, above zero
     */
    public long wastedCents() {
        return Math.subtractExact(dearer.cents(), cheaper.cents());
    }
}
