package nl.regiokas.settlement.incentive;

import java.util.function.Supplier;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
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
     * Refuses a component that is null.
     *
     * @param municipality the municipality that chooses
     * @param year the year of the choice
     * @param dearer the trajectory that costs more
     * @param dearerOwnCents what it costs the municipality itself, in cents
     * @param cheaper the trajectory that costs less
     * @param cheaperOwnCents what it costs the municipality itself, in cents, more than the dearer one
     */
    public PerversePair {
        Attributes.given(municipality, "municipality of perverse pair");
        Attributes.given(dearer, "dearer of perverse pair");
        Attributes.given(cheaper, "cheaper of perverse pair");
    }

    /**
     * Returns what the municipality saves by the dearer choice.
     *
     * @return euro, above zero
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount saved() {
        return Euro.ofCents(savedCents());
    }

    /**
     * Returns what the municipality saves by the dearer choice, in cents.
     *
     * @return cents, above zero
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long savedCents() {
        return fitting(() -> Math.subtractExact(cheaperOwnCents, dearerOwnCents));
    }

    /**
     * Returns what the dearer choice costs more, all together.
     *
     * @return euro, above zero
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount wasted() {
        return Euro.ofCents(wastedCents());
    }

    /**
     * Returns what the dearer choice costs more, all together, in cents.
     *
     * @return cents, above zero
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long wastedCents() {
        return fitting(() -> Math.subtractExact(dearer.costCents(), cheaper.costCents()));
    }

    private long fitting(Supplier<Long> difference) {
        return Fitting.of(
                difference,
                () -> Fault.of(IncentiveFault.EXTRA_OVERFLOW)
                        .in(Place.of(Place.MUNICIPALITY, municipality).at(Place.YEAR, year)));
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
