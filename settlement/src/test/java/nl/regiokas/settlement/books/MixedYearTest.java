package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CRISIS;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.charges;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.open;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import nl.regiokas.core.money.Euro;
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
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Years in which several things happen at once: municipalities merge and split, scopes end, members leave. */
class MixedYearTest {

    private static final Leaving ALL_AT_ONCE = new Leaving(Leaving.Instalments.AT_ONCE, Leaving.Fund.SHARE);

    private static SharingModel insurance(AllocationKey key) {
        return Models.insurance()
                .key(key)
                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.ZERO)))
                .build();
    }

    private static OpenItem item(String municipality, int due, ChargeKind kind) {
        return OpenItem.of(code(municipality), due, 2017, kind);
    }

    /**
     * On 1 January 2019 0002 goes to 0004, and 0003 half to 0001 and half to 0004. Scope a has ended and goes into b, which
     * 0004 leaves, and which itself ends in 2019.
     *
     * <p>E of b is -4.00 + 0.01 = -3.99, by 3 : 1 : 2: -2.00, -0.66, -1.33; of -1.33 0004 takes -0.66 and 0001, the earlier,
     * -0.67: 0004 pays 0.66 + 0.66. The cents of 0003 go to 0001, each by itself; the cent of 0002 to 0004, which pays it at
     * once. -4.00 + 1.00 + 1.32 + 0.01 + 0.02 is -1.65: 0001 is called.
     */
    @Test
    void aScopeEndsIntoOneThatEndsInAYearOfAMergerAndALeaver() {
        Town town = new Town()
                .with("0001", 3)
                .existing("0002", "", "2019-01-01")
                .existing("0003", "", "2019-01-01")
                .existing("0004", "2019-01-01", "")
                .series("beds", "0001 3", "0002 1", "0003 2", "0004 1")
                .reorganised("2019-01-01", "0002 100 0004", "0003 50 0001", "0003 50 0004");
        SharingModel byBeds = insurance(AllocationKeys.series("beds"));
        Scope.Builder a = Scope.builder()
                .name("a")
                .segments(Segment.CRISIS)
                .model(byBeds)
                .until(2018)
                .atEnd(new AtEnd.Into("b"))
                .openingFund(Euro.parse("1.00"));
        Scope.Builder b = scope("b", byBeds)
                .until(2019)
                .atEnd(AtEnd.SETTLE)
                .openingFund(Euro.parse("6.00"))
                .leaving(ALL_AT_ONCE)
                .participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0001"))));
        SolidarityScheme scheme = scheme(2018, 2020, a, b, scope("rest", Models.actualUse(AllocationKeys.equal())));
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "a",
                                ImmutableSortedMap.of(
                                        item("0002", 2021, ChargeKind.ASSESSMENT), 1L,
                                        item("0003", 2021, ChargeKind.ASSESSMENT), 1L),
                        "b", ImmutableSortedMap.of(item("0003", 2021, ChargeKind.ASSESSMENT), 1L)));

        Settlement settlement = town.uses("0001", CARE, 2018, "10.00").settle(scheme, opening);

        assertThat(charges(settlement))
                .containsExactly(
                        "2019 b 0004 EXIT_SHARE 1.32",
                        "2019 b 0001 INSTALMENT 0.02",
                        "2019 b 0004 INSTALMENT 0.01",
                        "2019 b 0001 ASSESSMENT 1.65");
        assertThat(funds(settlement, "b"))
                .containsExactly("2018 6.00 + 0.00 - 10.00 = -4.00", "2019 -3.00 + 3.00 - 0.00 = 0.00");
    }

    /**
     * 0001 cedes 40% to 0003, which took no part and takes none. E is 10.00 - 1.00 + 0.50: 4.75 of 0001; 0003 takes 1.90 of
     * it along. Its own 0.50 and the -0.40 it took over are booked at once.
     */
    @Test
    void anOutsiderThatTakesOverFromAMemberLeavesWithItsPart() {
        Town town = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .with("0003", 1)
                .reorganised("2019-01-01", "0001 60 0001", "0001 40 0003");
        Participants members = Participants.only("0001", "0002");
        SolidarityScheme scheme = scheme(
                2018,
                2020,
                scope(insurance(AllocationKeys.equal()))
                        .openingFund(Euro.parse("10.00"))
                        .leaving(ALL_AT_ONCE)
                        .participants(Dated.byYear(Map.of(2018, members, 2019, members))));
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "all",
                        ImmutableSortedMap.of(
                                item("0001", 2020, ChargeKind.INSTALMENT), -100L,
                                item("0003", 2021, ChargeKind.INSTALMENT), 50L)));

        Settlement settlement = town.settle(scheme, opening);

        assertThat(booked(settlement))
                .containsExactly(
                        "2019 0003 EXIT_SHARE -1.90", "2019 0003 INSTALMENT 0.10", "2020 0001 INSTALMENT -0.60");
        assertThat(funds(settlement))
                .containsExactly(
                        "2018 10.00 + 0.00 - 0.00 = 10.00",
                        "2019 10.00 + -1.80 - 0.00 = 8.20",
                        "2020 8.20 + -0.60 - 0.00 = 7.60");
    }

    /** What is due in the last year keeps its kind; of the rest 1.00 and -0.60 are instalments; -4.00 is left, by 3 : 1. */
    @Test
    void whatASettledScopeBooksEarlyIsAnInstalment() {
        Scope.Builder ends = scope(insurance(AllocationKeys.youth()))
                .openingFund(Euro.parse("-8.40"))
                .until(2018)
                .atEnd(AtEnd.SETTLE);
        SolidarityScheme scheme = scheme(2018, 2018, ends);
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "all",
                        ImmutableSortedMap.of(
                                item("0001", 2018, ChargeKind.ASSESSMENT), 400L,
                                item("0001", 2020, ChargeKind.ASSESSMENT), 100L,
                                item("0002", 2019, ChargeKind.DISTRIBUTION), -60L)));

        assertThat(booked(new Town().with("0001", 3).with("0002", 1).settle(scheme, opening)))
                .containsExactly(
                        "2018 0001 ASSESSMENT 7.00",
                        "2018 0002 ASSESSMENT 1.00",
                        "2018 0001 INSTALMENT 1.00",
                        "2018 0002 INSTALMENT -0.60");
    }

    @Test
    void itemsThatGoIntoAnotherScopeKeepTheirKind() {
        Scope.Builder a =
                scope("a", insurance(AllocationKeys.equal())).until(2018).atEnd(new AtEnd.Into("b"));
        SolidarityScheme scheme = scheme(2018, 2019, a, scope("b", insurance(AllocationKeys.equal())));
        OpenItem repaid = item("0001", 2020, ChargeKind.DISTRIBUTION);
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "a", ImmutableSortedMap.of(repaid, -300L),
                        "b", ImmutableSortedMap.of(repaid, -100L, item("0001", 2020, ChargeKind.INSTALMENT), 500L)));

        Settlement settlement = new Town().with("0001", 1).settle(scheme, opening);

        assertThat(open(settlement, "b"))
                .containsExactly("2020 0001 DISTRIBUTION of 2017 -4.00", "2020 0001 INSTALMENT of 2017 5.00");
    }

    // ---- what keys and limits look back at

    private static Town split() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 40 0002", "0001 60 0003");
    }

    /** Each of three cents of 0001 goes to 0003; added up they would be 1.2 and 1.8, so 1 and 2. */
    @Test
    void costOfEachProductAndYearMovesByItself() {
        Settlement settlement = split().uses("0001", CARE, 2017, "0.01")
                .uses("0001", CARE, 2018, "0.01")
                .uses("0001", CRISIS, 2018, "0.01")
                .uses("0002", CARE, 2018, "0.01")
                .uses("0002", CARE, 2019, "4.00")
                .settle(scheme(
                        2019,
                        2019,
                        scope(Models.pooling().key(AllocationKeys.history(2)).build())));

        assertThat(booked(settlement)).containsExactly("2019 0002 POOL_SHARE 1.00", "2019 0003 POOL_SHARE 3.00");
    }

    /** One bed of 0001 is 0.4 and 0.6: 20.00 by 1.4 to 0.6. */
    @Test
    void valuesOfASeriesMoveExactly() {
        Settlement settlement = split().series("beds", "2018 0001 1", "2018 0002 1")
                .uses("0002", CARE, 2019, "20.00")
                .settle(scheme(
                        2019,
                        2019,
                        scope(Models.pooling()
                                .key(AllocationKeys.series("beds", 1, 1))
                                .build())));

        assertThat(booked(settlement)).containsExactly("2019 0002 POOL_SHARE 14.00", "2019 0003 POOL_SHARE 6.00");
    }

    /** 0001 bore 50.00 and goes into 0002, which bore nothing that is known: 110.00 is not held to 60.00. */
    @Test
    void aBurdenIsKnownOnlyIfThatOfAllItComesFromIs() {
        SharingModel limited = Models.pooling()
                .key(AllocationKeys.equal())
                .limit(Limit.builder().increase(LimitBound.parse("10.00")).build())
                .build();
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .reorganised("2019-01-01", "0001 1 0002")
                .uses("0001", CARE, 2018, "50.00")
                .uses("0002", CARE, 2019, "110.00");

        assertThat(booked(town.settle(scheme(
                        2018,
                        2019,
                        scope(limited)
                                .participants(Dated.byYear(
                                        Map.of(2018, Participants.only("0001"), 2019, Participants.all())))))))
                .containsExactly("2018 0001 POOL_SHARE 50.00", "2019 0002 POOL_SHARE 110.00");
    }
}
