package nl.regiokas.settlement;

import static nl.regiokas.settlement.Town.charges;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.open;
import static nl.regiokas.settlement.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.key.PathKey;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Cases worked out by hand: each comment is the calculation. 0001 has 3,000 young inhabitants, 0002 has 1,000. */
class WorkedCasesTest {

    private static final String CARE = Town.CARE;
    private static final String CRISIS = Town.CRISIS;

    private static Town two() {
        return new Town().with("0001", 3000).with("0002", 1000);
    }

    private static Town three() {
        return two().with("0003", 500);
    }

    private static Scope.Builder scope(SharingModel model) {
        return Town.scope("s", model);
    }

    private static YearlyAmount amounts(int from, String... amounts) {
        ImmutableMap.Builder<Integer, MonetaryAmount> years = ImmutableMap.builder();
        for (int i = 0; i < amounts.length; i++) {
            years.put(from + i, Euro.parse(amounts[i]));
        }
        return YearlyAmount.of(years.buildOrThrow());
    }

    private static InsuranceModel.Builder insurance(int from, String... expected) {
        return Models.insurance().key(AllocationKeys.equal()).expectedCost(amounts(from, expected));
    }

    private static Percentage percent(String text) {
        return Percentage.of(text);
    }

    /**
     * Scope a: own use 30.00, 10.00. Scope b takes as key what a charges this year: 3/4, 1/4. Premiums of 100.01: 7500.75
     * and 2500.25 ct: 75.01, 25.00.
     */
    @Test
    void chargesAsAKey() {
        Scope.Builder a =
                Scope.builder().name("a").products(CARE, CRISIS).model(new ActualUseModel(AllocationKeys.youth()));
        Scope.Builder b = Scope.builder()
                .name("b")
                .products(Town.CLINIC)
                .model(insurance(2018, "100.01")
                        .key(AllocationKeys.charges(List.of("a"), 0))
                        .build());
        Town town = two().uses("0001", CARE, 2018, "30.00").uses("0002", CARE, 2018, "10.00");
        assertThat(charges(town.settle(scheme(2018, 2018, a, b))))
                .containsExactly(
                        "2018 a 0001 OWN_USE 30.00",
                        "2018 a 0002 OWN_USE 10.00",
                        "2018 b 0001 PREMIUM 75.01",
                        "2018 b 0002 PREMIUM 25.00");
    }

    /**
     * Layer per client, above 100.00 70%. 0001: client x 90.00 + 60.00 = 150.00: 50.00 x 70% = 35.00; y 80.00: nothing.
     * 0002: lines without client 120.00: 14.00; 99.00: nothing. P = 49.00; the outside party pays 50% = 24.50; 24.50
     * remains, equally 12.25 each. g: 0001 -230.00 + 35.00 - 12.25 = -207.25; 0002 -219.00 + 14.00 - 12.25 = -217.25; sum
     * -424.50 = 24.50 - 449.00.
     */
    @Test
    void aLayerByClientWithAnOutsideParty() {
        PoolingModel model = Models.pooling()
                .key(AllocationKeys.equal())
                .layer(Layer.builder()
                        .grain(Layer.Grain.CLIENT)
                        .addBands(new Band(new BigDecimal("100.00"), percent("70")))
                        .build())
                .outside(new OutsideShare("rijk", percent("50"), Optional.empty()))
                .build();
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addOutside(new OutsideParty("rijk", "Rijk"))
                .addScopes(scope(model).build())
                .build();
        Settlement settlement = two().client("0001", 2018, "x", "90.00")
                .client("0001", 2018, "x", "60.00")
                .client("0001", 2018, "y", "80.00")
                .client("0002", 2018, "", "120.00")
                .client("0002", 2018, "", "99.00")
                .settle(scheme);
        assertThat(charges(settlement))
                .containsExactly(
                        "2018 s 0001 POOL_SHARE 207.25",
                        "2018 s 0002 POOL_SHARE 217.25",
                        "2018 s rijk OUTSIDE_SHARE 24.50");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 449.00 - 449.00 = 0.00");
        assertThat(settlement.year(2018).position("rijk").chargeCents()).isEqualTo(2_450);
    }

    /**
     * 2018, 50%: ceded 5.005, equally 2.5025 each: g = -10.01 + 5.005 - 2.5025 = -7.5075 and -2.5025; mirrored 750.75,
     * 250.25 ct: 751, 250. 2019, 100%: 500.5 ct each: tie to the earlier. 2020 takes the entry of 2019: 1.50 each.
     */
    @Test
    void aDegreeByYear() {
        PoolingModel model = Models.pooling()
                .key(AllocationKeys.equal())
                .degree(Dated.byYear(Map.of(2018, percent("50"), 2019, percent("100"))))
                .build();
        Town town = two().uses("0001", CARE, 2018, "10.01")
                .uses("0001", CARE, 2019, "10.01")
                .uses("0001", CARE, 2020, "3.00");
        assertThat(charges(town.settle(scheme(2018, 2020, scope(model)))))
                .containsExactly(
                        "2018 s 0001 POOL_SHARE 7.51",
                        "2018 s 0002 POOL_SHARE 2.50",
                        "2019 s 0001 POOL_SHARE 5.01",
                        "2019 s 0002 POOL_SHARE 5.00",
                        "2020 s 0001 POOL_SHARE 1.50",
                        "2020 s 0002 POOL_SHARE 1.50");
    }

    /**
     * Clients of 2018 3 : 1 = 3/4, 1/4, part 2; own cost of 2018 10.00 : 30.00 = 1/4, 3/4, part 1. Blend: (2 x 3/4 + 1/4) /
     * 3 = 7/12 and 5/12. Standing cost 1.00: 58.33, 41.67 ct: 58, 42.
     */
    @Test
    void aBlendWithALag() {
        ActualUseModel model = Models.actualUse(AllocationKeys.blend(List.of(
                new BlendKey.Part(new BigDecimal("2"), AllocationKeys.series("clients", 1, 1)),
                new BlendKey.Part(new BigDecimal("1"), AllocationKeys.history(1)))));
        Town town = two().series("clients", "2018 0001 3", "2018 0002 1")
                .uses("0001", CARE, 2018, "10.00")
                .uses("0002", CARE, 2018, "30.00")
                .uses("0002", CRISIS, 2019, "1.00");
        assertThat(charges(town.settle(scheme(2019, 2019, scope(model)))))
                .containsExactly("2019 s 0001 STANDING_SHARE 0.58", "2019 s 0002 STANDING_SHARE 0.42");
    }

    /** Knots 2018 equal (1/2, 1/2) and 2020 youth (3/4, 1/4). 2019 halfway: 5/8, 3/8. 2020 and after: youth. */
    @Test
    void aPathBetweenKeys() {
        InsuranceModel model = Models.insurance()
                .key(AllocationKeys.path(List.of(
                        new PathKey.Knot(2018, AllocationKeys.equal()),
                        new PathKey.Knot(2020, AllocationKeys.youth()))))
                .expectedCost(YearlyAmount.growing(2018, Euro.parse("100.00"), Percentage.ZERO))
                .build();
        assertThat(charges(two().uses("0001", CARE, 2018, "1.00").settle(scheme(2018, 2021, scope(model)))))
                .containsExactly(
                        "2018 s 0001 PREMIUM 50.00",
                        "2018 s 0002 PREMIUM 50.00",
                        "2019 s 0001 PREMIUM 62.50",
                        "2019 s 0002 PREMIUM 37.50",
                        "2020 s 0001 PREMIUM 75.00",
                        "2020 s 0002 PREMIUM 25.00",
                        "2021 s 0001 PREMIUM 75.00",
                        "2021 s 0002 PREMIUM 25.00");
    }

    /**
     * 2018: window 2017 1 : 1: contributions 20.00 each; cost 30.00; result 10.00, own share 0: gains 5.00 each, -2.50 in
     * 2019 and in 2020. Closing 5.00 + 40.00 - 30.00 = 15.00; open instalments -10.00: free fund E = 5.00, by the weights
     * of 2018 (1 : 1) 2.50 each. 2019: 0002 leaves: all its instalments at once -5.00, exit share -2.50. 0001: contribution
     * 0, instalment -2.50. Fund 15.00 - 10.00 = 5.00; 2020: 5.00 - 2.50 = 2.50.
     */
    @Test
    void aLeaverIsSettledAtOnceWithItsShare() {
        SharingModel model = Models.flatTax()
                .window(1)
                .spread(2)
                .ownShare(Percentage.ZERO)
                .expectedCost(amounts(2018, "40.00", "0.00", "0.00"))
                .build();
        Scope.Builder scope = scope(model)
                .openingFund(Euro.parse("5.00"))
                .participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0001"))))
                .leaving(new Leaving(Leaving.Instalments.AT_ONCE, Leaving.Fund.SHARE));
        Settlement settlement = two().uses("0001", CARE, 2017, "10.00")
                .uses("0002", CARE, 2017, "10.00")
                .uses("0001", CARE, 2018, "25.00")
                .uses("0002", CARE, 2018, "5.00")
                .settle(scheme(2018, 2020, scope));
        assertThat(charges(settlement))
                .containsExactlyInAnyOrder(
                        "2018 s 0001 CONTRIBUTION 20.00",
                        "2018 s 0002 CONTRIBUTION 20.00",
                        "2019 s 0002 INSTALMENT -5.00",
                        "2019 s 0002 EXIT_SHARE -2.50",
                        "2019 s 0001 INSTALMENT -2.50",
                        "2020 s 0001 INSTALMENT -2.50");
        assertThat(funds(settlement))
                .containsExactly(
                        "2018 5.00 + 40.00 - 30.00 = 15.00",
                        "2019 15.00 + -10.00 - 0.00 = 5.00",
                        "2020 5.00 + -2.50 - 0.00 = 2.50");
    }

    /**
     * 2018: premiums 3 x 100.00, cost 150.00: closing 10.00 + 300.00 - 150.00 = 160.00; no open instalments: E = 160.00.
     * Equally 5334, 5333, 5333 ct; 0003 leaves in 2019 and gets 53.33. 2019: premiums 2 x 50.00, cost 90.00: closing 160.00
     * - 53.33 + 100.00 - 90.00 = 116.67. 0003 pays its own use 20.00.
     */
    @Test
    void aLeaverTakesItsShareOfTheFund() {
        Scope.Builder scope = scope(insurance(2018, "300.00", "100.00").build())
                .participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0001", "0002"))))
                .openingFund(Euro.parse("10.00"))
                .leaving(new Leaving(Leaving.Instalments.KEEP, Leaving.Fund.SHARE));
        Settlement settlement = three().uses("0001", CARE, 2018, "100.00")
                .uses("0002", CARE, 2018, "50.00")
                .uses("0001", CARE, 2019, "90.00")
                .uses("0003", CARE, 2019, "20.00")
                .settle(scheme(2018, 2019, scope));
        assertThat(charges(settlement))
                .containsExactlyInAnyOrder(
                        "2018 s 0001 PREMIUM 100.00",
                        "2018 s 0002 PREMIUM 100.00",
                        "2018 s 0003 PREMIUM 100.00",
                        "2019 s 0001 PREMIUM 50.00",
                        "2019 s 0002 PREMIUM 50.00",
                        "2019 s 0003 EXIT_SHARE -53.33",
                        "2019 s 0003 OWN_USE 20.00");
        assertThat(funds(settlement))
                .containsExactly("2018 10.00 + 300.00 - 150.00 = 160.00", "2019 160.00 + 46.67 - 90.00 = 116.67");
    }

    /**
     * K = 120.00, key equal: burdens 40.00 each. Prior 60, 30, 10; at most 15.00 down or up: [45,75], [15,45], [-5,25]. 0003
     * stands at 25.00; 0001 and 0002 share 95.00: 40 + x each, 0002 at most 45.00; x = 10: 50.00, 45.00, 25.00.
     */
    @Test
    void aLimitThatBinds() {
        PoolingModel model = Models.pooling()
                .key(AllocationKeys.equal())
                .limit(Limit.builder()
                        .prior("before")
                        .increase(LimitBound.parse("15.00"))
                        .decrease(LimitBound.parse("15.00"))
                        .build())
                .build();
        Town town = three().series("before", "2018 0001 60", "2018 0002 30", "2018 0003 10")
                .uses("0001", CARE, 2018, "90.00")
                .uses("0002", CARE, 2018, "30.00");
        assertThat(charges(town.settle(scheme(2018, 2018, scope(model)))))
                .containsExactly(
                        "2018 s 0001 POOL_SHARE 50.00", "2018 s 0002 POOL_SHARE 45.00", "2018 s 0003 POOL_SHARE 25.00");
    }

    /**
     * 2018: K 100.01, two participants: g = -50.005 each; mirrored, tie to the earlier: burdens 50.01, 50.00, whole. 2019: K
     * 165.00, 0003 joins (no prior, no bounds): 55.00 each. At most 5% more: 50.01 x 1.05 = 52.5105 -> 52.51; 50.00 x 1.05 =
     * 52.50. Both are clamped; 0003 takes the rest: 165.00 - 105.01 = 59.99.
     */
    @Test
    void aLimitOnLastYearsBurden() {
        PoolingModel model = Models.pooling()
                .key(AllocationKeys.equal())
                .limit(Limit.builder().increase(LimitBound.parse("5%")).build())
                .build();
        Scope.Builder scope = scope(model)
                .participants(Dated.byYear(Map.of(2018, Participants.only("0001", "0002"), 2019, Participants.all())));
        Town town = three().uses("0001", CARE, 2018, "100.01").uses("0001", CARE, 2019, "165.00");
        assertThat(charges(town.settle(scheme(2018, 2019, scope))))
                .containsExactly(
                        "2018 s 0001 POOL_SHARE 50.01",
                        "2018 s 0002 POOL_SHARE 50.00",
                        "2019 s 0001 POOL_SHARE 52.51",
                        "2019 s 0002 POOL_SHARE 52.50",
                        "2019 s 0003 POOL_SHARE 59.99");
    }

    /**
     * 2018: contributions of 100.00 by youth 3 : 1: 75.00, 25.00; cost 60.01, 0. Ceded 50%: -7.495, -12.50; P = -19.995,
     * equally -9.9975 each. g = 14.99 - 7.495 + 9.9975 = 17.4925 and 25.00 - 12.50 + 9.9975 = 22.4975; R = 39.99: 17.49,
     * 22.50. Parts 50/30/20 from 2020: 874.5, 524.7, 349.8 ct: 874, 525, 350; 1125, 675, 450. What is due in 2022 (-8.00)
     * stays open. Fund: 39.99, 39.99, 39.99 - 19.99 = 20.00, 20.00 - 12.00 = 8.00.
     */
    @Test
    void aPoolWithASchedule() {
        PoolingModel model = Models.pooling()
                .key(AllocationKeys.equal())
                .contributionKey(AllocationKeys.youth())
                .contribution(amounts(2018, "100.00", "0.00", "0.00", "0.00"))
                .degree(Dated.always(percent("50")))
                .schedule(Schedule.builder()
                        .lag(2)
                        .addParts(new BigDecimal("50"), new BigDecimal("30"), new BigDecimal("20"))
                        .build())
                .build();
        Settlement settlement = two().uses("0001", CARE, 2018, "60.01").settle(scheme(2018, 2021, scope(model)));
        assertThat(charges(settlement))
                .containsExactly(
                        "2018 s 0001 CONTRIBUTION 75.00",
                        "2018 s 0002 CONTRIBUTION 25.00",
                        "2020 s 0001 INSTALMENT -8.74",
                        "2020 s 0002 INSTALMENT -11.25",
                        "2021 s 0001 INSTALMENT -5.25",
                        "2021 s 0002 INSTALMENT -6.75");
        assertThat(funds(settlement))
                .containsExactly(
                        "2018 0.00 + 100.00 - 60.01 = 39.99",
                        "2019 39.99 + 0.00 - 0.00 = 39.99",
                        "2020 39.99 + -19.99 - 0.00 = 20.00",
                        "2021 20.00 + -12.00 - 0.00 = 8.00");
        assertThat(open(settlement, "s"))
                .containsExactly("2022 0001 INSTALMENT of 2018 -3.50", "2022 0002 INSTALMENT of 2018 -4.50");
    }

    private static Town split() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 60 0002", "0001 40 0003");
    }

    /**
     * 2018: window 2016-2017 10.00 : 10.00: contributions 15.00, 15.00; gains 15.00 - 20.01 = -5.01 and 15.00 - 5.00 =
     * 10.00, due 2019. 1-1-2019: 0001 splits 60/40 to 0002 and 0003. Each open instalment: -10.01 -> -6.01, -4.00; 5.01 ->
     * 3.01, 2.00. 0002 has its own -10.00. INSTALMENT 2019: 0002 -6.01 + 3.01 - 10.00 = -13.00; 0003 -4.00 + 2.00 = -2.00.
     * Window 2017-2018 in the municipalities of 2019: 10.00 -> 6.00, 4.00 and 20.01 -> 12.01, 8.00: 0002 6.00 + 12.01 +
     * 10.00 + 5.00 = 33.01; 0003 12.00. 45.01 over 33.01 : 12.00 = 33.01, 12.00.
     */
    @Test
    void aSplitWithinARun() {
        SharingModel model = Models.flatTax()
                .window(2)
                .spread(1)
                .ownShare(Percentage.HUNDRED)
                .expectedCost(amounts(2018, "30.00", "45.01"))
                .build();
        SolidarityScheme scheme = scheme(2018, 2019, scope(model).openingFund(Euro.parse("10.01")));
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "s",
                        ImmutableSortedMap.of(OpenItem.of(code("0001"), 2019, 2017, ChargeKind.INSTALMENT), -1_001L)));
        Settlement settlement = split().uses("0001", CARE, 2017, "10.00")
                .uses("0002", CARE, 2017, "10.00")
                .uses("0001", CARE, 2018, "20.01")
                .uses("0002", CARE, 2018, "5.00")
                .uses("0003", CARE, 2019, "3.00")
                .settle(scheme, opening);
        assertThat(charges(settlement))
                .containsExactly(
                        "2018 s 0001 CONTRIBUTION 15.00",
                        "2018 s 0002 CONTRIBUTION 15.00",
                        "2019 s 0002 CONTRIBUTION 33.01",
                        "2019 s 0003 CONTRIBUTION 12.00",
                        "2019 s 0002 INSTALMENT -13.00",
                        "2019 s 0003 INSTALMENT -2.00");
        assertThat(funds(settlement))
                .containsExactly("2018 10.01 + 30.00 - 25.01 = 15.00", "2019 15.00 + 30.01 - 3.00 = 42.01");
        assertThat(settlement.year(2018).books().positions())
                .extracting(position -> position.party().code())
                .containsExactly("0001", "0002");
        assertThat(settlement.year(2019).books().positions())
                .extracting(position -> position.party().code())
                .containsExactly("0002", "0003");
    }

    /**
     * 2018: premiums by youth 3 : 1 = 75.00, 25.00; result 100.00 - 150.01 = -50.01, below 0.00: 50.01 is called by the
     * reserve's key, equally: 25.01, 25.00, booked in 2019. 2019: result -50.01 + 100.00 - 100.00 = -50.01; with the 50.01
     * decided and not yet booked 0.00: nothing more.
     */
    @Test
    void aReserveWithAKeyAndALag() {
        InsuranceModel model = insurance(2018, "100.00", "100.00")
                .key(AllocationKeys.youth())
                .reserve(Reserve.builder()
                        .minimum(Euro.ZERO)
                        .key(AllocationKeys.equal())
                        .lag(1)
                        .build())
                .build();
        Settlement settlement = two().uses("0001", CARE, 2018, "150.01")
                .uses("0002", CARE, 2019, "100.00")
                .settle(scheme(2018, 2019, scope(model)));
        assertThat(charges(settlement))
                .containsExactly(
                        "2018 s 0001 PREMIUM 75.00",
                        "2018 s 0002 PREMIUM 25.00",
                        "2019 s 0001 PREMIUM 75.00",
                        "2019 s 0002 PREMIUM 25.00",
                        "2019 s 0001 ASSESSMENT 25.01",
                        "2019 s 0002 ASSESSMENT 25.00");
        assertThat(funds(settlement))
                .containsExactly("2018 0.00 + 100.00 - 150.01 = -50.01", "2019 -50.01 + 150.01 - 100.00 = 0.00");
    }

    /**
     * Premiums 50.00 each; cost 80.00 of 0001; no-claim wanted by 0002: 100% of 50.00. Opening 30.00 is owed: an open credit
     * of 30.00, due 2019. Room: 30.00 + 100.00 - 80.00 - 30.00 = 20.00. Closing 30.00 + 100.00 - 20.00 - 80.00 = 30.00.
     */
    @Test
    void theRoomOfTheNoClaimCountsWhatIsOpen() {
        InsuranceModel model = insurance(2018, "100.00")
                .noClaim(new NoClaim(Percentage.HUNDRED, Percentage.HUNDRED))
                .build();
        SolidarityScheme scheme = scheme(2018, 2018, scope(model).openingFund(Euro.parse("30.00")));
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "s",
                        ImmutableSortedMap.of(OpenItem.of(code("0001"), 2019, 2017, ChargeKind.INSTALMENT), -3_000L)));
        Settlement settlement = two().uses("0001", CARE, 2018, "80.00").settle(scheme, opening);
        assertThat(charges(settlement))
                .containsExactly(
                        "2018 s 0001 PREMIUM 50.00", "2018 s 0002 PREMIUM 50.00", "2018 s 0002 NO_CLAIM_REFUND -20.00");
        assertThat(funds(settlement)).containsExactly("2018 30.00 + 80.00 - 80.00 = 30.00");
    }

    private static SharingModel flatTaxOf2018() {
        return Models.flatTax()
                .window(1)
                .spread(2)
                .ownShare(Percentage.HUNDRED)
                .expectedCost(amounts(2018, "100.00"))
                .build();
    }

    private static Town ending() {
        return two().uses("0001", CARE, 2017, "30.00")
                .uses("0002", CARE, 2017, "10.00")
                .uses("0001", CARE, 2018, "50.00")
                .uses("0002", CARE, 2018, "30.00");
    }

    /**
     * 2018: contributions 75.00, 25.00; gains +25.00 and -5.00, half in 2019 and half in 2020: 0001 -12.50, 0002 +2.50.
     * Closing of a: 0.10 + 100.00 - 80.00 = 20.10. a goes into b: opening of b in 2019 = its opening fund 1.00 + 20.10; the
     * instalments are booked in b. 2019: 21.10 + 10.00 - 10.00 - 4.00 = 17.10; 2020: 17.10 + 10.00 - 10.00 = 17.10.
     */
    @Test
    void aScopeThatGoesIntoAnother() {
        Scope.Builder a = Town.scope("a", flatTaxOf2018())
                .until(2018)
                .atEnd(new AtEnd.Into("b"))
                .openingFund(Euro.parse("0.10"));
        Scope.Builder b = Town.scope("b", insurance(2019, "10.00", "10.00").build())
                .from(2019)
                .openingFund(Euro.parse("1.00"));
        Settlement settlement = ending().uses("0001", CARE, 2019, "4.00").settle(scheme(2018, 2020, a, b));
        assertThat(charges(settlement))
                .containsExactly(
                        "2018 a 0001 CONTRIBUTION 75.00",
                        "2018 a 0002 CONTRIBUTION 25.00",
                        "2019 b 0001 PREMIUM 5.00",
                        "2019 b 0002 PREMIUM 5.00",
                        "2019 b 0001 INSTALMENT -12.50",
                        "2019 b 0002 INSTALMENT 2.50",
                        "2020 b 0001 PREMIUM 5.00",
                        "2020 b 0002 PREMIUM 5.00",
                        "2020 b 0001 INSTALMENT -12.50",
                        "2020 b 0002 INSTALMENT 2.50");
        assertThat(funds(settlement, "a")).containsExactly("2018 0.10 + 100.00 - 80.00 = 20.10");
        assertThat(funds(settlement, "b"))
                .containsExactly("2019 21.10 + 0.00 - 4.00 = 17.10", "2020 17.10 + 0.00 - 0.00 = 17.10");
    }

    /**
     * As above, but it ends by settle: all instalments at once: 0001 -25.00, 0002 +5.00. Left: 0.10 + 100.00 - 20.00 - 80.00
     * = 0.10. 10 ct over 30 : 10 = 7.5, 2.5: tie to the earlier: 8, 2. 2019: the product belongs to {@code rest}.
     */
    @Test
    void aScopeThatIsSettledAtItsEnd() {
        Scope.Builder s = scope(flatTaxOf2018()).until(2018).atEnd(AtEnd.SETTLE).openingFund(Euro.parse("0.10"));
        Scope.Builder rest = Town.scope("rest", Models.actualUse(AllocationKeys.youth()));
        Settlement settlement = ending().uses("0001", CARE, 2019, "7.00").settle(scheme(2018, 2019, s, rest));
        assertThat(charges(settlement))
                .containsExactly(
                        "2018 s 0001 CONTRIBUTION 75.00",
                        "2018 s 0002 CONTRIBUTION 25.00",
                        "2018 s 0001 INSTALMENT -25.00",
                        "2018 s 0002 INSTALMENT 5.00",
                        "2018 s 0001 DISTRIBUTION -0.08",
                        "2018 s 0002 DISTRIBUTION -0.02",
                        "2019 rest 0001 OWN_USE 7.00");
        assertThat(funds(settlement, "s")).containsExactly("2018 0.10 + 79.90 - 80.00 = 0.00");
        assertThat(funds(settlement, "rest"))
                .containsExactly("2018 0.00 + 0.00 - 0.00 = 0.00", "2019 0.00 + 7.00 - 7.00 = 0.00");
    }
}
