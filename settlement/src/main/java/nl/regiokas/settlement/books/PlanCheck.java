package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Looks a plan over before anything is booked: all faults at once, and all notices. */
final class PlanCheck {

    private final Plan plan;
    private final SolidarityScheme scheme;
    private final SettlementFacts facts;
    private final Timeline timeline;
    private final RunYears years;
    private final int firstYear;
    private final int lastYear;
    private final Faults faults = new Faults();
    private final List<Fault> notices = new ArrayList<>();
    private final ImmutableTable<String, Integer, ImmutableList<Fault>> unchanged;
    private final ImmutableTable.Builder<String, Integer, ImmutableList<Fault>> stated = ImmutableTable.builder();
    private final EnteredTerms entered;
    private final UsedYears used;

    /**
     * Looks over the years from one until another.
     *
     * @param unchanged what the models reported on years that stand as they were looked over before; they are not asked again
     */
    PlanCheck(
            Plan plan,
            RunYears years,
            int firstYear,
            int lastYear,
            ImmutableTable<String, Integer, ImmutableList<Fault>> unchanged) {
        this.plan = plan;
        this.scheme = plan.scheme();
        this.facts = plan.facts();
        this.timeline = plan.timeline();
        this.years = years;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.unchanged = unchanged;
        this.entered = new EnteredTerms(scheme, notices);
        this.used = new UsedYears(facts, scheme.firstYear(), firstYear, notices);
    }

    Readiness result(State opening) {
        timeline.check(faults);
        FactsCheck ofFacts = new FactsCheck(plan, firstYear, lastYear, faults, notices);
        ofFacts.checkProducts();
        plan.scopes().forEach(scope -> check(scope, opening));
        ofFacts.checkPeople();
        faults.collect(() -> new StateCheck(plan, opening, faults).check());
        reportOrigins(opening);
        used.reportUnused();
        return new Readiness(
                ImmutableSet.copyOf(faults.list()).asList(),
                notices.stream().distinct().map(Notice::new).collect(ImmutableList.toImmutableList()));
    }

    /** What the models reported, by scope and year. */
    ImmutableTable<String, Integer, ImmutableList<Fault>> stated() {
        return stated.buildOrThrow();
    }

    private boolean isAsked(int year) {
        return firstYear <= year && year <= lastYear;
    }

    // ---- scopes

    private void check(ScopePlan scope, State opening) {
        Faults here = faults.at(Place.SCOPE, scope.name());
        scope.membership().check(faults);
        checkEnd(scope, here);
        entered.report(scope.scope());
        for (SharingModel model : scope.scope().model().byYear().values()) {
            checkMentioned(scope, mentioned(model), here);
            if (model.needs().contains(Need.CLIENT_COST) && facts.clients().isEmpty()) {
                here.add(BooksFault.CLIENTS_MISSING);
            }
            for (String party : model.outsideParties()) {
                if (scheme.outside().stream().noneMatch(one -> one.code().equals(party))) {
                    here.add(BooksFault.OUTSIDE_UNKNOWN, party);
                }
            }
        }
        for (int year : scheme.years()) {
            if (isAsked(year) && scope.isInForce(year)) {
                check(scope, year);
            }
        }
        if (scope.isInForce(firstYear) && scope.isInForce(firstYear - 1)) {
            checkYearBefore(scope, opening);
        }
    }

    private void checkEnd(ScopePlan scope, Faults here) {
        AtEnd atEnd = scope.scope().atEnd();
        if (scope.scope().until().isEmpty()) {
            if (scope.scope().agreedEnd().isPresent()) {
                notices.add(Fault.of(NoticeKind.AT_END_WITHOUT_UNTIL).in(Place.of(Place.SCOPE, scope.name())));
            }
            return;
        }
        int next = scope.scope().until().get() + 1;
        if (atEnd instanceof AtEnd.Into into
                && scheme.scope(into.scope())
                        .filter(one -> scheme.isInForce(one, next))
                        .isEmpty()) {
            here.add(BooksFault.INTO_NOT_IN_FORCE, scope.name(), FaultValue.year(next), into.scope());
        }
    }

    private static Reach mentioned(SharingModel model) {
        return model.keys().stream().map(AllocationKey::mentioned).reduce(model.reach(), Reach::and);
    }

    /** Whether every series and scope that a model names exists, and may be looked at. */
    private void checkMentioned(ScopePlan scope, Reach mentioned, Faults here) {
        for (String series : mentioned.series().keySet()) {
            if (!plan.series().has(series)) {
                here.add(BooksFault.SERIES_UNKNOWN, series);
            }
        }
        mentioned.charges().forEach((name, lag) -> {
            int place = scheme.scopes().stream().map(Scope::name).toList().indexOf(name);
            if (place < 0) {
                here.add(BooksFault.CHARGES_SCOPE_UNKNOWN, name);
            } else if (lag == 0 && place >= scope.place()) {
                here.add(BooksFault.CHARGES_LATER_SCOPE, name);
            }
        });
    }

    private void check(ScopePlan scope, int year) {
        Faults here = faults.at(Place.SCOPE, scope.name()).at(Place.YEAR, year);
        long unknown = Stream.of(
                        known(scope.scope().model(), "model", year, here),
                        known(scope.scope().participants(), "participants", year, here),
                        known(scope.scope().segments(), "segments", year, here),
                        known(scope.scope().products(), "products", year, here))
                .filter(known -> !known)
                .count();
        if (unknown > 0) {
            return;
        }
        try {
            SharingModel model = scope.model(year);
            ImmutableList<Fault> ofYear = unchanged.get(scope.name(), year);
            if (ofYear == null) {
                YearCheck check = new YearCheck(scope, years.of(scope, year), here);
                model.check(check);
                ofYear = check.notices();
            }
            notices.addAll(ofYear);
            stated.put(scope.name(), year, ofYear);
            used.reaches(model.reach(), year);
            model.keys().forEach(key -> used.reached(scope, key, year));
        } catch (ArithmeticException overflow) {
            here.add(ModelFault.OVERFLOW);
        } catch (RefusalException refusal) {
            here.addAll(refusal);
        }
    }

    private static boolean known(Dated<?> term, String what, int year, Faults here) {
        if (term.find(year).isEmpty()) {
            here.add(
                    BooksFault.DATED_TERM_BEFORE_FIRST,
                    what,
                    FaultValue.year(term.byYear().firstKey()));
            return false;
        }
        return true;
    }

    // ---- the year before the first

    /** Looks over what leavers of the first year ask of the year before it: who took part, and by which weights. */
    private void checkYearBefore(ScopePlan scope, State opening) {
        int before = firstYear - 1;
        Faults here = faults.at(Place.SCOPE, scope.name()).at(Place.YEAR, before);
        Optional<RunYear> first = lookedAt(scope);
        if (first.isEmpty() || !known(scope.scope().participants(), "participants", before, here)) {
            return;
        }
        try {
            boolean shares = Leavers.of(scope, first.get(), years, new YearBooks(plan, firstYear))
                    .filter(leavers -> scope.scope().leaving().fund() == Leaving.Fund.SHARE)
                    .isPresent();
            if (shares
                    && !hasWeights(opening, scope.name())
                    && known(scope.scope().model(), "model", before, here)) {
                weighed(scope, scope.model(before).memberKey(), before, here);
            }
        } catch (RefusalException refusal) {
            here.addAll(refusal);
        }
    }

    /** Whether a state knows the weights that exit shares of a scope go by. */
    private static boolean hasWeights(State opening, String scope) {
        ScopeState held = opening.scopes().get(scope);
        return held != null && !held.weights().isEmpty();
    }

    /** The first year of a scope that looks at who left; nothing when nobody can say who takes part in it. */
    private Optional<RunYear> lookedAt(ScopePlan scope) {
        try {
            return Optional.of(years.of(scope, firstYear)).filter(asked -> Leavers.areLookedAt(scope, asked));
        } catch (RefusalException reportedBefore) {
            return Optional.empty();
        }
    }

    private void weighed(ScopePlan scope, AllocationKey key, int year, Faults here) {
        Reach reach = key.reach();
        if (!reach.cost().isEmpty()) {
            known(scope.scope().segments(), "segments", year, here);
            known(scope.scope().products(), "products", year, here);
        }
        used.reaches(reach, year);
        used.reached(scope, key, year);
    }

    // ---- notices

    /** An open item comes from a year that is settled; another origin is a slip, but moves no amount. */
    private void reportOrigins(State opening) {
        opening.openItemCents()
                .forEach((scope, items) -> items.forEach((item, cents) -> {
                    if (item.origin() > opening.after()) {
                        notices.add(Fault.of(
                                        NoticeKind.ORIGIN_AFTER_STATE,
                                        FaultValue.cents(cents),
                                        FaultValue.year(item.origin()),
                                        FaultValue.year(opening.after()))
                                .in(Place.of(Place.SCOPE, scope).at(Place.MUNICIPALITY, item.municipality())));
                    }
                }));
    }
}
