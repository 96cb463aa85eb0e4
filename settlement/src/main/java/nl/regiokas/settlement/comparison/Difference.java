package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * What one municipality is charged more (positive) or less under the alternative, and why, in a year or over all years.
 * Dutch: verschil.
 *
 * @param municipality the municipality
 * @param referenceCents what it is charged under the reference, in cents
 * @param alternativeCents what it is charged under the alternative, in cents
 * @param causes the difference by cause, every cause present, in the order of {@link Cause}
 */
public record Difference(
        MunicipalityCode municipality, long referenceCents, long alternativeCents, ImmutableMap<Cause, Long> causes) {

    /**
     * Refuses causes that do not sum to the difference.
     *
     * @param municipality the municipality
     * @param referenceCents what it is charged under the reference
     * @param alternativeCents what it is charged under the alternative
     * @param causes the difference by cause
     */
    public Difference {
        long sum = causes.values().stream().reduce(0L, Math::addExact);
        long difference = Math.subtractExact(alternativeCents, referenceCents);
        Faults.require(
                sum == difference,
                "causes must sum to the difference %s but summed to %s (%s)",
                Euro.display(difference),
                Euro.display(sum),
                municipality);
    }

    /**
     * The difference: alternative - reference.
     *
     * @return cents, positive when the municipality is charged more
     */
    public long cents() {
        return Math.subtractExact(alternativeCents, referenceCents);
    }

    /**
     * The difference: alternative - reference.
     *
     * @return euro, positive when the municipality is charged more
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(cents());
    }

    /**
     * The part of the difference that has one cause.
     *
     * @param cause the cause
     * @return cents
     */
    public long cents(Cause cause) {
        return causes.getOrDefault(cause, 0L);
    }

    /** The sum of this and another difference of the same municipality. */
    Difference plus(Difference other) {
        ImmutableMap.Builder<Cause, Long> sums = ImmutableMap.builder();
        for (Cause cause : Cause.values()) {
            sums.put(cause, Math.addExact(cents(cause), other.cents(cause)));
        }
        return new Difference(
                municipality,
                Math.addExact(referenceCents, other.referenceCents),
                Math.addExact(alternativeCents, other.alternativeCents),
                sums.buildOrThrow());
    }
}
