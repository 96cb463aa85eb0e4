package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.charges;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.notices;
import static nl.regiokas.settlement.Town.open;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class EndAndLeavingTest {

    private static final SharingModel OWN = Models.actualUse(AllocationKeys.equal());
    private static final Leaving SHARE = new Leaving(Leaving.Instalments.KEEP, Leaving.Fund.SHARE);
    private static final Leaving ALL_AT_ONCE = new Leaving(Leaving.Instalments.AT_ONCE, Leaving.Fund.SHARE);

    private static Scope.Builder rest() {
        return Town.scope("rest", OWN);
    }

    private static Town two() {
        return new Town().with("0001", 3).with("0002", 1);
    }

    private static SharingModel flatTax(int spread, String expected) {
        return Models.flatTax()
                .window(1)
                .spread(spread)
                .ownShare(Percentage.HUNDRED)
                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse(expected))))
                .build();
    }

    private static SharingModel insurance(String expected) {
        return Models.insurance()
                .key(AllocationKeys.youth())
                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse(expected))))
                .build();
    }

    private static Dated<Participants> leaving(int year, String... stay) {
        return Dated.byYear(Map.of(2018, Participants.all(), year, Participants.only(stay)));
    }

    // ---- run-off

    /** Gains of -10.00 and 5.00 over three years; the fund of -5.00 is zero after 2021; no cost is in it. */
    @Test
    void aScopeRunsOffUntilItsLastItem() {
        Settlement settlement = two().uses("0001", CARE, 2017, "1.00")
                .uses("0002", CARE, 2017, "1.00")
                .uses("0001", CARE, 2018, "20.00")
                .uses("0002", CARE, 2018, "5.00")
                .uses("0001", CARE, 2019, "9.00")
                .settle(scheme(2018, 2023, scope(flatTax(3, "20.00")).until(2018), rest()));
        assertThat(funds(settlement, "all"))
                .containsExactly(
                        "2018 0.00 + 20.00 - 25.00 = -5.00",
                        "2019 -5.00 + 1.67 - 0.00 = -3.33",
                        "2020 -3.33 + 1.66 - 0.00 = -1.67",
                        "2021 -1.67 + 1.67 - 0.00 = 0.00");
        assertThat(charges(settlement))
                .contains(
                        "2019 all 0001 INSTALMENT 3.34",
                        "2019 all 0002 INSTALMENT -1.67",
                        "2020 all 0001 INSTALMENT 3.33",
                        "2021 all 0002 INSTALMENT -1.66",
                        "2019 rest 0001 OWN_USE 9.00");
        assertThat(settlement.state().scopes()).doesNotContainKey("all");
        assertThat(notices(settlement)).isEmpty();
    }

    @Test
    void aFundThatWouldBeLeftIsRefusedInTheLastYear() {
        Scope.Builder ends = scope(flatTax(1, "20.00")).until(2018).openingFund(Euro.parse("0.01"));
        assertThatThrownBy(() -> two().uses("0001", CARE, 2017, "1.00").settle(scheme(2018, 2019, ends, rest())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("fund must be zero after the last open item of a scope that ends but EUR 0.01 would be left"
                        + " (scope all, 2018)");
    }

    /** Items still due after the scheme's last year stay open. */
    @Test
    void aRunOffGoesOnAfterTheScheme() {
        Settlement settlement = two().uses("0001", CARE, 2017, "1.00")
                .uses("0001", CARE, 2018, "2.00")
                .settle(scheme(2018, 2019, scope(flatTax(2, "0.00")).until(2018), rest()));
        assertThat(open(settlement, "all")).containsExactly("2020 0001 INSTALMENT of 2018 1.00");
    }

    // ---- settle

    /** The reserve calls 5.00 (3.75, 1.25); a credit of 7.00 is open: booked, and then called over 3 : 1: 5.25, 1.75. */
    @Test
    void theEndIsAddedToTheReservesOwn() {
        Scope.Builder ends = scope(Models.insurance()
                        .key(AllocationKeys.youth())
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.ZERO)))
                        .reserve(Reserve.atLeast(Euro.ZERO))
                        .build())
                .until(2018)
                .atEnd(AtEnd.SETTLE);
        SolidarityScheme scheme = scheme(2018, 2019, ends, rest());
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "all",
                        ImmutableSortedMap.of(OpenItem.of(code("0002"), 2020, 2017, ChargeKind.INSTALMENT), -700L)));
        Settlement settlement = two().uses("0001", CARE, 2018, "5.00").settle(scheme, opening);
        // the corridor is measured with what is open: 0.00 - 5.00 - 7.00 = -12.00: called 9.00 and 3.00
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 ASSESSMENT 9.00", "2018 0002 ASSESSMENT 3.00", "2018 0002 INSTALMENT -7.00");
        assertThat(funds(settlement, "all")).containsExactly("2018 0.00 + 5.00 - 5.00 = 0.00");
    }

    /** A maximum of 4.00 pays back 6.00 by the reserve's key, equally; the 4.00 that is left goes by youth 3 : 1. */
    @Test
    void amountsOfOneKindAreOneCharge() {
        Scope.Builder ends = scope(Models.insurance()
                        .key(AllocationKeys.youth())
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("10.00"))))
                        .reserve(Reserve.builder()
                                .maximum(Euro.parse("4.00"))
                                .key(AllocationKeys.equal())
                                .build())
                        .build())
                .until(2018)
                .atEnd(AtEnd.SETTLE);
        Settlement settlement = two().settle(scheme(2018, 2018, ends, rest()));
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 PREMIUM 7.50",
                        "2018 0002 PREMIUM 2.50",
                        "2018 0001 DISTRIBUTION -6.00",
                        "2018 0002 DISTRIBUTION -4.00");
        assertThat(settlement.explain(settlement.charges().get(2)).parts())
                .extracting(part -> part.value().toString())
                .containsExactly("-300", "-300");
    }

    @Test
    void anEndThatNobodyPaysIsRefused() {
        Scope.Builder ends = scope(insurance("0.00"))
                .participants(Participants.only())
                .openingFund(Euro.parse("1.00"))
                .until(2018)
                .atEnd(AtEnd.SETTLE);
        assertThatThrownBy(() -> two().settle(scheme(2018, 2018, ends, rest())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("what is left of a scope that ends must be shared over participants by weights but EUR 1.00"
                        + " is left and there are none (scope all, 2018)");
        Scope.Builder weightless =
                scope(OWN).openingFund(Euro.parse("1.00")).until(2018).atEnd(AtEnd.SETTLE);
        Town nobody = new Town().with("0001", 0);
        assertThatThrownBy(() -> nobody.settle(
                        scheme(2018, 2018, weightless.model(Models.actualUse(AllocationKeys.youth())), rest())))
                .hasMessage("what is left of a scope that ends must be shared over participants by weights but EUR 1.00"
                        + " is left and there are none (scope all, 2018)");
    }

    // ---- into

    /** Equal items add up; a chain of scopes hands on what came. */
    @Test
    void scopesGoIntoOneAnother() {
        Scope.Builder a =
                Town.scope("a", OWN).until(2018).atEnd(new AtEnd.Into("b")).openingFund(Euro.parse("1.00"));
        Scope.Builder b = Town.scope("b", OWN)
                .from(2019)
                .until(2019)
                .atEnd(new AtEnd.Into("c"))
                .openingFund(Euro.parse("2.00"));
        Scope.Builder c = Town.scope("c", OWN).openingFund(Euro.parse("4.00"));
        SolidarityScheme scheme = scheme(2018, 2021, a, b, c);
        OpenItem item = OpenItem.of(code("0001"), 2021, 2017, ChargeKind.INSTALMENT);
        State opening = State.openingCents(
                scheme, ImmutableMap.of("a", ImmutableSortedMap.of(item, 5L), "c", ImmutableSortedMap.of(item, 6L)));
        Settlement settlement = two().settle(scheme, opening);
        assertThat(funds(settlement, "a")).containsExactly("2018 1.00 + 0.00 - 0.00 = 1.00");
        assertThat(funds(settlement, "b")).containsExactly("2019 3.00 + 0.00 - 0.00 = 3.00");
        assertThat(funds(settlement, "c"))
                .containsExactly(
                        "2018 4.00 + 0.00 - 0.00 = 4.00",
                        "2019 4.00 + 0.00 - 0.00 = 4.00",
                        "2020 7.00 + 0.00 - 0.00 = 7.00",
                        "2021 7.00 + 0.11 - 0.00 = 7.11");
        assertThat(open(settlement.year(2020).books().closing(), "c"))
                .containsExactly("2021 0001 INSTALMENT of 2017 0.11");
    }

    @Test
    void aScopeGoesIntoOneThatIsInForceThen() {
        Scope.Builder a = Town.scope("a", OWN).until(2018).atEnd(new AtEnd.Into("b"));
        Scope.Builder b = Town.scope("b", OWN).from(2020);
        assertThatThrownBy(() -> two().settle(scheme(2018, 2020, a, b, rest())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("scope a must go into a scope that is in force in 2019 but b is not (scope a)");
    }

    /** In force from 2019 until 2020: no row before, and none after, since nothing runs off. */
    @Test
    void aScopeHasFundRowsInItsOwnYearsOnly() {
        Settlement settlement = new Town()
                .with("0001", 1)
                .settle(scheme(
                        2018,
                        2021,
                        scope("some", Models.actualUse(AllocationKeys.equal()))
                                .from(2019)
                                .until(2020)
                                .openingFund(Euro.parse("0.00")),
                        scope("rest", Models.actualUse(AllocationKeys.equal()))));

        assertThat(funds(settlement, "some"))
                .containsExactly("2019 0.00 + 0.00 - 0.00 = 0.00", "2020 0.00 + 0.00 - 0.00 = 0.00");
    }

    @Test
    void anEndThatNeverComesIsReported() {
        String stated = "what becomes of the scope at its end has no effect, since it has no last year (scope all)";
        assertThat(notices(two().settle(scheme(2018, 2018, scope(OWN).atEnd(AtEnd.SETTLE)))))
                .containsExactly(stated);
        assertThat(notices(two().settle(scheme(2018, 2018, scope(OWN).atEnd(AtEnd.RUN_OFF)))))
                .containsExactly(stated);
        assertThat(notices(two().settle(scheme(2018, 2018, scope(OWN))))).isEmpty();
    }

    // ---- leaving

    /** Fund 8.00, but a charge of 4.00 of 0002 is open: E = 12.00 by youth 3 : 1; 0002 gets 3.00 and keeps its item. */
    @Test
    void theFreeFundCountsWhatIsOpen() {
        Scope.Builder shared = scope(insurance("0.00"))
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019, "0001"))
                .leaving(SHARE);
        SolidarityScheme scheme = scheme(2018, 2020, shared);
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "all",
                        ImmutableSortedMap.of(OpenItem.of(code("0002"), 2020, 2017, ChargeKind.INSTALMENT), 400L)));
        assertThat(booked(two().settle(scheme, opening)))
                .containsExactly("2019 0002 EXIT_SHARE -3.00", "2020 0002 INSTALMENT 4.00");
    }

    @Test
    void aLeaverPaysItsPartOfAShortage() {
        Scope.Builder shared = scope(insurance("0.00"))
                .openingFund(Euro.parse("-8.00"))
                .participants(leaving(2019, "0001"))
                .leaving(SHARE);
        Settlement settlement = two().settle(scheme(2018, 2019, shared));
        assertThat(booked(settlement)).containsExactly("2019 0002 EXIT_SHARE 2.00");
        assertThat(funds(settlement).get(1)).isEqualTo("2019 -8.00 + 2.00 - 0.00 = -6.00");
    }

    @Test
    void everybodyThatLeavesTakesAll() {
        Scope.Builder shared = scope(insurance("0.00"))
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019))
                .leaving(SHARE);
        Settlement settlement = two().settle(scheme(2018, 2019, shared));
        assertThat(booked(settlement)).containsExactly("2019 0001 EXIT_SHARE -6.00", "2019 0002 EXIT_SHARE -2.00");
        assertThat(funds(settlement).get(1)).isEqualTo("2019 8.00 + -8.00 - 0.00 = 0.00");
    }

    /**
     * The fund of 40.00 was closed by 10.00 to 10.00; by what became known since it would be 10.00 to 30.00. Half of it goes
     * along, whether the years are settled in one run of books or from the state of the closing.
     */
    @Test
    void aLeaverIsWeighedByTheWeightsThatStandFromTheStateToo() {
        SolidarityScheme scheme = leftAfter2018(Restate.COSTS);
        Books books = closed2018(scheme);
        Town now = history("30.00");

        assertThat(exits(books.asKnown(now.facts()))).containsExactly("2019 0002 -20.00");
        assertThat(standing(books))
                .isEqualTo(ImmutableSortedMap.of(code("0001"), Rational.of(10), code("0002"), Rational.of(10)));
        assertThat(exits(Settlement.of(scheme, now.facts(), books.state()).settledYears()))
                .containsExactly("2019 0002 -20.00");
    }

    @Test
    void aScopeThatRestatesEverythingCarriesNoWeights() {
        SolidarityScheme scheme = leftAfter2018(Restate.ALL);
        Books books = closed2018(scheme);

        assertThat(standing(books)).isEmpty();
        assertThat(exits(Settlement.of(scheme, history("30.00").facts(), books.state())
                        .settledYears()))
                .containsExactly("2019 0002 -30.00");
    }

    @Test
    void weightsThatStandAreOfTheParticipantsOfTheirYear() {
        SolidarityScheme scheme = leftAfter2018(Restate.COSTS);
        ScopeState held = ScopeState.builder()
                .fundCents(40_00)
                .weights(ImmutableSortedMap.of(code("0001"), Rational.of(1), code("0003"), Rational.of(-1)))
                .build();
        State state =
                State.builder().after(2018).scopes(ImmutableMap.of("all", held)).build();

        assertThatThrownBy(() -> Settlement.of(scheme, history("10.00").facts(), state))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights that stand of 2018 must be of its participants, 0001, 0002, but were of"
                        + " 0001, 0003 (scope all)\na weight that stands must not be negative but was -1 (scope all,"
                        + " municipality 0003)");
    }

    private static SolidarityScheme leftAfter2018(Restate restate) {
        SharingModel byHistory = Models.insurance()
                .key(AllocationKeys.history(1))
                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse("0.00"))))
                .build();
        return scheme(
                2018,
                2019,
                scope(byHistory)
                        .openingFund(Euro.parse("40.00"))
                        .restate(restate)
                        .leaving(SHARE)
                        .participants(leaving(2019, "0001")));
    }

    private static Town history(String of0002) {
        return two().uses("0001", CARE, 2017, "10.00").uses("0002", CARE, 2017, of0002);
    }

    private static Books closed2018(SolidarityScheme scheme) {
        return Books.open(scheme, State.opening(scheme))
                .close(
                        new Closing(LocalDate.parse("2019-02-01"), 2018),
                        history("10.00").facts())
                .books();
    }

    private static ImmutableSortedMap<MunicipalityCode, Rational> standing(Books books) {
        return Objects.requireNonNull(books.state().scopes().get("all")).weights();
    }

    private static List<String> exits(SettledYears settled) {
        return Settlement.of(settled).charges().stream()
                .filter(charge -> charge.kind().equals(ChargeKind.EXIT_SHARE))
                .map(charge -> charge.year() + " " + charge.party() + " " + Euro.text(charge.amountCents()))
                .toList();
    }

    @Test
    void everybodyThatLeavesAFundIsRefused() {
        Scope.Builder kept =
                scope(insurance("0.00")).openingFund(Euro.parse("8.00")).participants(leaving(2019));
        assertThatThrownBy(() -> two().settle(scheme(2018, 2019, kept)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a scope that everybody leaves must end in 2018 or hold nothing but holds EUR 8.00"
                        + " (scope all, 2019)");
    }

    /** The scope began before the scheme: 0002 took part in 2017 and not in 2018. */
    @Test
    void leaversOfTheFirstYearAreLookedAt() {
        Scope.Builder shared = scope(insurance("0.00"))
                .from(2016)
                .openingFund(Euro.parse("8.00"))
                .participants(Dated.byYear(Map.of(2016, Participants.all(), 2018, Participants.only("0001"))))
                .leaving(SHARE);
        assertThat(booked(two().settle(scheme(2018, 2018, shared)))).containsExactly("2018 0002 EXIT_SHARE -2.00");
    }

    /** The scope begins in 2019: that 0002 is named for 2018 makes it no leaver. */
    @Test
    void aScopeThatBeginsHasNoLeavers() {
        Scope.Builder begins = scope(insurance("0.00"))
                .from(2019)
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019, "0001"))
                .leaving(ALL_AT_ONCE);
        Settlement settlement = two().settle(scheme(2018, 2019, begins, rest()));
        assertThat(charges(settlement)).isEmpty();
        assertThat(funds(settlement, "all")).containsExactly("2019 8.00 + 0.00 - 0.00 = 8.00");
    }

    /** 0002 leaves the scope in the year in which another goes into it: its items of the other are booked too. */
    @Test
    void whatComesInForALeaverIsBookedAtOnce() {
        Scope.Builder a =
                Town.scope("a", OWN).until(2018).atEnd(new AtEnd.Into("b")).products(CARE);
        Scope.Builder b =
                Town.scope("b", OWN).participants(leaving(2019, "0001")).leaving(ALL_AT_ONCE);
        SolidarityScheme scheme = scheme(2018, 2020, a, b);
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "a",
                                ImmutableSortedMap.of(
                                        OpenItem.of(code("0002"), 2021, 2017, ChargeKind.INSTALMENT), 5L,
                                        OpenItem.of(code("0001"), 2021, 2017, ChargeKind.INSTALMENT), 9L),
                        "b", ImmutableSortedMap.of(OpenItem.of(code("0002"), 2019, 2017, ChargeKind.ASSESSMENT), 6L)));
        Settlement settlement = two().settle(scheme, opening);
        // E of b: 0.06 over both equally; 0002 gets 0.03
        assertThat(charges(settlement)).containsExactly("2019 b 0002 EXIT_SHARE -0.03", "2019 b 0002 INSTALMENT 0.11");
        assertThat(open(settlement, "b")).containsExactly("2021 0001 INSTALMENT of 2017 0.09");
    }

    /** 0001 took part and goes to 0002 and 0003 in 2019; 0003 leaves with its part: 40% of 8.00. */
    @Test
    void aLeaverAfterASplitTakesWhatItTookOver() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "2019-01-01", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 60 0002", "0001 40 0003");
        Scope.Builder shared = scope(insurance("0.00"))
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019, "0002"))
                .leaving(SHARE);
        assertThat(booked(town.settle(scheme(2018, 2019, shared)))).containsExactly("2019 0003 EXIT_SHARE -3.20");
    }

    /** A third of 9.00 is of 0003, which ends without a successor in 2019: nobody is there to book it on. */
    @Test
    void theShareOfOneThatEndedWithoutASuccessorIsReported() {
        Town town = new Town().existing("0001", "", "").existing("0002", "", "").existing("0003", "", "2018-12-31");
        Scope.Builder shared =
                scope(insurance("0.00")).openingFund(Euro.parse("9.00")).leaving(SHARE);
        Settlement stays = town.settle(scheme(2018, 2019, shared));
        assertThat(booked(stays)).isEmpty();
        assertThat(notices(stays))
                .containsExactly("it ended without a successor, so that its exit share of EUR 3.00 stays in the fund"
                        + " (scope all, 2019, municipality 0003)");
        Settlement withALeaver = town.settle(scheme(
                2018,
                2019,
                shared.participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0001"))))));
        assertThat(booked(withALeaver)).containsExactly("2019 0002 EXIT_SHARE -3.00");
        assertThat(notices(withALeaver)).containsExactlyElementsOf(notices(stays));
    }

    /** Weights that are all zero are refused for a leaver; for one that ended they matter to nobody. */
    @Test
    void oneThatEndedWithoutASuccessorAsksForNoWeights() {
        Town town = new Town().existing("0001", "", "").existing("0002", "", "2018-12-31");
        Scope.Builder shared = scope(Models.actualUse(AllocationKeys.history(1)))
                .from(2017)
                .openingFund(Euro.parse("9.00"))
                .leaving(SHARE);
        assertThat(notices(town.settle(scheme(2018, 2019, shared)))).noneMatch(notice -> notice.contains("exit share"));
    }

    /** Nothing is known of 2017, the year before the first: that is asked for one that leaves alone. */
    @Test
    void oneThatEndedWithoutASuccessorAsksForNoValues() {
        Town town = new Town()
                .existing("0001", "", "")
                .existing("0002", "", "2017-12-31")
                .existing("0003", "", "")
                .series("q", "2018 0001 1", "2018 0003 3", "2019 0001 1", "2019 0003 3");
        Scope.Builder shared = scope(Models.actualUse(AllocationKeys.series("q")))
                .from(2017)
                .openingFund(Euro.parse("9.00"))
                .leaving(SHARE);
        assertThat(booked(town.settle(scheme(2018, 2019, shared)))).isEmpty();
        Scope.Builder left =
                shared.participants(Dated.byYear(Map.of(2017, Participants.all(), 2018, Participants.only("0001"))));
        assertThatThrownBy(() -> town.settle(scheme(2018, 2019, left)))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("2017");
    }

    @Test
    void weightsOfMembersThatAreAllZeroAreRefused() {
        Scope.Builder shared = scope(Models.actualUse(AllocationKeys.youth()))
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019, "0001"))
                .leaving(SHARE);
        Town town = new Town().with("0001", 0).with("0002", 0);
        assertThatThrownBy(() -> town.settle(scheme(2018, 2019, shared)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key youth must not all be zero to divide the free fund (scope all, 2019)");
    }

    // ---- the year before the first

    /** In 2017 0001, which took part, and 0002, which did not, were merged into 0003. */
    @Test
    void whoTookPartInTheYearBeforeTheFirstMustBeDecided() {
        Town merged = new Town()
                .existing("0001", "", "2017-01-01")
                .existing("0002", "", "2017-01-01")
                .existing("0003", "2017-01-01", "")
                .existing("0004", "", "")
                .reorganised("2017-01-01", "0001 1 0003", "0002 1 0003");
        Scope.Builder earlier = scope(insurance("0.00"))
                .from(2016)
                .participants(Dated.byYear(
                        Map.of(2016, Participants.only("0001", "0004"), 2018, Participants.only("0003", "0004"))));

        assertThat(faults(merged, earlier.leaving(SHARE)))
                .containsExactly(
                        "participation of 0003 must be decided, since of those it comes from 0001 took part and"
                                + " 0002 did not (scope all, 2017)");
        assertThat(faults(merged, earlier.leaving(Leaving.DEFAULT))).isEmpty();
    }

    /** By which model the year before was shared matters to those alone who take a part of the fund with them. */
    @Test
    void theModelOfTheYearBeforeIsAskedForByWhoeverSharesTheFund() {
        Scope.Builder earlier = scope(insurance("0.00"))
                .model(Dated.byYear(Map.of(2018, insurance("0.00"))))
                .from(2016)
                .participants(Dated.byYear(Map.of(2016, Participants.all(), 2018, Participants.only("0001"))));

        assertThat(faults(two(), earlier.leaving(SHARE)))
                .containsExactly(
                        "model must have an entry at or before every year in force but begin in 2018 (scope all, 2017)");
        assertThat(faults(two(), earlier.leaving(new Leaving(Leaving.Instalments.AT_ONCE, Leaving.Fund.STAYS))))
                .isEmpty();
    }

    /** 0003 is new in 2018, and nobody has ended. */
    @Test
    void aMunicipalityThatIsNewMakesNobodyALeaver() {
        Town growing = new Town().existing("0001", "", "").existing("0003", "2018-01-01", "");
        Scope.Builder earlier = scope(insurance("0.00"))
                .model(Dated.byYear(Map.of(2018, insurance("0.00"))))
                .from(2016)
                .leaving(SHARE);

        assertThat(faults(growing, earlier)).isEmpty();
    }

    @Test
    void participantsOfTheYearBeforeAreNotAskedForWhereNobodyLeaves() {
        Scope.Builder earlier =
                scope(insurance("0.00")).from(2016).participants(Dated.byYear(Map.of(2018, Participants.all())));

        assertThat(faults(two(), earlier)).isEmpty();
        assertThat(faults(two(), earlier.leaving(SHARE)))
                .containsExactly("participants must have an entry at or before every year in force but begin in 2018"
                        + " (scope all, 2017)");
    }

    private static List<String> faults(Town town, Scope.Builder scope) {
        return Readiness.of(scheme(2018, 2018, scope), town.facts()).faults().stream()
                .map(Fault::text)
                .toList();
    }

    // ---- what keys see of scopes that are not in force

    private static Scope.Builder byChargesOf(int from, int lag, String... scopes) {
        return Town.scope(
                        "insured",
                        Models.insurance()
                                .key(AllocationKeys.charges(List.of(scopes), lag))
                                .expectedCost(YearlyAmount.of(Map.of(from, Euro.parse("8.00"))))
                                .build())
                .segments(Segment.INTENSIVE)
                .from(from);
    }

    /** In 2018 the scope late charged nothing, and care 30.00 and 10.00: the premium of 8.00 goes by 3 : 1. */
    @Test
    void aScopeThatHasNotBegunChargedNothing() {
        Settlement settlement = two().uses("0001", CARE, 2018, "30.00")
                .uses("0002", CARE, 2018, "10.00")
                .settle(scheme(
                        2018,
                        2019,
                        Town.scope("care", OWN).segments(Segment.FLEXIBLE),
                        Town.scope("late", OWN).segments(Segment.CRISIS).from(2019),
                        byChargesOf(2019, 1, "care", "late")));

        assertThat(charges(settlement))
                .containsExactly(
                        "2018 care 0001 OWN_USE 30.00",
                        "2018 care 0002 OWN_USE 10.00",
                        "2019 insured 0001 PREMIUM 6.00",
                        "2019 insured 0002 PREMIUM 2.00");
    }

    /** An item of 7.00 of 0001 is all that the scope charged in 2019. */
    @Test
    void whatAScopeChargesWhileItRunsOffIsSeenByKeys() {
        SolidarityScheme scheme = scheme(
                2018,
                2020,
                scope(OWN).until(2018).openingFund(Euro.parse("-7.00")),
                byChargesOf(2020, 1, "all"),
                rest());
        OpenItem item = OpenItem.of(code("0001"), 2019, 2017, ChargeKind.INSTALMENT);
        Settlement settlement = two().settle(
                        scheme, State.openingCents(scheme, ImmutableMap.of("all", ImmutableSortedMap.of(item, 7_00L))));

        assertThat(charges(settlement))
                .containsExactly("2019 all 0001 INSTALMENT 7.00", "2020 insured 0001 PREMIUM 8.00");
    }

    /** 7.00 of 0001 and -7.00 of 0002 come together on 0003 in 2019: nothing is left to run off. */
    @Test
    void itemsThatCancelOutInAMergerEndTheRunOff() {
        Town merging = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "2019-01-01")
                .existing("0003", "2019-01-01", "")
                .existing("0004", "", "")
                .reorganised("2019-01-01", "0001 1 0003", "0002 1 0003")
                .uses("0004", CARE, 2019, "10.00");
        SolidarityScheme scheme = scheme(
                2018,
                2019,
                scope(OWN).until(2018),
                rest().segments(Segment.FLEXIBLE, Segment.CRISIS),
                byChargesOf(2019, 0, "all", "rest"));
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "all",
                        ImmutableSortedMap.of(
                                OpenItem.of(code("0001"), 2020, 2017, ChargeKind.INSTALMENT), 7_00L,
                                OpenItem.of(code("0002"), 2020, 2017, ChargeKind.INSTALMENT), -7_00L)));
        Settlement settlement = merging.settle(scheme, opening);

        assertThat(charges(settlement))
                .containsExactly("2019 rest 0004 OWN_USE 10.00", "2019 insured 0004 PREMIUM 8.00");
        assertThat(funds(settlement, "all")).containsExactly("2018 0.00 + 0.00 - 0.00 = 0.00");
        assertThat(settlement.state().scopes()).doesNotContainKey("all");
    }

    // ---- what the reserve counts

    /** 7.00 is paid out in the year itself, so that 7.00 is called: 5.25 and 1.75 by youth. */
    @Test
    void theReserveCountsWhatIsDueInTheYear() {
        SolidarityScheme scheme = scheme(2018, 2018, scope(reserve("0.00")));
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "all",
                        ImmutableSortedMap.of(OpenItem.of(code("0001"), 2018, 2017, ChargeKind.INSTALMENT), -7_00L)));

        assertThat(booked(two().settle(scheme, opening)))
                .containsExactly(
                        "2018 0001 ASSESSMENT 5.25", "2018 0002 ASSESSMENT 1.75", "2018 0001 INSTALMENT -7.00");
    }

    /** Of 8.00 0002 takes 2.00 along; 6.00 is 1.00 under the minimum. */
    @Test
    void theReserveCountsWhatLeaversTake() {
        Settlement settlement = two().settle(scheme(
                2018,
                2019,
                scope(reserve("7.00"))
                        .openingFund(Euro.parse("8.00"))
                        .participants(leaving(2019, "0001"))
                        .leaving(SHARE)));

        assertThat(booked(settlement)).containsExactly("2019 0002 EXIT_SHARE -2.00", "2019 0001 ASSESSMENT 1.00");
        assertThat(funds(settlement).get(1)).isEqualTo("2019 8.00 + -1.00 - 0.00 = 7.00");
    }

    private static SharingModel reserve(String minimum) {
        return Models.insurance()
                .key(AllocationKeys.youth())
                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.ZERO)))
                .reserve(Reserve.atLeast(Euro.parse(minimum)))
                .build();
    }
}
