package nl.regiokas.settlement.model.pooling;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CLINIC;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.open;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Each step of the model by hand; 0001 has 3 young inhabitants, 0002 has 1. */
class PoolingModelTest {

    private static PoolingModel.Builder byYouth() {
        return PoolingModel.builder().key(AllocationKeys.youth());
    }

    private static Town two(String first, String second) {
        return new Town()
                .with("0001", 3)
                .with("0002", 1)
                .uses("0001", CARE, 2018, first)
                .uses("0002", CARE, 2018, second);
    }

    private static YearlyAmount amounts(String... amounts) {
        ImmutableMap.Builder<Integer, MonetaryAmount> years = ImmutableMap.builder();
        for (int i = 0; i < amounts.length; i++) {
            years.put(2018 + i, Euro.parse(amounts[i]));
        }
        return YearlyAmount.of(years.buildOrThrow());
    }

    private static Band band(String from, String share) {
        return new Band(new BigDecimal(from), Percentage.of(share));
    }

    private static SolidarityScheme withRijk(SolidarityScheme scheme) {
        return scheme.toBuilder().addOutside(new OutsideParty("rijk", "Rijk")).build();
    }

    /** The burdens before the limit are 68.75 and 38.25; 0002 may bear 5.00 more than 30.00, 0001 takes the 3.25. */
    @Test
    void workedExampleOfTheJavadoc() {
        PoolingModel model = byYouth()
                .contribution(amounts("80.00"))
                .layer(Layer.builder()
                        .addBands(band("20", "50"), band("60", "90"))
                        .build())
                .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.empty()))
                .limit(Limit.builder()
                        .prior("before")
                        .increase(LimitBound.parse("5.00"))
                        .build())
                .build();
        Town town = two("100.00", "40.00").series("before", "0001 70", "0002 30");
        Settlement settlement = town.settle(withRijk(scheme(2018, model)));
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 CONTRIBUTION 60.00",
                        "2018 0002 CONTRIBUTION 20.00",
                        "2018 0001 POOL_SHARE 12.00",
                        "2018 0002 POOL_SHARE 15.00",
                        "2018 rijk OUTSIDE_SHARE 33.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 140.00 - 140.00 = 0.00");
        assertThat(parts(settlement, "0001"))
                .containsExactly(
                        "OWN_COST 100.00", "CONTRIBUTED -60.00", "CEDED_LAYER -56.00", "SHARED 24.75", "LIMITED 3.25");
        assertThat(parts(settlement, "0002"))
                .containsExactly(
                        "OWN_COST 40.00", "CONTRIBUTED -20.00", "CEDED_LAYER -10.00", "SHARED 8.25", "LIMITED -3.25");
    }

    /** What a pool share is made of, in euros. */
    private static List<String> parts(Settlement settlement, String code) {
        return settlement.charges().stream()
                .filter(charge -> charge.kind().equals(PoolingModel.POOL_SHARE))
                .filter(charge -> charge.party().code().equals(code))
                .flatMap(charge -> settlement.explain(charge).parts().stream())
                .map(part ->
                        part.rule() + " " + Euro.text(part.value().numerator().longValueExact()))
                .toList();
    }

    // ---- ceded

    @Test
    void withoutTermsAllIsPooledByTheKey() {
        assertThat(booked(two("10.00", "30.00").settle(scheme(2018, byYouth().build()))))
                .containsExactly("2018 0001 POOL_SHARE 30.00", "2018 0002 POOL_SHARE 10.00");
    }

    @Test
    void aDegreeOfZeroIsOwnUseAndNeedsNoKey() {
        PoolingModel none =
                PoolingModel.builder().degree(Dated.always(Percentage.ZERO)).build();
        assertThat(booked(two("10.00", "-0.01").settle(scheme(2018, none))))
                .containsExactly("2018 0001 POOL_SHARE 10.00", "2018 0002 POOL_SHARE -0.01");
    }

    @Test
    void aPoolWithoutAKeyIsRefusedWhenThereIsSomethingToShare() {
        assertThatThrownBy(() -> two("10.00", "30.00")
                        .settle(scheme(2018, PoolingModel.builder().build())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a key must be given to share the ceded cost but is absent (scope all, 2018)");
        assertThat(booked(two("10.00", "-10.00")
                        .settle(scheme(2018, PoolingModel.builder().build()))))
                .isEmpty();
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        Town town = new Town().with("0001", 0).with("0002", 0).uses("0001", CARE, 2018, "1.00");
        assertThatThrownBy(() -> town.settle(scheme(2018, byYouth().build())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key youth must not all be zero to divide the ceded cost (scope all, 2018)");
    }

    /** 25% of 40.00 = 10.00 and of -8.00 = -2.00: 8.00 pooled, 6.00 and 2.00: 30.00 + 6.00 and -6.00 + 2.00. */
    @Test
    void negativeCostIsCededLikeOther() {
        PoolingModel model = byYouth().degree(Dated.always(Percentage.of("25"))).build();
        assertThat(booked(two("40.00", "-8.00").settle(scheme(2018, model))))
                .containsExactly("2018 0001 POOL_SHARE 36.00", "2018 0002 POOL_SHARE -4.00");
    }

    /** Bands from 10.00 50% and from 30.00 90%: 50.00 cedes 10.00 + 18.00; 20.00 cedes 5.00. 33.00: 24.75, 8.25. */
    @Test
    void aLayerCedesByBands() {
        PoolingModel model = byYouth()
                .layer(Layer.builder()
                        .addBands(band("10", "50"), band("30", "90"))
                        .build())
                .build();
        assertThat(booked(two("50.00", "20.00").settle(scheme(2018, model))))
                .containsExactly("2018 0001 POOL_SHARE 46.75", "2018 0002 POOL_SHARE 23.25");
        assertThat(booked(two("10.00", "-20.00").settle(scheme(2018, model))))
                .containsExactly("2018 0001 POOL_SHARE 10.00", "2018 0002 POOL_SHARE -20.00");
    }

    /** The degree multiplies: 50% of 28.00 and 5.00 = 14.00 and 2.50; 16.50: 12.375 and 4.125: 48.375 and 21.625. */
    @Test
    void theDegreeMultipliesTheLayer() {
        PoolingModel model = byYouth()
                .degree(Dated.always(Percentage.of("50")))
                .layer(Layer.builder()
                        .addBands(band("10", "50"), band("30", "90"))
                        .build())
                .build();
        assertThat(booked(two("50.00", "20.00").settle(scheme(2018, model))))
                .containsExactly("2018 0001 POOL_SHARE 48.38", "2018 0002 POOL_SHARE 21.62");
    }

    /** Times youth 3 and 1: from 30.00 and 10.00, all above: 20.00 and 10.00; 30.00: 22.50, 7.50. */
    @Test
    void bandsMayBeTimesASeries() {
        PoolingModel model = byYouth()
                .layer(Layer.builder().per("youth").addBands(band("10", "100")).build())
                .build();
        assertThat(booked(two("50.00", "20.00").settle(scheme(2018, model))))
                .containsExactly("2018 0001 POOL_SHARE 52.50", "2018 0002 POOL_SHARE 17.50");
    }

    /** With a value of 0 all bands begin at 0; the last one is open above: 100% of all. */
    @Test
    void bandsTimesZeroBeginAtZero() {
        PoolingModel model = byYouth()
                .layer(Layer.builder()
                        .per("size")
                        .addBands(band("10", "50"), band("20", "100"))
                        .build())
                .build();
        Town town = two("50.00", "20.00").series("size", "0001 0", "0002 1");
        // ceded 50.00 and 5.00; 55.00: 41.25 and 13.75
        assertThat(booked(town.settle(scheme(2018, model))))
                .containsExactly("2018 0001 POOL_SHARE 41.25", "2018 0002 POOL_SHARE 28.75");
    }

    /** Deficits 50.00 - 30.005 = 19.995 and 20.00 - 25.00 below zero: 19.995: 14.99625 and 4.99875. */
    @Test
    void aLayerMayBeOfADeficit() {
        PoolingModel model = byYouth()
                .layer(Layer.builder()
                        .deficit("norm")
                        .addBands(band("0", "100"))
                        .build())
                .build();
        Town town = two("50.00", "20.00").series("norm", "0001 30.005", "0002 25");
        assertThat(booked(town.settle(scheme(2018, model))))
                .containsExactly("2018 0001 POOL_SHARE 45.00", "2018 0002 POOL_SHARE 25.00");
    }

    @Test
    void seriesOfALayerAreAskedOfEveryParticipantBefore() {
        PoolingModel model = byYouth()
                .layer(Layer.builder()
                        .deficit("norm")
                        .per("size")
                        .addBands(band("0", "100"))
                        .build())
                .build();
        Town town = two("50.00", "20.00").series("norm", "0001 30");
        assertThatThrownBy(() -> town.settle(scheme(2018, model)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        series size must be given but is absent (scope all)
                        series norm must have a value of 0002 in 2018 but has none (scope all, 2018)
                        series size must be given but is absent (scope all, 2018)""");
    }

    @Test
    void aLayerByClientNeedsCostsPerClient() {
        PoolingModel model = byYouth()
                .layer(Layer.builder()
                        .grain(Layer.Grain.CLIENT)
                        .addBands(band("0", "100"))
                        .build())
                .build();
        assertThatThrownBy(() -> two("50.00", "20.00").settle(scheme(2018, model)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("costs per client must be given for a layer by client but are absent (scope all)");
    }

    /** Clients of 0001: 100.00, 40.00 - 45.00 below zero, 20.00: bands from 20.00 50%, from 60.00 100%: 20.00 + 40.00. */
    @Test
    void eachClientFillsTheBands() {
        PoolingModel model = byYouth()
                .layer(Layer.builder()
                        .grain(Layer.Grain.CLIENT)
                        .addBands(band("20", "50"), band("60", "100"))
                        .build())
                .build();
        Town town = new Town()
                .with("0001", 3)
                .with("0002", 1)
                .client("0001", 2018, "x", "100.00")
                .client("0001", 2018, "y", "40.00")
                .client("0001", 2018, "y", "-45.00")
                .client("0001", 2018, "z", "20.00")
                .client("0002", 2018, "x", "20.00");
        // 60.00 ceded: 45.00 and 15.00 back; 115.00 - 60.00 + 45.00 and 20.00 + 15.00
        assertThat(booked(town.settle(scheme(2018, model))))
                .containsExactly("2018 0001 POOL_SHARE 100.00", "2018 0002 POOL_SHARE 35.00");
    }

    // ---- the outside party

    /** P = 40.05; 50% = 20.025, half up 20.03; 20.02 remains: 15.015 and 5.005; g sums to -20.02: 15.02, 5.00 (tie). */
    @Test
    void anOutsidePartyPaysItsShareHalfUp() {
        PoolingModel model = byYouth()
                .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.empty()))
                .build();
        Settlement settlement = two("10.05", "30.00").settle(withRijk(scheme(2018, model)));
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 POOL_SHARE 15.02", "2018 0002 POOL_SHARE 5.00", "2018 rijk OUTSIDE_SHARE 20.03");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 40.05 - 40.05 = 0.00");
    }

    @Test
    void anOutsidePartyPaysAtMostItsMaximumAndNothingOfACredit() {
        PoolingModel model = byYouth()
                .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.of(Euro.parse("4.00"))))
                .build();
        assertThat(booked(two("10.00", "30.00").settle(withRijk(scheme(2018, model)))))
                .containsExactly(
                        "2018 0001 POOL_SHARE 27.00", "2018 0002 POOL_SHARE 9.00", "2018 rijk OUTSIDE_SHARE 4.00");
        assertThat(booked(two("-10.00", "-30.00").settle(withRijk(scheme(2018, model)))))
                .containsExactly("2018 0001 POOL_SHARE -30.00", "2018 0002 POOL_SHARE -10.00");
    }

    @Test
    void anOutsidePartyHasAdvancesAndAPosition() {
        PoolingModel model = byYouth()
                .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.empty()))
                .build();
        Settlement settlement =
                two("10.00", "30.00").advance("rijk", 2018, "25.00").settle(withRijk(scheme(2018, model)));
        assertThat(settlement.year(2018).position("rijk").balance()).isEqualTo(Euro.parse("-5.00"));
        assertThat(settlement.year(2018).position("rijk").costCents()).isZero();
        assertThat(settlement.year(2018).payments().payments())
                .extracting(payment -> payment.from() + " " + payment.to() + " " + Euro.text(payment.amountCents()))
                .containsExactly("0001 cashier 15.00", "0002 cashier 5.00", "cashier rijk 5.00");
    }

    @Test
    void anOutsidePartyMustBeDeclaredAndBeNoMunicipality() {
        PoolingModel model = byYouth()
                .outside(new OutsideShare("0002", Percentage.of("50"), Optional.empty()))
                .build();
        assertThatThrownBy(() -> two("1.00", "1.00").settle(scheme(2018, model)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("outside party 0002 must be declared by the scheme but is not (scope all)");
        assertThatThrownBy(() -> two("1.00", "1.00")
                        .settle(scheme(2018, model).toBuilder()
                                .addOutside(new OutsideParty("0002", "town"))
                                .build()))
                .hasMessage("code of an outside party must not be that of a municipality but was 0002");
    }

    // ---- the contribution, the schedule

    /** 100.00 by youth; cost 60.00 and 20.00; all of 15.00 and 5.00 is ceded: -20.00 shared 15.00, 5.00: nothing moves. */
    @Test
    void aContributionIsInTheFund() {
        PoolingModel model = byYouth().contribution(amounts("100.00")).build();
        Settlement settlement = two("60.00", "20.00").settle(scheme(2018, model));
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 CONTRIBUTION 75.00",
                        "2018 0002 CONTRIBUTION 25.00",
                        "2018 0001 POOL_SHARE -15.00",
                        "2018 0002 POOL_SHARE -5.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 80.00 - 80.00 = 0.00");
    }

    /** Gains of -30.00 and -10.00 in three: -10.00 each, and -3.34, -3.33, -3.33. */
    @Test
    void aSpreadIsEqualPartsFromTheNextYear() {
        PoolingModel model =
                byYouth().schedule(Schedule.builder().spread(3).build()).build();
        Settlement settlement = two("10.00", "30.00").settle(scheme(2018, model));
        assertThat(booked(settlement)).isEmpty();
        assertThat(open(settlement, "all"))
                .containsExactly(
                        "2019 0001 INSTALMENT of 2018 10.00",
                        "2020 0001 INSTALMENT of 2018 10.00",
                        "2021 0001 INSTALMENT of 2018 10.00",
                        "2019 0002 INSTALMENT of 2018 3.34",
                        "2020 0002 INSTALMENT of 2018 3.33",
                        "2021 0002 INSTALMENT of 2018 3.33");
        assertThat(model.passOnYears()).isEqualTo(3);
    }

    /** 7.50 and 2.50 are 8.00 and 2.00 in euros; what is pooled, 5 cents, is 3.75 and 1.25 in cents. */
    @Test
    void theUnitHoldsForTheContributionAlone() {
        PoolingModel model = byYouth().contribution(amounts("10.00")).build();
        SolidarityScheme inEuros = scheme(2018, 2018, scope(model).unit(Euro.parse("1.00")));
        assertThat(booked(two("10.05", "0.00").settle(inEuros)))
                .containsExactly(
                        "2018 0001 CONTRIBUTION 8.00",
                        "2018 0002 CONTRIBUTION 2.00",
                        "2018 0001 POOL_SHARE 0.04",
                        "2018 0002 POOL_SHARE 0.01");
        PoolingModel odd = byYouth().contribution(amounts("10.50")).build();
        assertThatThrownBy(() -> two("10.05", "0.00")
                        .settle(scheme(2018, 2018, scope(odd).unit(Euro.parse("1.00")))))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("must be a multiple of the unit EUR 1.00 but was EUR 10.50 (scope all, 2018)");
    }

    /** Charges of 30.00 and 10.00, halves of them in 2020 and 2022; a part of nothing books nothing. */
    @Test
    void aPartOfAScheduleMayBeZero() {
        PoolingModel model = byYouth()
                .schedule(Schedule.builder()
                        .lag(2)
                        .addParts(new BigDecimal("1"), BigDecimal.ZERO, new BigDecimal("1"))
                        .build())
                .build();
        Settlement settlement = two("10.00", "30.00").settle(scheme(2018, model));
        assertThat(open(settlement, "all"))
                .containsExactlyInAnyOrder(
                        "2020 0001 INSTALMENT of 2018 15.00",
                        "2022 0001 INSTALMENT of 2018 15.00",
                        "2020 0002 INSTALMENT of 2018 5.00",
                        "2022 0002 INSTALMENT of 2018 5.00");
    }

    // ---- the limit

    /** 2018 40.00 by youth: 30.00, 10.00. 2019 80.00: 60.00, 20.00; at most 50% more: 45.00, 15.00: 60.00 < 80.00. */
    @Test
    void boundsThatCannotHoldTheSumAreRefused() {
        PoolingModel model = byYouth()
                .limit(Limit.builder().increase(LimitBound.parse("50%")).build())
                .build();
        Town town = two("10.00", "30.00").uses("0001", CARE, 2019, "80.00");
        assertThatThrownBy(() -> town.settle(scheme(2018, 2019, model, Participants.all())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("bounds of the limit must hold the sum EUR 80.00 but hold at most EUR 60.00"
                        + " (scope all, 2019)");
    }

    /** 2018 40.00: 30.00 and 10.00. 2019 8.00: who may not bear less than before bears 40.00, at most 50% less 20.00. */
    @Test
    void boundsBelowThatTheSumDoesNotReachAreRefused() {
        Town town = two("10.00", "30.00").uses("0001", CARE, 2019, "8.00");
        Limit.Builder never = Limit.builder().decrease(LimitBound.parse("0%"));
        assertThatThrownBy(() -> town.settle(
                        scheme(2018, 2019, byYouth().limit(never.build()).build(), Participants.all())))
                .hasMessage("bounds of the limit must hold the sum EUR 8.00 but hold at least EUR 40.00"
                        + " (scope all, 2019)");
        Limit.Builder both = Limit.builder().decrease(LimitBound.parse("50%")).increase(LimitBound.parse("10%"));
        assertThatThrownBy(() -> town.settle(
                        scheme(2018, 2019, byYouth().limit(both.build()).build(), Participants.all())))
                .hasMessage("bounds of the limit must hold the sum EUR 8.00 but hold from EUR 20.00 to EUR 44.00"
                        + " (scope all, 2019)");
    }

    /** Times the series: 0001 60.00 becomes at most 30.00 + 3 x 5.00 = 45.00, 0002 then 35.00. */
    @Test
    void boundsMayBeTimesASeries() {
        PoolingModel model = byYouth()
                .limit(Limit.builder()
                        .prior("before")
                        .increase(LimitBound.parse("5.00"))
                        .per("size")
                        .build())
                .build();
        Town town = two("80.00", "0.00").series("before", "0001 30", "0002 30").series("size", "0001 3", "0002 9");
        Settlement settlement = town.settle(scheme(2018, model));
        assertThat(booked(settlement)).containsExactly("2018 0001 POOL_SHARE 45.00", "2018 0002 POOL_SHARE 35.00");
        Explanation moved = settlement.explain(settlement.charges().get(0)).parts().stream()
                .filter(part -> part.rule().equals(PoolingRule.LIMITED))
                .findFirst()
                .orElseThrow();
        assertThat(moved.value()).isEqualTo(Rational.of(-1_500));
    }

    /** Who was not in the pool last year has no bounds, and nobody has when last year's model was another. */
    @Test
    void withoutABurdenOfLastYearThereAreNoBounds() {
        PoolingModel limited = byYouth()
                .limit(Limit.builder().increase(LimitBound.parse("0%")).build())
                .build();
        Town town = two("10.00", "30.00").uses("0001", CARE, 2019, "80.00");
        assertThat(booked(town.settle(scheme(
                        2018,
                        2019,
                        scope(limited)
                                .model(Dated.byYear(
                                        Map.of(2018, Models.actualUse(AllocationKeys.equal()), 2019, limited)))))))
                .containsExactly(
                        "2018 0001 OWN_USE 10.00",
                        "2018 0002 OWN_USE 30.00",
                        "2019 0001 POOL_SHARE 60.00",
                        "2019 0002 POOL_SHARE 20.00");
    }

    /** 2019: 40.00, so 30.00 and 10.00; 0001 bore 10.00 and may bear 15.00, 0002 was not in the pool and bears the rest. */
    @Test
    void whoJoinsThePoolHasNoBoundsInItsFirstYear() {
        PoolingModel limited = byYouth()
                .limit(Limit.builder()
                        .increase(LimitBound.parse("50%"))
                        .decrease(LimitBound.parse("0%"))
                        .build())
                .build();
        Scope.Builder scope = scope(limited)
                .participants(Dated.byYear(Map.of(2018, Participants.only("0001"), 2019, Participants.all())));
        Town town = two("10.00", "30.00").uses("0002", CARE, 2019, "40.00");
        assertThat(booked(town.settle(scheme(2018, 2019, scope))))
                .containsExactly(
                        "2018 0001 POOL_SHARE 10.00",
                        "2018 0002 OWN_USE 30.00",
                        "2019 0001 POOL_SHARE 15.00",
                        "2019 0002 POOL_SHARE 25.00");
    }

    /** The prior burden is p - G of the whole year, also when it is booked later. */
    @Test
    void theBurdenOfLastYearIsTheWholeYearsWhateverTheSchedule() {
        PoolingModel model = byYouth()
                .contribution(amounts("20.00", "20.00"))
                .limit(Limit.builder().increase(LimitBound.parse("1.00")).build())
                .schedule(Schedule.builder().spread(1).build())
                .build();
        // 2018: burdens 30.00 and 10.00. 2019: K 41.00: 30.75 and 10.25, within 31.00 and 11.00
        Town town = two("10.00", "30.00").uses("0001", CARE, 2019, "41.00");
        Settlement settlement = town.settle(scheme(2018, 2019, model, Participants.all()));
        assertThat(open(settlement, "all"))
                .containsExactly("2020 0001 INSTALMENT of 2019 15.75", "2020 0002 INSTALMENT of 2019 5.25");
        assertThat(Objects.requireNonNull(settlement.state().scopes().get("all"))
                        .memory()
                        .orElseThrow()
                        .values())
                .containsExactly(
                        Map.entry(code("0001"), Rational.of(3_075)), Map.entry(code("0002"), Rational.of(1_025)));
    }

    // ---- other terms in other years

    /** 80.00 for cost of 40.00: gains of 30.00 and 10.00, paid back in 2019 and 2020 though each pays its own use then. */
    @Test
    void fundAndInstalmentsGoOnThroughAChangeOfModel() {
        PoolingModel model = byYouth()
                .contribution(amounts("80.00"))
                .schedule(Schedule.builder().spread(2).build())
                .build();
        Town town = two("10.00", "30.00").uses("0001", CARE, 2019, "4.00");
        Settlement settlement = town.settle(scheme(
                2018,
                2020,
                scope(model).model(Dated.byYear(Map.of(2018, model, 2019, Models.actualUse(AllocationKeys.equal()))))));
        assertThat(booked(settlement))
                .containsExactlyInAnyOrder(
                        "2018 0001 CONTRIBUTION 60.00",
                        "2018 0002 CONTRIBUTION 20.00",
                        "2019 0001 OWN_USE 4.00",
                        "2019 0001 INSTALMENT -15.00",
                        "2019 0002 INSTALMENT -5.00",
                        "2020 0001 INSTALMENT -15.00",
                        "2020 0002 INSTALMENT -5.00");
        assertThat(funds(settlement))
                .containsExactly(
                        "2018 0.00 + 80.00 - 40.00 = 40.00",
                        "2019 40.00 + -16.00 - 4.00 = 20.00",
                        "2020 20.00 + -20.00 - 0.00 = 0.00");
    }

    /** 2018: 10.00 each of what the scope holds then; with CLINIC, which it holds in 2019, 40.00 and 10.00. */
    @Test
    void aKeyThatLooksBackTakesTheProductsThatTheScopeHoldsNow() {
        SharingModel own = Models.actualUse(AllocationKeys.equal());
        PoolingModel byHistory =
                PoolingModel.builder().key(AllocationKeys.history(1)).build();
        Scope.Builder growing = Town.scope("growing", own)
                .segments(Dated.byYear(Map.of(
                        2018,
                        ImmutableSortedSet.of(Segment.FLEXIBLE),
                        2019,
                        ImmutableSortedSet.of(Segment.FLEXIBLE, Segment.INTENSIVE))))
                .model(Dated.byYear(Map.of(2018, own, 2019, byHistory)));
        Scope.Builder rest = Town.scope("rest", own).segments(Segment.INTENSIVE, Segment.CRISIS);
        Settlement settlement = two("10.00", "10.00")
                .uses("0001", CLINIC, 2018, "30.00")
                .uses("0002", CARE, 2019, "50.00")
                .settle(scheme(2018, 2019, growing, rest));
        assertThat(booked(settlement)).contains("2019 0001 POOL_SHARE 40.00", "2019 0002 POOL_SHARE 10.00");
    }

    // ---- terms

    @Test
    void termsThatDoNotHoldAreRefused() {
        assertThatThrownBy(() -> PoolingModel.builder()
                        .contribution(amounts("1.00"))
                        .degree(Dated.byYear(Map.of(2018, Percentage.of("101"), 2019, Percentage.of("-1"))))
                        .limit(Limit.builder().build())
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        degree must be from 0% to 100% but was 101%
                        degree must be from 0% to 100% but was -1%
                        a limit must have a key, over which what does not fit is shared
                        a key must be given to share the contribution but is absent""");
        assertThatThrownBy(() -> Layer.builder()
                        .grain(Layer.Grain.CLIENT)
                        .per("youth")
                        .addBands(band("10", "5"), band("10", "6"))
                        .build())
                .hasMessage("""
                        bands of a layer must be at least one, from 0 or more, and ascend strictly, but begin at 10, 10
                        a layer by client must be of cost and without a series per""");
        assertThatThrownBy(() -> Layer.builder().build())
                .hasMessage("a layer must have at least one band but has none");
        assertThatThrownBy(() -> Layer.builder().addBands(band("-1", "5")).build())
                .hasMessage(
                        "bands of a layer must be at least one, from 0 or more, and ascend strictly, but begin at -1");
        assertThatThrownBy(() -> band("1", "100.5"))
                .hasMessage("share of a band must be from 0% to 100% but was 100.5%");
        assertThatThrownBy(() -> Limit.builder()
                        .increase(LimitBound.parse("-1.00"))
                        .decrease(LimitBound.parse("-5%"))
                        .build())
                .hasMessage("increase of a limit must not be negative but was -1.00\n"
                        + "decrease of a limit must not be negative but was -5%");
        assertThatThrownBy(() -> new OutsideShare("rijk", Percentage.of("101"), Optional.of(Euro.parse("-0.01"))))
                .hasMessage("share of outside party rijk must be from 0% to 100% but was 101%\n"
                        + "maximum of an outside party must not be negative but was EUR -0.01");
    }

    @Test
    void schedulesThatDoNotHoldAreRefused() {
        String pattern = "a schedule must have a spread or parts, not both, and parts that are not negative and not all"
                + " zero, but has spread ";
        assertThatThrownBy(() -> Schedule.builder().build()).hasMessage(pattern + "none and parts []");
        assertThatThrownBy(() ->
                        Schedule.builder().spread(2).addParts(BigDecimal.ONE).build())
                .hasMessage(pattern + "2 and parts [1]");
        assertThatThrownBy(() -> Schedule.builder()
                        .addParts(BigDecimal.ZERO, BigDecimal.ZERO)
                        .build())
                .hasMessage(pattern + "none and parts [0, 0]");
        assertThatThrownBy(() -> Schedule.builder()
                        .lag(0)
                        .addParts(BigDecimal.ONE, BigDecimal.ONE.negate())
                        .build())
                .hasMessage("lag of a schedule must be from 1 to 100 years but was 0\n" + pattern
                        + "none and parts [1, -1]");
        assertThatThrownBy(() -> Schedule.builder().spread(0).build())
                .hasMessage("spread of a schedule must be from 1 to 100 years but was 0");
        List<BigDecimal> hundred = Collections.nCopies(100, BigDecimal.ONE);
        assertThat(Schedule.builder().parts(hundred).build().years()).isEqualTo(100);
        assertThatThrownBy(() -> Schedule.builder()
                        .parts(hundred)
                        .addParts(BigDecimal.ONE)
                        .build())
                .hasMessage("number of parts of a schedule must be from 1 to 100 years but was 101");
    }

    @Test
    void aDegreeThatBeginsTooLateIsRefused() {
        PoolingModel model = byYouth()
                .degree(Dated.byYear(Map.of(2019, Percentage.of("50"))))
                .build();
        assertThatThrownBy(() -> two("1.00", "1.00").settle(scheme(2018, model)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("degree must have an entry at or before every year but begins in 2019 (scope all, 2018)");
    }

    // ---- what is looked over before anything is booked

    /** 2019 has nothing to divide. */
    @Test
    void aContributionThatNobodyCanPayIsRefusedInEveryYearInWhichThereIsOne() {
        PoolingModel model =
                byYouth().contribution(amounts("5.00", "0.00", "7.00")).build();
        Town town = new Town().with("0001", 0).with("0002", 0);
        assertThatThrownBy(() -> town.settle(scheme(2018, 2020, model, Participants.all())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        weights of key youth must not all be zero to divide the contribution (scope all, 2018)
                        weights of key youth must not all be zero to divide the contribution (scope all, 2020)""");
    }

    /** Each scope lacks a value in both years; the third shares nothing and needs none. */
    @Test
    void valuesOfAKeyThatAreMissingAreReportedForAllScopesAndYearsTogether() {
        Town town = new Town().with("0001", 1).with("0002", 1).series("q", "2018 0001 1", "2019 0002 1");
        for (int year = 2018; year <= 2019; year++) {
            town.uses("0001", CARE, year, "10.00").uses("0002", CLINIC, year, "30.00");
        }
        PoolingModel shared =
                PoolingModel.builder().key(AllocationKeys.series("q")).build();
        SolidarityScheme scheme = scheme(
                2018,
                2019,
                Scope.builder().name("care").products(CARE).model(shared),
                Scope.builder()
                        .name("rest")
                        .segments(Segment.values())
                        .model(shared.toBuilder()
                                .degree(Dated.byYear(Map.of(2018, Percentage.of("50"), 2019, Percentage.ZERO)))
                                .build()));
        assertThatThrownBy(() -> town.settle(scheme))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        series q must have a value of 0002 in 2018 but has none (scope care, 2018)
                        series q must have a value of 0001 in 2019 but has none (scope care, 2019)
                        series q must have a value of 0002 in 2018 but has none (scope rest, 2018)""");
    }

    @Test
    void aPriorBurdenThatLeavesNoBoundIsRefusedWithItsMunicipalityAndSeries() {
        PoolingModel model = byYouth()
                .limit(Limit.builder()
                        .prior("before")
                        .decrease(LimitBound.parse("0.00"))
                        .build())
                .build();
        Town town = two("10.00", "30.00").series("before", "0001 1", "0002 99999999999999999999");
        assertThatThrownBy(() -> town.settle(scheme(2018, model)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("prior burden of series before must leave bounds that fit in 64 bits of cents but was"
                        + " EUR 99999999999999999999.00 (scope all, 2018, municipality 0002)");
    }

    @Test
    void aSeriesPerThatNoBoundOfALimitIsMultipliedByIsReported() {
        Limit percent =
                Limit.builder().per("size").increase(LimitBound.parse("5%")).build();
        Town town = two("10.00", "30.00").series("size", "0001 1", "0002 1");
        assertThat(town.settle(scheme(2018, byYouth().limit(percent).build())).notices())
                .map(Object::toString)
                .containsExactly("series size per of the limit is not used: no bound is an amount (scope all, 2018)");
        Limit euros = percent.toBuilder().decrease(LimitBound.parse("1.00")).build();
        assertThat(town.settle(scheme(2018, byYouth().limit(euros).build())).notices())
                .isEmpty();
    }

    /** The degrees of 2010 and 2017 are over before the first year, that of 2018 holds, that of 2019 comes too late. */
    @Test
    void amountsAndDegreesThatNoYearTakesAreReported() {
        PoolingModel model = byYouth()
                .contribution(YearlyAmount.of(
                        Map.of(2017, Euro.parse("3.00"), 2018, Euro.parse("5.00"), 2020, Euro.parse("7.00"))))
                .degree(Dated.byYear(
                        Map.of(2010, Percentage.of("10"), 2018, Percentage.of("20"), 2019, Percentage.of("30"))))
                .build();
        assertThat(Readiness.of(scheme(2018, model), two("10.00", "30.00").facts())
                        .notices())
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "contribution EUR 3.00 is not used: no year of the scope takes it (scope all, 2017)",
                        "contribution EUR 7.00 was entered for a year after the scheme's last, 2018 (scope all, 2020)",
                        "degree 10% is not used: no year of the scope takes it (scope all, 2010)",
                        "degree 30% was entered for a year after the scheme's last, 2018 (scope all, 2019)");
        assertThat(model.name()).isEqualTo("pooling");
    }

    /** A limit on last year's burdens carries a year into the next; a schedule goes on for its lag and its spread. */
    @Test
    void aYearIsPassedOnByItsLimitOrItsSchedule() {
        assertThat(byYouth().build().passOnYears()).isZero();
        assertThat(byYouth()
                        .limit(Limit.builder().increase(LimitBound.parse("5%")).build())
                        .build()
                        .passOnYears())
                .isEqualTo(1);
        assertThat(byYouth()
                        .limit(Limit.builder()
                                .prior("before")
                                .increase(LimitBound.parse("5%"))
                                .build())
                        .build()
                        .passOnYears())
                .isZero();
        PoolingModel scheduled =
                byYouth().schedule(Schedule.builder().lag(2).spread(3).build()).build();
        assertThat(scheduled.passOnYears()).isEqualTo(4);
        assertThat(scheduled.toBuilder()
                        .limit(Limit.builder().increase(LimitBound.parse("5%")).build())
                        .build()
                        .passOnYears())
                .isEqualTo(5);
    }

    /** Nothing is ceded, so the state owes nothing and has no charge. */
    @Test
    void anOutsidePartyOfAPoolWithoutCostHasNoCharge() {
        PoolingModel model = byYouth()
                .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.empty()))
                .build();
        assertThat(two("10.00", "-10.00").settle(withRijk(scheme(2018, model))).charges())
                .noneMatch(charge -> charge.party().code().equals("rijk"));
    }

    /** What no file can hold is no bound; zeros at the end make no other one. */
    @Test
    void aBoundIsInWholeCentsOrPercent() {
        assertThat(new LimitBound(new BigDecimal("5"), false)).isEqualTo(LimitBound.parse("5.00"));
        assertThat(new LimitBound(new BigDecimal("5.10000"), false)).hasToString("5.10");
        assertThat(new LimitBound(new BigDecimal("0.125"), true)).hasToString("0.125%");
        assertThatThrownBy(() -> new LimitBound(new BigDecimal("0.001"), false))
                .isInstanceOf(RefusalException.class)
                .hasMessage("bound of a limit must have at most 2 decimals but was EUR 0.001");
        assertThatThrownBy(() -> new LimitBound(new BigDecimal("1E+1000000"), false))
                .isInstanceOf(RefusalException.class);
    }
}
