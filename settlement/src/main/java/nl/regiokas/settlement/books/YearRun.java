package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.OwnCost;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.AtEnd;

/**
 * Runs one year: every scope in the order of the scheme, from what was carried into the year to what is carried on.
 *
 * <p>Order of a scope: what is open moves to the municipalities of the year; exit shares of leavers; what comes in of a scope
 * that ended; items of leavers booked at once; items due; sharing by the model; own use of those outside; settling if the
 * scope ends; closing.
 */
final class YearRun {

    private final Plan plan;
    private final Timeline timeline;
    private final int year;
    private final RunYears years;
    private final ImmutableList<Carried> before;
    private final ChargeHistory history;
    private final YearBooks books;

    /** Takes what was carried out of the year before, one a scope of the scheme. */
    YearRun(Plan plan, int year, RunYears years, ImmutableList<Carried> before, ChargeHistory history) {
        this.plan = plan;
        this.timeline = plan.timeline();
        this.year = year;
        this.years = years;
        this.before = before;
        this.history = history;
        this.books = new YearBooks(plan, year);
    }

    /**
     * What a year brought, and what is carried on. Books are made of it when asked for; a simulation needs sums alone.
     *
     * @param books what everybody is charged, and the funds
     * @param after what is carried on, one a scope of the scheme
     */
    record Done(YearBooks books, ImmutableList<Carried> after) {}

    Done run() {
        ImmutableList.Builder<Carried> after = ImmutableList.builder();
        for (ScopePlan scope : plan.scopes()) {
            after.add(Fitting.at(
                    () -> place(scope),
                    ModelFault.OVERFLOW,
                    () -> scope.isInForce(year) ? settle(scope) : runOff(scope)));
        }
        return new Done(books, after.build());
    }

    private Place place(ScopePlan scope) {
        return Place.of(Place.SCOPE, scope.name()).at(Place.YEAR, year);
    }

    // ---- one scope that is in force

    private Carried settle(ScopePlan scope) {
        RunYear asked = years.of(scope, year);
        boolean goesOn = scope.isInForce(year - 1);
        Carried own = opening(scope);
        Optional<Leavers> leavers = goesOn ? Leavers.of(scope, asked, years, books) : Optional.empty();
        ScopeBooking booking = new ScopeBooking(scope, books);
        leavers.flatMap(left -> left.exitShares(scope, own, books)).ifPresent(booking::add);
        long exits = booking.sum();
        Carried opened = own;
        for (ScopePlan ended : plan.scopes()) {
            if (goesInto(ended, scope)) {
                opened = opened.plus(before.get(ended.place()).moved(timeline, year, ended.name()));
            }
        }
        if (asked.participants().isEmpty() && goesOn) {
            requireSomebodyStays(scope, opened, exits);
        }
        DueColumns due = DueColumns.of(scope, opened, leavers, books);
        RunYear run = asked.opened(
                history,
                new RunYear.Fund(opened.fundCents(), due.cents(), due.laterCents(), exits, remembered(scope, opened)));
        Optional<BookedScope.Shared> shared = share(run, booking);
        List<OpenColumn> open = new ArrayList<>(due.later());
        shared.ifPresent(one -> one.sharing()
                .later()
                .forEach(later -> open.add(new OpenColumn(
                        later.column().kind(), later.due(), year, scattered(later.column(), run.places())))));
        booking.addAll(due.entries());
        long fund = Math.subtractExact(Math.addExact(opened.fundCents(), booking.sum()), run.poolCostCents());
        ImmutableList<OpenColumn> left = OpenColumn.merged(open);
        if (scope.endsIn(year)) {
            if (scope.scope().atEnd() instanceof AtEnd.Settle) {
                fund = settleAll(run, fund, left, booking);
                left = ImmutableList.of();
            } else if (scope.scope().atEnd() instanceof AtEnd.RunOff) {
                requireRunsOff(fund, left);
            }
        }
        close(scope, run, opened.fundCents(), run.poolCostCents(), fund, shared, booking);
        return Carried.of(fund, left, memory(shared, run));
    }

    /** What the scope carried, in the municipalities of the year; its opening fund in its own first year. */
    private Carried opening(ScopePlan scope) {
        Carried carried = before.get(scope.place());
        boolean begins = scope.firstYear() == year && year > plan.scheme().firstYear();
        return begins
                ? Carried.of(scope.scope().openingFundCents(), carried.open(), carried.memory())
                : carried.moved(timeline, year, scope.name());
    }

    private boolean goesInto(ScopePlan ended, ScopePlan scope) {
        return ended.endsIn(year - 1) && ended.scope().atEnd().equals(new AtEnd.Into(scope.name()));
    }

    private ImmutableSortedMap<MunicipalityCode, Rational> remembered(ScopePlan scope, Carried opened) {
        return opened.memory()
                .filter(memory -> memory.model().equals(scope.model(year).name()))
                .map(Memory::values)
                .orElse(ImmutableSortedMap.of());
    }

    private static Optional<Memory> memory(Optional<BookedScope.Shared> shared, RunYear run) {
        return shared.flatMap(one -> one.sharing().memory().map(values -> {
            ImmutableSortedMap.Builder<MunicipalityCode, Rational> byCode = ImmutableSortedMap.naturalOrder();
            for (int i = 0; i < values.size(); i++) {
                byCode.put(run.participants().get(i), values.get(i));
            }
            return new Memory(one.model().name(), byCode.buildOrThrow());
        }));
    }

    private void requireSomebodyStays(ScopePlan scope, Carried opened, long exits) {
        long left = Math.addExact(Math.addExact(opened.fundCents(), opened.openTotalCents()), exits);
        if (left != 0 && !years.of(scope, year - 1).participants().isEmpty()) {
            throw RefusalException.of(BooksFault.EVERYBODY_LEFT, FaultValue.year(year - 1), FaultValue.cents(left));
        }
    }

    // ---- the model

    private Optional<BookedScope.Shared> share(RunYear run, ScopeBooking booking) {
        SharingModel model = run.model();
        if (run.participants().isEmpty()) {
            model.idle(run);
            return Optional.empty();
        }
        try {
            Sharing sharing = model.share(run);
            new Verification(plan.scheme(), model, run, sharing).require();
            for (Column column : sharing.columns()) {
                booking.add(new Entry(column.kind(), run.places(), cents(column), column.basis()));
            }
            for (Sharing.Outside outside : sharing.outside()) {
                booking.addOutside(outside);
            }
            return Optional.of(new BookedScope.Shared(model, run, sharing));
        } catch (ArithmeticException overflow) {
            throw RefusalException.of(Fault.of(ModelFault.OVERFLOW).in(Place.of(Place.MODEL, model.name())));
        }
    }

    private static long[] cents(Column column) {
        long[] cents = new long[column.size()];
        Arrays.setAll(cents, column::cents);
        return cents;
    }

    /** A column over participants by place among all municipalities. */
    private long[] scattered(Column column, int[] places) {
        long[] cents = new long[books.municipalities().size()];
        for (int i = 0; i < places.length; i++) {
            cents[places[i]] = column.cents(i);
        }
        return cents;
    }

    // ---- the end of a scope

    private long settleAll(RunYear run, long fund, ImmutableList<OpenColumn> open, ScopeBooking booking) {
        long left = fund;
        if (!open.isEmpty()) {
            Entry items = DueColumns.booked(ChargeKind.INSTALMENT, open, books);
            booking.add(items);
            left = Math.addExact(left, items.sumCents());
        }
        if (left == 0) {
            return 0;
        }
        Optional<Weights> weights = memberWeights(run);
        if (weights.isEmpty()) {
            throw RefusalException.of(BooksFault.SETTLE_NOBODY, FaultValue.cents(left));
        }
        long[] parts = Apportionment.cents(Math.negateExact(left), weights.get());
        booking.add(new Entry(
                left > 0 ? ChargeKind.DISTRIBUTION : ChargeKind.ASSESSMENT,
                run.places(),
                parts,
                new EndShares(left, run.model().memberKey(), weights.get(), parts)));
        return 0;
    }

    private static Optional<Weights> memberWeights(RunYear run) {
        return run.participants().isEmpty()
                ? Optional.empty()
                : Optional.of(run.memberWeights()).filter(weights -> !weights.isZero());
    }

    private static void requireRunsOff(long fund, ImmutableList<OpenColumn> open) {
        long left = fund;
        for (OpenColumn one : open) {
            left = Math.addExact(left, one.sum());
        }
        Faults.require(left == 0, BooksFault.ENDED_FUND_LEFT, FaultValue.cents(left));
    }

    /** A scope that is not in force: it runs off, it went into another scope, or there is nothing. */
    private Carried runOff(ScopePlan scope) {
        Carried carried = before.get(scope.place());
        boolean ended = scope.scope().until().filter(last -> last < year).isPresent();
        if (!ended || carried.isNothing() || !(scope.scope().atEnd() instanceof AtEnd.RunOff)) {
            history.put(scope.name(), year, ImmutableSortedMap::of);
            return Carried.NOTHING;
        }
        Carried opened = carried.moved(timeline, year, scope.name());
        requireRunsOff(opened.fundCents(), opened.open());
        if (opened.open().isEmpty()) {
            history.put(scope.name(), year, ImmutableSortedMap::of);
            return Carried.NOTHING;
        }
        DueColumns due = DueColumns.of(scope, opened, Optional.empty(), books);
        ScopeBooking booking = new ScopeBooking(scope, books);
        booking.addAll(due.entries());
        long fund = Math.addExact(opened.fundCents(), booking.sum());
        remember(scope, booking.book(Optional.empty(), Optional.empty()));
        books.add(new FundYear(year, scope.name(), opened.fundCents(), booking.sum(), 0, fund));
        return Carried.of(fund, due.later(), Optional.empty());
    }

    // ---- closing

    private void close(
            ScopePlan scope,
            RunYear run,
            long opening,
            long poolCost,
            long closing,
            Optional<BookedScope.Shared> shared,
            ScopeBooking booking) {
        long inFund = booking.sum();
        remember(scope, booking.book(outsiders(run), shared));
        books.add(new FundYear(year, scope.name(), opening, inFund, poolCost, closing));
        books.addCost(run.costsOfAll());
    }

    /** Remembers what a scope charged, for keys of other scopes and of later years. */
    private void remember(ScopePlan scope, long[] ofScope) {
        history.put(scope.name(), year, () -> timeline.byCode(ofScope, year));
    }

    /** The own use of municipalities outside the scope. */
    private Optional<Entry> outsiders(RunYear run) {
        int[] places = new int[books.municipalities().size() - run.places().length];
        if (places.length == 0) {
            return Optional.empty();
        }
        int next = 0;
        for (int m = 0; m < books.municipalities().size(); m++) {
            if (Arrays.binarySearch(run.places(), m) < 0) {
                places[next++] = m;
            }
        }
        long[] costs = run.costsOfAll();
        long[] own = new long[places.length];
        Arrays.setAll(own, i -> costs[places[i]]);
        return Optional.of(new Entry(
                ChargeKind.OWN_USE, places, own, OwnCost.of(BooksRule.OWN_USE_OUTSIDE, Dependence.CostClass.ALL, own)));
    }
}
