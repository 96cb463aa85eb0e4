package nl.regiokas.risk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableTable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.risk.draw.ClientCost;
import nl.regiokas.risk.draw.ClientCount;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.draw.LognormalSeverity;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.DrawnScheme;
import nl.regiokas.settlement.books.DrawnYears;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Keys of another team see in a simulation what they see in a settlement. */
class OwnKeyTest {

    private static final MunicipalityCode A = MunicipalityCode.of("0001");
    private static final MunicipalityCode B = MunicipalityCode.of("0002");
    private static final MunicipalityCode NEIGHBOUR = MunicipalityCode.of("0003");

    /**
     * Weighs by own cost of the year before, and B by that of its neighbour as well, which takes no part: 21,000.00 for A and
     * 1,000.00 + 90,000.00 for B, so A bears 21 / 112 of 1,000.00.
     */
    private record Neighbourly(AtomicInteger asked) implements AllocationKey {

        @Override
        public String name() {
            return "neighbourly";
        }

        @Override
        public Reach reach() {
            return Reach.cost(1, 1);
        }

        @Override
        public Weights weights(KeyFacts facts) {
            asked.incrementAndGet();
            int before = facts.year() - 1;
            return Weights.ofCents(facts.participants().stream()
                    .mapToLong(code -> facts.ownCostCents(code, before)
                            + (code.equals(B) ? facts.ownCostCents(NEIGHBOUR, before) : 0))
                    .toArray());
        }
    }

    private static SettlementFacts facts() {
        return SettlementFacts.builder()
                .municipality("0001", 1)
                .municipality("0002", 1)
                .municipality("0003", 1)
                .product("HELP", "FLEXIBLE")
                .cost("0001", "HELP", 2016, "500.00")
                .cost("0001", "HELP", 2017, "21000.00")
                .cost("0002", "HELP", 2017, "1000.00")
                .cost("0003", "HELP", 2017, "90000.00")
                .build();
    }

    private static SolidarityScheme scheme(AllocationKey key, int lastYear) {
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        return scheme.name("neighbours")
                .firstYear(2018)
                .lastYear(lastYear)
                .addScopes(Scope.builder()
                        .name("help")
                        .products("HELP")
                        .participants(Participants.except("0003"))
                        .model(Models.insurance()
                                .key(key)
                                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse("1000.00"))))
                                .build())
                        .build())
                .build();
    }

    private static RiskStudy study(AllocationKey key, int lastYear) {
        ClientCost cost = new ClientCost(ClientCount.poisson(20), LognormalSeverity.of(Euro.parse("800.00"), 1));
        return RiskStudy.builder()
                .facts(facts())
                .addSchemes(scheme(key, lastYear))
                .costModel(new CostModel(ImmutableTable.of(
                        A, facts().catalogue().products().get(0).code(), cost)))
                .seed(7)
                .draws(64)
                .build();
    }

    @Test
    void costOfANeighbourOutsideTheScopeCountsAlikeInSettlementAndSimulation() {
        AllocationKey key = new Neighbourly(new AtomicInteger());
        Settlement settled = Settlement.of(scheme(key, 2018), facts());
        assertThat(settled.year(2018).position("0001").charge()).isEqualTo(Euro.parse("187.50"));
        Spread simulated = RiskCalculator.calculate(study(key, 2018))
                .charge("neighbours", A, 2018)
                .charge();
        assertThat(simulated.least()).isEqualTo(Euro.parse("187.50"));
        assertThat(simulated.largest()).isEqualTo(Euro.parse("187.50"));
    }

    @Test
    void drawnCostOfANeighbourCountsAsSettledCostDoes() {
        AllocationKey key = new Neighbourly(new AtomicInteger());
        SolidarityScheme scheme = scheme(key, 2019);
        DrawnYears drawn =
                DrawnScheme.of(scheme, facts(), State.opening(scheme)).drawnYears();
        drawn.settle(new long[][] {{100, 100, 200}, {0, 0, 0}});
        assertThat(drawn.chargeCents(1, 0)).as("1 / (1 + 1 + 2) of 1,000.00").isEqualTo(250_00);
        drawn.settle(new long[][] {{600, 100, 100}, {0, 0, 0}});
        assertThat(drawn.chargeCents(1, 0)).as("6 / 8 of 1,000.00").isEqualTo(750_00);
        assertThat(drawn.chargeCents(0, 0)).as("by the cost of 2017").isEqualTo(187_50);
    }

    @Test
    void weightsThatNoDrawChangesAreWeighedOnceForAllDrawsAndThreads() {
        AtomicInteger asked = new AtomicInteger();
        RiskCalculator.calculate(study(new Neighbourly(asked), 2018), 4, Progress.SILENT);
        assertThat(asked).as("once by the check, once for all draws").hasValue(2);
        asked.set(0);
        RiskCalculator.calculate(study(new Neighbourly(asked), 2019), 1, Progress.SILENT);
        assertThat(asked)
                .as("2018 as before; 2019 by the check and in each draw")
                .hasValue(2 + 1 + 64);
    }

    @Test
    void everyDrawIsTheSettlementOfItsLedger() {
        RiskStudy study = study(new Neighbourly(new AtomicInteger()), 2019);
        RiskResult result = RiskCalculator.calculate(study);
        CostDraws draws = CostDraws.of(
                study.costModel(), study.facts().municipalities(), study.facts().catalogue(), study.seed());
        long[] charges = new long[study.draws()];
        for (int d = 0; d < charges.length; d++) {
            SettlementFacts known =
                    study.facts().withLedger(study.facts().ledger().merge(draws.ledger(d, 2018, 2019)));
            charges[d] = Settlement.of(study.schemes().get(0), known)
                    .settledYears()
                    .year(2019)
                    .positions()
                    .get(1)
                    .chargeCents();
        }
        assertThat(result.charge("neighbours", B, 2019).charge()).isEqualTo(Spread.of(charges));
    }

    /** Looks further than it says. */
    private record Overreaching() implements AllocationKey {

        @Override
        public String name() {
            return "overreaching";
        }

        @Override
        public Reach reach() {
            return Reach.NOTHING;
        }

        @Override
        public Weights weights(KeyFacts facts) {
            return Weights.ofCents(facts.ownCostsCents(facts.year() - 1, facts.year()));
        }
    }

    @Test
    void keyThatAsksBeyondItsReachIsRefusedSoThatNoDrawnCostIsTakenForAKnownOne() {
        assertThatThrownBy(() -> RiskCalculator.calculate(study(new Overreaching(), 2018)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("key overreaching must ask only within its reach but asked own cost of 2017 "
                        + "(scheme neighbours, scope help, 2018)");
    }
}
