package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Books are closed after 2018 and go on with 2019. */
class StateTest {

    private static final SharingModel MODEL = Models.actualUse(AllocationKeys.equal());
    private static final OpenItem ITEM = OpenItem.of(code("0001"), 2020, 2017, ChargeKind.INSTALMENT);

    private static Town town() {
        return new Town()
                .existing("0001", "", "")
                .existing("0002", "", "2018-01-01")
                .existing("0003", "", "2019-01-01")
                .existing("0004", "2019-01-01", "")
                .reorganised("2018-01-01", "0002 1 0001")
                .reorganised("2019-01-01", "0003 1 0004")
                .uses("0001", CARE, 2018, "5.00");
    }

    private static SolidarityScheme from2018(Scope.Builder... scopes) {
        return scheme(2018, 2020, scopes.length == 0 ? new Scope.Builder[] {scope(MODEL)} : scopes);
    }

    private static State state(int after, Map<String, ScopeState> scopes) {
        return State.builder().after(after).scopes(ImmutableMap.copyOf(scopes)).build();
    }

    private static ScopeState holding(long fund, OpenItem... items) {
        ImmutableSortedMap.Builder<OpenItem, Long> open = ImmutableSortedMap.naturalOrder();
        for (OpenItem item : items) {
            open.put(item, 700L);
        }
        return ScopeState.builder()
                .fundCents(fund)
                .openCents(open.buildOrThrow())
                .build();
    }

    private static void assertRefused(SolidarityScheme scheme, State state, String message) {
        assertThatThrownBy(() -> town().settle(scheme, state))
                .isInstanceOf(RefusalException.class)
                .hasMessage(message);
    }

    @Test
    void anotherYearThanTheNextIsRefused() {
        assertRefused(
                scheme(2020, 2021, scope(MODEL)),
                state(2018, Map.of()),
                "books are closed after 2018; 2020 cannot follow: 2019 is missing");
        assertRefused(
                scheme(2021, 2021, scope(MODEL)),
                state(2018, Map.of()),
                "books are closed after 2018; 2021 cannot follow: 2019 to 2020 are missing");
        assertRefused(
                scheme(2015, 2018, scope(MODEL)),
                state(2018, Map.of()),
                "books are closed after 2018; the scheme of 2015 to 2018 must go on with 2019");
    }

    @Test
    void aScopeThatTheSchemeDoesNotHaveIsRefusedIfItHoldsSomething() {
        assertThat(town().settle(from2018(), state(2018, Map.of("gone", ScopeState.of(0))))
                        .years())
                .hasSize(2);
        assertRefused(
                from2018(),
                state(2018, Map.of("gone", holding(5, ITEM), "all", holding(0))),
                "scope gone must be one of the scheme but is not (fund EUR 0.05, open EUR 7.00)");
    }

    @Test
    void whatIsOpenIsRefusedThoughItAddsUpToNothing() {
        OpenItem other = OpenItem.of(code("0003"), 2020, 2017, ChargeKind.INSTALMENT);
        ScopeState even = ScopeState.builder()
                .openCents(ImmutableSortedMap.of(ITEM, 700L, other, -700L))
                .build();
        assertRefused(
                from2018(),
                state(2018, Map.of("gone", even)),
                "scope gone must be one of the scheme but is not (fund EUR 0.00, open EUR 0.00)");
    }

    /** A run-off ends at nothing from whatever state it goes on. */
    @Test
    void aFundThatNothingOpenBringsToZeroIsRefusedInALaterYearToo() {
        assertRefused(
                from2018(scope(MODEL).until(2018), Town.scope("rest", MODEL)),
                state(2018, Map.of("all", holding(5))),
                "fund must be zero after the last open item of a scope that ends but EUR 0.05 would be left"
                        + " (scope all, 2019)");
        assertRefused(
                from2018(scope(MODEL).until(2018), Town.scope("rest", MODEL)),
                state(2018, Map.of("all", holding(-701, ITEM))),
                "fund must be zero after the last open item of a scope that ends but EUR -0.01 would be left"
                        + " (scope all, 2019)");
    }

    @Test
    void aScopeThatIsNotInForceAnyMoreIsRefusedIfItHoldsSomething() {
        Scope.Builder rest = Town.scope("rest", MODEL);
        assertRefused(
                from2018(scope(MODEL).until(2018).atEnd(AtEnd.SETTLE), rest),
                state(2018, Map.of("all", holding(5))),
                "scope all is not in force in 2019 and must hold nothing but holds fund EUR 0.05 and open items EUR 0.00;"
                        + " give it a later last year, or let it run off");
        assertRefused(
                from2018(scope(MODEL).until(2018).atEnd(new AtEnd.Into("rest")), rest),
                state(2019, Map.of("all", holding(5))),
                "scope all is not in force in 2020 and must hold nothing but holds fund EUR 0.05 and open items EUR 0.00;"
                        + " give it a later last year, or let it run off");
        Settlement goesInto = town().settle(
                        from2018(scope(MODEL).until(2018).atEnd(new AtEnd.Into("rest")), rest),
                        state(2018, Map.of("all", holding(5))));
        assertThat(funds(goesInto, "rest").get(0)).isEqualTo("2019 0.05 + 0.00 - 0.00 = 0.05");
        Settlement runsOff = town().settle(
                        from2018(scope(MODEL).until(2018), rest), state(2018, Map.of("all", holding(-700, ITEM))));
        assertThat(funds(runsOff, "all"))
                .containsExactly("2019 -7.00 + 0.00 - 0.00 = -7.00", "2020 -7.00 + 7.00 - 0.00 = 0.00");
    }

    @Test
    void aScopeThatHasNotBegunHoldsNothing() {
        assertRefused(
                from2018(scope(MODEL), Town.scope("late", MODEL).from(2019)),
                state(2018, Map.of("late", holding(5))),
                "scope late begins in 2019 and must hold nothing before but holds fund EUR 0.05 and open items EUR 0.00");
        assertThat(State.openingCents(
                                from2018(scope(MODEL), Town.scope("late", MODEL).from(2019)),
                                ImmutableMap.of("late", ImmutableSortedMap.of(ITEM, 5L)))
                        .scopes())
                .containsKey("late");
        SolidarityScheme late = from2018(scope(MODEL), Town.scope("late", MODEL).from(2020));
        assertRefused(
                late,
                State.openingCents(late, ImmutableMap.of("late", ImmutableSortedMap.of(ITEM, 5L))),
                "scope late begins in 2020 and must hold nothing before but holds fund EUR 0.00 and open items EUR 0.05");
    }

    @Test
    void anItemThatIsPastOrOfNobodyIsRefused() {
        OpenItem past = OpenItem.of(code("0001"), 2018, 2017, ChargeKind.INSTALMENT);
        OpenItem dissolved = OpenItem.of(code("0002"), 2019, 2017, ChargeKind.INSTALMENT);
        OpenItem unknown = OpenItem.of(code("0009"), 2019, 2017, ChargeKind.INSTALMENT);
        OpenItem notYet = OpenItem.of(code("0004"), 2019, 2017, ChargeKind.INSTALMENT);
        assertRefused(from2018(), state(2018, Map.of("all", holding(0, past, dissolved, unknown, notYet))), """
                an open item must be due after 2018 but was due in 2018 (scope all, municipality 0001, EUR 7.00)
                open item must be of a municipality that exists in 2018 but was of 0002, succeeded by 0001 \
                (scope all, due 2019, amount EUR 7.00)
                open item must be of a municipality that exists in 2018 but was of 0004 \
                (scope all, due 2019, amount EUR 7.00)
                open item must be of a municipality of the region but was of 0009 \
                (scope all, due 2019, amount EUR 7.00)""");
    }

    /** 0003 exists in 2018; its item is booked on 0004. */
    @Test
    void anItemMovesToTheSuccessor() {
        OpenItem moves = OpenItem.of(code("0003"), 2019, 2017, ChargeKind.ASSESSMENT);
        assertThat(booked(town().settle(from2018(), state(2018, Map.of("all", holding(0, moves))))))
                .containsExactly("2019 0004 ASSESSMENT 7.00");
    }

    @Test
    void anItemDueAfterTheLastYearStaysOpen() {
        OpenItem far = OpenItem.of(code("0001"), 2090, 2017, ChargeKind.DISTRIBUTION);
        Settlement settlement = town().settle(from2018(), state(2018, Map.of("all", holding(0, far))));
        assertThat(booked(settlement)).isEmpty();
        assertThat(Town.open(settlement, "all")).containsExactly("2090 0001 DISTRIBUTION of 2017 7.00");
    }

    @Test
    void anItemWhoseMunicipalityEndsWithoutASuccessorIsRefused() {
        Town ending = new Town().existing("0001", "", "").existing("0002", "", "2019-06-01");
        OpenItem open = OpenItem.of(code("0002"), 2021, 2017, ChargeKind.INSTALMENT);
        SolidarityScheme scheme = scheme(2019, 2020, scope(MODEL));
        assertThatThrownBy(() -> ending.settle(scheme, state(2018, Map.of("all", holding(0, open)))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("open item must be of a municipality that exists in 2020 but was of 0002"
                        + " (scope all, 2020, due 2021, amount EUR 7.00)");
    }

    // ---- the opening fund

    @Test
    void anOpeningFundIsComparedWithAStateBeforeTheFirstYear() {
        Scope.Builder given = scope(MODEL).openingFund(Euro.parse("1.00"));
        assertRefused(
                from2018(given),
                state(2017, Map.of("all", holding(99))),
                "opening fund of scope all must be EUR 0.99, as the state has it, but was EUR 1.00");
        assertThat(funds(town().settle(from2018(given), state(2017, Map.of("all", holding(100)))))
                        .get(0))
                .isEqualTo("2018 1.00 + 5.00 - 5.00 = 1.00");
        assertThat(funds(town().settle(from2018(), state(2017, Map.of("all", holding(99)))))
                        .get(0))
                .isEqualTo("2018 0.99 + 5.00 - 5.00 = 0.99");
    }

    @Test
    void aLaterStateIsNotCompared() {
        assertThat(funds(town().settle(
                                        from2018(scope(MODEL).openingFund(Euro.parse("1.00"))),
                                        state(2018, Map.of("all", holding(99)))))
                        .get(0))
                .isEqualTo("2019 0.99 + 0.00 - 0.00 = 0.99");
    }

    @Test
    void aScopeThatBeganBeforeTheSchemeIsComparedToo() {
        Scope.Builder earlier = scope(MODEL).from(2010).openingFund(Euro.parse("1.00"));
        assertRefused(
                from2018(earlier),
                state(2017, Map.of()),
                "opening fund of scope all must be EUR 0.00, as the state has it, but was EUR 1.00");
        assertThat(funds(town().settle(from2018(earlier))).get(0)).isEqualTo("2018 1.00 + 5.00 - 5.00 = 1.00");
    }

    // ---- what was settled

    @Test
    void usageOfAYearThatWasSettledWithoutAnyIsSeen() {
        Town town = new Town().with("0001", 1).with("0002", 1);
        State state = town.settle(scheme(2018, 2018, scope(MODEL))).state();

        assertThatThrownBy(() -> town.uses("0001", CARE, 2018, "7.00").settle(from2018(), state))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "cost of 0001 in 2018 must be EUR 0.00, as it was settled, but was EUR 7.00; a correction of a"
                                + " settled year needs a run with the closings of that year");
    }

    @Test
    void otherUsageOfASettledYearIsSeen() {
        Settlement settled = town().settle(scheme(2018, 2018, scope(MODEL)));
        State state = settled.state();
        assertThat(town().uses("0001", CARE, 2019, "3.00")
                        .settle(from2018(), state)
                        .charges())
                .hasSize(1);
        assertThatThrownBy(() -> town().uses("0001", CARE, 2018, "0.01")
                        .uses("0003", CARE, 2018, "2.00")
                        .settle(from2018(), state))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        cost of 0001 in 2018 must be EUR 5.00, as it was settled, but was EUR 5.01; a correction of a \
                        settled year needs a run with the closings of that year
                        cost of 0003 in 2018 must be EUR 0.00, as it was settled, but was EUR 2.00; a correction of a \
                        settled year needs a run with the closings of that year""");
    }

    // ---- going on

    /** Charges of another scope looked at two years back, last year's burden and open items are all in the state. */
    @Test
    void goingOnFromAStateIsTheSameAsAtOnce() {
        Scope.Builder pool = Scope.builder()
                .name("pool")
                .products(CARE)
                .model(Models.pooling()
                        .key(AllocationKeys.equal())
                        .limit(Limit.builder().increase(LimitBound.parse("10%")).build())
                        .build());
        Scope.Builder taxed = Scope.builder()
                .name("taxed")
                .products(Town.CRISIS)
                .model(Models.flatTax()
                        .window(2)
                        .spread(2)
                        .ownShare(Percentage.of("33"))
                        .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse("10.01"))))
                        .build());
        Scope.Builder insured = Scope.builder()
                .name("insured")
                .products(Town.CLINIC)
                .model(Models.insurance()
                        .key(AllocationKeys.charges(List.of("pool"), 2))
                        .expectedCost(YearlyAmount.latest(Map.of(2020, Euro.parse("10.01"))))
                        .build())
                .from(2020);
        Town town = new Town().with("0001", 1).with("0002", 1);
        for (int year = 2015; year <= 2022; year++) {
            town.uses("0001", CARE, year, "1" + year + ".01")
                    .uses("0002", CARE, year, "2" + year + ".01")
                    .uses("0001", Town.CRISIS, year, "7.03")
                    .uses("0002", Town.CRISIS, year, (year % 3) + ".01")
                    .uses("0002", Town.CLINIC, Math.max(year, 2020), "1.01");
        }
        SolidarityScheme scheme = scheme(2018, 2022, pool, taxed, insured);
        Settlement atOnce = town.settle(scheme);
        for (int after = 2018; after < 2022; after++) {
            State state = atOnce.year(after).books().closing();
            Settlement goneOn = town.settle(scheme, state);
            for (int year = after + 1; year <= 2022; year++) {
                assertThat(goneOn.year(year).books())
                        .isEqualTo(atOnce.year(year).books());
            }
        }
    }

    @Test
    void chargesThatNobodyKnowsAreRefused() {
        Scope.Builder insured = scope(Models.insurance()
                .key(AllocationKeys.charges(List.of("all"), 1))
                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse("10.01"))))
                .build());
        assertRefused(
                from2018(insured),
                State.opening(from2018(insured)),
                "charges of scope all in 2017 must be known but are not (scope all, 2018)");
    }

    @Test
    void aScopeThatTheStateDoesNotHaveBeginsWithItsFundInTheFirstYearOnly() {
        Scope.Builder given = scope(MODEL).openingFund(Euro.parse("1.00"));

        assertThat(funds(town().settle(from2018(given), state(2017, Map.of()))).get(0))
                .isEqualTo("2018 1.00 + 5.00 - 5.00 = 1.00");
        assertThat(funds(town().settle(from2018(given), state(2018, Map.of()))).get(0))
                .isEqualTo("2019 0.00 + 0.00 - 0.00 = 0.00");
    }

    @Test
    void whatIsOpenInAllMustFit() {
        OpenItem later = OpenItem.of(code("0001"), 2021, 2017, ChargeKind.INSTALMENT);
        ScopeState much = ScopeState.builder()
                .openCents(ImmutableSortedMap.of(ITEM, Long.MAX_VALUE, later, 1L))
                .build();

        assertRefused(
                from2018(),
                state(2018, Map.of("all", much)),
                "amounts must fit in 64 bits of cents but overflowed (scope all)");
    }

    /** The state is that of before 2018. */
    @Test
    void itemsThatHoldNothingAreLookedOverAsIfTheyDid() {
        SolidarityScheme scheme =
                from2018(scope(MODEL), Town.scope("late", MODEL).from(2019));
        OpenItem past = OpenItem.of(code("0001"), 2017, 2016, ChargeKind.INSTALMENT);
        OpenItem unknown = OpenItem.of(code("0009"), 2020, 2016, ChargeKind.INSTALMENT);

        assertThat(Readiness.ofEmptyItems(scheme, town().facts(), ImmutableSetMultimap.of("all", ITEM)))
                .isEmpty();
        assertThat(Readiness.ofEmptyItems(
                        scheme,
                        town().facts(),
                        ImmutableSetMultimap.of("all", past, "all", unknown, "late", ITEM, "gone", ITEM)))
                .map(Fault::text)
                .containsExactly(
                        "an open item must be due after 2017 but was due in 2017 (scope all, municipality 0001, EUR 0.00)",
                        "open item must be of a municipality of the region but was of 0009 (scope all, due 2020, amount"
                                + " EUR 0.00)",
                        "scope late begins in 2019 and must hold nothing before but holds fund EUR 0.00 and open items EUR"
                                + " 0.00",
                        "scope gone must be one of the scheme but is not (fund EUR 0.00, open EUR 0.00)");
    }

    /** Nobody knows who took part in 2017; a weight of zero is one that may stand. */
    @Test
    void weightsOfAYearWhoseParticipantsAreNotKnownMayBeOfAnybody() {
        SolidarityScheme scheme =
                from2018(scope(MODEL).from(2016).participants(Dated.byYear(Map.of(2018, Participants.all()))));
        ScopeState held = ScopeState.builder()
                .weights(ImmutableSortedMap.of(code("0001"), Rational.ZERO, code("0003"), Rational.ONE))
                .build();

        assertThat(Readiness.of(scheme, town().facts(), state(2017, Map.of("all", held)))
                        .faults())
                .isEmpty();
    }

    @Test
    void anItemOfTheLastSettledYearIsNoSlip() {
        OpenItem last = OpenItem.of(code("0001"), 2020, 2018, ChargeKind.INSTALMENT);

        assertThat(Town.notices(town().settle(from2018(), state(2018, Map.of("all", holding(0, last))))))
                .containsExactly("usage of EUR 5.00 is not used: the year was settled before (2018)");
    }

    /** Keys look one year back; who shares the fund with leavers looks back one year more. */
    @Test
    void aStateKeepsTheChargesThatKeysOfLaterYearsLookAt() {
        Scope.Builder looking = Town.scope(
                        "insured",
                        Models.insurance()
                                .key(AllocationKeys.charges(List.of("care"), 1))
                                .expectedCost(YearlyAmount.of(Map.of(2019, Euro.ZERO, 2020, Euro.ZERO)))
                                .build())
                .segments(Segment.INTENSIVE)
                .from(2019);
        Scope.Builder care = Town.scope("care", MODEL).segments(Segment.FLEXIBLE, Segment.CRISIS);
        Town used = new Town().with("0001", 1).uses("0001", CARE, 2020, "3.00");
        State state = used.settle(from2018(care, looking)).state();
        State sharing = used.settle(
                        from2018(care, looking.leaving(new Leaving(Leaving.Instalments.KEEP, Leaving.Fund.SHARE))))
                .state();

        assertThat(state.chargeCents().rowMap())
                .isEqualTo(Map.of("care", Map.of(2020, ImmutableSortedMap.of(code("0001"), 3_00L))));
        assertThat(sharing.chargeCents().rowMap())
                .isEqualTo(Map.of(
                        "care",
                        Map.of(2019, ImmutableSortedMap.of(), 2020, ImmutableSortedMap.of(code("0001"), 3_00L))));
    }

    /** The scheme has no scope "gone": its item is not lost but refused. */
    @Test
    void anOpenItemOfAnUnknownScopeIsRefused() {
        SolidarityScheme scheme = from2018();
        State opening = State.openingCents(scheme, ImmutableMap.of("gone", ImmutableSortedMap.of(ITEM, 700L)));

        assertThat(opening.scopes()).containsOnlyKeys("all", "gone");
        assertRefused(
                scheme, opening, "scope gone must be one of the scheme but is not (fund EUR 0.00, open EUR 7.00)");
    }

    @Test
    void settledCostIsGivenInEuroOrInCents() {
        State inEuro = State.builder()
                .after(2018)
                .scopes(ImmutableMap.of())
                .settledCost(ImmutableTable.of(2018, code("0001"), Euro.parse("5.01")))
                .build();

        assertThat(inEuro.settledCents()).isEqualTo(ImmutableTable.of(2018, code("0001"), 501L));
        assertThatThrownBy(() -> State.builder()
                        .settledCost(ImmutableTable.of(
                                2018, code("0001"), Euro.parse("5.01").divide(2))))
                .isInstanceOf(RefusalException.class);
    }
}
