package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Settles years one after another: makes the plan, looks it over, runs it. */
final class Settling {

    private final Plan plan;
    private final State opening;
    private final ChargeHistory history;
    private final RunYears years;

    private Settling(Plan plan, State opening, RunYear.Standing standing) {
        this.plan = plan;
        this.opening = opening;
        this.history = ChargeHistory.of(opening);
        this.years = new RunYears(history, standing);
    }

    static Settling of(SolidarityScheme scheme, SettlementFacts facts, State opening) {
        return new Settling(Plan.of(scheme, facts), opening, RunYear.Standing.NONE);
    }

    static Settling of(SolidarityScheme scheme, SettlementFacts facts, State opening, RunYear.Standing standing) {
        return new Settling(Plan.of(scheme, facts), opening, standing);
    }

    /**
     * Settles every year of a scheme.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @param opening the state to go on from
     * @return the years, from the one after the state to the scheme's last
     * @throws nl.regiokas.core.fault.RefusalException when the scheme cannot be settled, before anything is booked
     */
    static SettledYears settle(SolidarityScheme scheme, SettlementFacts facts, State opening) {
        return of(scheme, facts, opening).settled(scheme.lastYear());
    }

    Plan plan() {
        return plan;
    }

    Readiness readiness() {
        return readiness(plan.scheme().lastYear());
    }

    Readiness readiness(int lastYear) {
        return new PlanCheck(plan, years, opening.after() + 1, lastYear, ImmutableTable.of()).result(opening);
    }

    SettledYears settled(int lastYear) {
        return run(lastYear, Optional.empty()).settled();
    }

    /** Runs the years through one; those before the first change since an earlier run are taken over from it. */
    SettledRun run(int lastYear, Optional<SettledRun> earlier) {
        int same = earlier.map(this::unchangedYears).orElse(0);
        int first = opening.after() + 1 + same;
        PlanCheck check = new PlanCheck(
                plan,
                years,
                opening.after() + 1,
                lastYear,
                earlier.map(run -> stated(run, first)).orElse(ImmutableTable.of()));
        Readiness readiness = check.result(opening);
        readiness.requireReady();
        List<SettledRun.Step> steps = new ArrayList<>();
        earlier.ifPresent(run -> steps.addAll(run.steps().subList(0, same)));
        ImmutableList<Carried> carried =
                same == 0 ? opened() : steps.get(same - 1).after();
        if (same > 0) {
            history.putAll(steps.get(same - 1).history());
        }
        for (int year = first; year <= lastYear; year++) {
            YearRun.Done done = new YearRun(plan, year, years, carried, history).run();
            carried = done.after();
            List<Notice> notices = new ArrayList<>();
            ImmutableList<BookedScope> booked = done.books().booked();
            done.books().notices().forEach(notice -> notices.add(new Notice(notice)));
            report(booked, done.books().funds(), year, notices);
            ChargeHistory known = history.copy();
            YearSettlement books = new YearSettlement(
                    year, booked, done.books().funds(), done.books().positions(), closing(year, carried, known));
            steps.add(new SettledRun.Step(books, carried, known, ImmutableList.copyOf(notices)));
        }
        ImmutableList<SettledRun.Step> settled =
                steps.stream().filter(step -> step.books().year() <= lastYear).collect(ImmutableList.toImmutableList());
        return new SettledRun(plan, years, settled, settledYears(settled, readiness), check.stated());
    }

    /** What the models reported on the years before one. */
    private static ImmutableTable<String, Integer, ImmutableList<Fault>> stated(SettledRun run, int before) {
        ImmutableTable.Builder<String, Integer, ImmutableList<Fault>> stated = ImmutableTable.builder();
        run.stated()
                .rowMap()
                .forEach((scope, byYear) -> byYear.forEach((year, faults) -> {
                    if (year < before) {
                        stated.put(scope, year, faults);
                    }
                }));
        return stated.buildOrThrow();
    }

    private ImmutableList<Carried> opened() {
        return Fitting.of(
                () -> carried(plan, opening),
                () -> Fault.of(ModelFault.OVERFLOW).in(Place.of(Place.YEAR, opening.after() + 1)));
    }

    private SettledYears settledYears(ImmutableList<SettledRun.Step> steps, Readiness readiness) {
        Set<Notice> notices = new LinkedHashSet<>(readiness.notices());
        steps.forEach(step -> notices.addAll(step.notices()));
        return new SettledYears(
                plan.scheme(),
                plan.facts(),
                opening,
                steps.stream().map(SettledRun.Step::books).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(notices));
    }

    /** How many of the first years of an earlier run stand as they are: those before the first cost that changed. */
    private int unchangedYears(SettledRun run) {
        SettlementFacts before = run.plan().facts();
        SettlementFacts now = plan.facts();
        if (!now.isLikeButForCosts(before) || !now.clients().equals(before.clients())) {
            return 0;
        }
        int first = opening.after() + 1;
        int until = first + run.steps().size();
        ImmutableSortedSet<Integer> unlike = now.ledger().yearsUnlike(before.ledger());
        return unlike.isEmpty() ? until - first : Math.min(Math.max(unlike.first(), first), until) - first;
    }

    /** What a state carried of each scope of a scheme. */
    static ImmutableList<Carried> carried(Plan plan, State opening) {
        return plan.scopes().stream()
                .map(scope -> Optional.ofNullable(opening.scopes().get(scope.name()))
                        .map(state -> Carried.of(state, plan.timeline(), opening.after(), scope.name()))
                        .orElseGet(() -> begins(plan, opening, scope)))
                .collect(ImmutableList.toImmutableList());
    }

    /** A scope that the state does not know: it begins with its opening fund if this is the scheme's first year. */
    private static Carried begins(Plan plan, State opening, ScopePlan scope) {
        boolean first = opening.after() + 1 == plan.scheme().firstYear()
                && scope.firstYear() == plan.scheme().firstYear();
        return first
                ? Carried.of(scope.scope().openingFundCents(), ImmutableList.of(), Optional.empty())
                : Carried.NOTHING;
    }

    private void report(
            ImmutableList<BookedScope> booked, ImmutableList<FundYear> funds, int year, List<Notice> notices) {
        for (BookedScope scope : booked) {
            Place place = Place.of(Place.SCOPE, scope.name()).at(Place.YEAR, year);
            scope.shared()
                    .ifPresent(shared ->
                            shared.sharing().notices().forEach(notice -> notices.add(new Notice(notice.in(place)))));
        }
        for (ScopePlan scope : plan.scopes()) {
            if (scope.isInForce(year)) {
                reportZeroWeights(years.of(scope, year), notices);
            }
        }
        Set<String> inForce = plan.scopes().stream()
                .filter(scope -> scope.isInForce(year))
                .map(ScopePlan::name)
                .collect(ImmutableSet.toImmutableSet());
        for (FundYear fund : funds) {
            boolean nobody = booked.stream()
                    .anyMatch(scope -> scope.name().equals(fund.scope())
                            && scope.participants().isEmpty());
            if (nobody && inForce.contains(fund.scope()) && fund.closingCents() != 0) {
                notices.add(new Notice(Fault.of(NoticeKind.FUND_NOBODY, FaultValue.cents(fund.closingCents()))
                        .in(Place.of(Place.SCOPE, fund.scope()).at(Place.YEAR, year))));
            }
        }
    }

    /** Of keys whose weights only the run knows, such as those of charges, and the key of a pool. */
    private static void reportZeroWeights(RunYear year, List<Notice> notices) {
        year.model().keys().stream()
                .filter(year::hasWeighed)
                .flatMap(key -> YearCheck.zeroWeights(year, key).stream())
                .forEach(notice -> notices.add(new Notice(notice)));
    }

    /** The state after a year, made when it is asked for. */
    private Supplier<State> closing(int year, ImmutableList<Carried> carried, ChargeHistory known) {
        return () -> state(year, carried, known);
    }

    private State state(int year, ImmutableList<Carried> carried, ChargeHistory known) {
        ImmutableMap.Builder<String, ScopeState> scopes = ImmutableMap.builder();
        for (ScopePlan scope : plan.scopes()) {
            Carried one = carried.get(scope.place());
            if (scope.firstYear() <= year && (scope.isInForce(year) || !one.isNothing())) {
                scopes.put(scope.name(), one.state(plan.municipalities(year)));
            }
        }
        ImmutableTable.Builder<Integer, MunicipalityCode, Long> costs = ImmutableTable.builder();
        costs.putAll(opening.settledCents());
        for (int settled = opening.after() + 1; settled <= year; settled++) {
            int of = settled;
            settledCost(of).forEach((code, cents) -> costs.put(of, code, cents));
        }
        return State.builder()
                .after(year)
                .scopes(scopes.buildOrThrow())
                .chargeCents(chargesLookedAt(year, known))
                .settledCents(costs.buildOrThrow())
                .build();
    }

    /** What was settled of a year: nothing for each municipality where there was no cost, so that it is known to be settled. */
    private Map<MunicipalityCode, Long> settledCost(int year) {
        Map<MunicipalityCode, Long> known =
                SettledCost.of(plan.facts().ledger(), year).byCode();
        return known.isEmpty() ? Maps.toMap(plan.municipalities(year), code -> 0L) : known;
    }

    /** The charges that keys of later years may look back to. */
    private ImmutableTable<String, Integer, ImmutableSortedMap<MunicipalityCode, Long>> chargesLookedAt(
            int year, ChargeHistory known) {
        Set<String> scopes = new HashSet<>();
        int back = -1;
        for (ScopePlan scope : plan.scopes()) {
            for (SharingModel model : scope.scope().model().byYear().values()) {
                Reach reach = model.reach();
                scopes.addAll(reach.charges().keySet());
                int more = scope.scope().leaving().fund() == Leaving.Fund.SHARE ? 1 : 0;
                if (!reach.charges().isEmpty()) {
                    back = Math.max(back, reach.chargeYears() + more);
                }
            }
        }
        return known.from(year + 1 - back, scopes);
    }
}
