package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.Dependence.CostClass;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.law.Closer.Step;
import nl.regiokas.testkit.law.Closer.Steps;
import nl.regiokas.testkit.scenario.Scenario;

/** Models, settlements and closings that are wrong on purpose, and a right one next to them. */
final class WrongRules {

    static final ChargeKind POOL = new ChargeKind("POOL", Cause.MODEL);

    private WrongRules() {}

    // ---- models

    /** The pool cost by young inhabitants, split in some way. */
    static SharingModel pool(ApportionmentLaws.Splitter splitter) {
        return new WrongModel(ImmutableList.of(POOL), year -> {
            Weights weights = year.weights(AllocationKeys.youth());
            long[] numbers = IntStream.range(0, year.size())
                    .mapToLong(i -> weights.fraction(i).numerator().longValueExact())
                    .toArray();
            Sharing.Builder sharing = Sharing.of(year);
            return weights.isZero()
                    ? sharing.build()
                    : book(sharing, weights, splitter.split(year.poolCostCents(), numbers));
        });
    }

    private static Sharing book(Sharing.Builder sharing, Weights weights, long[] parts) {
        return sharing.book(
                        POOL,
                        parts,
                        WrongModel.stated(parts, new Dependence.SharedCost(Rational.ONE, CostClass.ALL, weights)))
                .build();
    }

    /** Forgets the instalments of those who will have left when they are due. */
    static SharingModel withoutLeavers(Scenario scenario, Scope scope) {
        SharingModel right = scope.model().byYear().values().iterator().next();
        Members members = Members.of(scenario);
        return new WrongModel(right.kinds(), year -> {
            Sharing shared = right.share(year);
            Sharing.Builder sharing = Sharing.of(year);
            shared.columns().forEach(column -> sharing.book(column.kind(), cents(column), column.basis()));
            shared.later().forEach(later -> {
                int last = Math.min(later.due(), scenario.scheme().lastYear());
                long[] cents = cents(later.column());
                for (int i = 0; i < cents.length; i++) {
                    cents[i] =
                            members.of(scope, last).contains(year.participants().get(i)) ? cents[i] : 0;
                }
                sharing.later(later.column().kind(), later.due(), cents, WrongModel.stated(cents, Dependence.NONE));
            });
            return sharing.build();
        });
    }

    private static long[] cents(Column column) {
        return IntStream.range(0, column.size()).mapToLong(column::cents).toArray();
    }

    /** Refunds half of every premium, whatever the fund holds. */
    static SharingModel generous() {
        return new WrongModel(
                ImmutableList.of(InsuranceModel.PREMIUM, InsuranceModel.NO_CLAIM_REFUND), WrongRules::generous);
    }

    private static Sharing generous(ScopeYear year) {
        Weights weights = year.weights(AllocationKeys.youth());
        Sharing.Builder sharing = Sharing.of(year);
        if (weights.isZero()) {
            return sharing.build();
        }
        long[] premiums = Apportionment.cents(weights.total().numerator().longValueExact(), weights);
        long[] refunds = Arrays.stream(premiums).map(premium -> -(premium / 2)).toArray();
        return sharing.book(InsuranceModel.PREMIUM, premiums, WrongModel.stated(premiums, Dependence.NONE))
                .book(InsuranceModel.NO_CLAIM_REFUND, refunds, WrongModel.stated(refunds, Dependence.NONE))
                .build();
    }

    /** Gives the odd cents to those who come first in the list of lines. */
    static SettledOutcome tiesByListOrder(Scenario scenario, State opening) {
        Set<MunicipalityCode> order = new LinkedHashSet<>();
        scenario.lines().stream().map(UsageLine::municipality).forEach(order::add);
        order.addAll(scenario.codes());
        List<MunicipalityCode> ranks = ImmutableList.copyOf(order);
        return with(scenario, opening, new WrongModel(ImmutableList.of(POOL), year -> {
            List<MunicipalityCode> members =
                    ranks.stream().filter(year.participants()::contains).toList();
            Weights equal = Weights.equal(members.size());
            long[] parts = Apportionment.cents(year.poolCostCents(), equal);
            return book(
                    Sharing.of(year),
                    equal,
                    year.participants().stream()
                            .mapToLong(code -> parts[members.indexOf(code)])
                            .toArray());
        }));
    }

    /** Shares what everybody used, outsiders included. */
    static SettledOutcome outsidersCount(Scenario scenario, State opening) {
        return with(scenario, opening, new WrongModel(ImmutableList.of(POOL), year -> {
            long[] all = new long[1];
            scenario.ledger()
                    .forEachCell((municipality, product, of, cents) -> all[0] += of == year.year() ? cents : 0);
            long[] parts = Apportionment.cents(all[0], Weights.equal(year.size()));
            return Sharing.of(year)
                    .book(POOL, parts, WrongModel.stated(parts, Dependence.NONE))
                    .build();
        }));
    }

    private static SettledOutcome with(Scenario scenario, State opening, SharingModel model) {
        return Settler.LIBRARY.settle(Replaced.models(scenario, declared -> model), opening);
    }

    // ---- settlements

    /** Settles another scenario than the one it was given. */
    static Settler settlesInstead(UnaryOperator<Scenario> other) {
        return (scenario, opening) -> Settler.LIBRARY.settle(other.apply(scenario), opening);
    }

    /** Settles another model than the one that was declared. */
    static Settler sharesInstead(UnaryOperator<SharingModel> other) {
        return settlesInstead(scenario -> Replaced.models(scenario, other));
    }

    /** Forgets the first charge. */
    static SettledOutcome forgetsACharge(Scenario scenario, State opening) {
        SettledOutcome right = Settler.LIBRARY.settle(scenario, opening);
        return right.toBuilder()
                .charges(right.charges()
                        .subList(
                                Math.min(1, right.charges().size()),
                                right.charges().size()))
                .build();
    }

    /** Opens every fund a cent higher than it closed. */
    static SettledOutcome opensHigher(Scenario scenario, State opening) {
        SettledOutcome right = Settler.LIBRARY.settle(scenario, opening);
        return right.toBuilder()
                .funds(right.funds().stream()
                        .map(fund -> new FundYear(
                                fund.year(),
                                fund.scope(),
                                fund.openingCents() + 1,
                                fund.chargedCents(),
                                fund.costCents(),
                                fund.closingCents()))
                        .toList())
                .build();
    }

    /** Never books an instalment. */
    static SettledOutcome forgetsInstalments(Scenario scenario, State opening) {
        SettledOutcome right = Settler.LIBRARY.settle(scenario, opening);
        return right.toBuilder()
                .charges(right.charges().stream()
                        .filter(charge -> !charge.kind().equals(ChargeKind.INSTALMENT))
                        .toList())
                .build();
    }

    /** Forgets what is open when it goes on from a state. */
    static SettledOutcome forgetsWhatIsOpen(Scenario scenario, State opening) {
        boolean first = opening.after() < scenario.scheme().firstYear();
        ImmutableMap.Builder<String, ScopeState> scopes = ImmutableMap.builder();
        opening.scopes().forEach((name, held) -> scopes.put(name, ScopeState.of(held.fundCents())));
        State emptied = opening.toBuilder().scopes(scopes.buildOrThrow()).build();
        return Settler.LIBRARY.settle(scenario, first ? opening : emptied);
    }

    // ---- refusals

    /** Refuses whatever is not among some scenarios, such as a changed one. */
    static Settler settlesOnly(Set<Scenario> scenarios) {
        return (scenario, opening) -> {
            if (!scenarios.contains(scenario)) {
                throw refused(scenario);
            }
            return Settler.LIBRARY.settle(scenario, opening);
        };
    }

    private static RefusalException refused(Scenario scenario) {
        return RefusalException.of(
                BooksFault.SCOPE_UNKNOWN, "any", scenario.scheme().firstYear(), 0);
    }

    /** Forgets a charge the first time only. */
    static Settler forgetsAChargeOnce() {
        AtomicBoolean forgot = new AtomicBoolean();
        return (scenario, opening) ->
                forgot.getAndSet(true) ? Settler.LIBRARY.settle(scenario, opening) : forgetsACharge(scenario, opening);
    }

    // ---- states

    /** Loses what a reserve has decided and not yet booked. */
    static State losesReserveItems(State state) {
        return withScopes(
                state,
                held -> ScopeState.builder()
                        .fundCents(held.fundCents())
                        .openCents(held.openCents().entrySet().stream()
                                .filter(item -> item.getKey().kind().equals(ChargeKind.INSTALMENT))
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        OpenItem::compareTo, Map.Entry::getKey, Map.Entry::getValue)))
                        .memory(held.memory())
                        .build());
    }

    /** Loses last year's burdens. */
    static State losesMemory(State state) {
        return withScopes(
                state,
                held -> ScopeState.builder()
                        .fundCents(held.fundCents())
                        .openCents(held.openCents())
                        .build());
    }

    /** Loses the charges that keys look back to. */
    static State losesCharges(State state) {
        return state.toBuilder().chargeCents(ImmutableTable.of()).build();
    }

    /** Loses what was settled. */
    static State losesSettledCost(State state) {
        return state.toBuilder().settledCents(ImmutableTable.of()).build();
    }

    private static State withScopes(State state, UnaryOperator<ScopeState> other) {
        return state.toBuilder()
                .scopes(Maps.transformValues(state.scopes(), other::apply))
                .build();
    }

    /** Cannot read a scope that owes. */
    static State refusesDebts(State state) {
        Faults.require(
                state.scopes().values().stream().allMatch(held -> held.fundCents() >= 0),
                BooksFault.SCOPE_UNKNOWN,
                "any",
                0,
                0);
        return state;
    }

    /** Loses the weights that stand: every closing is made again by what the last one knew. */
    static Books losesStandingWeights(Books books) {
        Books again = Books.open(books.scheme(), books.opening());
        for (Closing closing : books.closings()) {
            again = again.close(closing, books.settled().orElseThrow().facts()).books();
        }
        return books.finalThrough().map(again::makeFinal).orElse(again);
    }

    /** Loses which years are final. */
    static Books losesFinalYears(Books books) {
        Books again = Books.open(books.scheme(), books.opening());
        for (int k = 0; k < books.closings().size(); k++) {
            again = again.close(
                            books.closings().get(k),
                            books.settledByClosing().get(k).facts())
                    .books();
        }
        return again;
    }

    /** Lets everything of a leaver stay, whatever was agreed. */
    static Scenario withoutLeaving(Scenario scenario) {
        return scenario.withScheme(scenario.scheme().toBuilder()
                .scopes(scenario.scheme().scopes().stream()
                        .map(scope -> scope.toBuilder().leaving(Leaving.DEFAULT).build())
                        .toList())
                .build());
    }

    /** Loses the history of who merges. */
    static Scenario withoutHistoryOfMerged(Scenario scenario) {
        return scenario.reorganisations().all().isEmpty()
                ? scenario
                : scenario.withCare(scenario.care().stream()
                        .filter(each -> scenario.codes(scenario.scheme().lastYear())
                                .contains(each.line().municipality()))
                        .toList());
    }

    // ---- closings

    /** Refuses whatever is not among some scenarios, such as a changed one. */
    static Closer closesOnly(Set<Scenario> scenarios) {
        return scenario -> {
            if (!scenarios.contains(scenario)) {
                throw refused(scenario);
            }
            return Closer.LIBRARY.closings(scenario);
        };
    }

    /** Loses a cent the second time only. */
    static Closer losesACentTheSecondTime() {
        AtomicInteger times = new AtomicInteger();
        return scenario -> times.incrementAndGet() == 2 ? losesACent(scenario) : Closer.LIBRARY.closings(scenario);
    }

    /** Forgets the weights that stand when it goes on from the state of a closing. */
    static Steps forgetsStandingWeights(Scenario scenario) {
        Steps right = Closer.LIBRARY.closings(scenario);
        State forgets = withScopes(
                right.state(),
                held -> ScopeState.builder()
                        .fundCents(held.fundCents())
                        .openCents(held.openCents())
                        .memory(held.memory())
                        .build());
        return new Steps(right.steps(), right.open(), right.charges(), forgets);
    }

    /** Books a cent less than it should, at the first closing. */
    static Steps losesACent(Scenario scenario) {
        return changed(
                scenario,
                bookings -> bookings.stream()
                        .map(each -> bookings.indexOf(each) == 0 ? cheaper(each) : each)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Booking cheaper(Booking booking) {
        return new Booking(booking.year(), booking.scope(), booking.party(), booking.kind(), booking.amountCents() - 1);
    }

    private static Steps changed(Scenario scenario, UnaryOperator<ImmutableList<Booking>> bookings) {
        Steps right = Closer.LIBRARY.closings(scenario);
        return new Steps(
                right.steps().stream()
                        .map(step -> new Step(
                                step.closing(), bookings.apply(step.bookings()), step.dues(), step.positions()))
                        .collect(ImmutableList.toImmutableList()),
                right.open(),
                right.charges(),
                right.state());
    }

    /** Books every year anew at the second closing, and takes the difference off what is open. */
    static Steps booksTwice(Scenario scenario) {
        Steps right = Closer.LIBRARY.closings(scenario);
        if (right.steps().size() < 2) {
            return right;
        }
        ImmutableList<Booking> first = right.steps().get(0).bookings();
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        for (int k = 0; k < right.steps().size(); k++) {
            Step step = right.steps().get(k);
            ImmutableList<Booking> bookings = k == 1
                    ? ImmutableList.<Booking>builder()
                            .addAll(step.bookings())
                            .addAll(first)
                            .build()
                    : step.bookings();
            steps.add(new Step(step.closing(), bookings, step.dues(), step.positions()));
        }
        ImmutableList<Booking> open = ImmutableList.<Booking>builder()
                .addAll(right.open())
                .addAll(first.stream()
                        .map(each ->
                                new Booking(each.year(), each.scope(), each.party(), each.kind(), -each.amountCents()))
                        .toList())
                .build();
        return new Steps(steps.build(), open, right.charges(), right.state());
    }

    /** Restates closed years where late lines go to the current one. */
    static Steps restatesAnyway(Scenario scenario) {
        if (scenario.scheme().lateLines() == LateLines.RESTATE) {
            return Closer.LIBRARY.closings(scenario);
        }
        return Closer.LIBRARY.closings(scenario.toBuilder()
                .scheme(scenario.scheme().toBuilder()
                        .lateLines(LateLines.RESTATE)
                        .build())
                .finalClosings(ImmutableSet.of())
                .build());
    }

    /** Makes a cent more due. */
    static Steps makesMoreDue(Scenario scenario) {
        Steps right = Closer.LIBRARY.closings(scenario);
        return new Steps(
                right.steps().stream()
                        .map(step -> new Step(
                                step.closing(),
                                step.bookings(),
                                step.dues().stream()
                                        .map(due -> new Due(due.party(), due.amountCents() + 1))
                                        .collect(ImmutableList.toImmutableList()),
                                step.positions()))
                        .collect(ImmutableList.toImmutableList()),
                right.open(),
                right.charges(),
                right.state());
    }

    /** Books late lines of final years like others. */
    static Steps forgetsFinalYears(Scenario scenario) {
        return Closer.LIBRARY.closings(
                scenario.toBuilder().finalClosings(ImmutableSet.of()).build());
    }

    /** Refuses late lines of final years, but not with the difference. */
    static Steps refusesFinalYearsWithoutSaying(Scenario scenario) {
        try {
            return Closer.LIBRARY.closings(scenario);
        } catch (RefusalException refusal) {
            throw RefusalException.of(FinalFault.COST_MOVED);
        }
    }

    private enum FinalFault implements FaultCode {
        COST_MOVED;

        @Override
        public String pattern() {
            return "cost must stay";
        }
    }
}
