package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * A charge as the laws see it, so that two settlements can be compared.
 *
 * @param year the year of account
 * @param scope the name of the scope
 * @param party who is charged
 * @param kind what it is for
 * @param cents the amount, negative for a credit
 * @param inFund whether it is booked in the scope's fund
 * @since 0.2.0
 */
public record Booked(int year, String scope, Party party, ChargeKind kind, long cents, boolean inFund) {

    private static final Comparator<Booked> ORDER = Comparator.comparingInt(Booked::year)
            .thenComparing(Booked::scope)
            .thenComparing(Booked::party)
            .thenComparing(booked -> booked.kind().code());

    /**
     * Refuses a component that is null.
     *
     * @param year the year of account
     * @param scope the name of the scope
     * @param party who is charged
     * @param kind what it is for
     * @param cents the amount, negative for a credit
     * @param inFund whether it is booked in the scope's fund
     */
    public Booked {
        Attributes.given(scope, "scope of booked");
        Attributes.given(party, "party of booked");
        Attributes.given(kind, "kind of booked");
    }

    /**
     * Returns a charge of the library.
     *
     * @param charge the charge
     * @return the charge as the laws see it
     */
    public static Booked of(Charge charge) {
        Attributes.given(charge, "charge of booked");
        return new Booked(
                charge.year(), charge.scope(), charge.party(), charge.kind(), charge.amountCents(), charge.isInFund());
    }

    /**
     * Returns the first difference between two settlements, among the charges that are compared.
     *
     * @param expected the charges of one settlement
     * @param found the charges of the other
     * @param counts which charges are compared
     * @param why what was done to get the other
     * @return where and by how much, empty when they agree
     */
    public static Optional<Breach> difference(
            Collection<Booked> expected, Collection<Booked> found, Predicate<? super Booked> counts, String why) {
        SortedMap<Booked, Long> before = books(expected, counts);
        SortedMap<Booked, Long> after = books(found, counts);
        return Sets.union(before.keySet(), after.keySet()).stream()
                .sorted(ORDER)
                .flatMap(booked -> Breach.unlessEqual(
                        before.getOrDefault(booked, 0L),
                        after.getOrDefault(booked, 0L),
                        booked.toString(),
                        "after " + why + " the charge")
                        .stream())
                .findFirst();
    }

    private static SortedMap<Booked, Long> books(Collection<Booked> charges, Predicate<? super Booked> counts) {
        return charges.stream()
                .filter(counts)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        ORDER, booked -> booked, Booked::cents, Math::addExact));
    }

    /** Scope, year, party and kind. */
    @Override
    public String toString() {
        String who = party.municipality().isPresent() ? "municipality " : "party ";
        return "scope " + scope + ", " + year + ", " + who + party + ", " + kind;
    }
}
