package nl.regiokas.settlement.calculation;

import static nl.regiokas.settlement.calculation.Town.CARE;
import static nl.regiokas.settlement.calculation.Town.booked;
import static nl.regiokas.settlement.calculation.Town.funds;
import static nl.regiokas.settlement.calculation.Town.scheme;
import static nl.regiokas.settlement.calculation.Town.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.ReserveCorridor;
import org.junit.jupiter.api.Test;

class InsuranceCalculatorTest {

    private static final NoClaim HALF_BELOW_80 = new NoClaim(Percentage.of("80"), Percentage.of("50"));

    private static Town three() {
        return new Town().with("0001", 3000).with("0002", 2000).with("0003", 2000);
    }

    private static InsuranceModel.Builder expecting(String amount) {
        return InsuranceModel.builder().key(AllocationKeys.youth()).putExpectedCost(2018, Euro.parse(amount));
    }

    @Test
    void workedExampleOfTheJavadoc() {
        Town town = three().uses("0001", CARE, 2018, "100.00")
                .uses("0002", CARE, 2018, "160.00")
                .uses("0003", CARE, 2018, "440.00");
        InsuranceModel model = expecting("1000.00")
                .loading(Percentage.of("5"))
                .noClaim(HALF_BELOW_80)
                .reserve(ReserveCorridor.atMost(Euro.parse("100.00")))
                .build();

        Settlement settlement = settle(scheme(2018, model), town);

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

        Settlement settlement = settle(scheme(2018, model), three());

        assertThat(funds(settlement)).containsExactly("2018 0.00 + 0.51 - 0.00 = 0.51");
    }

    @Test
    void refundsAreCutBackToTheRoomOverWhatAllWanted() {
        Town town = three().uses("0001", CARE, 2018, "10.00").uses("0003", CARE, 2018, "1000.00");
        // premiums 450.00, 300.00, 300.00; wanted 175.00, 120.00, 0.00; room 1050.00 - 1010.00 = 40.00
        InsuranceModel model = expecting("1050.00").noClaim(HALF_BELOW_80).build();

        Settlement settlement = settle(scheme(2018, model), town);

        assertThat(booked(settlement))
                .contains("2018 0001 NO_CLAIM_REFUND -23.73", "2018 0002 NO_CLAIM_REFUND -16.27")
                .hasSize(5);
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 1010.00 - 1010.00 = 0.00");
        Basis.Refund refund = (Basis.Refund) settlement.charges().get(3).basis();
        assertThat(refund.isCutBack()).isTrue();
        assertThat(refund.wantedCents()).isEqualTo(17_500);
        assertThat(refund.roomCents()).isEqualTo(4_000);
    }

    @Test
    void wantedRefundIsRoundedDown() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2018, "0.01");
        // 33.33% x (80% x 0.99 - 0.01) = 33.33% x 0.782 = 0.2606...
        InsuranceModel model = expecting("0.99")
                .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("33.33")))
                .build();

        assertThat(booked(settle(scheme(2018, model), town))).contains("2018 0001 NO_CLAIM_REFUND -0.26");
    }

    @Test
    void fundBelowTheMinimumIsCalledFromTheParticipants() {
        Town town = three().uses("0003", CARE, 2018, "150.00");
        InsuranceModel model = expecting("100.00")
                .reserve(ReserveCorridor.atLeast(Euro.parse("20.00")))
                .build();

        Settlement settlement = settle(scheme(2018, model), town);

        assertThat(booked(settlement))
                .containsSubsequence(
                        "2018 0001 ASSESSMENT 30.00", "2018 0002 ASSESSMENT 20.00", "2018 0003 ASSESSMENT 20.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 170.00 - 150.00 = 20.00");
    }

    @Test
    void withoutCorridorTheResultOpensTheNextYear() {
        Town town = three().uses("0003", CARE, 2018, "150.00").uses("0003", CARE, 2019, "30.00");
        InsuranceModel model =
                expecting("100.00").putExpectedCost(2019, Euro.parse("100.00")).build();

        Settlement settlement = settle(scheme(2018, 2019, model, Participation.all()), town);

        assertThat(funds(settlement))
                .containsExactly("2018 0.00 + 100.00 - 150.00 = -50.00", "2019 -50.00 + 100.00 - 30.00 = 20.00");
    }

    @Test
    void whoTakesNoPartPaysItsOwnUseOutsideTheFund() {
        Town town = three().uses("0001", CARE, 2018, "80.00").uses("0003", CARE, 2018, "70.00");
        InsuranceModel model = expecting("100.00").build();
        Participation withoutTheFirst = Participation.always(Participants.except("0001"));

        Settlement settlement = settle(scheme(2018, 2018, model, withoutTheFirst), town);

        assertThat(booked(settlement))
                .containsExactly("2018 0002 PREMIUM 50.00", "2018 0003 PREMIUM 50.00", "2018 0001 OWN_USE 80.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 100.00 - 70.00 = 30.00");
        assertThat(settlement.charges().get(2).isInFund()).isFalse();
    }

    @Test
    void whereNobodyTakesPartTheFundIsCarriedWhateverTheCorridor() {
        Town town = three().uses("0001", CARE, 2018, "80.00");
        InsuranceModel model = expecting("0.00")
                .reserve(ReserveCorridor.atLeast(Euro.parse("0.01")))
                .build();

        Settlement settlement = settle(scheme(2018, 2018, model, Participation.always(Participants.only())), town);

        assertThat(booked(settlement)).containsExactly("2018 0001 OWN_USE 80.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 0.00 - 0.00 = 0.00");
    }

    @Test
    void premiumTellsItsQuotaAndWhoGotTheOddCent() {
        Town town = new Town().with("0001", 1).with("0002", 1).with("0003", 1);

        Settlement settlement = settle(scheme(2018, expecting("100.00").build()), town);

        Basis.Share first = (Basis.Share) settlement.charges().get(0).basis();
        Basis.Share second = (Basis.Share) settlement.charges().get(1).basis();
        assertThat(first.quota()).isEqualTo(Rational.of(10_000, 3));
        assertThat(first.hasOddCent()).isTrue();
        assertThat(second.hasOddCent()).isFalse();
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
                .putExpectedCost(2015, Euro.parse("6491137.00"))
                .build();

        Settlement settlement = settle(scheme(2015, model), town);

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

    @Test
    void yearWithoutExpectedCostAndKeysThatAreAbsentAreRefusedAtOnce() {
        InsuranceModel model = InsuranceModel.builder()
                .key(AllocationKeys.budget())
                .putExpectedCost(2018, Euro.parse("1.00"))
                .build();
        Town town = new Town().with("0001", 1).with("0002", 1).budget("0002", 2018, "5.00");

        assertThatThrownBy(() -> settle(scheme(2018, 2019, model, Participation.all()), town))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        municipality 0001 has no weight (key budget, 2018) (scope all, 2018)
                        expected cost must be given for every year but was absent (scope all, 2019)
                        municipality 0001 has no weight (key budget, 2019) (scope all, 2019)
                        municipality 0002 has no weight (key budget, 2019) (scope all, 2019)""");
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        Town town = new Town().with("0001", 0).with("0002", 0);

        assertThatThrownBy(() -> settle(scheme(2018, expecting("1.00").build()), town))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key youth must not all be zero to divide the premium volume (scope all, 2018)");
    }
}
