package nl.regiokas.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.ScopeState;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.Party;
import nl.regiokas.settlement.payment.PaymentCalculator;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScopePlan.ModelKind;

/** The invariants of the books, over regions of up to 40 municipalities and 10 years. */
class InvariantProperties {

    private static final SettlementLaws LIBRARY = SettlementLaws.ofSettlement(Scenario::settle);

    @Provide
    Arbitrary<Scenario> regions() {
        return RegiokasArbitraries.scenarios();
    }

    @Provide
    Arbitrary<Scenario> flatTaxRegions() {
        return RegiokasArbitraries.scenarios().models(ModelKind.FLAT_TAX).withoutCorrections();
    }

    /** Invariants 1 and 2, year by year. */
    @Property
    void everyCentIsSomewhere(@ForAll("regions") Scenario scenario) {
        LIBRARY.only(SettlementLaw.CONSERVATION, SettlementLaw.QUOTA).check(scenario);
    }

    /** Invariant 1, over all years. */
    @Property
    void fundsCloseOverAllYears(@ForAll("regions") Scenario scenario) {
        Settlement settlement = scenario.settle();
        for (Scope scope : scenario.scheme().scopes()) {
            long charged = sum(settlement, scope, true);
            long cost = sum(settlement, scope, false);
            assertThat(Euro.cents(scope.openingFund(), "opening") + charged - cost)
                    .isEqualTo(settlement.closing().of(scope.name()).fundCents());
        }
    }

    private static long sum(Settlement settlement, Scope scope, boolean charged) {
        return settlement.funds().stream()
                .filter(fund -> fund.scope().equals(scope.name()))
                .mapToLong(charged ? FundYear::chargedCents : FundYear::costCents)
                .sum();
    }

    @Property
    void fundsContinueAndRefundsAreCovered(@ForAll("regions") Scenario scenario) {
        LIBRARY.only(SettlementLaw.FUND_CONTINUITY, SettlementLaw.REFUND_COVER).check(scenario);
    }

    /** Invariant 3. */
    @Property
    void flatTaxRunsOff(@ForAll("flatTaxRegions") Scenario scenario) {
        LIBRARY.only(SettlementLaw.RUN_OFF).check(scenario);
        Settlement settlement = scenario.settle();
        SolidarityScheme runOff = runOff(scenario.scheme());
        Settlement after = new SettlementCalculator().settle(runOff, scenario.facts(), settlement.closing());
        for (Scope scope : scenario.scheme().scopes()) {
            if (isFlatTax(scope)) {
                ScopeState closing = after.closing().of(scope.name());
                assertThat(closing.instalments()).isEmpty();
                assertThat(closing.fundCents()).isEqualTo(Euro.cents(scope.openingFund(), "opening"));
            }
        }
    }

    private static boolean isFlatTax(Scope scope) {
        return scope.model().match(insurance -> false, flatTax -> true, actualUse -> false);
    }

    /** Four more years, the longest spread, in which nobody takes part and nothing is expected. */
    private static SolidarityScheme runOff(SolidarityScheme scheme) {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> nothing = ImmutableSortedMap.naturalOrder();
        for (int year = scheme.lastYear() + 1; year <= scheme.lastYear() + 4; year++) {
            nothing.put(year, Euro.ZERO);
        }
        Participation nobody = Participation.always(Participants.only());
        return scheme.toBuilder()
                .firstYear(scheme.lastYear() + 1)
                .lastYear(scheme.lastYear() + 4)
                .scopes(scheme.scopes().stream()
                        .map(scope -> scope.toBuilder()
                                .participation(nobody)
                                .model(expecting(scope.model(), nothing.buildOrThrow()))
                                .build())
                        .toList())
                .build();
    }

    private static CostSharingModel expecting(
            CostSharingModel model, ImmutableSortedMap<Integer, MonetaryAmount> expected) {
        return model.match(
                insurance -> InsuranceModel.builder()
                        .key(insurance.key())
                        .expectedCost(expected)
                        .build(),
                flatTax -> flatTax.toBuilder().expectedCost(expected).build(),
                actualUse -> actualUse);
    }

    /** Invariant 4. */
    @Property
    void paymentsClearEveryBalance(@ForAll("regions") Scenario scenario) {
        for (YearSettlement year : scenario.settle().years()) {
            Balances balances = Balances.of(year.positions());
            PaymentPlan netted = new PaymentCalculator().netted(balances);
            assertThat(left(balances, netted))
                    .allSatisfy((party, cents) -> assertThat(cents).isZero());
            assertThat(left(balances, new PaymentCalculator().throughCashier(balances)))
                    .allSatisfy((party, cents) -> assertThat(cents).isZero());
            long parties = balances.cents().values().stream()
                    .filter(cents -> cents != 0)
                    .count();
            assertThat((long) netted.payments().size()).isLessThanOrEqualTo(Math.max(0, parties - 1));
            Set<Party> payers = new HashSet<>();
            netted.payments().forEach(payment -> payers.add(payment.from()));
            assertThat(netted.payments()).allMatch(payment -> payment.cents() > 0 && !payers.contains(payment.to()));
        }
    }

    private static Map<Party, Long> left(Balances balances, PaymentPlan plan) {
        Map<Party, Long> left = new HashMap<>(balances.cents());
        plan.payments().forEach(payment -> {
            left.merge(payment.from(), -payment.cents(), Long::sum);
            left.merge(payment.to(), payment.cents(), Long::sum);
        });
        return left;
    }

    /** Invariant 5. */
    @Property
    void useOutsideAScopeNeverChangesWhatParticipantsPay(@ForAll("regions") Scenario scenario) {
        LIBRARY.only(SettlementLaw.OPT_OUT_NEUTRALITY).check(scenario);
    }

    /** Invariant 6, flat tax: with own share 100% the contributions and instalments of a year sum to the own cost. */
    @Property
    void flatTaxWithOwnShareIsActualUseLater(@ForAll("flatTaxRegions") Scenario scenario) {
        SolidarityScheme scheme = scenario.scheme().toBuilder()
                .scopes(scenario.scheme().scopes().stream()
                        .map(InvariantProperties::ownShareOnly)
                        .toList())
                .build();
        Settlement settlement = scenario.toBuilder().scheme(scheme).build().settle();
        long due = scheme.scopes().stream()
                .mapToLong(scope -> settlement.closing().of(scope.name()).dueCents())
                .sum();
        if (scheme.scopes().stream().allMatch(InvariantProperties::isFlatTax)) {
            assertThat(settlement.positions().stream()
                                    .mapToLong(Position::chargeCents)
                                    .sum()
                            - due)
                    .isEqualTo(settlement.positions().stream()
                            .mapToLong(Position::costCents)
                            .sum());
            scenario.codes().forEach(code -> {
                long passedOn = scheme.scopes().stream()
                        .flatMap(scope -> settlement.closing().of(scope.name()).instalments().stream())
                        .filter(instalment -> instalment.municipality().equals(code))
                        .mapToLong(instalment -> instalment.cents())
                        .sum();
                long charge = settlement.positions().stream()
                        .filter(position -> position.municipality().equals(code))
                        .mapToLong(position -> position.chargeCents() - position.costCents())
                        .sum();
                assertThat(charge - passedOn).isZero();
            });
        }
    }

    private static Scope ownShareOnly(Scope scope) {
        return scope.toBuilder()
                .model(scope.model()
                        .<CostSharingModel>match(
                                insurance -> insurance,
                                flatTax -> flatTax.toBuilder()
                                        .ownShare(Percentage.HUNDRED)
                                        .spread(1)
                                        .build(),
                                actualUse -> actualUse))
                .build();
    }

    /** Invariant 8: order. */
    @Property
    void orderAndMergingOfLinesChangeNothing(@ForAll("regions") Scenario scenario) {
        LIBRARY.only(SettlementLaw.ORDER_INDEPENDENCE, SettlementLaw.MERGE_CONSISTENCY, SettlementLaw.SCALING)
                .check(scenario);
    }

    /** Invariant 8: threads. */
    @Property
    void threadsChangeNothing(@ForAll("regions") Scenario scenario) {
        CostLedger inParts = IntStream.range(0, scenario.codes().size())
                .parallel()
                .mapToObj(m -> part(scenario, m))
                .reduce(CostLedger::merge)
                .orElseThrow();
        assertThat(inParts).isEqualTo(scenario.ledger());
        ImmutableList<YearSettlement> expected = scenario.settle().years();
        assertThat(IntStream.range(0, 3)
                        .parallel()
                        .mapToObj(i -> scenario.settle().years()))
                .allMatch(expected::equals);
    }

    private static CostLedger part(Scenario scenario, int municipality) {
        CostLedgerBuilder ledger = CostLedger.builder(scenario.codes(), scenario.catalogue());
        scenario.lines().stream()
                .filter(line -> line.municipality().equals(scenario.codes().get(municipality)))
                .forEach(ledger::add);
        return ledger.build();
    }
}
