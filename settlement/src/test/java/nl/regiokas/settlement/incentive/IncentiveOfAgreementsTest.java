package nl.regiokas.settlement.incentive;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CLINIC;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Incentives under layers by client, outside parties, scopes that end, and reorganisations; computed by hand. */
class IncentiveOfAgreementsTest {

    private static final MunicipalityCode ONE = MunicipalityCode.of("0001");
    private static final ProductCode CARE_CODE = ProductCode.of(CARE);
    private static final ProductCode CLINIC_CODE = ProductCode.of(CLINIC);

    /** What a client costs above 10,000.00 is pooled in equal parts; the clinic is paid by who uses it. */
    private static SolidarityScheme layered() {
        PoolingModel layer = Models.pooling()
                .key(AllocationKeys.equal())
                .layer(Layer.builder()
                        .grain(Layer.Grain.CLIENT)
                        .addBands(new Band(new BigDecimal("10000"), Percentage.HUNDRED))
                        .build())
                .build();
        return scheme(
                2018,
                2018,
                Scope.builder().name("care").products(CARE).model(layer),
                scope("rest", Models.actualUse(AllocationKeys.equal())));
    }

    private static Town clients() {
        return new Town().with("0001", 1).with("0002", 1).client("0001", 2018, "x", "9000.00");
    }

    private static SharingModel flatTax(int window, int spread) {
        return Models.flatTax()
                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse("200.00"))))
                .window(window)
                .spread(spread)
                .ownShare(Percentage.HUNDRED)
                .build();
    }

    @Test
    void anExtraTrajectoryIsThatOfAClientOfItsOwn() {
        Incentive incentive = IncentiveCalculator.of(layered(), clients().facts())
                .incentive(ONE, CARE_CODE, 2018, Euro.parse("12000.00"));

        assertThat(incentive.own()).isEqualTo(Euro.parse("11000.00"));
        assertThat(incentive.others()).isEqualTo(Euro.parse("1000.00"));
    }

    @Test
    void aTrajectoryAcrossTheThresholdOfALayerCanBeCheaperThanOneOfOnesOwn() {
        Trajectory long100 = Trajectory.of(CARE_CODE, Euro.parse("100000.00"));
        Trajectory clinic60 = Trajectory.of(CLINIC_CODE, Euro.parse("60000.00"));
        List<PerversePair> pairs = IncentiveCalculator.of(layered(), clients().facts())
                .perversePairs(ONE, 2018, List.of(clinic60, long100));

        assertThat(pairs).containsExactly(new PerversePair(ONE, 2018, long100, 5_500_000, clinic60, 6_000_000));
        assertThat(pairs.get(0).saved()).isEqualTo(Euro.parse("5000.00"));
        assertThat(pairs.get(0).wasted()).isEqualTo(Euro.parse("40000.00"));
    }

    @Test
    void twoThatCostTheMunicipalityTheSameAreNoPerversePair() {
        // 55,000.00 either way: 10,000.00 and half of 90,000.00, or all of 55,000.00
        Trajectory long100 = Trajectory.of(CARE_CODE, Euro.parse("100000.00"));
        IncentiveCalculator calculator =
                IncentiveCalculator.of(layered(), clients().facts());

        assertThat(calculator.perversePairs(
                        ONE, 2018, List.of(long100, Trajectory.of(CLINIC_CODE, Euro.parse("55000.00")))))
                .isEmpty();
        assertThat(calculator.perversePairs(
                        ONE, 2018, List.of(long100, Trajectory.of(CLINIC_CODE, Euro.parse("55000.01")))))
                .hasSize(1);
    }

    @Test
    void lessUseIsRefusedWhereCostsCountByClient() {
        IncentiveCalculator calculator =
                IncentiveCalculator.of(layered(), clients().facts());

        assertThatThrownBy(() -> calculator.incentive(ONE, CARE_CODE, 2018, Euro.parse("-1.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("extra use must be above zero where costs count by client but was EUR -1.00"
                        + " (municipality 0001)");
    }

    @Test
    void anOutsidePartyIsOneOfTheOthers() {
        PoolingModel model = Models.pooling()
                .key(AllocationKeys.equal())
                .outside(new OutsideShare("STATE", Percentage.of("25"), Optional.empty()))
                .build();
        SolidarityScheme scheme = scheme(2018, model).toBuilder()
                .addOutside(new OutsideParty("STATE", "the state"))
                .build();
        Incentive incentive = IncentiveCalculator.of(
                        scheme, new Town().with("0001", 1).with("0002", 1).facts())
                .incentive(ONE, CARE_CODE, 2018, Euro.parse("800.00"));

        assertThat(incentive.own()).isEqualTo(Euro.parse("300.00"));
        assertThat(incentive.othersCentsByParty())
                .containsExactly(Map.entry(new Party("0002"), 30_000L), Map.entry(new Party("STATE"), 20_000L));
        assertThat(incentive.funds()).isEqualTo(Euro.ZERO);
    }

    @Test
    void afterAReorganisationASuccessorBearsForTheMunicipality() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 100 0003");
        for (int year = 2017; year <= 2019; year++) {
            town.uses(year < 2019 ? "0001" : "0003", CARE, year, "100.00").uses("0002", CARE, year, "100.00");
        }
        SolidarityScheme scheme = scheme(2018, 2019, flatTax(1, 1), Participants.all());
        Incentive incentive =
                IncentiveCalculator.of(scheme, town.facts()).incentive(ONE, CARE_CODE, 2018, Euro.parse("50.00"));

        // 2019: the loss of 50.00, and 120.00 instead of 100.00 paid beforehand; 2020: that gives back 20.00
        assertThat(incentive.ownCentsByYear()).containsExactly(Map.entry(2019, 7000L), Map.entry(2020, -2000L));
        assertThat(incentive.othersCentsByParty()).isEmpty();
        assertThat(incentive.fundsCents()).isZero();
    }

    @Test
    void aScopeThatEndsInTheLastYearStillSettlesThen() {
        SharingModel insurance = Models.insurance()
                .key(AllocationKeys.equal())
                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.ZERO)))
                .build();
        SolidarityScheme scheme = scheme(
                2018,
                2018,
                Scope.builder()
                        .name("care")
                        .products(CARE)
                        .model(insurance)
                        .until(2018)
                        .atEnd(AtEnd.SETTLE),
                scope("rest", flatTax(1, 1)));
        Town town = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CLINIC, 2017, "1.00")
                .uses("0001", CARE, 2018, "10.00")
                .uses("0001", CLINIC, 2018, "200.00");
        Continuation continuation = Continuation.of(scheme, town.facts());
        Incentive incentive =
                IncentiveCalculator.of(scheme, town.facts()).incentive(ONE, CARE_CODE, 2018, Euro.parse("50.00"));

        assertThat(continuation.scheme().lastYear()).isEqualTo(2020);
        assertThat(incentive.ownCentsByYear()).containsExactly(Map.entry(2018, 2500L));
        assertThat(incentive.othersCentsByParty()).containsExactly(Map.entry(new Party("0002"), 2500L));
    }

    @Test
    void theCostOfProductsThatNoScopeHoldsAnyMoreIsNotRepeated() {
        SolidarityScheme scheme = scheme(
                2018,
                2018,
                Scope.builder()
                        .name("care")
                        .products(CARE)
                        .model(Models.actualUse(AllocationKeys.equal()))
                        .until(2019),
                Scope.builder().name("rest").products("CLINIC", "CRISIS").model(flatTax(1, 1)));
        Town town = new Town()
                .with("0001", 1)
                .uses("0001", CLINIC, 2017, "1.00")
                .uses("0001", CARE, 2018, "10.00")
                .uses("0001", CLINIC, 2018, "200.00");
        Continuation continuation = Continuation.of(scheme, town.facts());

        assertThat(costs(continuation, CARE_CODE)).containsExactly("10.00", "10.00", "0.00");
        assertThat(costs(continuation, CLINIC_CODE)).containsExactly("200.00", "200.00", "200.00");
        assertThat(IncentiveCalculator.of(scheme, town.facts())
                        .incentive(ONE, CLINIC_CODE, 2018, Euro.parse("1.00"))
                        .own())
                .isEqualTo(Euro.parse("1.00"));
    }

    private static List<String> costs(Continuation continuation, ProductCode product) {
        return List.of(2018, 2019, 2020).stream()
                .map(year -> continuation.facts().ledger().cost(ONE, product, year))
                .map(amount -> Euro.text(Euro.cents(amount, "cost")))
                .toList();
    }

    @Test
    void whatIsKnownOfLaterYearsIsReplacedByTheLastYear() {
        Town town = new Town()
                .existing("0001", "", "2020-01-01")
                .existing("0002", "", "")
                .existing("0003", "2020-01-01", "")
                .reorganised("2020-01-01", "0001 100 0003")
                .series(
                        "places",
                        "2018 0001 1",
                        "2018 0002 3",
                        "2019 0001 2",
                        "2019 0002 2",
                        "2020 0002 5",
                        "2020 0003 5")
                .client("0001", 2019, "x", "40.00")
                .uses("0003", CARE, 2020, "7.00");
        MonetaryAmount advance = Euro.parse("5.00");
        SolidarityScheme scheme = scheme(
                2018,
                2019,
                scope(Models.pooling()
                                .key(AllocationKeys.series("places"))
                                .degree(Dated.byYear(Map.of(2018, Percentage.of("50"), 2020, Percentage.of("60"))))
                                .build())
                        .participants(Dated.byYear(Map.of(2018, Participants.all(), 2020, Participants.only("0003")))));
        Continuation continuation = Continuation.of(
                scheme,
                town.builder()
                        .advance(2019, new Party("0001"), advance)
                        .advance(2020, new Party("0003"), advance)
                        .build(),
                2);

        assertThat(continuation.facts().municipalities()).containsExactly(ONE, MunicipalityCode.of("0002"));
        assertThat(continuation.facts().ledger().cost(ONE, CARE_CODE, 2021)).isEqualTo(Euro.parse("40.00"));
        assertThat(Objects.requireNonNull(continuation.facts().series().get("places"))
                        .value(ONE, 2021))
                .contains(BigDecimal.valueOf(2));
        assertThat(continuation.facts().advances().rowKeySet()).containsExactly(2019);
        assertThat(continuation.facts().clients().orElseThrow().costsCents(ONE, 2021, product -> true))
                .containsExactly(4000L);
        assertThat(continuation.scheme().scopes().get(0).participants().byYear())
                .containsOnlyKeys(2018);
        assertThat(((PoolingModel) continuation.scheme().scopes().get(0).model().in(2021))
                        .degree()
                        .in(2021))
                .isEqualTo(Percentage.of("50"));
        assertThat(Settlement.of(continuation.scheme(), continuation.facts())
                        .year(2021)
                        .position("0001")
                        .cost())
                .isEqualTo(Euro.parse("40.00"));
    }

    @Test
    void costIsPassedOnThroughChargesThatAreLookedBackAt() {
        SolidarityScheme chained = scheme(
                2018,
                2018,
                Scope.builder().name("care").products(CARE).model(flatTax(1, 1)),
                scope("rest", Models.actualUse(AllocationKeys.charges(List.of("care"), 3))));
        SolidarityScheme endless = scheme(2018, Models.actualUse(AllocationKeys.charges(List.of("all"), 1)));

        assertThat(Continuation.passOnYears(chained)).isEqualTo(5);
        assertThatThrownBy(() -> Continuation.passOnYears(endless))
                .isInstanceOf(RefusalException.class)
                .hasMessage("scope all must pass cost on for a number of years, but its key looks back at charges that"
                        + " follow from its own");
    }

    // ---- a limit on last year's burdens

    /** Each pays its own use; 0001 may pay at most {@code fall} less than the year before, 0002 what is left. */
    private static PoolingModel.Builder slowly(String fall) {
        return Models.pooling()
                .key(AllocationKeys.equal())
                .degree(Dated.always(Percentage.ZERO))
                .limit(Limit.builder()
                        .decrease(LimitBound.parse(fall))
                        .per("size")
                        .build());
    }

    private static Town hundreds() {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2018, "100.00")
                .uses("0002", CARE, 2018, "100.00")
                .series("size", "0001 1", "0002 10000");
    }

    private static Incentive fortyMore(PoolingModel model) {
        return IncentiveCalculator.of(scheme(2018, model), hundreds().facts())
                .incentive(ONE, CARE_CODE, 2018, Euro.parse("40.00"));
    }

    /** 140.00 in 2018 falls by 10.00 a year: 130.00, 120.00, 110.00, 100.00; what 0001 pays more, 0002 pays less. */
    @Test
    void aLimitOnLastYearIsFollowedUntilNothingMoves() {
        Incentive incentive = fortyMore(slowly("10.00").build());
        assertThat(incentive.ownCentsByYear()).isEqualTo(Map.of(2018, 4000L, 2019, 3000L, 2020, 2000L, 2021, 1000L));
        assertThat(incentive.othersCentsByParty()).isEqualTo(Map.of(new Party("0002"), -6000L));
        assertThat(incentive.fundsCents()).isZero();
    }

    /** The same a year later, and the same in two halves. */
    @Test
    void aLimitIsFollowedThroughASchedule() {
        Incentive later = fortyMore(
                slowly("10.00").schedule(Schedule.builder().spread(1).build()).build());
        assertThat(later.ownCentsByYear()).isEqualTo(Map.of(2019, 4000L, 2020, 3000L, 2021, 2000L, 2022, 1000L));
        Incentive halves = fortyMore(
                slowly("10.00").schedule(Schedule.builder().spread(2).build()).build());
        assertThat(halves.ownCentsByYear())
                .isEqualTo(Map.of(2019, 2000L, 2020, 3500L, 2021, 2500L, 2022, 1500L, 2023, 500L));
    }

    /** At a cent a year 40.00 more would be paid for four thousand years. */
    @Test
    void aLimitThatHardlyLetsGoIsRefused() {
        PoolingModel never = slowly("0.01").build();
        assertThatThrownBy(() -> fortyMore(never))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "scope all must pass the extra use on for at most 100 years after the last one of the scheme,"
                                + " but its model still remembers it");
        assertThat(IncentiveCalculator.within(scheme(2018, never), hundreds().facts())
                        .incentive(ONE, CARE_CODE, 2018, Euro.parse("40.00"))
                        .ownCents())
                .isEqualTo(4000);
    }

    /** The amount is 102.00 in 2019 and 100.00 in 2018; 102.00 is repeated. */
    @Test
    void anAmountThatGrewBeforeItsYearIsContinued() {
        SolidarityScheme scheme = scheme(
                2018,
                2019,
                scope(Models.flatTax()
                        .expectedCost(YearlyAmount.growing(2019, Euro.parse("102.00"), Percentage.of("2")))
                        .window(1)
                        .spread(1)
                        .ownShare(Percentage.HUNDRED)
                        .build()));
        Town town = hundreds().uses("0001", CARE, 2017, "60.00").uses("0002", CARE, 2017, "60.00");
        town.uses("0001", CARE, 2019, "51.00").uses("0002", CARE, 2019, "51.00");
        Continuation continuation = Continuation.of(scheme, town.facts());
        Settlement longer = Settlement.of(continuation.scheme(), continuation.facts());
        assertThat(longer.settledYears().years())
                .map(year -> longer.year(year.year()).position("0001").charge())
                .containsExactly(Euro.parse("50.00"), Euro.parse("101.00"), Euro.parse("51.00"), Euro.parse("51.00"));
    }

    @Test
    void aContinuationBackwardsIsRefused() {
        SolidarityScheme scheme = scheme(2018, flatTax(1, 1));

        assertThatThrownBy(() -> Continuation.of(scheme, clients().facts(), -1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("number of years of a continuation must not be negative but was -1");
    }
}
