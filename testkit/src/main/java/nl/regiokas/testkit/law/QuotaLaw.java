package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;

/** See {@link SettlementLaw#QUOTA}. */
final class QuotaLaw implements SettlementLaw {

    private record Group(int year, String scope, ChargeKind kind, Object key) {}

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        ImmutableListMultimap<Group, Charge> shares = Multimaps.index(
                trial.settlement().charges().stream()
                        .filter(charge -> charge.basis() instanceof Basis.Share)
                        .toList(),
                charge -> new Group(
                        charge.year(),
                        charge.scope(),
                        charge.kind(),
                        share(charge).key()));
        return shares.asMap().entrySet().stream()
                .flatMap(entry -> Stream.concat(whole(entry.getKey(), entry.getValue()), parts(entry.getValue())))
                .findFirst();
    }

    private static Basis.Share share(Charge charge) {
        return (Basis.Share) charge.basis();
    }

    private static Stream<Breach> whole(Group group, Collection<Charge> charges) {
        long whole = share(charges.iterator().next()).wholeCents();
        long sum =
                charges.stream().mapToLong(charge -> share(charge).partCents()).sum();
        return Breach.unlessEqual(
                whole,
                sum,
                "scope " + group.scope() + ", " + group.year() + ", " + group.kind(),
                "the sum of the shares")
                .stream();
    }

    private static Stream<Breach> parts(Collection<Charge> charges) {
        return charges.stream()
                .filter(charge -> Rational.of(share(charge).partCents())
                                .minus(share(charge).quota())
                                .abs()
                                .compareTo(Rational.ONE)
                        >= 0)
                .map(charge -> new Breach(
                        Booked.of(charge).toString(),
                        "a share of " + share(charge).partCents() + " cents must be less than a cent from "
                                + share(charge).quota()));
    }
}
