package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.Settlement;

/** The place of a charge in the books, so that two settlements can be laid side by side. */
record Booked(int year, String scope, MunicipalityCode municipality, ChargeKind kind) implements Comparable<Booked> {

    private static final Comparator<Booked> ORDER = Comparator.comparingInt(Booked::year)
            .thenComparing(Booked::scope)
            .thenComparing(Booked::municipality)
            .thenComparing(Booked::kind);

    static Booked of(Charge charge) {
        return new Booked(charge.year(), charge.scope(), charge.municipality(), charge.kind());
    }

    /** The first place where two settlements differ, among the charges that count. */
    static Optional<Breach> difference(
            Settlement expected, Settlement found, Predicate<? super Charge> counts, String why) {
        Map<Booked, Long> before = books(expected.charges().stream().filter(counts));
        Map<Booked, Long> after = books(found.charges().stream().filter(counts));
        return Sets.union(before.keySet(), after.keySet()).stream()
                .sorted()
                .flatMap(booked -> Breach.unlessEqual(
                        before.getOrDefault(booked, 0L),
                        after.getOrDefault(booked, 0L),
                        booked.toString(),
                        "after " + why + " the charge")
                        .stream())
                .findFirst();
    }

    private static Map<Booked, Long> books(Stream<Charge> charges) {
        return charges.collect(
                ImmutableSortedMap.toImmutableSortedMap(ORDER, Booked::of, Charge::cents, Math::addExact));
    }

    @Override
    public int compareTo(Booked other) {
        return ORDER.compare(this, other);
    }

    /** Scope, year, municipality and kind. */
    @Override
    public String toString() {
        return "scope " + scope + ", " + year + ", municipality " + municipality + ", " + kind;
    }
}
