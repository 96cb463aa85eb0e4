package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Whether a scheme can go on from a state, so that nothing of it is lost. */
final class StateCheck {

    private final Plan plan;
    private final SolidarityScheme scheme;
    private final State state;
    private final Faults faults;

    StateCheck(Plan plan, State state, Faults faults) {
        this.plan = plan;
        this.scheme = plan.scheme();
        this.state = state;
        this.faults = faults;
    }

    void check() {
        int next = state.after() + 1;
        if (next < scheme.firstYear() || next > scheme.lastYear()) {
            addYear(next);
            return;
        }
        state.scopes().forEach((name, held) -> {
            check(name, held, next);
            held.openCents().forEach((item, cents) -> check(name, item, cents));
            checkWeights(name, held);
        });
        if (next == scheme.firstYear()) {
            scheme.scopes().forEach(this::checkOpeningFund);
        }
        checkSettledCost();
    }

    /** Looks over items that hold nothing as if they did. */
    void checkEmpty(ImmutableSetMultimap<String, OpenItem> items) {
        FaultValue nothing = FaultValue.cents(0);
        items.forEach((name, item) -> {
            check(name, nothing, nothing, state.after() + 1);
            check(name, item, 0);
        });
    }

    private void addYear(int next) {
        FaultValue after = FaultValue.year(state.after());
        FaultValue first = FaultValue.year(scheme.firstYear());
        int before = scheme.firstYear() - 1;
        if (next == before) {
            faults.add(BooksFault.STATE_YEAR_MISSING, after, first, FaultValue.year(next));
        } else if (next < before) {
            faults.add(BooksFault.STATE_YEARS_MISSING, after, first, FaultValue.year(next), FaultValue.year(before));
        } else {
            faults.add(BooksFault.STATE_YEAR, after, first, FaultValue.year(scheme.lastYear()), FaultValue.year(next));
        }
    }

    /** Whether what a scope holds has a place in the next year. */
    private void check(String name, ScopeState held, int next) {
        if (held.fundCents() == 0 && held.openCents().isEmpty()) {
            return;
        }
        FaultValue open;
        try {
            open = FaultValue.cents(held.openTotalCents());
        } catch (RefusalException overflow) {
            faults.at(Place.SCOPE, name).addAll(overflow);
            return;
        }
        check(name, FaultValue.cents(held.fundCents()), open, next);
    }

    private void check(String name, FaultValue fund, FaultValue open, int next) {
        Scope scope = scheme.scope(name).orElse(null);
        if (scope == null) {
            faults.add(BooksFault.SCOPE_UNKNOWN, name, fund, open);
        } else if (scheme.firstYear(scope) > next || (scheme.firstYear(scope) == next && next > scheme.firstYear())) {
            faults.add(BooksFault.SCOPE_NOT_BEGUN, name, FaultValue.year(scheme.firstYear(scope)), fund, open);
        } else if (!scheme.isInForce(scope, next) && !goesOn(scope, next)) {
            faults.add(BooksFault.SCOPE_NOT_IN_FORCE, name, FaultValue.year(next), fund, open);
        }
    }

    private static boolean goesOn(Scope scope, int next) {
        return scope.atEnd() instanceof AtEnd.RunOff
                || (scope.atEnd() instanceof AtEnd.Into && scope.until().orElseThrow() == next - 1);
    }

    private void check(String name, OpenItem item, long cents) {
        if (item.due() <= state.after()) {
            faults.add(
                    BooksFault.INSTALMENT_PAST,
                    FaultValue.year(state.after()),
                    FaultValue.year(item.due()),
                    name,
                    item.municipality(),
                    FaultValue.cents(cents));
        }
        Place place = OpenColumn.place(name, item.due(), cents);
        plan.timeline().checkExisting(OpenColumn.OPEN_ITEM, item.municipality(), state.after(), faults.at(place));
    }

    /** Weights that stand are those of the participants of the state's year. */
    private void checkWeights(String name, ScopeState held) {
        int year = state.after();
        if (held.weights().isEmpty()) {
            return;
        }
        for (ScopePlan scope : plan.scopes()) {
            if (scope.name().equals(name)
                    && scope.isInForce(year)
                    && scope.membership().isKnownIn(year)) {
                ImmutableList<MunicipalityCode> participants = scope.participants(year);
                if (!held.weights().keySet().asList().equals(participants)) {
                    faults.at(Place.SCOPE, name)
                            .add(
                                    BooksFault.STATE_WEIGHTS,
                                    FaultValue.year(year),
                                    participants,
                                    held.weights().keySet());
                }
            }
        }
        held.weights().forEach((municipality, weight) -> {
            if (weight.signum() < 0) {
                faults.at(Place.SCOPE, name)
                        .at(Place.MUNICIPALITY, municipality)
                        .add(BooksFault.STATE_WEIGHT_NEGATIVE, weight);
            }
        });
    }

    /** A scope that was in force before must open with what the state has. */
    private void checkOpeningFund(Scope scope) {
        ScopeState held = state.scopes().get(scope.name());
        boolean began = scheme.firstYear(scope) < scheme.firstYear();
        if (scope.openingFund().isPresent() && (held != null || began)) {
            long known = held == null ? 0 : held.fundCents();
            if (known != scope.openingFundCents()) {
                faults.add(
                        BooksFault.OPENING_FUND,
                        scope.name(),
                        FaultValue.cents(known),
                        FaultValue.cents(scope.openingFundCents()));
            }
        }
    }

    private void checkSettledCost() {
        state.settledCents().rowMap().forEach((year, settled) -> {
            if (!plan.facts().ledger().hasLines(year)) {
                return;
            }
            state.changedCostCents(year, plan.facts().ledger()).forEach((code, difference) -> {
                long then = settled.getOrDefault(code, 0L);
                faults.add(
                        BooksFault.SETTLED_COST,
                        code,
                        FaultValue.year(year),
                        FaultValue.cents(then),
                        FaultValue.cents(Math.addExact(then, difference)));
            });
        });
    }
}
