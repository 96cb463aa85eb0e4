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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
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
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** 0001 goes to 0002 (40%) and to 0003 (60%) on 1 January 2019: what is open, due and looked back at goes along. */
class BooksOverReorganisationsTest {

    private static final SharingModel OWN = Models.actualUse(AllocationKeys.equal());

    private static Town split() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 40 0002", "0001 60 0003");
    }

    private static SharingModel pooling(AllocationKey key) {
        return PoolingModel.builder().key(key).build();
    }

    private static OpenItem item(String municipality, int due) {
        return OpenItem.of(code(municipality), due, 2017, ChargeKind.INSTALMENT);
    }

    /** A cent of each scope goes to 0003, since 0.6 is the larger part; together they would have been divided 1 and 1. */
    @Test
    void itemsOfAScopeThatEndsMoveBeforeTheyGoIntoAnother() {
        Scope.Builder a = Town.scope("a", OWN).until(2018).atEnd(new AtEnd.Into("b"));
        Scope.Builder b = Town.scope("b", OWN);
        SolidarityScheme scheme = scheme(2018, 2020, a, b);
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "a", ImmutableSortedMap.of(item("0001", 2020), 1L),
                        "b", ImmutableSortedMap.of(item("0001", 2020), 1L)));

        Settlement settlement = split().settle(scheme, opening);

        assertThat(open(settlement.year(2019).books().closing(), "b"))
                .containsExactly("2020 0003 INSTALMENT of 2017 0.02");
        assertThat(charges(settlement)).containsExactly("2020 b 0003 INSTALMENT 0.02");
    }

    /** Gains of 2018: -10.00 of 0001 and 5.00 of 0002, in two parts; 0002 takes over 2.00 of each 5.00. */
    @Test
    void aScopeThatRunsOffBooksWhatMoved() {
        SharingModel flat = Models.flatTax()
                .window(1)
                .spread(2)
                .ownShare(Percentage.HUNDRED)
                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("20.00"))))
                .build();
        Settlement settlement = split().uses("0001", CARE, 2017, "1.00")
                .uses("0002", CARE, 2017, "1.00")
                .uses("0001", CARE, 2018, "20.00")
                .uses("0002", CARE, 2018, "5.00")
                .settle(scheme(2018, 2021, scope(flat).until(2018), Town.scope("rest", OWN)));

        assertThat(charges(settlement))
                .containsExactly(
                        "2018 all 0001 CONTRIBUTION 10.00",
                        "2018 all 0002 CONTRIBUTION 10.00",
                        "2019 all 0002 INSTALMENT -0.50",
                        "2019 all 0003 INSTALMENT 3.00",
                        "2020 all 0002 INSTALMENT -0.50",
                        "2020 all 0003 INSTALMENT 3.00");
        assertThat(funds(settlement, "all"))
                .containsExactly(
                        "2018 0.00 + 20.00 - 25.00 = -5.00",
                        "2019 -5.00 + 2.50 - 0.00 = -2.50",
                        "2020 -2.50 + 2.50 - 0.00 = 0.00");
    }

    /** Burdens of 2018: 50.00 each; of 2019 then 70.00 and 30.00, at most 10.00 more. Of 110.00 0003 bears 40.00. */
    @Test
    void lastYearsBurdenGoesAlong() {
        SharingModel limited = PoolingModel.builder()
                .key(AllocationKeys.equal())
                .limit(Limit.builder().increase(LimitBound.parse("10.00")).build())
                .build();
        Settlement settlement = split().uses("0001", CARE, 2018, "60.00")
                .uses("0002", CARE, 2018, "40.00")
                .uses("0002", CARE, 2019, "110.00")
                .settle(scheme(2018, 2019, scope(limited)));

        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 POOL_SHARE 50.00",
                        "2018 0002 POOL_SHARE 50.00",
                        "2019 0002 POOL_SHARE 70.00",
                        "2019 0003 POOL_SHARE 40.00");
    }

    /** Scope a charged 10.00 and 6.00 in 2018: 10.00 and 6.00 of 2019, by which b divides 32.00. */
    @Test
    void chargesOfLastYearGoAlong() {
        Scope.Builder a = Scope.builder().name("a").segments(Segment.FLEXIBLE).model(OWN);
        Scope.Builder b = Scope.builder()
                .name("b")
                .segments(Segment.CRISIS, Segment.INTENSIVE)
                .model(Dated.byYear(Map.of(
                        2018,
                        pooling(AllocationKeys.equal()),
                        2019,
                        pooling(AllocationKeys.charges(List.of("a"), 1)))));
        Settlement settlement = split().uses("0001", CARE, 2018, "10.00")
                .uses("0002", CARE, 2018, "6.00")
                .uses("0002", CRISIS, 2019, "32.00")
                .settle(scheme(2018, 2019, a, b));

        assertThat(charges(settlement))
                .containsExactly(
                        "2018 a 0001 OWN_USE 10.00",
                        "2018 a 0002 OWN_USE 6.00",
                        "2019 b 0002 POOL_SHARE 20.00",
                        "2019 b 0003 POOL_SHARE 12.00");
    }

    // ---- closings

    private static Closing closing(String day, int through) {
        return new Closing(LocalDate.parse(day), through);
    }

    private static List<String> dues(Closed closed) {
        return closed.dues().stream()
                .map(due -> due.party() + " " + Euro.text(due.amountCents()))
                .toList();
    }

    private static List<String> bookings(Closed closed) {
        return closed.bookings().stream()
                .map(one -> one.year() + " " + one.party() + " " + one.kind() + " " + Euro.text(one.amountCents()))
                .toList();
    }

    /**
     * 0001 pays 10.00 while it exists; 5.00 that comes late is booked on it and due from its successors; what 0002 took over
     * is not due from it again.
     */
    @Test
    void aCorrectionOfADissolvedMunicipalityIsDueFromItsSuccessors() {
        SolidarityScheme scheme = scheme(2018, 2019, scope(OWN));
        Town first = split().uses("0001", CARE, 2018, "10.00").advance("0002", 2018, "1.00");
        Town late = split().uses("0001", CARE, 2018, "15.00").advance("0002", 2018, "1.00");
        Town last = split().uses("0001", CARE, 2018, "15.00")
                .uses("0002", CARE, 2019, "7.00")
                .advance("0002", 2018, "1.00");

        Closed one = Books.open(scheme, State.opening(scheme)).close(closing("2018-12-01", 2018), first.facts());
        Closed two = one.books().close(closing("2019-06-01", 2018), late.facts());
        Closed three = two.books().close(closing("2020-02-01", 2019), last.facts());

        assertThat(bookings(one)).containsExactly("2018 0001 OWN_USE 10.00");
        assertThat(dues(one)).containsExactly("0001 10.00", "0002 -1.00");
        assertThat(bookings(two)).containsExactly("2018 0001 OWN_USE 5.00");
        assertThat(dues(two)).containsExactly("0002 2.00", "0003 3.00");
        assertThat(bookings(three)).containsExactly("2019 0002 OWN_USE 7.00");
        assertThat(dues(three)).containsExactly("0002 7.00", "0003 0.00");
    }

    /** The key of 2019 is the cost of 2018; 10.00 of 0001 comes late: 4.00 and 6.00 of the successors. */
    @Test
    void aCorrectionOfAnEarlierYearWeighsInTheMunicipalitiesOfTheLater() {
        SolidarityScheme scheme = scheme(
                2018,
                2019,
                scope(OWN).model(Dated.byYear(Map.of(2018, OWN, 2019, pooling(AllocationKeys.history(1))))));
        Town first = split().uses("0002", CARE, 2018, "20.00").uses("0002", CARE, 2019, "60.00");
        Town late = split().uses("0001", CARE, 2018, "10.00")
                .uses("0002", CARE, 2018, "20.00")
                .uses("0002", CARE, 2019, "60.00");

        Closed one = Books.open(scheme, State.opening(scheme)).close(closing("2020-02-01", 2019), first.facts());
        Closed two = one.books().close(closing("2020-06-01", 2019), late.facts());

        // 60.00 by 24.00 and 6.00 is 48.00 and 12.00
        assertThat(bookings(two))
                .containsExactly(
                        "2018 0001 OWN_USE 10.00", "2019 0002 POOL_SHARE -12.00", "2019 0003 POOL_SHARE 12.00");
        // of 10.00 of 0001 its successors bear 4.00 and 6.00
        assertThat(dues(two)).containsExactly("0002 -8.00", "0003 18.00");
    }
}
