package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CRISIS;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With {@code restate: costs} the first closing through a year fixes its weights: windows and standing keys. */
class RestateTest {

    private static final SharingModel FLAT = Models.flatTax()
            .window(1)
            .spread(1)
            .ownShare(Percentage.ZERO)
            .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("40.00"))))
            .build();
    private static final SharingModel STANDING = Models.actualUse(AllocationKeys.history(1));

    private static Town town(String of0002) {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2017, "30.00")
                .uses("0002", CARE, 2017, of0002);
    }

    /** What the second closing books: 10.00 of 2017 is known on the first day, and 30.00 on the second. */
    private static List<String> second(SharingModel model, Restate restate, String product, String cost) {
        SolidarityScheme scheme = scheme(2018, 2018, scope(model).restate(restate));
        return Books.open(scheme, State.opening(scheme))
                .close(
                        new Closing(LocalDate.parse("2019-02-01"), 2018),
                        town("10.00").uses("0001", product, 2018, "40.00").facts())
                .books()
                .close(
                        new Closing(LocalDate.parse("2019-08-01"), 2018),
                        town("30.00").uses("0001", product, 2018, cost).facts())
                .bookings()
                .stream()
                .map(one -> one.party() + " " + one.kind() + " " + Euro.text(one.amountCents()))
                .toList();
    }

    /** Contributions stay 30.00 and 10.00; calculated again they are 20.00 each. The gain is booked in the next year. */
    @Test
    void windowsStand() {
        assertThat(second(FLAT, Restate.COSTS, CARE, "60.00")).isEmpty();
        assertThat(second(FLAT, Restate.ALL, CARE, "60.00"))
                .containsExactly("0001 CONTRIBUTION -10.00", "0002 CONTRIBUTION 10.00");
    }

    /** 60.00 by 3 : 1 is 45.00 and 15.00, where 40.00 was 30.00 and 10.00; calculated again it is 30.00 each. */
    @Test
    void standingKeysStand() {
        assertThat(second(STANDING, Restate.COSTS, CRISIS, "60.00"))
                .containsExactly("0001 STANDING_SHARE 15.00", "0002 STANDING_SHARE 5.00");
        assertThat(second(STANDING, Restate.ALL, CRISIS, "60.00")).containsExactly("0002 STANDING_SHARE 20.00");
    }

    /**
     * Scope a charged 10.00 and 30.00 on the first day, when b had nothing to share, and 30.00 each on the second: b shares
     * 40.00 by what a charged on the first, 10.00 and 30.00; calculated again it is 20.00 each.
     */
    @ParameterizedTest
    @CsvSource({"COSTS, 10.00, 30.00", "ALL, 20.00, 20.00"})
    void chargesThatWeighStand(Restate restate, String one, String other) {
        SolidarityScheme scheme = scheme(
                2018,
                2018,
                Town.scope("a", Models.actualUse(AllocationKeys.equal())).segments(Segment.FLEXIBLE),
                Town.scope(
                                "b",
                                PoolingModel.builder()
                                        .key(AllocationKeys.charges(List.of("a"), 0))
                                        .build())
                        .restate(restate));
        Town first = new Town().with("0001", 1).with("0002", 1).uses("0001", CARE, 2018, "10.00");
        Town late = new Town().with("0001", 1).with("0002", 1).uses("0001", CARE, 2018, "30.00");

        List<Booking> bookings = Books.open(scheme, State.opening(scheme))
                .close(
                        new Closing(LocalDate.parse("2019-02-01"), 2018),
                        first.uses("0002", CARE, 2018, "30.00").facts())
                .books()
                .close(
                        new Closing(LocalDate.parse("2019-08-01"), 2018),
                        late.uses("0002", CARE, 2018, "30.00")
                                .uses("0001", CRISIS, 2018, "40.00")
                                .facts())
                .bookings();

        assertThat(bookings)
                .filteredOn(booking -> booking.scope().equals("b"))
                .extracting(booking -> booking.party() + " " + Euro.text(booking.amountCents()))
                .containsExactly("0001 " + one, "0002 " + other);
    }

    /** The gain of the flat tax is shared by the window that stands: a shortage of 20.00 is 15.00 and 5.00. */
    @Test
    void gainsGoByTheWindowThatStands() {
        SolidarityScheme scheme = scheme(2018, 2018, scope(FLAT).restate(Restate.COSTS));
        Books books = Books.open(scheme, State.opening(scheme))
                .close(
                        new Closing(LocalDate.parse("2019-02-01"), 2018),
                        town("10.00").uses("0001", CARE, 2018, "40.00").facts())
                .books()
                .close(
                        new Closing(LocalDate.parse("2019-08-01"), 2018),
                        town("30.00").uses("0001", CARE, 2018, "60.00").facts())
                .books();

        assertThat(Town.open(books.state(), "all"))
                .containsExactly("2019 0001 INSTALMENT of 2018 15.00", "2019 0002 INSTALMENT of 2018 5.00");
    }

    /**
     * Scope a ended in 2018 and still holds what is due in 2020. That 0001, which took part, and 0002, which did not, merge in
     * 2019 leaves nothing to decide: nobody takes part in a any more.
     */
    @Test
    void nobodysWeightsOfAnEndedScopeAreKept() {
        Scope.Builder ended = Town.scope(
                        "a",
                        PoolingModel.builder()
                                .key(AllocationKeys.equal())
                                .contribution(YearlyAmount.of(Map.of(2018, Euro.parse("12.00"))))
                                .schedule(Schedule.builder().lag(2).spread(1).build())
                                .build())
                .segments(Segment.FLEXIBLE)
                .until(2018)
                .restate(Restate.COSTS)
                .participants(Participants.only("0001"));
        SolidarityScheme scheme = scheme(
                2018,
                2019,
                ended,
                Town.scope("b", Models.actualUse(AllocationKeys.equal())).segments(Segment.INTENSIVE, Segment.CRISIS),
                Town.scope("c", Models.actualUse(AllocationKeys.equal()))
                        .segments(Segment.FLEXIBLE)
                        .from(2019));
        Town merging = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .reorganised("2019-01-01", "0001 1 0002");

        Books books = Books.open(scheme, State.opening(scheme))
                .close(new Closing(LocalDate.parse("2020-02-01"), 2019), merging.facts())
                .books();

        assertThat(Town.open(books.state(), "a")).containsExactly("2020 0002 INSTALMENT of 2018 -12.00");
    }
}
