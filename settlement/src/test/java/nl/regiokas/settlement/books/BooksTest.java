package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What closings refuse, with their day and the figures, so that no year changes without a word. */
class BooksTest {

    private static final SolidarityScheme SCHEME = scheme(2018, 2020, scope(Models.actualUse(AllocationKeys.equal())));

    private static SettlementFacts facts(String of2018, String of2019) {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2018, of2018)
                .uses("0001", CARE, 2019, of2019)
                .facts();
    }

    private static Closing closing(String day, int through) {
        return new Closing(LocalDate.parse(day), through);
    }

    private static Books closed2018() {
        return Books.open(SCHEME, State.opening(SCHEME))
                .close(closing("2019-02-01", 2018), facts("10.00", "0.00"))
                .books();
    }

    @Test
    void aFinalYearMayNotChange() {
        Books books = closed2018().makeFinal(2018);

        String moved = "cost of a final year must stay but of 0001, product " + CARE + ", 2018 it moved by EUR 2.50";
        assertThatThrownBy(() -> books.close(closing("2020-02-01", 2019), facts("12.50", "3.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessage(moved + " (closing 2020-02-01)");
        assertThatThrownBy(() -> books.asKnown(facts("12.50", "3.00")))
                .as("what is open is a later ledger too")
                .isInstanceOf(RefusalException.class)
                .hasMessage(moved);
        assertThat(books.close(closing("2020-02-01", 2019), facts("10.00", "3.00"))
                        .bookings())
                .extracting(Booking::amountCents)
                .containsExactly(3_00L);
    }

    @Test
    void aYearThatIsNotFinalMayChange() {
        assertThat(closed2018()
                        .close(closing("2019-06-01", 2018), facts("12.50", "0.00"))
                        .bookings())
                .extracting(Booking::amountCents)
                .containsExactly(2_50L);
    }

    @Test
    void whatIsFinalStaysFinal() {
        Books books = closed2018()
                .close(closing("2020-02-01", 2019), facts("10.00", "3.00"))
                .books()
                .makeFinal(2019);

        assertThatThrownBy(() -> books.makeFinal(2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "a closing must be through a year from 2019 to 2020 and not before the one before, but was through"
                                + " 2018");
        assertThatThrownBy(() -> closed2018().makeFinal(2019))
                .as("not closed yet")
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("was through 2019");
    }

    /** Late lines are already in their new year; what is handed in is taken as it is. */
    @Test
    void withLateLinesInTheCurrentYearAFinalYearIsNotCompared() {
        SolidarityScheme current =
                SCHEME.toBuilder().lateLines(LateLines.CURRENT_YEAR).build();
        Books books = Books.open(current, State.opening(current))
                .close(closing("2019-02-01", 2018), facts("10.00", "0.00"))
                .books()
                .makeFinal(2018);

        assertThat(books.close(closing("2020-02-01", 2019), facts("10.00", "2.50"))
                        .bookings())
                .containsExactly(new Booking(2019, "all", new Party("0001"), ChargeKind.OWN_USE, 2_50));
        assertThat(books.asKnown(facts("12.50", "0.00")).years()).hasSize(3);
    }

    @Test
    void closingsFollowEachOther() {
        assertThatThrownBy(() -> closed2018().close(closing("2019-02-01", 2018), facts("10.00", "0.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "the day of a closing must come after that of the one before, 2019-02-01, but was 2019-02-01"
                                + " (closing 2019-02-01)");
        assertThatThrownBy(() -> closed2018()
                        .close(closing("2020-02-01", 2019), facts("10.00", "3.00"))
                        .books()
                        .close(closing("2020-03-01", 2018), facts("10.00", "3.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("not before the one before, but was through 2018");
    }

    @Test
    void withLateLinesInTheCurrentYearAYearIsClosedAfterItsEnd() {
        SolidarityScheme current =
                SCHEME.toBuilder().lateLines(LateLines.CURRENT_YEAR).build();
        Books books = Books.open(current, State.opening(current));

        assertThatThrownBy(() -> books.close(closing("2018-12-31", 2018), facts("10.00", "0.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("with late lines in the current year a closing through 2018 must come after it but was on"
                        + " 2018-12-31 (closing 2018-12-31)");
        assertThat(Books.open(SCHEME, State.opening(SCHEME))
                        .close(closing("2018-12-31", 2018), facts("10.00", "0.00"))
                        .bookings())
                .as("else a provisional closing may come before")
                .isNotEmpty();
    }

    @Test
    void aClosingThatCannotBeSettledIsRefusedWithItsDay() {
        SolidarityScheme weighed = scheme(2018, 2018, scope(Models.actualUse(AllocationKeys.series("nobody"))));

        assertThatThrownBy(() -> Books.open(weighed, State.opening(weighed))
                        .close(closing("2019-02-01", 2018), facts("10.00", "0.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("closing 2019-02-01");
    }

    /** The line of 2017, which is the whole window, becomes known after the first closing. */
    @Test
    void aClosingWhoseWindowHasNoLinesThenIsRefusedWithItsDay() {
        SolidarityScheme flat = scheme(
                2018,
                2018,
                scope(Models.flatTax()
                        .window(1)
                        .spread(1)
                        .ownShare(Percentage.HUNDRED)
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("10.00"))))
                        .build()));
        SettlementFacts later = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2017, "1.00")
                .facts();

        assertThatThrownBy(() -> Books.open(flat, State.opening(flat))
                        .close(closing("2019-02-01", 2018), facts("10.00", "0.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key history-1 must not all be zero to divide the flat-tax contributions"
                        + " (closing 2019-02-01, scope all, 2018)");
        assertThat(Books.open(flat, State.opening(flat))
                        .close(closing("2019-08-01", 2018), later)
                        .bookings())
                .containsExactly(new Booking(2018, "all", new Party("0001"), ChargeKind.CONTRIBUTION, 10_00));
    }

    @Test
    void aStateReportsTheOpenItemsItWasOpenedWith() {
        var open = ImmutableMap.of(
                "all", ImmutableSortedMap.of(OpenItem.of(Town.code("0001"), 2018, 2017, ChargeKind.INSTALMENT), 5_00L));

        assertThat(State.openingCents(SCHEME, open).openItemCents()).isEqualTo(open);
        assertThat(State.opening(SCHEME).openItemCents())
                .as("no scope without items")
                .isEmpty();
    }

    @Test
    void nothingIsNotBookedAndIsNotOpen() {
        assertThatThrownBy(() -> new Booking(2018, "all", new Party("0001"), ChargeKind.OWN_USE, 0))
                .isInstanceOf(RefusalException.class)
                .hasMessage("booking OWN_USE of 0001 must not be zero but was (scope all, 2018)");
        OpenItem item = OpenItem.of(Town.code("0001"), 2019, 2018, ChargeKind.INSTALMENT);
        assertThatThrownBy(() -> ScopeState.builder()
                        .fundCents(1)
                        .openCents(ImmutableSortedMap.of(item, 0L))
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("open item INSTALMENT of 0001, due in 2019, must not be zero but was");
    }

    /**
     * The first closing has nothing to share. The second shares 40.00 of 2018, by what was known of 2017 at the first, 30 to
     * 10, and not by what is known now, 30 to 30; where all is calculated again it is shared by that.
     */
    @ParameterizedTest
    @CsvSource({"COSTS, 3000, 1000", "ALL, 2000, 2000"})
    void weightsThatTheFirstClosingDidNotNeedAreThoseOfTheLinesKnownThen(Restate restate, long one, long other) {
        SolidarityScheme scheme = scheme(
                2018,
                2018,
                scope(PoolingModel.builder().key(AllocationKeys.history(1)).build())
                        .restate(restate));
        Town first = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2017, "30.00")
                .uses("0002", CARE, 2017, "10.00");
        Town second = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2017, "30.00")
                .uses("0002", CARE, 2017, "30.00")
                .uses("0001", CARE, 2018, "40.00");

        Closed closed = Books.open(scheme, State.opening(scheme))
                .close(closing("2019-02-01", 2018), first.facts())
                .books()
                .close(closing("2019-08-01", 2018), second.facts());

        assertThat(closed.bookings())
                .containsExactly(
                        new Booking(2018, "all", new Party("0001"), PoolingModel.POOL_SHARE, one),
                        new Booking(2018, "all", new Party("0002"), PoolingModel.POOL_SHARE, other));
    }

    @Test
    void aFinalYearIsNotTheOnlyThingReportedOfALedger() {
        Books books = closed2018().makeFinal(2018);
        SettlementFacts moved = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2018, "12.50")
                .advance("0001", 2017, "1.00")
                .facts();

        assertThatThrownBy(() -> books.close(closing("2020-02-01", 2019), moved))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost of a final year must stay but of 0001, product CARE, 2018 it moved by EUR 2.50"
                        + " (closing 2020-02-01)\n"
                        + "an advance must be of a year of the settlement, 2018 to 2020, but was of 2017 (party 0001, EUR"
                        + " 1.00) (closing 2020-02-01)");
    }

    @Test
    void aFinalYearMayBeMadeFinalAgainAndALaterOneToo() {
        Books books = closed2018()
                .close(closing("2020-02-01", 2019), facts("10.00", "3.00"))
                .books()
                .makeFinal(2018);

        assertThat(books.makeFinal(2018).finalThrough()).contains(2018);
        assertThat(books.makeFinal(2019).finalThrough()).contains(2019);
    }

    /** The state is after 2018, so that 2019 is the first year that can be closed. */
    @Test
    void theFirstClosingIsThroughAYearAfterTheState() {
        State after2018 = closed2018().state();
        Books goingOn = Books.open(SCHEME, after2018);

        assertThatThrownBy(() -> goingOn.close(closing("2019-02-01", 2018), facts("10.00", "0.00")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a closing must be through a year from 2019 to 2020 and not before the one before, but was"
                        + " through 2018 (closing 2019-02-01)");
        Books pastAll = Books.open(scheme(2018, 2018, scope(Models.actualUse(AllocationKeys.equal()))), after2018);
        assertThat(pastAll.orderFaults(List.of(closing("2019-02-01", 2018))))
                .map(Fault::text)
                .containsExactly("a closing must be through a year after 2018, the last that is closed already, and the"
                        + " scheme ends in 2018, but was through 2018 (closing 2019-02-01)");
        assertThat(goingOn.close(closing("2020-02-01", 2019), facts("10.00", "3.00"))
                        .bookings())
                .containsExactly(new Booking(2019, "all", new Party("0001"), ChargeKind.OWN_USE, 3_00));
    }

    /** A year that is too late counts for nobody after it, and one that is too early counts as the first open one. */
    @Test
    void closingsThatAreToFollowAreEachComparedWithTheOneBefore() {
        assertThat(closed2018()
                        .orderFaults(List.of(
                                closing("2020-02-01", 2019),
                                closing("2020-03-01", 2018),
                                closing("2020-02-15", 2018),
                                closing("2021-02-01", 2021),
                                closing("2021-03-01", 2017),
                                closing("2021-04-01", 2018),
                                closing("2021-05-01", 2020),
                                closing("2021-06-01", 2019))))
                .map(Fault::text)
                .containsExactly(
                        "a closing must be through a year from 2019 to 2020 and not before the one before, but was through"
                                + " 2018 (closing 2020-03-01)",
                        "the day of a closing must come after that of the one before, 2020-03-01, but was 2020-02-15"
                                + " (closing 2020-02-15)",
                        "a closing must be through a year from 2018 to 2020 and not before the one before, but was through"
                                + " 2021 (closing 2021-02-01)",
                        "a closing must be through a year from 2018 to 2020 and not before the one before, but was through"
                                + " 2017 (closing 2021-03-01)",
                        "a closing must be through a year from 2020 to 2020 and not before the one before, but was through"
                                + " 2019 (closing 2021-06-01)");
    }

    @Test
    void booksAreEqualWhenAllTheyFollowFromIs() {
        Books books = closed2018();
        Books other = Books.open(SCHEME, State.opening(SCHEME))
                .close(closing("2019-02-01", 2018), facts("10.01", "0.00"))
                .books();
        SolidarityScheme longer = SCHEME.toBuilder().lastYear(2021).build();

        assertThat(books)
                .isEqualTo(closed2018())
                .hasSameHashCodeAs(closed2018())
                .as("what was settled")
                .isNotEqualTo(other)
                .as("final years")
                .isNotEqualTo(books.makeFinal(2018))
                .isNotEqualTo("books")
                .hasToString("books of " + SCHEME.name() + " with closings [" + closing("2019-02-01", 2018) + "]");
        assertThat(Books.open(SCHEME, State.opening(SCHEME)))
                .as("the scheme")
                .isNotEqualTo(Books.open(longer, State.opening(longer)))
                .as("the opening")
                .isNotEqualTo(Books.open(SCHEME, books.state()))
                .as("the closings")
                .isNotEqualTo(books);
    }

    /** Youth is 1 : 1 at the first closing and 3 : 1 at the second; no cost has changed. */
    @Test
    void aSeriesThatChangedIsSettledAgain() {
        SolidarityScheme pooled = scheme(
                2018,
                2018,
                scope(PoolingModel.builder().key(AllocationKeys.youth()).build()));
        Closed closed = Books.open(pooled, State.opening(pooled))
                .close(
                        closing("2019-02-01", 2018),
                        new Town()
                                .with("0001", 1)
                                .with("0002", 1)
                                .uses("0001", CARE, 2018, "40.00")
                                .facts())
                .books()
                .close(
                        closing("2019-08-01", 2018),
                        new Town()
                                .with("0001", 3)
                                .with("0002", 1)
                                .uses("0001", CARE, 2018, "40.00")
                                .facts());

        assertThat(closed.bookings())
                .containsExactly(
                        new Booking(2018, "all", new Party("0001"), PoolingModel.POOL_SHARE, 10_00),
                        new Booking(2018, "all", new Party("0002"), PoolingModel.POOL_SHARE, -10_00));
    }

    /** Without a young inhabitant 0002 pays nothing, which matters only as long as it uses care. */
    @Test
    void whatIsReportedOfAYearWithOtherCostIsLookedAtAgain() {
        SolidarityScheme insured = scheme(
                2018,
                2018,
                scope(Models.insurance()
                        .key(AllocationKeys.youth())
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("40.00"))))
                        .build()));
        Books first = Books.open(insured, State.opening(insured))
                .close(
                        closing("2019-02-01", 2018),
                        new Town()
                                .with("0001", 1)
                                .with("0002", 0)
                                .uses("0002", CARE, 2018, "5.00")
                                .facts())
                .books();
        Books second = first.close(
                        closing("2019-08-01", 2018),
                        new Town().with("0001", 1).with("0002", 0).facts())
                .books();

        assertThat(first.settled().orElseThrow().notices())
                .map(Notice::toString)
                .containsExactly(
                        "its weight in key youth is zero, so that it pays nothing by it, though its use costs EUR"
                                + " 5.00 (scope all, 2018, municipality 0002)");
        assertThat(second.settled().orElseThrow().notices())
                .as("it used none after all")
                .isEmpty();
    }

    /** In 2019 the premium of 8.00 goes by what each was charged in 2018, 30 to 10, which the first closing settled. */
    @Test
    void yearsThatStandAreKnownToLaterOnes() {
        SolidarityScheme byCharges = scheme(
                2018,
                2019,
                scope("care", Models.actualUse(AllocationKeys.equal())).segments(Segment.FLEXIBLE, Segment.CRISIS),
                scope(
                                "insured",
                                Models.insurance()
                                        .key(AllocationKeys.charges(List.of("care"), 1))
                                        .expectedCost(YearlyAmount.of(Map.of(2019, Euro.parse("8.00"))))
                                        .build())
                        .segments(Segment.INTENSIVE)
                        .from(2019));
        SettlementFacts facts = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2018, "30.00")
                .uses("0002", CARE, 2018, "10.00")
                .facts();
        Books first = Books.open(byCharges, State.opening(byCharges))
                .close(closing("2019-02-01", 2018), facts)
                .books();
        Closed second = first.close(closing("2020-02-01", 2019), facts);

        assertThat(second.bookings())
                .map(one -> one.year() + " " + one.party() + " " + Euro.text(one.amountCents()))
                .containsExactly("2019 0001 6.00", "2019 0002 2.00");
        assertThat(second.books().settled().orElseThrow().years().get(0))
                .as("a year that stands is not settled again")
                .isSameAs(first.settled().orElseThrow().years().get(0));
    }
}
