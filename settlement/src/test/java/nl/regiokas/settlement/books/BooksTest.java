package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

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

    @Test
    void aStateTellsTheOpenItemsItWasOpenedWith() {
        var open = ImmutableMap.of(
                "all",
                ImmutableSortedMap.of(new OpenItem(Town.code("0001"), 2018, 2017, ChargeKind.INSTALMENT), 5_00L));

        assertThat(State.opening(SCHEME, open).openItems()).isEqualTo(open);
        assertThat(State.opening(SCHEME).openItems())
                .as("no scope without items")
                .isEmpty();
    }
}
