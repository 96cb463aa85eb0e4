package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
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
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.ChargeId;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;

/**
 * Closings, the earlier ones booked already. These stay as they were booked, and the next one books the
 * difference between what was booked and what is calculated again. So all bookings still sum to the charges as known
 * now.
 */
final class AsBooked {

    private final BookedBefore before;
    private final List<Closed> closed = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();
    /** What was calculated again less what was booked, until a closing books it. */
    private Map<ChargeId, Long> unbooked = Map.of();

    /** What the last closing that was booked would make due now, less what it made due. */
    private Map<Party, Long> undue = Map.of();

    AsBooked(BookedBefore before) {
        this.before = before;
    }

    /** Adds a closing, closed again after what earlier ones made due; returns what it makes due. */
    ImmutableList<Due> add(Closed again) {
        LocalDate day = again.closing().day();
        BookedBefore.BookedClosing booked = before.closings().get(day);
        if (booked == null) {
            closed.add(withBookings(again, bookings(again.bookings()), again.dues()));
            unbooked = Map.of();
            return again.dues();
        }
        Map<ChargeId, Long> difference = minus(again.bookings(), booked.bookings());
        Map<Party, Long> dues = minusDues(again.dues(), booked.dues());
        report(day, difference, dues);
        reportFunds(day, again.books().state());
        unbooked = plus(unbooked, difference);
        undue = dues;
        closed.add(withBookings(again, booked.bookings(), booked.dues()));
        return booked.dues();
    }

    ImmutableList<Closed> closed() {
        return ImmutableList.copyOf(closed);
    }

    ImmutableList<Fault> notices() {
        return ImmutableList.copyOf(notices);
    }

    /**
     * The state after the last closing, with what was booked: that of the earlier run until a new closing books what
     * differs.
     */
    State state(Books after) {
        if (closed.isEmpty() || closed.size() > before.closings().size()) {
            return after.state();
        }
        boolean differs = unbooked.values().stream().anyMatch(cents -> cents != 0);
        if (before.state().isEmpty() && differs) {
            throw RefusalException.of(Fault.of(
                            SettlementInputFault.BOOKED_WITHOUT_STATE,
                            before.closings().lastKey())
                    .in(Place.of(Place.FILE, EarlierState.FILE)));
        }
        return before.state().orElseGet(after::state);
    }

    /** What is open, with what no closing has booked yet. */
    ImmutableList<Booking> bookings(List<Booking> bookings) {
        Map<ChargeId, Long> all = plus(unbooked, minus(bookings, List.of()));
        return all.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> Booking.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Booking::charge))
                .collect(ImmutableList.toImmutableList());
    }

    private static Closed withBookings(Closed again, ImmutableList<Booking> bookings, ImmutableList<Due> dues) {
        return new Closed(again.closing(), again.books(), again.before(), again.after(), bookings, dues);
    }

    private void report(LocalDate day, Map<ChargeId, Long> difference, Map<Party, Long> dues) {
        SortedMap<Party, Long> sums = new TreeMap<>();
        SortedMap<Party, Long> moved = new TreeMap<>();
        difference.forEach((charge, cents) -> {
            sums.merge(charge.party(), cents, Math::addExact);
            moved.merge(charge.party(), Math.max(cents, 0), Math::addExact);
        });
        moved.keySet().removeIf(party -> sums.getOrDefault(party, 0L) != 0);
        moved.values().removeIf(cents -> cents == 0);
        sums.values().removeIf(cents -> cents == 0);
        sums.forEach((party, cents) -> notices.add(
                Fault.of(SettlementInputFault.BOOKED_OTHERWISE, day, FaultValue.cents(cents), party.code())));
        moved.forEach((party, cents) -> notices.add(
                Fault.of(SettlementInputFault.BOOKED_ELSEWHERE, day, FaultValue.cents(cents), party.code())));
        SortedMap<Party, Long> others = new TreeMap<>(dues);
        undue.forEach((party, cents) -> others.merge(party, Math.negateExact(cents), Math::addExact));
        sums.forEach((party, cents) -> others.merge(party, Math.negateExact(cents), Math::addExact));
        others.values().removeIf(cents -> cents == 0);
        others.forEach((party, cents) ->
                notices.add(Fault.of(SettlementInputFault.DUE_OTHERWISE, day, FaultValue.cents(cents), party.code())));
    }

    /** The state that was booked is that of the last closing. */
    private void reportFunds(LocalDate day, State now) {
        if (!day.equals(before.closings().lastKey()) || before.state().isEmpty()) {
            return;
        }
        ImmutableMap<String, ScopeState> booked = before.state().get().scopes();
        for (String scope : ImmutableSortedSet.copyOf(
                Sets.union(booked.keySet(), now.scopes().keySet()))) {
            long then = fundCents(booked, scope);
            long again = fundCents(now.scopes(), scope);
            if (then != again) {
                notices.add(Fault.of(
                        SettlementInputFault.FUND_OTHERWISE,
                        day,
                        scope,
                        FaultValue.cents(again),
                        FaultValue.cents(then)));
            }
        }
    }

    private static long fundCents(ImmutableMap<String, ScopeState> scopes, String name) {
        ScopeState scope = scopes.get(name);
        return scope == null ? 0 : scope.fundCents();
    }

    private static Map<Party, Long> minusDues(List<Due> some, List<Due> others) {
        SortedMap<Party, Long> dues = new TreeMap<>();
        some.forEach(due -> dues.merge(due.party(), due.amountCents(), Math::addExact));
        others.forEach(due -> dues.merge(due.party(), Math.negateExact(due.amountCents()), Math::addExact));
        return dues;
    }

    private static Map<ChargeId, Long> minus(List<Booking> some, List<Booking> others) {
        Map<ChargeId, Long> cells = new LinkedHashMap<>();
        some.forEach(booking -> add(booking.charge(), booking.amountCents(), cells));
        others.forEach(booking -> add(booking.charge(), Math.negateExact(booking.amountCents()), cells));
        return cells;
    }

    private static Map<ChargeId, Long> plus(Map<ChargeId, Long> some, Map<ChargeId, Long> others) {
        Map<ChargeId, Long> sums = new LinkedHashMap<>(some);
        others.forEach((cell, cents) -> add(cell, cents, sums));
        return sums;
    }

    private static void add(ChargeId cell, long cents, Map<ChargeId, Long> sums) {
        sums.merge(
                cell,
                cents,
                (before, more) -> Fitting.of(
                        () -> Math.addExact(before, more),
                        () -> Fault.of(SettlementInputFault.BOOKINGS_OVERFLOW)
                                .in(Place.of(Place.SCOPE, cell.scope()).at(Place.YEAR, cell.year()))));
    }
}
