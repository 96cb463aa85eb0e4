package nl.regiokas.settlement.model.insurance;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.notices;
import static nl.regiokas.settlement.Town.open;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.FundLimits;
import nl.regiokas.settlement.scheme.Participants;
import org.junit.jupiter.api.Test;

class InsuranceModelTest {

    private static final NoClaim HALF_BELOW_80 = new NoClaim(Percentage.of("80"), Percentage.of("50"));

    private static Town three() {
        return new Town().with("0001", 3000).with("0002", 2000).with("0003", 2000);
    }

    private static InsuranceModel.Builder expecting(String... amounts) {
        ImmutableMap.Builder<Integer, MonetaryAmount> years = ImmutableMap.builder();
        for (int i = 0; i < amounts.length; i++) {
            years.put(2018 + i, Euro.parse(amounts[i]));
        }
        return InsuranceModel.builder().key(AllocationKeys.youth()).expectedCost(YearlyAmount.of(years.buildOrThrow()));
    }

    @Test
    void workedExampleOfThePaper() {
        Town town = three().uses("0001", CARE, 2018, "100.00")
                .uses("0002", CARE, 2018, "160.00")
                .uses("0003", CARE, 2018, "440.00");
        InsuranceModel model = expecting("1000.00")
                .loading(Percentage.of("5"))
                .noClaim(HALF_BELOW_80)
                .reserve(Reserve.atMost(Euro.parse("100.00")))
                .build();
        Settlement settlement = town.settle(scheme(2018, model));
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 PREMIUM 450.00",
                        "2018 0002 PREMIUM 300.00",
                        "2018 0003 PREMIUM 300.00",
                        "2018 0001 NO_CLAIM_REFUND -130.00",
                        "2018 0002 NO_CLAIM_REFUND -40.00",
                        "2018 0001 DISTRIBUTION -34.28",
                        "2018 0002 DISTRIBUTION -22.86",
                        "2018 0003 DISTRIBUTION -22.86");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 800.00 - 700.00 = 100.00");
    }

    @Test
    void premiumVolumeIsRoundedHalfUpToTheCent() {
        InsuranceModel model = expecting("0.50").loading(Percentage.of("1")).build();
        assertThat(funds(three().settle(scheme(2018, model)))).containsExactly("2018 0.00 + 0.51 - 0.00 = 0.51");
    }

    /** 1,000.10 x 1.025 = 1,025.1025 and 0.20 x 1.025 = 0.205, half up 0.21. */
    @Test
    void loadingIsRoundedHalfUp() {
        InsuranceModel model =
                expecting("1000.10", "0.20").loading(Percentage.of("2.5")).build();
        assertThat(funds(three().settle(scheme(2018, 2019, model, Participants.all()))))
                .containsExactly("2018 0.00 + 1025.10 - 0.00 = 1025.10", "2019 1025.10 + 0.21 - 0.00 = 1025.31");
    }

    @Test
    void aVolumeBeyondALongIsRefused() {
        InsuranceModel model =
                expecting("90000000000000000.00").loading(Percentage.of("2.5")).build();
        String volume =
                "102.5% of EUR 90000000000000000.00 must fit in 64 bits of cents but was EUR 92250000000000000.00";
        assertThatThrownBy(() -> three().settle(scheme(2018, model)))
                .isInstanceOf(RefusalException.class)
                .hasMessage(volume + " (scope all, 2018)");
        assertThatThrownBy(() -> model.fundLimits(2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage(volume);
    }

    @Test
    void refundsAreCutBackToTheRoomOverWhatAllWanted() {
        Town town = three().uses("0001", CARE, 2018, "10.00").uses("0003", CARE, 2018, "1000.00");
        // premiums 450.00, 300.00, 300.00; wanted 175.00, 120.00, 0.00; room 1050.00 - 1010.00 = 40.00
        InsuranceModel model = expecting("1050.00").noClaim(HALF_BELOW_80).build();
        Settlement settlement = town.settle(scheme(2018, model));
        assertThat(booked(settlement))
                .contains("2018 0001 NO_CLAIM_REFUND -23.73", "2018 0002 NO_CLAIM_REFUND -16.27")
                .hasSize(5);
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 1010.00 - 1010.00 = 0.00");
        Refunds refund = (Refunds) settlement.charges().get(3).basis();
        assertThat(refund.wantedByAllCents()).isGreaterThan(refund.roomCents());
        assertThat(refund.wantedCents()).containsExactly(17_500, 12_000, 0);
        assertThat(refund.roomCents()).isEqualTo(4_000);
    }

    @Test
    void wantedRefundIsRoundedDown() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2018, "0.01");
        // 33.33% x (80% x 0.99 - 0.01) = 33.33% x 0.782 = 0.2606...
        InsuranceModel model = expecting("0.99")
                .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("33.33")))
                .build();
        assertThat(booked(town.settle(scheme(2018, model)))).contains("2018 0001 NO_CLAIM_REFUND -0.26");
    }

    /** Premiums 30.00 and 20.00; 0001 has a correction of 100.00: 100% x (30.00 + 100.00) = 130.00. */
    @Test
    void aRefundAboveThePremiumIsReported() {
        Town town = new Town().with("0001", 3).with("0002", 2).uses("0001", CARE, 2018, "-100.00");
        InsuranceModel model = expecting("50.00")
                .noClaim(new NoClaim(Percentage.HUNDRED, Percentage.HUNDRED))
                .build();
        Settlement settlement = town.settle(scheme(2018, model));
        assertThat(booked(settlement))
                .contains("2018 0001 NO_CLAIM_REFUND -130.00", "2018 0002 NO_CLAIM_REFUND -20.00");
        assertThat(notices(settlement))
                .containsExactly(
                        "no-claim refund of EUR 130.00 is more than the premium of EUR 30.00, since its cost is"
                                + " negative (scope all, 2018, municipality 0001)");
    }

    @Test
    void fundBelowTheMinimumIsCalledFromTheParticipants() {
        Town town = three().uses("0003", CARE, 2018, "150.00");
        InsuranceModel model = expecting("100.00")
                .reserve(Reserve.atLeast(Euro.parse("20.00")))
                .build();
        Settlement settlement = town.settle(scheme(2018, model));
        assertThat(booked(settlement))
                .containsSubsequence(
                        "2018 0001 ASSESSMENT 30.00", "2018 0002 ASSESSMENT 20.00", "2018 0003 ASSESSMENT 20.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 170.00 - 150.00 = 20.00");
    }

    @Test
    void withoutCorridorTheResultOpensTheNextYear() {
        Town town = three().uses("0003", CARE, 2018, "150.00").uses("0003", CARE, 2019, "30.00");
        InsuranceModel model = expecting("100.00", "100.00").build();
        assertThat(funds(town.settle(scheme(2018, 2019, model, Participants.all()))))
                .containsExactly("2018 0.00 + 100.00 - 150.00 = -50.00", "2019 -50.00 + 100.00 - 30.00 = 20.00");
    }

    @Test
    void whoTakesNoPartPaysItsOwnUseOutsideTheFund() {
        Town town = three().uses("0001", CARE, 2018, "80.00").uses("0003", CARE, 2018, "70.00");
        Settlement settlement =
                town.settle(scheme(2018, 2018, expecting("100.00").build(), Participants.except("0001")));
        assertThat(booked(settlement))
                .containsExactly("2018 0002 PREMIUM 50.00", "2018 0003 PREMIUM 50.00", "2018 0001 OWN_USE 80.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 100.00 - 70.00 = 30.00");
        assertThat(settlement.charges().get(2).isInFund()).isFalse();
    }

    /** Semantics 5.1: what the corridor would move has nobody to pay it. */
    @Test
    void aCorridorThatMustMoveMoneyWhenNobodyTakesPartIsRefused() {
        Town town = three().uses("0001", CARE, 2018, "80.00");
        InsuranceModel model =
                expecting("0.00").reserve(Reserve.atLeast(Euro.parse("0.01"))).build();
        assertThatThrownBy(() -> town.settle(scheme(2018, 2018, model, Participants.only())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("reserve must not have to move money when nobody takes part, but the fund would end at EUR"
                        + " 0.00 and EUR 0.01 would move to the bound EUR 0.01 (scope all, 2018)");
    }

    @Test
    void whereNobodyTakesPartAndNothingMovesTheFundIsCarried() {
        Town town = three().uses("0001", CARE, 2018, "80.00");
        Settlement settlement = town.settle(scheme(
                2018,
                2018,
                scope(expecting("0.00").build())
                        .participants(Participants.only())
                        .openingFund(Euro.parse("7.00"))));
        assertThat(booked(settlement)).containsExactly("2018 0001 OWN_USE 80.00");
        assertThat(funds(settlement)).containsExactly("2018 7.00 + 0.00 - 0.00 = 7.00");
        assertThat(notices(settlement))
                .containsExactly("nobody takes part, and the fund holds EUR 7.00 (scope all, 2018)");
    }

    @Test
    void aVolumeThatNobodyPaysIsRefused() {
        assertThatThrownBy(() ->
                        three().settle(scheme(2018, 2018, expecting("5.00").build(), Participants.only())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("premium volume must be zero when nobody takes part but was EUR 5.00 (scope all, 2018)");
    }

    @Test
    void premiumReportsItsQuotaAndWhoGotTheOddCent() {
        Town town = new Town().with("0001", 1).with("0002", 1).with("0003", 1);
        Settlement settlement = town.settle(scheme(2018, expecting("100.00").build()));
        Rounding first =
                settlement.explain(settlement.charges().get(0)).rounding().orElseThrow();
        Rounding second =
                settlement.explain(settlement.charges().get(1)).rounding().orElseThrow();
        assertThat(first.exactCents()).isEqualTo(Rational.of(10_000, 3));
        assertThat(first.oddCents()).isEqualTo(1);
        assertThat(second.oddCents()).isZero();
    }

    /** 2012 cost of personal budgets (003, table 2.5), shared by the personal budgets of 2015 (003, table 1.1). */
    @Test
    void poolOfTheFourBmweMunicipalities() {
        ImmutableMap<MunicipalityCode, BigDecimal> budgets2015 = ImmutableMap.of(
                MunicipalityCode.of("0005"), BigDecimal.valueOf(637_212),
                MunicipalityCode.of("0053"), BigDecimal.valueOf(1_070_730),
                MunicipalityCode.of("1651"), BigDecimal.valueOf(1_458_840),
                MunicipalityCode.of("1663"), BigDecimal.valueOf(790_433));
        Town town = new Town();
        Map<String, String> costs =
                Map.of("0005", "1104641.00", "1663", "1025580.00", "0053", "2017459.00", "1651", "2343457.00");
        costs.forEach((code, cost) -> town.with(code, 1).uses(code, CARE, 2015, cost));
        InsuranceModel model = InsuranceModel.builder()
                .key(AllocationKeys.table("pgb budget 2015", budgets2015))
                .expectedCost(YearlyAmount.of(Map.of(2015, Euro.parse("6491137.00"))))
                .build();
        Settlement settlement = town.settle(scheme(2015, model));
        assertThat(booked(settlement))
                .containsExactly(
                        "2015 0005 PREMIUM 1045237.72",
                        "2015 0053 PREMIUM 1756350.14",
                        "2015 1651 PREMIUM 2392978.47",
                        "2015 1663 PREMIUM 1296570.67");
        assertThat(funds(settlement)).containsExactly("2015 0.00 + 6491137.00 - 6491137.00 = 0.00");
        assertThat(Apportionment.of(Euro.parse("6491137.00"))
                        .inUnitsOf(Euro.parse("1.00"))
                        .over(budgets2015)
                        .values())
                .containsExactly(
                        Euro.parse("1045238.00"),
                        Euro.parse("1756350.00"),
                        Euro.parse("2392978.00"),
                        Euro.parse("1296571.00"));
    }

    /** The same pool in whole euros. */
    @Test
    void premiumsAreApportionedInTheUnitOfTheScope() {
        Town town = new Town().with("0001", 1).with("0002", 1).with("0003", 1);
        assertThat(booked(town.settle(
                        scheme(2018, 2018, scope(expecting("100.00").build()).unit(Euro.parse("1.00"))))))
                .containsExactly("2018 0001 PREMIUM 34.00", "2018 0002 PREMIUM 33.00", "2018 0003 PREMIUM 33.00");
        assertThatThrownBy(() -> town.settle(scheme(
                        2018,
                        2018,
                        scope(expecting("100.00").loading(Percentage.of("0.5")).build())
                                .unit(Euro.parse("1.00")))))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "premium volume must be a multiple of the unit EUR 1.00 but was EUR 100.50 (scope all, 2018)");
    }

    @Test
    void yearWithoutExpectedCostAndKeysThatAreAbsentAreRefusedAtOnce() {
        InsuranceModel model = expecting("1.00").key(AllocationKeys.budget()).build();
        Town town = new Town().with("0001", 1).with("0002", 1).budget("0002", 2018, "5.00");
        assertThatThrownBy(() -> town.settle(scheme(2018, 2019, model, Participants.all())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        series budget must have a value of 0001 in 2018 but has none (scope all, 2018)
                        expected cost must be given for every year but was absent (scope all, 2019)
                        series budget must have a value of 0001 in 2019 but has none (scope all, 2019)
                        series budget must have a value of 0002 in 2019 but has none (scope all, 2019)""");
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        Town town = new Town().with("0001", 0).with("0002", 0);
        assertThatThrownBy(() -> town.settle(scheme(2018, expecting("1.00").build())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key youth must not all be zero to divide the premium volume (scope all, 2018)");
    }

    @Test
    void whoUsesCareWithoutAWeightIsReported() {
        Town town = new Town().with("0001", 1).with("0002", 0).uses("0002", CARE, 2018, "3.00");
        assertThat(notices(town.settle(scheme(2018, expecting("1.00").build()))))
                .containsExactly("its weight in key youth is zero, so that it pays nothing by it, though its use costs"
                        + " EUR 3.00 (scope all, 2018, municipality 0002)");
    }

    // ---- the reserve

    private static InsuranceModel.Builder between(String minimum, String maximum) {
        return expecting("100.00", "100.00", "100.00")
                .reserve(Reserve.builder()
                        .minimumPercent(Percentage.of(minimum))
                        .maximumPercent(Percentage.of(maximum))
                        .build());
    }

    /**
     * Bounds of 10.005% and 20.005% of 100.00, half up 10.01 and 20.01. 2018: 100.00 - 99.99 = 0.01: called 10.00. 2019:
     * 10.01 + 100.00 - 70.00 = 40.01: paid back 20.00. 2020: 20.01 + 100.00 - 100.00: stays.
     */
    @Test
    void boundsInPercentAreOfTheVolumeOfTheYear() {
        Town town = new Town()
                .with("0001", 1)
                .uses("0001", CARE, 2018, "99.99")
                .uses("0001", CARE, 2019, "70.00")
                .uses("0001", CARE, 2020, "100.00");
        assertThat(funds(town.settle(
                        scheme(2018, 2020, between("10.005", "20.005").build(), Participants.all()))))
                .containsExactly(
                        "2018 0.00 + 110.00 - 99.99 = 10.01",
                        "2019 10.01 + 80.00 - 70.00 = 20.01",
                        "2020 20.01 + 100.00 - 100.00 = 20.01");
    }

    /** 10.005% and 20.005% of 100.00, half up; a year without an amount has no limits, and a reserve without bounds none. */
    @Test
    void theLimitsOfTheFundAreThoseOfTheReserve() {
        assertThat(between("10.005", "20.005").build().fundLimits(2018))
                .isEqualTo(new FundLimits(Optional.of(Euro.parse("10.01")), Optional.of(Euro.parse("20.01"))));
        assertThat(between("10.005", "20.005").build().fundLimits(2021)).isEqualTo(FundLimits.NONE);
        assertThat(expecting("100.00").build().fundLimits(2018)).isEqualTo(FundLimits.NONE);
    }

    @Test
    void aMinimumAboveTheMaximumIsRefusedInEveryYearInWhichItIs() {
        Reserve crossing = Reserve.builder()
                .minimum(Euro.parse("50.00"))
                .maximumPercent(Percentage.of("10"))
                .build();
        InsuranceModel model =
                expecting("100.00", "1000.00", "200.00").reserve(crossing).build();
        assertThatThrownBy(() -> three().settle(scheme(2018, 2020, model, Participants.all())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        minimum of the reserve must not exceed its maximum EUR 10.00 but was EUR 50.00 (scope all, 2018)
                        minimum of the reserve must not exceed its maximum EUR 20.00 but was EUR 50.00 (scope all, 2020)""");
        assertThatThrownBy(() -> crossing.correctionCents(0, 100_00))
                .isInstanceOf(RefusalException.class)
                .hasMessage("minimum of the reserve must not exceed its maximum EUR 10.00 but was EUR 50.00");
    }

    @Test
    void bothBoundsMayBeTheSame() {
        assertThat(between("10", "10").build().fundLimits(2018))
                .isEqualTo(new FundLimits(Optional.of(Euro.parse("10.00")), Optional.of(Euro.parse("10.00"))));
        assertThat(Reserve.between(Euro.parse("3.00"), Euro.parse("3.00")).correctionCents(299, 0))
                .isEqualTo(1);
    }

    @Test
    void aLagIsAtMostAHundredYearsAndIsHowLongAYearIsPassedOn() {
        assertThat(expecting("100.00")
                        .reserve(Reserve.builder().lag(100).build())
                        .build()
                        .passOnYears())
                .isEqualTo(100);
        assertThatThrownBy(() -> Reserve.builder().lag(101).build())
                .hasMessage("lag of the reserve must be from 0 to 100 years but was 101");
    }

    /** 2018 lacks 50.00, called by youth 3 : 1 in 2020; who left in 2019 keeps it. */
    @Test
    void aCallWithALagIsBookedLaterAndALeaverKeepsIt() {
        Town town = new Town()
                .with("0001", 3)
                .with("0002", 1)
                .uses("0001", CARE, 2018, "150.00")
                .uses("0001", CARE, 2019, "100.00")
                .uses("0001", CARE, 2020, "100.00");
        InsuranceModel model = expecting("100.00", "100.00", "100.00")
                .reserve(Reserve.builder().minimum(Euro.ZERO).lag(2).build())
                .build();
        Settlement settlement = town.settle(scheme(
                2018,
                2020,
                scope(model)
                        .participants(
                                Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0001"))))));
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 PREMIUM 75.00",
                        "2018 0002 PREMIUM 25.00",
                        "2019 0001 PREMIUM 100.00",
                        "2020 0001 PREMIUM 100.00",
                        "2020 0001 ASSESSMENT 37.50",
                        "2020 0002 ASSESSMENT 12.50");
        assertThat(funds(settlement))
                .containsExactly(
                        "2018 0.00 + 100.00 - 150.00 = -50.00",
                        "2019 -50.00 + 100.00 - 100.00 = -50.00",
                        "2020 -50.00 + 150.00 - 100.00 = 0.00");
        assertThat(open(
                        Settlement.of(settlement.settledYears())
                                .settledYears()
                                .year(2019)
                                .closing(),
                        "all"))
                .containsExactly("2020 0001 ASSESSMENT of 2018 37.50", "2020 0002 ASSESSMENT of 2018 12.50");
    }

    /** A credit of 30.00 is open: the fund of 30.00 is owed, so a maximum of 0.00 moves nothing. */
    @Test
    void theCorridorCountsWhatIsOpen() {
        InsuranceModel model =
                expecting("0.00").reserve(Reserve.atMost(Euro.ZERO)).build();
        var scheme = scheme(2018, 2018, scope(model).openingFund(Euro.parse("30.00")));
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "all",
                        ImmutableSortedMap.of(
                                OpenItem.of(Town.code("0001"), 2020, 2017, ChargeKind.INSTALMENT), -3_000L)));
        Settlement settlement = three().settle(scheme, opening);
        assertThat(booked(settlement)).isEmpty();
        assertThat(funds(settlement)).containsExactly("2018 30.00 + 0.00 - 0.00 = 30.00");
    }

    @Test
    void aCorridorCallsAndPaysBackToItsBounds() {
        Reserve both = Reserve.between(Euro.parse("-1.00"), Euro.parse("2.00"));
        assertThat(both.correctionCents(-150, 0)).isEqualTo(50);
        assertThat(both.correctionCents(-100, 0)).isZero();
        assertThat(both.correctionCents(200, 0)).isZero();
        assertThat(both.correctionCents(201, 0)).isEqualTo(-1);
        assertThat(Reserve.atLeast(Euro.ZERO).correctionCents(500, 0)).isZero();
        assertThat(Reserve.atLeast(Euro.ZERO).correctionCents(-500, 0)).isEqualTo(500);
        assertThat(Reserve.atMost(Euro.ZERO).correctionCents(-500, 0)).isZero();
        assertThat(Reserve.atMost(Euro.ZERO).correctionCents(500, 0)).isEqualTo(-500);
        assertThat(Reserve.OPEN.correctionCents(Long.MIN_VALUE, 0)).isZero();
        assertThatThrownBy(() -> Reserve.atLeast(Euro.ZERO).correctionCents(Long.MIN_VALUE, 0))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aReserveReportsAllThatDoesNotHold() {
        assertThatThrownBy(() -> Reserve.between(Euro.parse("0.02"), Euro.parse("0.01")))
                .hasMessage("minimum of the reserve must not exceed its maximum EUR 0.01 but was EUR 0.02");
        assertThatThrownBy(() -> Reserve.builder()
                        .minimumPercent(Percentage.of("2"))
                        .maximumPercent(Percentage.of("1"))
                        .build())
                .hasMessage("minimum of the reserve must not exceed its maximum 1% but was 2%");
        assertThatThrownBy(() -> Reserve.builder()
                        .minimum(Euro.ZERO)
                        .minimumPercent(Percentage.of("2"))
                        .maximum(Euro.ZERO)
                        .maximumPercent(Percentage.of("1"))
                        .lag(-1)
                        .build())
                .hasMessage("""
                        minimum of the reserve must be an amount or a percentage but was both
                        maximum of the reserve must be an amount or a percentage but was both
                        lag of the reserve must be from 0 to 100 years but was -1""");
    }

    // ---- terms

    @Test
    void termsAboveSenseAreRefused() {
        assertThatThrownBy(() -> new NoClaim(Percentage.of("-0.01"), Percentage.of("-1")))
                .hasMessage("threshold of the no-claim must not be negative but was -0.01%\n"
                        + "no-claim rate must be from 0% to 100% but was -1%");
        assertThatThrownBy(() -> new NoClaim(Percentage.HUNDRED, Percentage.of("100.01")))
                .hasMessage("no-claim rate must be from 0% to 100% but was 100.01%");
        assertThatThrownBy(() -> new Town()
                        .with("0001", 1)
                        .settle(scheme(2018, 2018, scope(expecting("-1.00").build()))))
                .hasMessageContaining("must not be negative but was EUR -1.00");
    }

    /** -1.00 x (1 - 200%) = 1.00: what is judged is the volume, not what it is made of. */
    @Test
    void aVolumeIsJudgedAsAWhole() {
        Town town = new Town().with("0001", 1);
        InsuranceModel model = expecting("-1.00").loading(Percentage.of("-200")).build();
        assertThat(booked(town.settle(scheme(2018, 2018, scope(model))))).containsExactly("2018 0001 PREMIUM 1.00");
    }

    /** A threshold above 100%: 100% x (150% x 10.00 - 12.00) = 3.00. */
    @Test
    void theThresholdMayBeAboveThePremium() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2018, "12.00");
        InsuranceModel model = expecting("10.00")
                .noClaim(new NoClaim(Percentage.of("150"), Percentage.HUNDRED))
                .build();
        assertThat(booked(town.settle(scheme(2018, 2018, scope(model).openingFund(Euro.parse("9.00"))))))
                .containsExactly("2018 0001 PREMIUM 10.00", "2018 0001 NO_CLAIM_REFUND -3.00");
    }

    @Test
    void anExpectedCostAfterTheLastYearIsReported() {
        InsuranceModel model = InsuranceModel.builder()
                .key(AllocationKeys.youth())
                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("1.00"), 2081, Euro.parse("1.00"))))
                .build();
        assertThat(Readiness.of(scheme(2018, model), three().facts()).notices())
                .map(Object::toString)
                .containsExactly(
                        "expectedCost EUR 1.00 was entered for a year after the scheme's last, 2018 (scope all, 2081)");
    }

    @Test
    void theLastYearIsRepeatedForALongerScheme() {
        InsuranceModel model = expecting("100.00").build();
        assertThat(model.continued(2018, 2018, 2))
                .isEqualTo(Models.insurance()
                        .key(AllocationKeys.youth())
                        .expectedCost(YearlyAmount.of(Map.of(
                                2018, Euro.parse("100.00"), 2019, Euro.parse("100.00"), 2020, Euro.parse("100.00"))))
                        .build());
        assertThat(model.passOnYears()).isZero();
        assertThat(model.name()).isEqualTo("insurance");
    }
}
