package nl.regiokas.settlement.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Two municipalities pool all cost of 2018 by their cost of 2017; on the second day more is known of both years. */
class CorrectionExplainerTest {

    private static final SolidarityScheme SCHEME = Town.scheme(
            2018, PoolingModel.builder().key(AllocationKeys.history(1)).build());
    private static final Closed FIRST = closed(Books.open(SCHEME, State.opening(SCHEME)), "2019-02-01", firstDay());
    private static final Closed SECOND = closed(FIRST.books(), "2019-06-01", secondDay());

    private static Town town() {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", Town.CARE, 2017, "10.00")
                .uses("0002", Town.CARE, 2017, "10.00")
                .uses("0001", Town.CARE, 2018, "70.00");
    }

    private static SettlementFacts firstDay() {
        return town().facts();
    }

    private static SettlementFacts secondDay() {
        return town().uses("0001", Town.CLINIC, 2017, "20.00")
                .uses("0002", Town.CARE, 2018, "30.00")
                .facts();
    }

    private static Closed closed(Books books, String day, SettlementFacts known) {
        return closed(books, day, 2018, known);
    }

    private static Closed closed(Books books, String day, int through, SettlementFacts known) {
        return books.close(new Closing(LocalDate.parse(day), through), known);
    }

    private static List<String> stated(CorrectionExplainer explainer, Booking booking, String language) {
        return ExplanationText.in(SettlementWording.in(Locale.forLanguageTag(language), Models.types()))
                .write(explainer.explain(booking))
                .lines()
                .toList();
    }

    private static Booking of(String municipality, List<Booking> bookings) {
        return bookings.stream()
                .filter(booking -> booking.party().code().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCorrectionReportsBothSidesAndWhatChangedBetweenThem() {
        Booking booking = of("0001", SECOND.bookings());

        // 70.00 x 10/20 = 35.00 on the first day, 100.00 x 30/40 = 75.00 on the second
        assertThat(booking.amountCents()).isEqualTo(4000);
        CorrectionExplainer explainer = CorrectionExplainer.of(SECOND);
        assertThat(explainer.corrects(booking)).isTrue();
        assertThat(stated(explainer, booking, "en"))
                .startsWith(
                        "Correction 2018 of 0001: EUR 40.00",
                        "  the charge as known then, less what was booked before",
                        "  scope: all",
                        "  kind: pool shares",
                        "  closed before on: 2019-02-01",
                        "  closed on: 2019-06-01",
                        "  as booked before: EUR 35.00")
                .containsSubsequence(
                        "  as known then: EUR 75.00",
                        "  cost that changed: EUR 20.00",
                        "    product CLINIC of 0001 in 2017",
                        "  cost of the others that changed: EUR 30.00",
                        "  what changed: weight",
                        "  it was: 10",
                        "  it became: 30");
        assertThat(stated(explainer, booking, "nl"))
                .contains(
                        "Correctie 2018 van 0001: € 40,00",
                        "  zoals eerder geboekt: € 35,00",
                        "  zoals toen bekend: € 75,00",
                        "  kosten die veranderden: € 20,00",
                        "  kosten van de anderen die veranderden: € 30,00");
    }

    @Test
    void aYearThatIsClosedForTheFirstTimeIsNotCorrected() {
        Booking booking = of("0001", FIRST.bookings());

        CorrectionExplainer explainer = CorrectionExplainer.of(FIRST);

        assertThat(explainer.corrects(booking)).isFalse();
        assertThat(stated(explainer, booking, "en"))
                .contains("  closed on: 2019-02-01", "  as booked before: EUR 0.00", "  as known then: EUR 35.00")
                .noneMatch(line -> line.contains("changed"));
    }

    @Test
    void whatIsOpenIsReportedAgainstTheLastClosing() {
        Books books = FIRST.books();
        List<Booking> open = books.openBookings(books.asKnown(secondDay()));

        CorrectionExplainer explainer = CorrectionExplainer.open(books, books.asKnown(secondDay()));

        assertThat(stated(explainer, of("0002", open), "en"))
                .contains(
                        "Correction 2018 of 0002: -EUR 10.00",
                        "  closed before on: 2019-02-01",
                        "  closed on: still open",
                        "  as booked before: EUR 35.00",
                        "  as known then: EUR 25.00",
                        "  cost that changed: EUR 30.00",
                        "  cost of the others that changed: EUR 20.00");
    }

    /** 0001 goes to 0002 (40%) and to 0003 (60%) in 2019, whose key is the cost of 2018; 10.00 of 2018 comes late. */
    @Test
    void aCostThatChangedIsFollowedToTheSuccessors() {
        SolidarityScheme scheme = Town.scheme(
                2018,
                2019,
                Town.scope(PoolingModel.builder().key(AllocationKeys.equal()).build())
                        .model(Dated.byYear(Map.of(
                                2018,
                                PoolingModel.builder()
                                        .key(AllocationKeys.equal())
                                        .build(),
                                2019,
                                PoolingModel.builder()
                                        .key(AllocationKeys.history(1))
                                        .build()))));
        Closed first = closed(Books.open(scheme, State.opening(scheme)), "2020-02-01", 2019, split().facts());
        Closed second = closed(
                first.books(),
                "2020-06-01",
                2019,
                split().uses("0001", Town.CARE, 2018, "10.00").facts());
        Booking booking = second.bookings().stream()
                .filter(one -> one.year() == 2019 && one.party().code().equals("0003"))
                .findFirst()
                .orElseThrow();

        // 0002 had 20.00 of 2018, and 4.00 more then; 0003 has 6.00 of 30.00: of 50.00 in 2019
        assertThat(booking.amountCents()).isEqualTo(10_00);
        assertThat(stated(CorrectionExplainer.of(second), booking, "en"))
                .containsSubsequence(
                        "  as booked before: EUR 0.00",
                        "  cost that changed: EUR 6.00",
                        "    product CARE of 0003 in 2018",
                        "  cost of the others that changed: EUR 4.00")
                .contains("    taken over from: 0001");
    }

    /** The state pays half: 10.00 at first, then half of 50.00. To it all cost is of others, whichever product it is of. */
    @Test
    void aCorrectionOfAnOutsidePartyReportsTheCostOfTheOthers() {
        SolidarityScheme scheme = Town.scheme(
                        2018,
                        PoolingModel.builder()
                                .key(AllocationKeys.equal())
                                .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.empty()))
                                .build())
                .toBuilder()
                .addOutside(new OutsideParty("rijk", "Rijk"))
                .build();
        Town few = new Town().with("0001", 1).with("0002", 1).uses("0001", Town.CARE, 2018, "20.00");
        Closed first = closed(Books.open(scheme, State.opening(scheme)), "2019-02-01", few.facts());
        Town more = few.uses("0001", Town.CARE, 2018, "-5.00").uses("0002", Town.CLINIC, 2018, "35.00");
        Closed second = closed(first.books(), "2019-06-01", more.facts());
        Booking booking = of("rijk", second.bookings());

        assertThat(booking.amountCents()).isEqualTo(15_00);
        assertThat(stated(CorrectionExplainer.of(second), booking, "en"))
                .contains("  cost of the others that changed: EUR 30.00")
                .doesNotContain("  cost that changed: EUR 30.00");
    }

    private static Town split() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 40 0002", "0001 60 0003")
                .uses("0002", Town.CARE, 2018, "20.00")
                .uses("0002", Town.CARE, 2019, "50.00");
    }
}
