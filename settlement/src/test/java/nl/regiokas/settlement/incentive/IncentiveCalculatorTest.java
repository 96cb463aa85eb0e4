package nl.regiokas.settlement.incentive;

import static nl.regiokas.settlement.Village.CLINIC;
import static nl.regiokas.settlement.Village.FLEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Village;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.council.CouncilSchemes;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class IncentiveCalculatorTest {

    private static final MunicipalityCode ONE = MunicipalityCode.of("0001");
    private static final MunicipalityCode TWO = MunicipalityCode.of("0002");

    private static SettlementFacts steady() {
        return new Village()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", FLEX, 2017, "100.00")
                .uses("0002", FLEX, 2017, "100.00")
                .uses("0001", FLEX, 2018, "100.00")
                .uses("0002", FLEX, 2018, "100.00")
                .facts();
    }

    private static SolidarityScheme flatTax() {
        return SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("all")
                        .segments(Segment.values())
                        .model(Models.flatTax()
                                .window(1)
                                .spread(1)
                                .ownShare(Percentage.of("50"))
                                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("200.00"))))
                                .build())
                        .build())
                .build();
    }

    /** Insurance for intensive care, actual use for flexible care. */
    private static SolidarityScheme proposal() {
        return CouncilSchemes.proposal2018(
                Map.of(2018, Euro.parse("1000.00")),
                AllocationKeys.youth(),
                AllocationKeys.equal(),
                Participants.all());
    }

    @Test
    void workedExampleOfTheJavadoc() {
        Incentive incentive =
                IncentiveCalculator.of(flatTax(), steady()).incentive(ONE, FLEX, 2018, Euro.parse("100.00"));

        assertThat(incentive.ownCentsByYear()).containsExactly(Map.entry(2019, 10833L), Map.entry(2020, -1667L));
        assertThat(incentive.ownCents()).isEqualTo(9166);
        assertThat(incentive.othersCentsByParty()).containsExactly(Map.entry(Party.of(TWO), 834L));
        assertThat(incentive.fundsCents()).isZero();
        assertThat(incentive.ownPart()).isEqualTo(Rational.of(9166, 10000));
    }

    @Test
    void theExtraCostIsExplainedByWhoBearsIt() {
        Incentive incentive =
                IncentiveCalculator.of(flatTax(), steady()).incentive(ONE, FLEX, 2018, Euro.parse("100.00"));

        assertThat(ExplanationText.in(SettlementWording.in(Locale.forLanguageTag("nl"), Models.types()))
                        .write(IncentiveExplainer.explain(incentive)))
                .isEqualTo("""
                        Extra gebruik 2018 van product FLEX door 0001: € 100,00
                          wat de gemeente, de anderen en de kassen samen dragen
                          + Gedragen door de gemeente zelf: € 91,66
                              + In 2019: € 108,33
                              + In 2020: € -16,67
                          + Gedragen door de anderen: € 8,34
                              + Gedragen door 0002: € 8,34
                          + Gedragen door de kassen: € 0,00
                              wat de kassen na het laatste jaar minder bevatten
                        """);
    }

    @Test
    void withoutContinuationTheFundHoldsWhatIsStillToBePassedOn() {
        Incentive incentive =
                IncentiveCalculator.within(flatTax(), steady()).incentive(ONE, FLEX, 2018, Euro.parse("100.00"));

        assertThat(incentive.ownCentsByYear()).isEmpty();
        assertThat(incentive.othersCentsByParty()).isEmpty();
        assertThat(incentive.fundsCents()).isEqualTo(10000);
    }

    @Test
    void insuredCareIsCheaperForTheMunicipalityThanDearerCareOfItsOwn() {
        Trajectory flexible = Trajectory.of(FLEX, Euro.parse("5000.00"));
        Trajectory clinic = Trajectory.of(CLINIC, Euro.parse("40000.00"));
        List<PerversePair> pairs =
                IncentiveCalculator.of(proposal(), steady()).perversePairs(ONE, 2018, List.of(flexible, clinic));

        assertThat(pairs).containsExactly(new PerversePair(ONE, 2018, clinic, 0, flexible, 500_000));
        assertThat(pairs.get(0).savedCents()).isEqualTo(500_000);
        assertThat(pairs.get(0).wastedCents()).isEqualTo(3_500_000);
    }

    @Test
    void trajectoriesArePricedByTheTariffOfTheDay() {
        ProductCatalogue catalogue = ProductCatalogue.of(
                List.of(Product.of("FLEX", "flexible help", Segment.FLEXIBLE)),
                List.of(Tariff.of(FLEX, LocalDate.of(2018, 1, 1), new BigDecimal("85.1250"))));

        assertThat(Trajectory.priced(catalogue, FLEX, new BigDecimal("1.5"), LocalDate.of(2018, 6, 1)))
                .isEqualTo(Trajectory.of(FLEX, Euro.parse("127.69")));
    }

    /** Each of forty scopes looks at what all those before it charged last year: the cost of one year moves on for 39. */
    @Test
    void scopesThatLookAtManyOthersAreAskedOnce() {
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "s" + i).toList();
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .scopes(IntStream.range(0, 40)
                        .mapToObj(i -> Scope.builder()
                                .name(names.get(i))
                                .products("P" + i)
                                .model(Models.actualUse(
                                        i == 0
                                                ? AllocationKeys.equal()
                                                : AllocationKeys.charges(names.subList(0, i), 1)))
                                .build())
                        .toList())
                .build();

        assertThat(Continuation.passOnYears(scheme)).isEqualTo(39);
    }

    @Test
    void continuationRepeatsTheLastYearForAsLongAsCostIsPassedOn() {
        Continuation continuation = Continuation.of(flatTax(), steady());

        assertThat(Continuation.passOnYears(flatTax())).isEqualTo(2);
        assertThat(Continuation.passOnYears(proposal())).isZero();
        assertThat(continuation.scheme().years()).containsExactly(2018, 2019, 2020);
        assertThat(continuation.facts().ledger().cost(ONE, FLEX, 2020)).isEqualTo(Euro.parse("100.00"));
        assertThat(continuation.facts().ledger().lastYear()).isEqualTo(2020);
    }

    @Test
    void senselessQuestionsAreRefused() {
        IncentiveCalculator calculator = IncentiveCalculator.of(flatTax(), steady());

        assertThatThrownBy(() -> calculator.incentive(ONE, FLEX, 2019, Euro.parse("1.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("year of the extra use must be from 2018 to 2018 but was 2019");
        assertThatThrownBy(() -> calculator.incentive(ONE, FLEX, 2018, Euro.ZERO))
                .isInstanceOf(RefusalException.class)
                .hasMessage("extra use must not be zero (municipality 0001, product FLEX)");
        assertThatThrownBy(() -> calculator.incentive(MunicipalityCode.of("0009"), FLEX, 2018, Euro.parse("1.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality of the extra use must exist in 2018 but 0009 does not");
        assertThatThrownBy(() -> Trajectory.of(FLEX, Euro.ZERO))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost of a trajectory must be above zero but was EUR 0.00 (product FLEX)");
    }
}
