package nl.regiokas.risk.simulation;

import static nl.regiokas.risk.simulation.SmallRegion.A;
import static nl.regiokas.risk.simulation.SmallRegion.B;
import static nl.regiokas.risk.simulation.SmallRegion.C;
import static nl.regiokas.risk.simulation.SmallRegion.CATALOGUE;
import static nl.regiokas.risk.simulation.SmallRegion.CODES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Notice;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class RiskCalculatorTest {

    private static final int DRAWS = 150;
    private static final RiskStudy STUDY = SmallRegion.study(DRAWS);
    private static final RiskResult RESULT = RiskCalculator.calculate(STUDY);

    @Test
    void everySchemeIsSettledOnTheSameDrawnLedgers() {
        for (SolidarityScheme scheme : STUDY.schemes()) {
            List<Settlement> settlements = settleEveryDraw(scheme);
            for (int m = 0; m < CODES.size(); m++) {
                for (int year = 2018; year <= 2019; year++) {
                    assertThat(RESULT.charge(scheme.name(), CODES.get(m), year).charge())
                            .as("%s, %s, %d", scheme.name(), CODES.get(m), year)
                            .isEqualTo(Spread.of(charges(settlements, m, year)));
                }
                assertHorizon(scheme.name(), m, settlements);
            }
            for (int i = 0; i < scheme.scopes().size(); i++) {
                for (int year = 2018; year <= 2019; year++) {
                    assertFund(scheme, i, year, settlements);
                }
            }
        }
    }

    @Test
    void ownCostIsWhatIsDrawnWhateverTheScheme() {
        CostDraws draws = draws();
        for (int m = 0; m < CODES.size(); m++) {
            long[] costs = new long[DRAWS];
            for (int d = 0; d < DRAWS; d++) {
                long[] drawn = draws.drawer().draw(d, 2019);
                costs[d] = Arrays.stream(drawn, 4 * m, 4 * m + 4).sum();
            }
            assertThat(RESULT.cost(CODES.get(m), 2019).cost()).isEqualTo(Spread.of(costs));
        }
    }

    @Test
    void whatIsKnownIsInEveryDraw() {
        CostLedger known = CostLedger.builder(CODES, CATALOGUE)
                .addCents(1, 2, 2019, 123_456)
                .addCents(1, 3, 2019, 7)
                .addCents(0, 0, 2017, 1)
                .build();

        RiskResult shifted =
                RiskCalculator.calculate(STUDY.toBuilder().known(known).build());

        Spread before = RESULT.cost(B, 2019).cost();
        Spread after = shifted.cost(B, 2019).cost();
        assertThat(after.tenthCents()).isEqualTo(before.tenthCents() + 123_463);
        assertThat(after.ninetiethCents()).isEqualTo(before.ninetiethCents() + 123_463);
        assertThat(shifted.cost(B, 2018)).isEqualTo(RESULT.cost(B, 2018));
        assertThat(shifted.cost(A, 2019)).isEqualTo(RESULT.cost(A, 2019));
    }

    /** STAY of A cost 123,000.09 and is corrected by 200,000.00; 0002 and 0003 are drawn. */
    @Test
    void aProductWithANegativeHistoryIsReportedWithItsScopeYearsMunicipalityAndAmount() {
        CostLedger corrected = SmallRegion.history()
                .merge(CostLedger.builder(CODES, CATALOGUE)
                        .addCents(0, 3, 2017, -200_000_00)
                        .build());
        SettlementFacts facts = SmallRegion.facts().withLedger(corrected);

        RiskStudy study = RiskStudy.builder()
                .facts(facts)
                .addSchemes(SmallRegion.insurance(), SmallRegion.actualUse())
                .seed(1)
                .draws(2)
                .build();

        assertThat(RiskCalculator.calculate(study).notices())
                .map(Notice::toString)
                .containsExactly("its cost of 2015 to 2017 is EUR -76999.91 and is not drawn"
                        + " (scope dear, municipality 0001, product STAY)");
        assertThat(RESULT.notices()).isEmpty();
    }

    @Test
    void withEverythingKnownEveryDrawIsTheSettlement() {
        CostLedger known = CostLedger.builder(CODES, CATALOGUE)
                .addCents(0, 0, 2018, 1_000_00)
                .addCents(1, 3, 2018, 22_000_01)
                .addCents(2, 1, 2019, 5_000_00)
                .build();
        SolidarityScheme scheme = SmallRegion.insurance();

        RiskResult result = RiskCalculator.calculate(STUDY.toBuilder()
                .schemes(List.of(scheme))
                .costModel(new CostModel(ImmutableTable.of()))
                .known(known)
                .draws(2)
                .build());

        Settlement settled = Settlement.of(
                scheme, SmallRegion.facts().withLedger(SmallRegion.history().merge(known)));
        for (int m = 0; m < CODES.size(); m++) {
            for (int year = 2018; year <= 2019; year++) {
                long charge = settled.year(year).position(CODES.get(m).value()).chargeCents();
                assertThat(result.charge(scheme.name(), CODES.get(m), year).charge())
                        .isEqualTo(Spread.of(new long[] {charge, charge}));
            }
        }
    }

    @Test
    void knownCostOfNobodyIsRefused() {
        CostLedger known = CostLedger.builder(
                        List.of(MunicipalityCode.of("0009")),
                        ProductCatalogue.of(List.of(Product.of("ELSE", "something else", Segment.BASIC))))
                .addCents(0, 0, 2018, 1)
                .build();

        assertThatThrownBy(() ->
                        RiskCalculator.calculate(STUDY.toBuilder().known(known).build()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality of the known cost must be one of the drawn years but was 0009\n"
                        + "product of the known cost must be in the catalogue but was ELSE");
    }

    @Test
    void excessIsCountedFromTheBudgetOfTheYear() {
        List<Settlement> settlements = settleEveryDraw(SmallRegion.actualUse());
        long above = Arrays.stream(charges(settlements, 0, 2018))
                .filter(cents -> cents > 55_000_00L + 2_750_00L)
                .count();
        assertThat(above).isBetween(1L, DRAWS - 1L);
        assertThat(RESULT.charge("actual use", A, 2018).excessProbability())
                .isEqualTo(OptionalDouble.of((double) above / DRAWS));
        assertThat(RESULT.charge("actual use", C, 2019).excessProbability())
                .as("no budget known")
                .isEmpty();
    }

    @Test
    void excessMustBeMoreThanTheShareOfTheBudget() {
        // A is charged 9,000 / 15,500 of 90,000.00, whatever is drawn: 52,258.0645, and the odd cent
        Spread charge = RiskCalculator.calculate(fixedPremium("1.00", "5"))
                .charge("fixed", A, 2018)
                .charge();
        assertThat(charge.least()).isEqualTo(Euro.parse("52258.07"));
        assertThat(charge.largest()).isEqualTo(Euro.parse("52258.07"));
        // 49,769.59 x 1.05 = 52,258.0695 and 49,769.60 x 1.05 = 52,258.08
        assertThat(excess(fixedPremium("49769.59", "5"))).hasValue(1);
        assertThat(excess(fixedPremium("49769.60", "5"))).hasValue(0);
        assertThat(excess(fixedPremium("52258.06", "0"))).hasValue(1);
        assertThat(excess(fixedPremium("52258.07", "0"))).hasValue(0);
    }

    @Test
    void rowsStandInOrder() {
        assertThat(RESULT.costs()).hasSize(6);
        assertThat(RESULT.charges()).hasSize(18);
        assertThat(RESULT.charges().get(7)).satisfies(row -> {
            assertThat(row.scheme()).isEqualTo("flat tax");
            assertThat(row.municipality()).isEqualTo(A);
            assertThat(row.year()).isEqualTo(2019);
        });
        assertThat(RESULT.horizons()).hasSize(9);
        assertThat(RESULT.funds()).hasSize(12);
        assertThat(RESULT.draws()).isEqualTo(DRAWS);
        assertThat(RESULT.seed()).isEqualTo(2_018);
        assertThat(RESULT.excess()).isEqualTo(Percentage.of("5"));
    }

    @Test
    void rowThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> RESULT.charge("insurance", B, 2020))
                .isInstanceOf(RefusalException.class)
                .hasMessage("result must have a row for what is asked but has none for scheme insurance, "
                        + "municipality 0002, 2020");
        assertThatThrownBy(() -> RESULT.fund("insurance", "cheap", 2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage("result must have a row for what is asked but has none for scheme insurance, scope cheap, "
                        + "2018");
        assertThatThrownBy(() -> RESULT.cost(B, 2020))
                .isInstanceOf(RefusalException.class)
                .hasMessage("result must have a row for what is asked but has none for municipality 0002, 2020");
        assertThatThrownBy(() -> RESULT.horizon("none", B))
                .isInstanceOf(RefusalException.class)
                .hasMessage("result must have a row for what is asked but has none for scheme none, municipality 0002");
    }

    @Test
    void aRowIsLookedUpWithoutARefusal() {
        assertThat(RESULT.findCost(B, 2020)).isEmpty();
        assertThat(RESULT.findCost(B, 2018)).contains(RESULT.cost(B, 2018));
        assertThat(RESULT.findCharge("insurance", B, 2020)).isEmpty();
        assertThat(RESULT.findCharge("insurance", B, 2018)).contains(RESULT.charge("insurance", B, 2018));
        assertThat(RESULT.findHorizon("none", B)).isEmpty();
        assertThat(RESULT.findHorizon("insurance", B)).contains(RESULT.horizon("insurance", B));
        assertThat(RESULT.findFund("insurance", "cheap", 2018)).isEmpty();
        assertThat(RESULT.findFund(
                        "insurance",
                        RESULT.funds().get(0).scope(),
                        RESULT.funds().get(0).year()))
                .isPresent();
    }

    @Test
    void schemesThatAreNotReadyAreRefusedBeforeAnythingIsDrawn() {
        SettlementFacts facts = STUDY.facts().toBuilder()
                .series(Series.of("youth", ImmutableMap.of(A, BigDecimal.ONE, C, BigDecimal.ONE)))
                .build();
        RiskStudy study = STUDY.toBuilder().facts(facts).build();
        assertThatThrownBy(() -> RiskCalculator.calculate(study, 1, (done, total) -> {
                    throw new AssertionError("nothing may be drawn");
                }))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        series youth must have a value of 0002 in 2018 but has none (scheme insurance, scope dear, 2018)
                        series youth must have a value of 0002 in 2019 but has none (scheme insurance, scope dear, 2019)
                        series youth must have a value of 0002 in 2018 but has none (scheme actual use, scope dear, 2018)
                        series youth must have a value of 0002 in 2019 but has none (scheme actual use, scope dear, 2019)""");
    }

    @Test
    void linesOfTheDrawnYearsInTheFactsDoNotCount() {
        RiskStudy known = STUDY.toBuilder()
                .facts(STUDY.facts().toBuilder()
                        .ledger(STUDY.facts().ledger().merge(draws().ledger(5, 2018, 2019)))
                        .build())
                .build();
        assertThat(RiskCalculator.calculate(known)).isEqualTo(RESULT);
    }

    private static void assertHorizon(String scheme, int municipality, List<Settlement> settlements) {
        long[] first = charges(settlements, municipality, 2018);
        long[] second = charges(settlements, municipality, 2019);
        long[] totals = new long[DRAWS];
        Arrays.setAll(totals, d -> first[d] + second[d]);
        HorizonRisk horizon = RESULT.horizon(scheme, CODES.get(municipality));
        assertThat(horizon.total()).isEqualTo(Spread.of(totals));
        long largest = Math.max(
                Arrays.stream(first).max().orElseThrow(),
                Arrays.stream(second).max().orElseThrow());
        assertThat(horizon.largestYearCharge()).isEqualTo(Euro.ofCents(largest));
        assertThat(charges(settlements, municipality, horizon.largestYear())[horizon.largestDraw()])
                .isEqualTo(largest);
    }

    private static void assertFund(SolidarityScheme scheme, int scope, int year, List<Settlement> settlements) {
        long[] closings = settlements.stream()
                .mapToLong(
                        settlement -> settlement.year(year).funds().get(scope).closingCents())
                .toArray();
        String name = scheme.scopes().get(scope).name();
        assertThat(RESULT.fund(scheme.name(), name, year).closing()).isEqualTo(Spread.of(closings));
        assertThat(RESULT.fund(scheme.name(), name, year).shortageProbability())
                .isEqualTo((double) Arrays.stream(closings)
                                .filter(cents -> cents < 0)
                                .count()
                        / DRAWS);
    }

    /** Settles the ledger of every draw in full, product by product. */
    private static List<Settlement> settleEveryDraw(SolidarityScheme scheme) {
        CostDraws draws = draws();
        return IntStream.range(0, DRAWS)
                .mapToObj(d -> STUDY.facts().toBuilder()
                        .ledger(STUDY.facts().ledger().merge(draws.ledger(d, 2018, 2019)))
                        .build())
                .map(facts -> Settlement.of(scheme, facts))
                .toList();
    }

    private static long[] charges(List<Settlement> settlements, int municipality, int year) {
        return settlements.stream()
                .mapToLong(settlement -> settlement
                        .year(year)
                        .position(CODES.get(municipality).value())
                        .chargeCents())
                .toArray();
    }

    private static CostDraws draws() {
        return CostDraws.of(STUDY.costModel(), CODES, CATALOGUE, STUDY.seed());
    }

    private static OptionalDouble excess(RiskStudy study) {
        return RiskCalculator.calculate(study).charge("fixed", A, 2018).excessProbability();
    }

    /** One scope of all care, the youth key, an expected cost of 90,000.00 in 2018 alone. */
    private static RiskStudy fixedPremium(String budgetOfA, String excess) {
        SolidarityScheme scheme = SolidarityScheme.builder()
                .name("fixed")
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("all")
                        .segments(Segment.values())
                        .model(Models.insurance()
                                .key(AllocationKeys.youth())
                                .expectedCost(YearlyAmount.of(ImmutableMap.of(2018, Euro.parse("90000.00"))))
                                .build())
                        .build())
                .build();
        return RiskStudy.builder()
                .facts(SmallRegion.factsWithoutBudgets()
                        .budget(2018, A, Euro.parse(budgetOfA))
                        .build())
                .addSchemes(scheme)
                .seed(1)
                .draws(20)
                .excess(Percentage.of(excess))
                .build();
    }
}
