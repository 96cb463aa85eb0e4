package nl.regiokas.testkit.law;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.scenario.Scenario;

/** See {@link SettlementLaw#CONSERVATION}. */
final class ConservationLaw implements SettlementLaw {

    @Override
    public String name() {
        return "conservation";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.outcome().states().keySet().stream()
                .flatMap(year -> new OfYear(trial, year).breaches())
                .findFirst();
    }

    /** Checks one year against the law. */
    private static final class OfYear {

        private final Scenario scenario;
        private final Members members;
        private final int year;
        private final ImmutableList<Booked> charges;
        private final ImmutableList<FundYear> funds;
        private final ImmutableList<Position> positions;

        OfYear(Trial trial, int year) {
            this.scenario = trial.scenario();
            this.members = Members.of(scenario);
            this.year = year;
            this.charges = trial.outcome().charges(year);
            this.funds = trial.outcome().funds().stream()
                    .filter(fund -> fund.year() == year)
                    .collect(ImmutableList.toImmutableList());
            this.positions = trial.outcome().positions().stream()
                    .filter(position -> position.year() == year)
                    .collect(ImmutableList.toImmutableList());
        }

        Stream<Breach> breaches() {
            return Stream.of(places(), funds.stream().flatMap(this::fund), positions(), whole())
                    .flatMap(each -> each);
        }

        private Stream<Breach> places() {
            Multiset<String> places = HashMultiset.create();
            charges.forEach(charge -> places.add(charge.toString()));
            Stream<Breach> twice = places.elementSet().stream()
                    .filter(place -> places.count(place) > 1)
                    .map(place -> new Breach(place, "must stand once but stands " + places.count(place) + " times"));
            Stream<Breach> zero = charges.stream()
                    .filter(charge -> charge.cents() == 0)
                    .map(charge -> new Breach(charge.toString(), "a charge of zero must not be booked"));
            return Stream.concat(twice, zero);
        }

        private Stream<Breach> fund(FundYear fund) {
            Scope scope = scenario.scheme().scope(fund.scope()).orElseThrow();
            long cost = 0;
            if (scenario.scheme().isInForce(scope, year)) {
                for (MunicipalityCode code : members.of(scope, year)) {
                    cost += members.costCents(scope, code, year);
                }
            }
            long charged = charges.stream()
                    .filter(charge -> charge.scope().equals(fund.scope()) && charge.inFund())
                    .mapToLong(Booked::cents)
                    .sum();
            String where = "scope " + fund.scope() + ", " + year;
            return Stream.of(
                            Breach.unlessEqual(cost, fund.costCents(), where, "the participants' cost"),
                            Breach.unlessEqual(charged, fund.chargedCents(), where, "what is charged in the fund"),
                            Breach.unlessEqual(
                                    fund.openingCents() + charged,
                                    cost + fund.closingCents(),
                                    where,
                                    "cost + closing (against opening + charged)"))
                    .flatMap(Optional::stream);
        }

        private Stream<Breach> positions() {
            ImmutableList<String> parties = positions.stream()
                    .map(position -> position.party().code())
                    .collect(ImmutableList.toImmutableList());
            Stream<Breach> missing = Stream.concat(
                            scenario.codes(year).stream().map(MunicipalityCode::value),
                            charges.stream().map(charge -> charge.party().code()))
                    .filter(code -> !parties.contains(code))
                    .map(code -> new Breach("party " + code + ", " + year, "must have a position but has none"));
            return Stream.concat(missing, positions.stream().flatMap(this::position));
        }

        private Stream<Breach> position(Position position) {
            long charge = charges.stream()
                    .filter(each -> each.party().equals(position.party()))
                    .mapToLong(Booked::cents)
                    .sum();
            long cost = position.party().municipality().map(this::cost).orElse(0L);
            String where = "party " + position.party() + ", " + year;
            return Stream.of(
                            Breach.unlessEqual(charge, position.chargeCents(), where, "the charge of its position"),
                            Breach.unlessEqual(cost, position.costCents(), where, "the cost of its position"))
                    .flatMap(Optional::stream);
        }

        private long cost(MunicipalityCode code) {
            long cost = 0;
            for (Scope scope : scenario.scheme().scopes()) {
                cost += members.costCents(scope, code, year);
            }
            return cost;
        }

        private Stream<Breach> whole() {
            long all = charges.stream().mapToLong(Booked::cents).sum();
            long cost = positions.stream().mapToLong(Position::costCents).sum();
            long growth = funds.stream()
                    .mapToLong(fund -> fund.closingCents() - fund.openingCents())
                    .sum();
            return Breach.unlessEqual(cost + growth, all, "all of " + year, "charges (cost + growth of the funds)")
                    .stream();
        }
    }
}
