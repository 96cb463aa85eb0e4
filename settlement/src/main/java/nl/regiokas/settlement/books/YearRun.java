package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.OwnCost;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.OutsideParty;

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
    private final ImmutableList<MunicipalityCode> municipalities;
    private final int[] all;
    private final long[] charged;
    private final long[] cost;
    private final Map<String, Long> outsideCharged = new TreeMap<>();
    private final List<ScopeBooking> booked = new ArrayList<>();
    private final List<FundYear> funds = new ArrayList<>();

    /** Takes what was carried out of the year before, one a scope of the scheme. */
    YearRun(Plan plan, int year, RunYears years, ImmutableList<Carried> before, ChargeHistory history) {
        this.plan = plan;
        this.timeline = plan.timeline();
        this.year = year;
        this.years = years;
        this.before = before;
        this.history = history;
        this.municipalities = plan.municipalities(year);
        this.charged = new long[municipalities.size()];
        this.cost = new long[municipalities.size()];
        this.all = new int[municipalities.size()];
        Arrays.setAll(all, i -> i);
    }

    /** What a year brought, and what is carried on. Books are made of it when asked for; a simulation needs sums alone. */
    final class Done {

        private final ImmutableList<Carried> after;

        private Done(ImmutableList<Carried> after) {
            this.after = after;
        }

        ImmutableList<BookedScope> booked() {
            return booked.stream().map(ScopeBooking::booked).collect(ImmutableList.toImmutableList());
        }

        ImmutableList<FundYear> funds() {
            return ImmutableList.copyOf(funds);
        }

        ImmutableList<Position> positions() {
            return YearRun.this.positions();
        }

        /** What each municipality of the year is charged, by place; not to be changed. */
        long[] charged() {
            return charged;
        }

        /** What the use of each municipality of the year costs, by place; not to be changed. */
        long[] cost() {
            return cost;
        }

        /** What each outside party of the scheme is charged, in their order. */
        long[] outsideCharged() {
            ImmutableList<OutsideParty> parties = plan.scheme().outside();
            long[] cents = new long[parties.size()];
            Arrays.setAll(cents, i -> outsideCharged.getOrDefault(parties.get(i).code(), 0L));
            return cents;
        }

        /** What is carried on, one a scope of the scheme. */
        ImmutableList<Carried> after() {
            return after;
        }
    }

    Done run() {
        ImmutableList.Builder<Carried> after = ImmutableList.builder();
        for (ScopePlan scope : plan.scopes()) {
            try {
                after.add(scope.isInForce(year) ? settle(scope) : runOff(scope));
            } catch (ArithmeticException overflow) {
                throw RefusalException.of(Fault.of(ModelFault.OVERFLOW).in(place(scope)));
            } catch (RefusalException refusal) {
                throw RefusalException.of(refusal.faults().stream()
                        .map(fault -> fault.in(place(scope)))
                        .toList());
            }
        }
        return new Done(after.build());
    }

    private Place place(ScopePlan scope) {
        return Place.of(Place.SCOPE, scope.name()).at(Place.YEAR, year);
    }

    // ---- one scope that is in force

    private Carried settle(ScopePlan scope) {
        RunYear asked = years.of(scope, year);
        boolean goesOn = scope.isInForce(year - 1);
        Carried own = opening(scope);
        Optional<Leavers> leavers = goesOn ? leavers(scope, asked) : Optional.empty();
        ScopeBooking booking = new ScopeBooking(scope);
        long exits = leavers.isPresent() ? exitShares(scope, own, leavers.get(), booking) : 0;
        Carried opened = own;
        for (ScopePlan ended : plan.scopes()) {
            if (goesInto(ended, scope)) {
                opened = opened.plus(before.get(ended.place()).moved(timeline, year, ended.name()));
            }
        }
        if (asked.participants().isEmpty() && goesOn) {
            requireSomebodyStays(scope, opened, exits);
        }
        Due due = due(scope, opened, leavers);
        RunYear run = asked.opened(
                history,
                new RunYear.Fund(
                        opened.fundCents(),
                        due.cents(),
                        due.later().stream().mapToLong(OpenColumn::sum).reduce(0, Math::addExact),
                        exits,
                        remembered(scope, opened)));
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
        return new Carried(fund, left, memory(shared, run));
    }

    /** What the scope carried, in the municipalities of the year; its opening fund in its own first year. */
    private Carried opening(ScopePlan scope) {
        Carried carried = before.get(scope.place());
        boolean begins = scope.firstYear() == year && year > plan.scheme().firstYear();
        return begins
                ? new Carried(scope.scope().openingFundCents(), carried.open(), carried.memory())
                : carried.moved(timeline, year, scope.name());
    }

    private boolean goesInto(ScopePlan ended, ScopePlan scope) {
        return ended.endsIn(year - 1)
                && ended.scope().atEnd() instanceof AtEnd.Into into
                && into.scope().equals(scope.name());
    }

    private SortedMap<MunicipalityCode, Rational> remembered(ScopePlan scope, Carried opened) {
        return opened.memory()
                .filter(memory -> memory.model().equals(scope.model(year).name()))
                .<SortedMap<MunicipalityCode, Rational>>map(Memory::values)
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

    // ---- members that leave

    /** Who left: by place, and the year before in which they took part. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Leavers(boolean[] places, RunYear last) {}

    private Optional<Leavers> leavers(ScopePlan scope, RunYear asked) {
        boolean looked = !scope.scope().leaving().equals(Leaving.DEFAULT)
                || asked.participants().isEmpty();
        if (!looked) {
            return Optional.empty();
        }
        RunYear last = years.of(scope, year - 1);
        boolean[] in = new boolean[municipalities.size()];
        for (int place : asked.places()) {
            in[place] = true;
        }
        boolean[] leavers = new boolean[in.length];
        boolean any = false;
        for (int m = 0; m < leavers.length; m++) {
            leavers[m] = !in[m]
                    && timeline.predecessors(municipalities.get(m), year).stream()
                            .anyMatch(last.participants()::contains);
            any |= leavers[m];
        }
        return any ? Optional.of(new Leavers(leavers, last)) : Optional.empty();
    }

    private long exitShares(ScopePlan scope, Carried own, Leavers leavers, ScopeBooking booking) {
        if (scope.scope().leaving().fund() != Leaving.Fund.SHARE) {
            return 0;
        }
        long free = Math.addExact(own.fundCents(), own.openCents());
        if (free == 0) {
            return 0;
        }
        AllocationKey key = scope.model(year - 1).memberKey();
        Weights weights = leavers.last().weights(key);
        Faults.require(!weights.isZero(), ModelFault.WEIGHTS_ZERO, key.name(), "free fund");
        long[] parts = Apportionment.cents(free, weights);
        SortedMap<MunicipalityCode, Long> byCode = new TreeMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                byCode.put(leavers.last().participants().get(i), parts[i]);
            }
        }
        long[] exits = new long[municipalities.size()];
        timeline.moveCents(byCode, year - 1, year).forEach((code, part) -> {
            int place = timeline.ordinal(code, year);
            if (place >= 0 && leavers.places()[place]) {
                exits[place] = Math.negateExact(part);
            }
        });
        Entry entry = new Entry(
                ChargeKind.EXIT_SHARE, all, exits, new ExitShares(year - 1, own.fundCents(), own.openCents(), exits));
        booking.add(entry);
        return sum(exits);
    }

    private void requireSomebodyStays(ScopePlan scope, Carried opened, long exits) {
        long left = Math.addExact(Math.addExact(opened.fundCents(), opened.openCents()), exits);
        if (left != 0 && !years.of(scope, year - 1).participants().isEmpty()) {
            throw RefusalException.of(BooksFault.EVERYBODY_LEFT, FaultValue.year(year - 1), FaultValue.cents(left));
        }
    }

    // ---- items that are booked

    /** What is booked of open items, and what stays open. */
    private record Due(ImmutableList<Entry> entries, ImmutableList<OpenColumn> later, long cents) {}

    private Due due(ScopePlan scope, Carried opened, Optional<Leavers> leavers) {
        boolean atOnce = leavers.isPresent() && scope.scope().leaving().instalments() == Leaving.Instalments.AT_ONCE;
        Map<ChargeKind, List<OpenColumn>> byKind = new LinkedHashMap<>();
        List<OpenColumn> later = new ArrayList<>();
        for (OpenColumn column : opened.open()) {
            OpenColumn rest = column;
            if (atOnce) {
                OpenColumn ofLeavers = masked(column, leavers.get().places(), true);
                rest = masked(column, leavers.get().places(), false);
                if (!ofLeavers.isZero()) {
                    byKind.computeIfAbsent(ChargeKind.INSTALMENT, key -> new ArrayList<>())
                            .add(ofLeavers);
                }
            }
            if (rest.due() != year) {
                later.add(rest);
            } else if (!rest.isZero()) {
                byKind.computeIfAbsent(rest.kind(), key -> new ArrayList<>()).add(rest);
            }
        }
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        long sum = 0;
        for (Map.Entry<ChargeKind, List<OpenColumn>> one : byKind.entrySet()) {
            Entry entry = booked(one.getKey(), one.getValue());
            sum = Math.addExact(sum, sum(entry.cents()));
            entries.add(entry);
        }
        return new Due(entries.build(), OpenColumn.merged(later), sum);
    }

    private static OpenColumn masked(OpenColumn column, boolean[] places, boolean kept) {
        long[] some = column.cents().clone();
        for (int i = 0; i < some.length; i++) {
            some[i] = places[i] == kept ? some[i] : 0;
        }
        return new OpenColumn(column.kind(), column.due(), column.origin(), some);
    }

    /** Items that are booked as one kind. */
    private Entry booked(ChargeKind kind, List<OpenColumn> columns) {
        long[] sums = new long[municipalities.size()];
        for (OpenColumn column : columns) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], column.cents()[i]);
            }
        }
        return new Entry(kind, all, sums, new DueItems(ImmutableList.copyOf(columns), all, sums));
    }

    // ---- the model

    private Optional<BookedScope.Shared> share(RunYear run, ScopeBooking booking) {
        SharingModel model = run.model();
        if (run.participants().isEmpty()) {
            model.idle(run);
            return Optional.empty();
        }
        Sharing sharing = model.share(run);
        new Verification(plan.scheme(), model, run, sharing).require();
        for (Column column : sharing.columns()) {
            booking.add(new Entry(column.kind(), run.places(), cents(column), column.basis()));
        }
        for (Sharing.Outside outside : sharing.outside()) {
            booking.addOutside(outside);
        }
        return Optional.of(new BookedScope.Shared(model, run, sharing));
    }

    private static long[] cents(Column column) {
        long[] cents = new long[column.size()];
        Arrays.setAll(cents, column::cents);
        return cents;
    }

    /** A column over participants by place among all municipalities. */
    private long[] scattered(Column column, int[] places) {
        long[] cents = new long[municipalities.size()];
        for (int i = 0; i < places.length; i++) {
            cents[places[i]] = column.cents(i);
        }
        return cents;
    }

    // ---- the end of a scope

    private long settleAll(RunYear run, long fund, ImmutableList<OpenColumn> open, ScopeBooking booking) {
        long left = fund;
        if (!open.isEmpty()) {
            Entry items = booked(ChargeKind.INSTALMENT, open);
            booking.add(items);
            left = Math.addExact(left, sum(items.cents()));
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
                : Optional.of(run.weights(run.model().memberKey())).filter(weights -> !weights.isZero());
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
        Due due = due(scope, opened, Optional.empty());
        ScopeBooking booking = new ScopeBooking(scope);
        booking.addAll(due.entries());
        long fund = Math.addExact(opened.fundCents(), booking.sum());
        booking.book(Optional.empty(), Optional.empty());
        funds.add(new FundYear(year, scope.name(), opened.fundCents(), booking.sum(), 0, fund));
        return new Carried(fund, due.later(), Optional.empty());
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
        booking.book(outsiders(run), shared);
        funds.add(new FundYear(year, scope.name(), opening, inFund, poolCost, closing));
        long[] costs = run.costsOfAll();
        for (int m = 0; m < cost.length; m++) {
            cost[m] = Math.addExact(cost[m], costs[m]);
        }
    }

    /** The own use of municipalities outside the scope. */
    private Optional<Entry> outsiders(RunYear run) {
        int[] places = new int[municipalities.size() - run.places().length];
        if (places.length == 0) {
            return Optional.empty();
        }
        int next = 0;
        for (int m = 0; m < municipalities.size(); m++) {
            if (Arrays.binarySearch(run.places(), m) < 0) {
                places[next++] = m;
            }
        }
        long[] costs = run.costsOfAll();
        long[] own = new long[places.length];
        Arrays.setAll(own, i -> costs[places[i]]);
        return Optional.of(new Entry(
                ChargeKind.OWN_USE,
                places,
                own,
                new OwnCost(BooksRule.OWN_USE_OUTSIDE, Dependence.CostClass.ALL, own)));
    }

    private ImmutableList<Position> positions() {
        ImmutableList.Builder<Position> positions = ImmutableList.builderWithExpectedSize(municipalities.size());
        ImmutableMap<Party, MonetaryAmount> advances = plan.facts().advances().row(year);
        for (int m = 0; m < charged.length; m++) {
            Party party = Party.of(municipalities.get(m));
            positions.add(new Position(year, party, cost[m], charged[m], advance(advances, party)));
        }
        for (OutsideParty one : plan.scheme().outside()) {
            Party party = new Party(one.code());
            positions.add(new Position(
                    year, party, 0, outsideCharged.getOrDefault(one.code(), 0L), advance(advances, party)));
        }
        return positions.build();
    }

    private long advance(ImmutableMap<Party, MonetaryAmount> advances, Party party) {
        MonetaryAmount advance = advances.get(party);
        return advance == null ? 0 : Euro.cents(advance, "advance of " + party + " in " + year);
    }

    private static long sum(long[] cents) {
        long sum = 0;
        for (long one : cents) {
            sum = Math.addExact(sum, one);
        }
        return sum;
    }

    /** What a scope books in the year, on its way into the books. */
    private final class ScopeBooking {

        private final ScopePlan scope;
        private final List<Entry> entries = new ArrayList<>();
        private final List<BookedColumn> outside = new ArrayList<>();
        private Optional<Entry> outsiders = Optional.empty();
        private Optional<BookedScope.Shared> shared = Optional.empty();
        private long sum;

        ScopeBooking(ScopePlan scope) {
            this.scope = scope;
        }

        void add(Entry entry) {
            entries.add(entry);
            sum = Math.addExact(sum, YearRun.sum(entry.cents()));
        }

        void addAll(List<Entry> several) {
            several.forEach(this::add);
        }

        void addOutside(Sharing.Outside charge) {
            Column column = charge.column();
            long cents = column.cents(0);
            outside.add(BookedColumn.ofOutside(column.kind(), charge.party(), cents, column.basis()));
            sum = Math.addExact(sum, cents);
            outsideCharged.merge(charge.party(), cents, Math::addExact);
        }

        /** What was booked in the fund so far. */
        long sum() {
            return sum;
        }

        /** Charges everything in the year. */
        void book(Optional<Entry> ownUseOutside, Optional<BookedScope.Shared> sharedByModel) {
            outsiders = ownUseOutside;
            shared = sharedByModel;
            long[] ofScope = new long[municipalities.size()];
            entries.forEach(entry -> charge(entry, ofScope));
            outsiders.ifPresent(entry -> charge(entry, ofScope));
            booked.add(this);
            history.put(scope.name(), year, () -> timeline.byCode(ofScope, year));
        }

        private void charge(Entry entry, long[] ofScope) {
            for (int i = 0; i < entry.places().length; i++) {
                int place = entry.places()[i];
                charged[place] = Math.addExact(charged[place], entry.cents()[i]);
                ofScope[place] = Math.addExact(ofScope[place], entry.cents()[i]);
            }
        }

        /** The columns for the books, one a kind in the order in which the kinds came up. */
        BookedScope booked() {
            Map<ChargeKind, List<Entry>> byKind = new LinkedHashMap<>();
            entries.forEach(entry -> byKind.computeIfAbsent(entry.kind(), key -> new ArrayList<>())
                    .add(entry));
            ImmutableList.Builder<BookedColumn> columns = ImmutableList.builder();
            byKind.values().forEach(ofKind -> columns.add(Entry.joined(ofKind).booked(municipalities, true)));
            columns.addAll(outside);
            outsiders.ifPresent(entry -> columns.add(entry.booked(municipalities, false)));
            return new BookedScope(scope.name(), scope.products(year), columns.build(), shared);
        }
    }
}
