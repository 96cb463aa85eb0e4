package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** What is due at a closing: charges less advances through its year, less all that was made due before. */
class DuesTest {

    private static final SharingModel OWN = Models.actualUse(AllocationKeys.equal());

    private static Town two() {
        return new Town().with("0001", 1).with("0002", 1);
    }

    private static Books open(SolidarityScheme scheme) {
        return Books.open(scheme, State.opening(scheme));
    }

    private static Closed closed(Books books, String day, int through, Town known) {
        return books.close(new Closing(LocalDate.parse(day), through), known.facts());
    }

    private static List<String> dues(Closed closed) {
        return closed.dues().stream()
                .map(due -> due.party() + " " + Euro.text(due.amountCents()))
                .toList();
    }

    /** Advances have no day on which they became known: 3.00 of 2018 counts from the first closing on, 4.00 when 2019 is closed. */
    @Test
    void advancesCountAtEveryClosingThatReachesTheirYear() {
        SolidarityScheme scheme = scheme(2018, 2019, scope(OWN));
        Town none = two().advance("0001", 2018, "3.00").advance("0001", 2019, "4.00");
        Town some = two().advance("0001", 2018, "3.00")
                .advance("0001", 2019, "4.00")
                .uses("0001", CARE, 2018, "10.00");
        Town all = two().advance("0001", 2018, "3.00")
                .advance("0001", 2019, "4.00")
                .uses("0001", CARE, 2018, "10.00")
                .uses("0001", CARE, 2019, "20.00");

        Closed one = closed(open(scheme), "2018-03-01", 2018, none);
        Closed two = closed(one.books(), "2019-02-01", 2018, some);
        Closed three = closed(two.books(), "2020-02-01", 2019, all);

        assertThat(dues(one)).containsExactly("0001 -3.00", "0002 0.00");
        assertThat(dues(two)).containsExactly("0001 10.00", "0002 0.00");
        assertThat(dues(three)).containsExactly("0001 16.00", "0002 0.00");
    }

    /** Half of 40.00 less the 5.00 it paid, then half of 20.00 more. */
    /** What was made due decides what the next closing makes due, so that books with another sum are other books. */
    @Test
    void booksAreUnlikeWhenOtherSumsWereMadeDue() {
        Books books = closed(open(scheme(2018, 2018, scope(OWN))), "2019-01-01", 2018, two())
                .books();

        assertThat(books.withDueCents(Map.of(new Party("0001"), 0L, new Party("0002"), 0L)))
                .isEqualTo(books);
        assertThat(books.withDueCents(Map.of(new Party("0001"), 1L, new Party("0002"), 0L)))
                .isNotEqualTo(books);
    }

    @Test
    void anOutsidePartyOwesTheDifferenceToo() {
        SolidarityScheme scheme = scheme(
                        2018,
                        PoolingModel.builder()
                                .key(AllocationKeys.equal())
                                .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.empty()))
                                .build())
                .toBuilder()
                .addOutside(new OutsideParty("rijk", "Rijk"))
                .build();
        Town first = two().advance("rijk", 2018, "5.00").uses("0001", CARE, 2018, "40.00");
        Town late = two().advance("rijk", 2018, "5.00").uses("0001", CARE, 2018, "60.00");

        Closed one = closed(open(scheme), "2019-02-01", 2018, first);

        assertThat(dues(one)).containsExactly("0001 10.00", "0002 10.00", "rijk 15.00");
        assertThat(dues(closed(one.books(), "2019-06-01", 2018, late)))
                .containsExactly("0001 5.00", "0002 5.00", "rijk 10.00");
    }

    /** 0001 goes to 0002 and 0003 in 2019, 0002 to 0003 and 0004 in 2020. */
    private static Town twice() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "2020-01-01")
                .existing("0003", "", "")
                .existing("0004", "", "")
                .reorganised("2019-01-01", "0001 50 0002", "0001 50 0003")
                .reorganised("2020-01-01", "0002 50 0003", "0002 50 0004");
    }

    /** The cent of 0001 goes to 0002 in 2019; with its own cent that is 2 in 2020, one for each. */
    @Test
    void whatADissolvedMunicipalityOwesPassesDateByDate() {
        SolidarityScheme scheme = scheme(2018, 2018, scope(OWN));
        Town late = twice().uses("0001", CARE, 2018, "0.01").uses("0002", CARE, 2018, "0.01");

        Closed one = closed(open(scheme), "2018-12-01", 2018, twice());

        assertThat(dues(one)).containsExactly("0001 0.00", "0002 0.00", "0003 0.00", "0004 0.00");
        assertThat(dues(closed(one.books(), "2020-06-01", 2018, late))).containsExactly("0003 0.01", "0004 0.01");
        assertThat(dues(closed(one.books(), "2019-06-01", 2018, late)))
                .as("in 2019 nothing of 0002 has passed on")
                .containsExactly("0002 0.02", "0003 0.00", "0004 0.00");
    }

    /** A provisional closing through 2019 on a day of 2018, on which 0003 is not there to pay its half of 10.00. */
    @Test
    void aDueOfOneThatDoesNotExistYetIsRefusedWithItsDay() {
        SharingModel insurance = Models.insurance()
                .key(AllocationKeys.equal())
                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.ZERO, 2019, Euro.parse("10.00"))))
                .build();
        Town town = new Town().existing("0002", "", "").existing("0003", "2019-01-01", "");
        SolidarityScheme scheme = scheme(2018, 2019, scope(insurance));

        assertThatThrownBy(() -> closed(open(scheme), "2018-12-01", 2019, town))
                .isInstanceOf(RefusalException.class)
                .hasMessage("due EUR 5.00 must be of a municipality that exists in 2018 but was of 0003 (closing"
                        + " 2018-12-01)");
        assertThat(dues(closed(open(scheme), "2018-12-01", 2018, town))).containsExactly("0002 0.00");
    }
}
