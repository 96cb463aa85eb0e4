package nl.regiokas.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.payment.PaymentPlans;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.law.Closer;
import nl.regiokas.testkit.law.Closer.Step;
import nl.regiokas.testkit.law.ClosingLaws;
import nl.regiokas.testkit.law.ModelContract;
import nl.regiokas.testkit.law.Replaced;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.plan.Kits;
import nl.regiokas.testkit.scenario.Scenario;

/** The library under all published laws, over regions of every mixture. */
class InvariantProperties {

    /** Each try settles some twenty times; all laws together are tried some five hundred times. */
    private static final int TRIES = 80;

    private static final SettlementLaws LIBRARY = SettlementLaws.ofLibrary();
    private static final SettlementLaw CONTRACT =
            ModelContract.of(Models.types()).law();

    @Provide
    Arbitrary<Scenario> regions() {
        return RegiokasArbitraries.scenarios();
    }

    @Provide
    Arbitrary<Scenario> years() {
        return RegiokasArbitraries.scenarios().overTheYears();
    }

    @Provide
    Arbitrary<Scenario> reorganised() {
        return RegiokasArbitraries.scenarios().reorganised().municipalities(1, 8);
    }

    @Provide
    Arbitrary<Scenario> closed() {
        return RegiokasArbitraries.scenarios().withClosings().municipalities(1, 6);
    }

    @Provide
    Arbitrary<Scenario> closedAndReorganised() {
        return RegiokasArbitraries.scenarios().reorganised().withClosings().municipalities(1, 6);
    }

    @Provide
    Arbitrary<Scenario> flatTaxRegions() {
        return RegiokasArbitraries.scenarios().models(Kits.of("flatTax")).withoutCorrections();
    }

    @Provide
    Arbitrary<Scenario> poolingRegions() {
        return RegiokasArbitraries.scenarios().models(Kits.of("pooling")).municipalities(1, 8);
    }

    @Property(tries = TRIES)
    void agreementsKeepTheLaws(@ForAll("regions") Scenario scenario) {
        LIBRARY.and(Kits.laws()).check(scenario);
    }

    @Property(tries = TRIES)
    void whatChangesOverTheYearsKeepsTheLaws(@ForAll("years") Scenario scenario) {
        LIBRARY.and(Kits.laws()).check(scenario);
    }

    @Property(tries = TRIES)
    void reorganisationsWithinTheRunKeepTheLaws(@ForAll("reorganised") Scenario scenario) {
        LIBRARY.check(scenario);
    }

    @Property(tries = TRIES)
    void poolingKeepsTheLaws(@ForAll("poolingRegions") Scenario scenario) {
        LIBRARY.and(Kits.laws()).check(scenario);
    }

    @Property
    void closingsKeepTheLaws(@ForAll("closed") Scenario scenario) {
        ClosingLaws.of(Closer.LIBRARY).check(scenario);
    }

    @Property(tries = TRIES)
    void closingsOfReorganisedRegionsKeepTheLaws(@ForAll("closedAndReorganised") Scenario scenario) {
        ClosingLaws.of(Closer.LIBRARY).check(scenario);
    }

    /** Booked at a closing is S(day, through) less that of the closing before, each settled afresh from what was known. */
    @Property(tries = TRIES)
    void aClosingBooksTheDifferenceOfTwoSettlements(@ForAll("closedAndReorganised") Scenario scenario) {
        Scenario afresh = scenario.withScheme(scenario.scheme().toBuilder()
                .scopes(scenario.scheme().scopes().stream()
                        .map(scope -> scope.toBuilder().restate(Restate.ALL).build())
                        .toList())
                .build());
        Assume.that(afresh.scheme().lateLines() == LateLines.RESTATE);
        ImmutableList<Step> steps;
        try {
            steps = Closer.LIBRARY.closings(afresh).steps();
        } catch (RefusalException refused) {
            Assume.that(false);
            return;
        }
        Map<String, Long> before = Map.of();
        for (Step step : steps) {
            Map<String, Long> now = settled(
                    afresh.knownOn(step.closing().day()).until(step.closing().through()));
            Map<String, Long> difference = new TreeMap<>(now);
            before.forEach((what, cents) -> difference.merge(what, -cents, Math::addExact));
            difference.values().removeIf(cents -> cents == 0);

            Map<String, Long> booked = new TreeMap<>();
            step.bookings()
                    .forEach(one -> booked.put(
                            one.year() + " " + one.scope() + " " + one.party() + " " + one.kind(), one.amountCents()));
            assertThat(booked).isEqualTo(difference);
            before = now;
        }
    }

    private static Map<String, Long> settled(Scenario scenario) {
        Map<String, Long> charges = new TreeMap<>();
        scenario.settle()
                .charges()
                .forEach(one -> charges.put(
                        one.year() + " " + one.scope() + " " + one.party() + " " + one.kind(), one.amountCents()));
        return charges;
    }

    @Property(tries = TRIES)
    void modelsKeepTheContract(@ForAll("regions") Scenario scenario) {
        LIBRARY.only(CONTRACT).check(scenario);
    }

    @Property(tries = TRIES)
    void modelsKeepTheContractOverTheYears(@ForAll("reorganised") Scenario scenario) {
        LIBRARY.only(CONTRACT).check(scenario);
    }

    @Property(tries = 1000)
    void mixturesAreDrawn(@ForAll("years") Scenario scenario) {
        scenario.scheme().scopes().forEach(scope -> {
            Statistics.label("model")
                    .collect(scope.model().byYear().values().iterator().next().name())
                    .coverage(models -> {
                        models.check("actualUse").percentage(share -> share > 5);
                        models.check("insurance").percentage(share -> share > 5);
                        models.check("flatTax").percentage(share -> share > 5);
                        models.check("pooling").percentage(share -> share > 5);
                    });
            Statistics.label("ends")
                    .collect(scope.until().isPresent())
                    .coverage(ends -> ends.check(true).percentage(share -> share > 5));
            Statistics.label("model changes")
                    .collect(scope.model().byYear().size() > 1)
                    .coverage(changes -> changes.check(true).percentage(share -> share > 2));
        });
    }

    @Property
    void fundsCloseOverAllYears(@ForAll("regions") Scenario scenario) {
        Settlement settlement = scenario.settle();
        for (Scope scope : scenario.scheme().scopes()) {
            long charged = sum(settlement, scope, true);
            long cost = sum(settlement, scope, false);
            assertThat(scope.openingFundCents() + charged - cost)
                    .isEqualTo(held(settlement.state(), scope).fundCents());
        }
    }

    private static ScopeState held(State state, Scope scope) {
        return state.scopes().getOrDefault(scope.name(), ScopeState.of(0));
    }

    private static long sum(Settlement settlement, Scope scope, boolean charged) {
        return settlement.funds().stream()
                .filter(fund -> fund.scope().equals(scope.name()))
                .mapToLong(charged ? FundYear::chargedCents : FundYear::costCents)
                .sum();
    }

    @Property
    void flatTaxRunsOff(@ForAll("flatTaxRegions") Scenario scenario) {
        Settlement settlement = scenario.settle();
        SolidarityScheme scheme = scenario.scheme();
        SolidarityScheme runOff = scheme.toBuilder()
                .firstYear(scheme.lastYear() + 1)
                .lastYear(scheme.lastYear() + 4)
                .scopes(scheme.scopes().stream()
                        .map(scope -> scope.toBuilder()
                                .from(scheme.firstYear())
                                .openingFund(Optional.empty())
                                .until(scheme.lastYear())
                                .build())
                        .toList())
                .addScopes(Scope.builder()
                        .name("afterwards")
                        .segments(Segment.values())
                        .model(Models.actualUse(AllocationKeys.equal()))
                        .build())
                .build();
        if (scheme.scopes().stream().allMatch(scope -> isFlatTax(scope) && scope.openingFundCents() == 0)) {
            Settlement after = Settlement.of(
                    runOff,
                    scenario.withLines(List.of()).toBuilder()
                            .advances(ImmutableTable.of())
                            .build()
                            .facts(),
                    withoutCosts(settlement.state()));
            for (Scope scope : scheme.scopes()) {
                assertThat(held(after.state(), scope)).isEqualTo(ScopeState.of(0));
            }
        }
    }

    private static State withoutCosts(State state) {
        return state.toBuilder().settledCents(ImmutableTable.of()).build();
    }

    private static boolean isFlatTax(Scope scope) {
        return scope.model().byYear().values().stream().allMatch(FlatTaxModel.class::isInstance);
    }

    @Property
    void paymentsClearEveryBalance(@ForAll("regions") Scenario scenario) {
        for (YearSettlement year : scenario.settle().settledYears().years()) {
            Balances balances = Balances.of(year.positions());
            PaymentPlan netted = PaymentPlans.netted(balances);
            assertThat(left(balances, netted))
                    .allSatisfy((party, cents) -> assertThat(cents).isZero());
            assertThat(left(balances, PaymentPlans.throughCashier(balances)))
                    .allSatisfy((party, cents) -> assertThat(cents).isZero());
            long parties = balances.cents().values().stream()
                    .filter(cents -> cents != 0)
                    .count();
            assertThat((long) netted.payments().size()).isLessThanOrEqualTo(Math.max(0, parties - 1));
            Set<Party> payers = new HashSet<>();
            netted.payments().forEach(payment -> payers.add(payment.from()));
            assertThat(netted.payments())
                    .allMatch(payment -> payment.amountCents() > 0 && !payers.contains(payment.to()));
        }
    }

    private static Map<Party, Long> left(Balances balances, PaymentPlan plan) {
        Map<Party, Long> left = new HashMap<>(balances.cents());
        plan.payments().forEach(payment -> {
            left.merge(payment.from(), -payment.amountCents(), Long::sum);
            left.merge(payment.to(), payment.amountCents(), Long::sum);
        });
        return left;
    }

    @Property
    void flatTaxWithOwnShareIsActualUseLater(@ForAll("flatTaxRegions") Scenario given) {
        Scenario scenario = Replaced.models(
                given,
                model -> model instanceof FlatTaxModel flatTax
                        ? flatTax.toBuilder()
                                .ownShare(Percentage.HUNDRED)
                                .spread(1)
                                .build()
                        : model);
        Settlement settlement = scenario.settle();
        if (scenario.scheme().scopes().stream().allMatch(InvariantProperties::isFlatTax)) {
            scenario.codes().forEach(code -> {
                long later = settlement.state().scopes().values().stream()
                        .flatMap(state -> state.openCents().entrySet().stream())
                        .filter(entry -> isOf(entry.getKey(), code.value()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                long charge = settlement.positions().stream()
                        .filter(position -> position.party().equals(Party.of(code)))
                        .mapToLong(position -> position.chargeCents() - position.costCents())
                        .sum();
                assertThat(charge + later).isZero();
            });
        }
    }

    private static boolean isOf(OpenItem item, String code) {
        return item.municipality().value().equals(code);
    }

    @Property
    void threadsChangeNothing(@ForAll("regions") Scenario scenario) {
        CostLedger inParts = IntStream.range(0, scenario.codes().size())
                .parallel()
                .mapToObj(m -> part(scenario, m))
                .reduce(CostLedger::merge)
                .orElseThrow();
        assertThat(inParts).isEqualTo(scenario.ledger());
        Settlement expected = scenario.settle();
        assertThat(IntStream.range(0, 3)
                        .parallel()
                        .mapToObj(i -> scenario.settle())
                        .collect(ImmutableSet.toImmutableSet()))
                .containsExactly(expected);
    }

    private static CostLedger part(Scenario scenario, int municipality) {
        CostLedgerBuilder ledger = CostLedger.builder(scenario.codes(), scenario.catalogue());
        scenario.lines().stream()
                .filter(line -> line.municipality().equals(scenario.codes().get(municipality)))
                .forEach(ledger::add);
        return ledger.build();
    }
}
