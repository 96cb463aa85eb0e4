package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * Closings of which the earlier ones were booked already. These stay as they were booked, and the next one books the
 * difference between what was booked and what is calculated again. So all bookings still sum to the charges as known
 * now.
 */
final class AsBooked {

    private record Cell(int year, String scope, Party party, ChargeKind kind) {

        static Cell of(Booking booking) {
            return new Cell(booking.year(), booking.scope(), booking.party(), booking.kind());
        }
    }

    private static final Comparator<Booking> ORDER = Comparator.comparingInt(Booking::year)
            .thenComparing(Booking::scope)
            .thenComparing(Booking::party)
            .thenComparing(booking -> booking.kind().code());

    private final BookedBefore before;
    private final Reorganisations reorganisations;
    private final List<Closed> closed = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();
    /** What was calculated again less what was booked, until a closing books it. */
    private Map<Cell, Long> unbooked = Map.of();

    private SortedMap<Party, Long> undue = new TreeMap<>();
    private int year;

    AsBooked(BookedBefore before, Reorganisations reorganisations) {
        this.before = before;
        this.reorganisations = reorganisations;
    }

    void add(Closed again) {
        LocalDate day = again.closing().day();
        BookedBefore.BookedClosing booked = before.closings().get(day);
        if (booked == null) {
            closed.add(withBookings(again, bookings(again.bookings()), dues(again)));
            unbooked = Map.of();
            undue = new TreeMap<>();
        } else {
            Map<Cell, Long> difference = minus(again.bookings(), booked.bookings());
            tell(day, difference);
            unbooked = plus(unbooked, difference);
            undue = plusDues(moved(day.getYear(), again.dues()), again.dues(), booked.dues());
            closed.add(withBookings(again, booked.bookings(), booked.dues()));
        }
        year = day.getYear();
    }

    ImmutableList<Closed> closed() {
        return ImmutableList.copyOf(closed);
    }

    ImmutableList<Fault> notices() {
        return ImmutableList.copyOf(notices);
    }

    /** What is open, with what no closing has booked yet. */
    ImmutableList<Booking> bookings(List<Booking> bookings) {
        Map<Cell, Long> all = plus(unbooked, minus(bookings, List.of()));
        return all.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Booking(
                        entry.getKey().year(),
                        entry.getKey().scope(),
                        entry.getKey().party(),
                        entry.getKey().kind(),
                        entry.getValue()))
                .sorted(ORDER)
                .collect(ImmutableList.toImmutableList());
    }

    private static Closed withBookings(Closed again, ImmutableList<Booking> bookings, ImmutableList<Due> dues) {
        return new Closed(again.closing(), again.books(), again.before(), again.after(), bookings, dues);
    }

    private void tell(LocalDate day, Map<Cell, Long> difference) {
        SortedMap<Party, Long> sums = new TreeMap<>();
        difference.forEach((cell, cents) -> {
            if (cents != 0) {
                sums.merge(cell.party(), cents, Math::addExact);
            }
        });
        sums.forEach((party, cents) -> notices.add(
                Fault.of(SettlementInputFault.BOOKED_OTHERWISE, day, FaultValue.cents(cents), party.code())));
    }

    private static Map<Cell, Long> minus(List<Booking> some, List<Booking> others) {
        Map<Cell, Long> cells = new LinkedHashMap<>();
        some.forEach(booking -> cells.merge(Cell.of(booking), booking.amountCents(), Math::addExact));
        others.forEach(
                booking -> cells.merge(Cell.of(booking), Math.negateExact(booking.amountCents()), Math::addExact));
        return cells;
    }

    private static Map<Cell, Long> plus(Map<Cell, Long> some, Map<Cell, Long> others) {
        Map<Cell, Long> sums = new LinkedHashMap<>(some);
        others.forEach((cell, cents) -> sums.merge(cell, cents, Math::addExact));
        return sums;
    }

    private static SortedMap<Party, Long> plusDues(Map<Party, Long> some, List<Due> again, List<Due> booked) {
        SortedMap<Party, Long> sums = new TreeMap<>(some);
        again.forEach(due -> sums.merge(due.party(), due.amountCents(), Math::addExact));
        booked.forEach(due -> sums.merge(due.party(), Math.negateExact(due.amountCents()), Math::addExact));
        return sums;
    }

    /**
     * The dues of a closing, with what earlier closings should have made due; what a dissolved municipality owes is due
     * from its successors.
     */
    private ImmutableList<Due> dues(Closed again) {
        SortedMap<Party, Long> sums = moved(again.closing().day().getYear(), again.dues());
        again.dues().forEach(due -> sums.merge(due.party(), due.amountCents(), Math::addExact));
        return sums.entrySet().stream()
                .map(entry -> new Due(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private SortedMap<Party, Long> moved(int toYear, List<Due> dues) {
        SortedMap<Party, Long> moved = new TreeMap<>(undue);
        SortedMap<MunicipalityCode, Long> gone = new TreeMap<>();
        undue.forEach((party, cents) -> {
            boolean isThere = dues.stream().anyMatch(due -> due.party().equals(party));
            if (!isThere) {
                party.municipality().ifPresent(code -> {
                    moved.remove(party);
                    gone.put(code, cents);
                });
            }
        });
        if (!gone.isEmpty()) {
            reorganisations
                    .cents(gone, year, toYear)
                    .forEach((code, cents) -> moved.merge(Party.of(code), cents, Math::addExact));
        }
        return moved;
    }
}
