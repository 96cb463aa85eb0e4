package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.notices;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;
import org.junit.jupiter.api.Test;

/** What is read and no year takes is reported; what an exit share of the first year weighs is used. */
class NotUsedTest {

    private static final SharingModel OWN = Models.actualUse(AllocationKeys.equal());
    private static final Leaving SHARE = new Leaving(Leaving.Instalments.KEEP, Leaving.Fund.SHARE);

    private static Town two() {
        return new Town().with("0001", 3).with("0002", 1);
    }

    private static YearlyAmount amounts(Map<Integer, String> amounts) {
        Map<Integer, MonetaryAmount> euros = new TreeMap<>();
        amounts.forEach((year, amount) -> euros.put(year, Euro.parse(amount)));
        return YearlyAmount.of(euros);
    }

    private static SharingModel insurance(Map<Integer, String> expected) {
        return Models.insurance()
                .key(AllocationKeys.youth())
                .expectedCost(amounts(expected))
                .build();
    }

    // ---- the year before the first

    /** In force since 2016; 0002 leaves in the scheme's first year, 2018. */
    private static Scope.Builder left(AllocationKey key) {
        return scope(Models.actualUse(key))
                .from(2016)
                .openingFund(Euro.parse("8.00"))
                .participants(Dated.byYear(Map.of(2016, Participants.all(), 2018, Participants.only("0001"))))
                .leaving(SHARE);
    }

    /** The weights of 2017 are the cost of 2016, 1 : 3: 0002 takes 6.00 of 8.00, and 2016 is used. */
    @Test
    void usageThatAnExitShareWeighsIsUsed() {
        Settlement settlement = two().uses("0001", CARE, 2015, "4.00")
                .uses("0001", CARE, 2016, "1.00")
                .uses("0002", CARE, 2016, "3.00")
                .settle(scheme(2018, 2018, left(AllocationKeys.history(1))));

        assertThat(booked(settlement)).containsExactly("2018 0002 EXIT_SHARE -6.00");
        assertThat(notices(settlement))
                .containsExactly(
                        "key history-1 looks back to 2017, but there is no usage of 2017 (scope all, 2018)",
                        "usage of EUR 4.00 is not used: no key looks back that far (2015)");
    }

    /** A window of two years in 2017 is 2015 and 2016; there is usage of 2016 only. */
    @Test
    void anExitShareThatLooksBeforeTheFirstUsageIsReported() {
        Settlement settlement = two().uses("0001", CARE, 2016, "1.00")
                .uses("0002", CARE, 2016, "3.00")
                .uses("0001", CARE, 2017, "1.00")
                .settle(scheme(2018, 2018, left(AllocationKeys.history(2))));

        assertThat(booked(settlement)).containsExactly("2018 0002 EXIT_SHARE -6.00");
        assertThat(notices(settlement))
                .containsExactly("key history-2 looks back to 2015, but there is no usage of 2015 (scope all, 2017)");
        assertThat(settlement.notices()).extracting(Notice::code).containsExactly("window-before-usage");
    }

    /** Nobody leaves, so that nobody looks at 2017. */
    @Test
    void usageThatNoLeaverWeighsIsNotUsed() {
        Scope.Builder stays = left(AllocationKeys.history(1)).participants(Participants.all());
        Settlement settlement = two().uses("0001", CARE, 2016, "1.00")
                .uses("0001", CARE, 2017, "1.00")
                .settle(scheme(2018, 2018, stays));

        assertThat(notices(settlement))
                .containsExactly("usage of EUR 1.00 is not used: no key looks back that far (2016)");
    }

    @Test
    void seriesThatAnExitShareWeighsAreUsed() {
        Settlement settlement = two().series(
                        "beds", "2016 0001 1", "2017 0001 1", "2017 0002 1", "2018 0001 1", "2018 0002 1")
                .settle(scheme(2018, 2018, left(AllocationKeys.series("beds"))));

        assertThat(booked(settlement)).containsExactly("2018 0002 EXIT_SHARE -4.00");
        assertThat(notices(settlement)).containsExactly("values of series beds of 2016 are not used by any key");
    }

    /** From a state after 2018 on, 2019 weighs 2018, whose window is 2017. */
    @Test
    void anExitShareAfterAStateLooksAtTheYearOfTheState() {
        Scope.Builder shared = scope(Models.actualUse(AllocationKeys.history(1)))
                .openingFund(Euro.parse("8.00"))
                .participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0001"))))
                .leaving(SHARE);
        SolidarityScheme scheme = scheme(2018, 2019, shared);
        Town town = two().uses("0001", CARE, 2017, "1.00")
                .uses("0002", CARE, 2017, "3.00")
                .uses("0001", CARE, 2018, "2.00");
        State after = town.settle(scheme).year(2018).books().closing();

        Settlement settlement = town.settle(scheme, after);

        assertThat(booked(settlement)).containsExactly("2019 0002 EXIT_SHARE -6.00");
        assertThat(notices(settlement)).isEmpty();
    }

    /** The state says by which weights: the usage that gave them is not looked at again. */
    @Test
    void weightsThatTheStateKnowsLookAtNoUsage() {
        Scope.Builder shared = scope(Models.actualUse(AllocationKeys.history(1)))
                .participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0001"))))
                .leaving(SHARE);
        ScopeState held = ScopeState.builder()
                .fundCents(8_00)
                .weights(ImmutableSortedMap.of(code("0001"), Rational.ONE, code("0002"), Rational.of(3)))
                .build();
        State after =
                State.builder().after(2018).scopes(ImmutableMap.of("all", held)).build();

        Settlement settlement = two().uses("0001", CARE, 2017, "1.00")
                .uses("0001", CARE, 2018, "2.00")
                .settle(scheme(2018, 2019, shared), after);

        assertThat(booked(settlement)).containsExactly("2019 0002 EXIT_SHARE -6.00");
        assertThat(notices(settlement))
                .containsExactly("usage of EUR 1.00 is not used: no key looks back that far (2017)");
    }

    // ---- the terms that it needs

    @Test
    void aScopeOfEarlierYearsNamesItsParticipantsOfTheYearBefore() {
        Scope.Builder late =
                left(AllocationKeys.youth()).participants(Dated.byYear(Map.of(2018, Participants.only("0001"))));
        assertThat(Readiness.of(scheme(2018, 2018, late), two().facts()).faults())
                .map(Fault::text)
                .containsExactly("participants must have an entry at or before every year in force but begin in 2018"
                        + " (scope all, 2017)");
    }

    @Test
    void aScopeOfEarlierYearsNamesItsModelOfTheYearBefore() {
        Scope.Builder late = left(AllocationKeys.youth()).model(Dated.byYear(Map.of(2018, OWN)));
        assertThat(Readiness.of(scheme(2018, 2018, late), two().facts()).faults())
                .map(Fault::text)
                .containsExactly(
                        "model must have an entry at or before every year in force but begin in 2018 (scope all, 2017)");
    }

    @Test
    void aScopeThatWeighsCostNamesItsProductsOfTheYearBefore() {
        ImmutableSortedSet<Segment> all = ImmutableSortedSet.copyOf(Segment.values());
        Scope.Builder late = left(AllocationKeys.history(1)).segments(Dated.byYear(Map.of(2018, all)));
        assertThat(Readiness.of(scheme(2018, 2018, late), two().facts()).faults())
                .map(Fault::text)
                .containsExactly("segments must have an entry at or before every year in force but begin in 2018"
                        + " (scope all, 2017)");
        assertThat(Readiness.of(
                                scheme(
                                        2018,
                                        2018,
                                        left(AllocationKeys.youth()).segments(Dated.byYear(Map.of(2018, all)))),
                                two().facts())
                        .faults())
                .isEmpty();
    }

    /** A scope of 2018 held CLINIC; settled on from 2019 the product has no lines and no scope any more. */
    @Test
    void aProductOfAScopeThatEndedBeforeTheFirstYearHasHadItsPlace() {
        Scope.Builder ended =
                Town.scope("ended", OWN).segments(Segment.INTENSIVE).from(2018).until(2018);
        Scope.Builder rest = Town.scope("rest", OWN).segments(Segment.FLEXIBLE, Segment.CRISIS);
        assertThat(Readiness.of(scheme(2019, 2019, ended, rest), two().facts()).faults())
                .isEmpty();
        assertThat(Readiness.of(scheme(2019, 2019, rest), two().facts()).faults())
                .map(Fault::text)
                .containsExactly(
                        "product CLINIC (segment INTENSIVE) must fall in a scope of the scheme but falls in none");
    }

    // ---- terms that no year takes

    private static void assertReported(Scope.Builder scope, String... stated) {
        assertThat(notices(two().settle(scheme(2018, 2020, scope, Town.scope("rest", OWN)))))
                .containsExactly(stated);
    }

    @Test
    void amountsOfYearsInWhichTheScopeIsNotInForceAreReported() {
        assertReported(
                scope(insurance(Map.of(2017, "7.00", 2018, "8.00", 2019, "9.00", 2020, "6.00", 2021, "5.00")))
                        .openingFund(Euro.parse("-8.00"))
                        .until(2018),
                "expectedCost EUR 7.00 is not used: no year of the scope takes it (scope all, 2017)",
                "expectedCost EUR 9.00 was entered for a year after the scope's last, 2018 (scope all, 2019)",
                "expectedCost EUR 6.00 was entered for a year after the scope's last, 2018 (scope all, 2020)",
                "expectedCost EUR 5.00 was entered for a year after the scheme's last, 2020 (scope all, 2021)");
    }

    @Test
    void anAmountThatALaterOneTakesThePlaceOfIsReported() {
        SharingModel model = Models.flatTax()
                .window(1)
                .spread(1)
                .ownShare(Percentage.HUNDRED)
                .expectedCost(YearlyAmount.latest(Map.of(2015, Euro.ZERO, 2016, Euro.ZERO, 2019, Euro.ZERO)))
                .build();
        assertThat(notices(new Town().with("0001", 1).settle(scheme(2018, 2020, scope(model)))))
                .contains("expectedCost EUR 0.00 is not used: no year of the scope takes it (scope all, 2015)")
                .filteredOn(notice -> notice.startsWith("expectedCost"))
                .hasSize(1);
    }

    @Test
    void anAmountThatGrowsIsTakenByEveryYear() {
        SharingModel model = Models.insurance()
                .key(AllocationKeys.youth())
                .expectedCost(YearlyAmount.growing(2010, Euro.ZERO, Percentage.of("2")))
                .build();
        assertReported(scope(model));
    }

    @Test
    void aDegreeThatNoYearTakesIsReported() {
        SharingModel pool = PoolingModel.builder()
                .key(AllocationKeys.youth())
                .contribution(amounts(Map.of(2017, "1.00", 2018, "0.00", 2019, "0.00", 2020, "0.00")))
                .degree(Dated.byYear(
                        Map.of(2010, Percentage.of("10"), 2012, Percentage.of("20"), 2019, Percentage.of("30"))))
                .build();
        assertReported(
                scope(pool),
                "contribution EUR 1.00 is not used: no year of the scope takes it (scope all, 2017)",
                "degree 10% is not used: no year of the scope takes it (scope all, 2010)");
    }

    /** The model of 2018 does not hold any more in 2020; another says what is expected then. */
    @Test
    void anAmountOfAYearThatAnotherModelHoldsInIsReported() {
        SharingModel insurance = insurance(Map.of(2018, "0.00", 2019, "0.00", 2020, "4.00"));
        assertReported(
                scope(insurance).model(Dated.byYear(Map.of(2018, insurance, 2020, OWN))),
                "expectedCost EUR 4.00 is not used: no year of the scope takes it (scope all, 2020)");
    }

    @Test
    void whatAScopeHoldsAfterTheLastYearIsReported() {
        Scope.Builder scope = scope(OWN)
                .segments(Dated.byYear(Map.of(
                        2018,
                        ImmutableSortedSet.copyOf(Segment.values()),
                        2081,
                        ImmutableSortedSet.of(Segment.CRISIS))))
                .products(Dated.byYear(Map.of(
                        2018, ImmutableSortedSet.<ProductCode>of(), 2019, ImmutableSortedSet.of(ProductCode.of(CARE)))))
                .atEnd(AtEnd.SETTLE)
                .until(2018);
        assertReported(
                scope,
                "segments CRISIS was entered for a year after the scheme's last, 2020 (scope all, 2081)",
                "products CARE was entered for a year after the scope's last, 2018 (scope all, 2019)");
    }

    @Test
    void anEntryThatAnotherReplacesBeforeTheFirstYearIsReported() {
        SharingModel insurance = insurance(Map.of(2015, "4.00"));
        assertReported(
                scope(OWN)
                        .model(Dated.byYear(Map.of(2014, insurance, 2016, OWN)))
                        .participants(Dated.byYear(Map.of(
                                2015, Participants.only("0001"), 2016, Participants.all(), 2019, Participants.all()))),
                "model insurance is not used: no year of the scope takes it (scope all, 2014)",
                "participants [0001] is not used: no year of the scope takes it (scope all, 2015)");
    }

    /** Those of the year before are looked at for who left, so that an entry for it is used. */
    @Test
    void anEntryForTheYearBeforeTheFirstIsUsedWhereTheScopeWasInForce() {
        assertReported(scope(OWN)
                .from(2015)
                .participants(Dated.byYear(Map.of(2016, Participants.only("0001"), 2018, Participants.all()))));
    }

    @Test
    void anOriginAfterTheStateIsReportedAndMovesNothing() {
        SolidarityScheme scheme = scheme(2018, 2018, scope(OWN));
        OpenItem slip = OpenItem.of(code("0001"), 2018, 2081, ChargeKind.INSTALMENT);
        Settlement settled = Settlement.of(
                scheme,
                two().facts(),
                State.openingCents(scheme, ImmutableMap.of("all", ImmutableSortedMap.of(slip, 5_00L))));

        assertThat(settled.charges()).extracting(Charge::amountCents).containsExactly(5_00L);
        assertThat(notices(settled))
                .containsExactly("an open item of EUR 5.00 comes from 2081, a year after the last that is settled, 2017"
                        + " (scope all, municipality 0001)");
    }

    @Test
    void theOpeningFundOfAScopeThatBeginsAfterTheLastYearIsReported() {
        assertReported(
                scope(OWN).from(2021).openingFund(Euro.parse("7.00")),
                "opening fund EUR 7.00 was entered for a year after the scheme's last, 2020 (scope all, 2021)");
        assertReported(scope(OWN).from(2021).openingFund(Euro.ZERO));
    }

    // ---- facts that no year takes

    @Test
    void decisionsThatNoScopeAsksForAreReported() {
        SettlementFacts facts = two().builder()
                .decision(2016, code("0001"), Stance.SOLIDARY)
                .decision(2016, code("0002"), Stance.SOLIDARY)
                .decision(2017, code("0001"), Stance.SOLIDARY)
                .decision(2017, code("0002"), Stance.DEFERRED)
                .build();
        Scope.Builder decided = scope(OWN).participants(new Participants.Decided(2017, false));
        assertThat(notices(Settlement.of(scheme(2018, 2018, decided), facts)))
                .containsExactly("decisions of 2 municipalities are not used: no scope takes part by them (2016)");
    }

    /** What was paid in a year that the state has settled is in the positions of then. */
    @Test
    void anAdvanceOfAYearThatTheStateHasSettledIsReported() {
        SolidarityScheme scheme = scheme(2018, 2019, scope(OWN));
        Town town = two().uses("0001", CARE, 2018, "2.00")
                .advance("0001", 2018, "7.00")
                .advance("0002", 2018, "0.00")
                .advance("0001", 2019, "6.00");
        State after = town.settle(scheme).year(2018).books().closing();

        assertThat(notices(town.settle(scheme, after)))
                .containsExactly(
                        "advance of EUR 7.00 is not used: the year was settled before (2018, municipality 0001)",
                        "advance is zero (2018, municipality 0002)",
                        "usage of EUR 2.00 is not used: the year was settled before (2018)");
        assertThat(notices(town.settle(scheme))).containsExactly("advance is zero (2018, municipality 0002)");
    }

    @Test
    void anAmountOfAYearBeforeTheScopeBeginsIsReported() {
        assertReported(
                scope(insurance(Map.of(2018, "8.00", 2019, "0.00", 2020, "0.00")))
                        .from(2019),
                "expectedCost EUR 8.00 is not used: no year of the scope takes it (scope all, 2018)");
    }

    /** The scope begins in 2018, so that an entry that another replaces in that year is for no year. */
    @Test
    void anEntryThatAnotherReplacesInTheFirstYearIsReported() {
        assertReported(
                scope(OWN)
                        .participants(Dated.byYear(Map.of(2016, Participants.only("0001"), 2018, Participants.all()))),
                "participants [0001] is not used: no year of the scope takes it (scope all, 2016)");
    }

    /** The key of 2018 looks at 2017, one year back. */
    @Test
    void aYearThatAKeyLooksBackToIsUsed() {
        assertThat(notices(two().series("places", "2017 0001 1", "2017 0002 2")
                        .settle(scheme(2018, 2018, scope(Models.actualUse(AllocationKeys.series("places", 1, 1)))))))
                .isEmpty();
    }

    /** The model has the key and never asks for its weights: 0002, without any, pays what it uses. */
    @Test
    void aZeroWeightThatNobodyAskedForIsNotReported() {
        OwnModel model = new OwnModel(
                AllocationKeys.youth(),
                ImmutableList.of(ChargeKind.OWN_USE),
                year -> OwnModel.booking(year, 0, 5_00).build());

        assertThat(notices(new Town()
                        .with("0001", 1)
                        .with("0002", 0)
                        .uses("0002", CARE, 2018, "5.00")
                        .settle(scheme(2018, 2018, scope(model)))))
                .isEmpty();
    }
}
