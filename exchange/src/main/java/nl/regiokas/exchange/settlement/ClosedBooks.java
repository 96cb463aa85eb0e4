package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.explanation.CorrectionExplainer;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;

/**
 * The closings of a folder, one after another, and what is open after the last.
 *
 * @param books the books after the last closing
 * @param closed the result of each closing
 * @param asKnown the settlement of all years as known now
 * @param open what would be booked if the books were closed now
 * @param notices the notices: earlier closings that would be booked differently now
 * @param state the state to continue from: after the last closing, with what was booked and without what is open
 * @param plan makes the payments that clear the dues of a closing
 * @since 0.2.0
 */
public record ClosedBooks(
        Books books,
        ImmutableList<Closed> closed,
        SettledYears asKnown,
        ImmutableList<Booking> open,
        ImmutableList<Fault> notices,
        State state,
        Function<Balances, PaymentPlan> plan) {

    private static final Place FILE = Place.of(Place.FILE, RegionTables.CLOSINGS.file());

    /**
     * Refuses a component that is null.
     *
     * @param books the books after the last closing
     * @param closed the result of each closing
     * @param asKnown the settlement of all years as known now
     * @param open what would be booked if the books were closed now
     * @param notices the notices: earlier closings that would be booked differently now
     * @param state the state to continue from: after the last closing, with what was booked and without what is open
     * @param plan makes the payments that clear the dues of a closing
     */
    public ClosedBooks {
        Attributes.given(books, "books of closed books");
        Attributes.given(closed, "closed of closed books");
        Attributes.given(asKnown, "settled years of closed books");
        Attributes.given(open, "open closing of closed books");
        Attributes.given(notices, "notices of closed books");
        Attributes.given(state, "state of closed books");
        Attributes.given(plan, "plan of closed books");
    }

    /**
     * Closes the books of a folder.
     *
     * @param input what the folder asks to settle
     * @param plan makes the payments that clear the dues of a closing
     * @return the closings and what is open
     * @throws RefusalException with every fault of every closing and of what is known now, when one of them is refused
     */
    public static ClosedBooks of(RegionInput input, Function<Balances, PaymentPlan> plan) {
        Attributes.given(input, "input of closed books");
        Attributes.given(plan, "plan of closed books");
        Books books = Books.open(input.scheme(), input.opening());
        ClosingFaults faults = ClosingFaults.of(input, books);
        AsBooked closed = new AsBooked(input.booked().orElse(BookedBefore.NOTHING));
        for (KnownThen one : input.closings()) {
            Books before = books;
            books = faults.collect(() -> closed(one, before, closed)).orElse(before);
        }
        Books after = books;
        Optional<SettledYears> asKnown = faults.collect(() -> after.asKnown(input.facts()));
        faults.throwIfAny();
        SettledYears known = asKnown.orElseThrow();
        return new ClosedBooks(
                after, closed.closed(), known, open(after, known, closed), closed.notices(), closed.state(after), plan);
    }

    private static Books closed(KnownThen one, Books books, AsBooked closed) {
        Closed done = books.close(one.closing(), one.facts());
        Books after = done.books().withDueCents(add(done, books.dueCents(), closed));
        return one.isFinal() ? after.makeFinal(one.closing().through()) : after;
    }

    /** Adds a closing; returns what is due after it, all closings together. */
    private static Map<Party, Long> add(Closed done, Map<Party, Long> before, AsBooked closed) {
        return Fitting.at(
                () -> FILE.at(Place.DAY, done.closing().day()), SettlementInputFault.BOOKINGS_OVERFLOW, () -> {
                    SortedMap<Party, Long> due = new TreeMap<>(before);
                    closed.add(done).forEach(one -> due.merge(one.party(), one.amountCents(), Math::addExact));
                    return due;
                });
    }

    private static ImmutableList<Booking> open(Books books, SettledYears asKnown, AsBooked closed) {
        return Fitting.at(
                () -> FILE, SettlementInputFault.BOOKINGS_OVERFLOW, () -> closed.bookings(books.openBookings(asKnown)));
    }

    /**
     * Returns the payments that clear the dues of a closing.
     *
     * @param one the closing
     * @return the plan
     */
    public PaymentPlan payments(Closed one) {
        SortedMap<Party, Long> dues = new TreeMap<>();
        for (Due due : one.dues()) {
            dues.put(due.party(), due.amountCents());
        }
        return plan.apply(Balances.ofCents(dues));
    }

    /**
     * Returns the explainer of what a closing booked.
     *
     * @param one one of the closings
     * @return its explainer, which knows what the closings before it really booked
     */
    public CorrectionExplainer corrections(Closed one) {
        return CorrectionExplainer.of(one).after(booked(closed.subList(0, closed.indexOf(one))));
    }

    /**
     * Returns the explainer of what is open.
     *
     * @return its explainer, which knows what the closings really booked
     */
    public CorrectionExplainer openCorrections() {
        return CorrectionExplainer.open(books, asKnown).after(booked(closed));
    }

    private static Iterable<Booking> booked(List<Closed> closings) {
        return Iterables.concat(closings.stream().map(Closed::bookings).toList());
    }

    OutputFiles.Content bookings() {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("closed", "year", "scope", "municipality", "kind", "amount");
            for (Closed one : closed) {
                for (Booking booking : one.bookings()) {
                    csv.writeRecord(row(one.closing().day().toString(), booking));
                }
            }
            for (Booking booking : open) {
                csv.writeRecord(row(BookedTables.OPEN, booking));
            }
        });
    }

    private static ImmutableList<String> row(String closed, Booking booking) {
        return ImmutableList.of(
                closed,
                Integer.toString(booking.year()),
                booking.scope(),
                booking.party().code(),
                booking.kind().code(),
                Euro.text(booking.amountCents()));
    }

    OutputFiles.Content dues() {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("closed", "municipality", "amount");
            for (Closed one : closed) {
                for (Due due : one.dues()) {
                    csv.writeRecord(one.closing().day().toString(), due.party().code(), Euro.text(due.amountCents()));
                }
            }
        });
    }

    OutputFiles.Content payments() {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("closed", "from", "to", "amount");
            for (Closed one : closed) {
                for (Payment payment : payments(one).payments()) {
                    csv.writeRecord(
                            one.closing().day().toString(),
                            payment.from().code(),
                            payment.to().code(),
                            Euro.text(payment.amountCents()));
                }
            }
        });
    }
}
