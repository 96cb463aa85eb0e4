package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.Cause;

/**
 * What a party is charged more (positive) or less under the alternative, and why, in a year or over all years.
 * Dutch: verschil.
 *
 * @param party a municipality or an outside party
 * @param referenceCents what it is charged under the reference, in cents
 * @param alternativeCents what it is charged under the alternative, in cents
 * @param causeCents the difference by cause, in cents; the seven of every comparison always, others if they occur
 * @since 0.2.0
 */
public record Difference(
        Party party, long referenceCents, long alternativeCents, ImmutableSortedMap<Cause, Long> causeCents) {

    /** Municipalities in the order of their codes, then outside parties in the order of theirs. */
    static final Comparator<Party> PARTIES = Comparator.comparing(
                    (Party party) -> party.municipality().isEmpty())
            .thenComparing(Party::code);

    /**
     * Refuses causes that do not sum to the difference, and amounts that do not fit.
     *
     * @param party a municipality or an outside party
     * @param referenceCents what it is charged under the reference
     * @param alternativeCents what it is charged under the alternative
     * @param causeCents the difference by cause
     */
    public Difference {
        Attributes.given(party, "party of difference");
        Attributes.given(causeCents, "causes of difference");
        long sum = fitting(party, () -> causeCents.values().stream().reduce(0L, Math::addExact));
        long difference = fitting(party, () -> Math.subtractExact(alternativeCents, referenceCents));
        Faults.require(
                sum == difference,
                ComparisonFault.CAUSES_SUM,
                FaultValue.cents(difference),
                FaultValue.cents(sum),
                party);
    }

    /**
     * Returns what the party is charged under the reference.
     *
     * @return euro
     */
    public MonetaryAmount reference() {
        return Euro.ofCents(referenceCents);
    }

    /**
     * Returns what the party is charged under the alternative.
     *
     * @return euro
     */
    public MonetaryAmount alternative() {
        return Euro.ofCents(alternativeCents);
    }

    /**
     * Returns the difference: alternative - reference.
     *
     * @return euro, positive when the party is charged more
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(amountCents());
    }

    /**
     * Returns the difference in cents.
     *
     * @return cents, positive when the party is charged more
     */
    public long amountCents() {
        return alternativeCents - referenceCents;
    }

    /**
     * Returns the part of the difference that has one cause.
     *
     * @param cause the cause
     * @return euro, zero for a cause that does not occur
     */
    public MonetaryAmount amount(Cause cause) {
        return Euro.ofCents(amountCents(cause));
    }

    /**
     * Returns the part of the difference that has one cause, in cents.
     *
     * @param cause the cause
     * @return cents, zero for a cause that does not occur
     */
    public long amountCents(Cause cause) {
        return causeCents.getOrDefault(cause, 0L);
    }

    /**
     * Returns the difference by cause.
     *
     * @return euro by cause; what is absent made no difference
     */
    public ImmutableSortedMap<Cause, MonetaryAmount> causes() {
        return Euro.ofCents(causeCents);
    }

    private static <T> T fitting(Party party, Supplier<T> calculation) {
        return Fitting.of(
                calculation, () -> Fault.of(ComparisonFault.COMPARED_OVERFLOW).in(Place.of("party", party)));
    }

    /** The sum of this and another difference of the same party. */
    Difference plus(Difference other) {
        return fitting(party, () -> exactPlus(other));
    }

    private Difference exactPlus(Difference other) {
        SortedMap<Cause, Long> sums = new TreeMap<>(causeCents);
        other.causeCents.forEach((cause, cents) -> sums.merge(cause, cents, Math::addExact));
        return new Difference(
                party,
                Math.addExact(referenceCents, other.referenceCents),
                Math.addExact(alternativeCents, other.alternativeCents),
                ImmutableSortedMap.copyOf(sums));
    }
}
