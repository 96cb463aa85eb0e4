package nl.regiokas.testkit.law;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.scheme.Participants;
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
        return trial.settlement().years().stream()
                .flatMap(year -> Stream.concat(
                        Stream.concat(places(year), year.funds().stream().flatMap(fund -> fund(trial, year, fund))),
                        Stream.concat(positions(trial.scenario(), year), whole(year))))
                .findFirst();
    }

    private static Stream<Breach> places(YearSettlement year) {
        Multiset<Booked> places = HashMultiset.create();
        year.charges().forEach(charge -> places.add(Booked.of(charge)));
        Stream<Breach> twice = places.elementSet().stream()
                .filter(place -> places.count(place) > 1)
                .map(place ->
                        new Breach(place.toString(), "must stand once but stands " + places.count(place) + " times"));
        Stream<Breach> zero = year.charges().stream()
                .filter(charge -> charge.cents() == 0)
                .map(charge -> new Breach(Booked.of(charge).toString(), "a charge of zero must not be booked"));
        return Stream.concat(twice, zero);
    }

    private static Stream<Breach> fund(Trial trial, YearSettlement year, FundYear fund) {
        Scenario scenario = trial.scenario();
        Scope scope = scenario.scheme().scopes().stream()
                .filter(each -> each.name().equals(fund.scope()))
                .findFirst()
                .orElseThrow();
        Participants participants = scope.participation().in(year.year());
        long cost = 0;
        for (MunicipalityCode code : scenario.codes()) {
            cost += participants.includes(code) ? cost(scenario, scope, code, year.year()) : 0;
        }
        long charged = year.charges().stream()
                .filter(charge -> charge.scope().equals(fund.scope()) && charge.isInFund())
                .mapToLong(Charge::cents)
                .sum();
        String where = "scope " + fund.scope() + ", " + year.year();
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

    private static long cost(Scenario scenario, Scope scope, MunicipalityCode code, int year) {
        long cost = 0;
        int municipality = scenario.codes().indexOf(code);
        for (int p = 0; p < scenario.catalogue().products().size(); p++) {
            Product product = scenario.catalogue().products().get(p);
            if (scenario.scheme().scopeOf(product).filter(scope::equals).isPresent()) {
                cost += scenario.ledger().cents(municipality, p, year);
            }
        }
        return cost;
    }

    private static Stream<Breach> positions(Scenario scenario, YearSettlement year) {
        return year.positions().stream().flatMap(position -> position(scenario, year, position));
    }

    private static Stream<Breach> position(Scenario scenario, YearSettlement year, Position position) {
        long charge = year.charges().stream()
                .filter(each -> each.municipality().equals(position.municipality()))
                .mapToLong(Charge::cents)
                .sum();
        long cost = 0;
        for (Scope scope : scenario.scheme().scopes()) {
            cost += cost(scenario, scope, position.municipality(), year.year());
        }
        String where = "municipality " + position.municipality() + ", " + year.year();
        return Stream.of(
                        Breach.unlessEqual(charge, position.chargeCents(), where, "the charge of its position"),
                        Breach.unlessEqual(cost, position.costCents(), where, "the cost of its position"))
                .flatMap(Optional::stream);
    }

    private static Stream<Breach> whole(YearSettlement year) {
        long charges = year.charges().stream().mapToLong(Charge::cents).sum();
        long cost = year.positions().stream().mapToLong(Position::costCents).sum();
        long growth = year.funds().stream()
                .mapToLong(fund -> fund.closingCents() - fund.openingCents())
                .sum();
        return Breach.unlessEqual(
                cost + growth, charges, "all of " + year.year(), "charges (cost + growth of the funds)")
                .stream();
    }
}
