package nl.regiokas.testkit.model.flattax;

import java.util.Objects;
import java.util.Optional;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.law.Breach;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.law.Trial;

/**
 * The fund of a flat-tax scope and its open items together do not change: nothing but the items is still due.
 *
 * @since 0.2.0
 */
public final class RunOffLaw implements SettlementLaw {

    private RunOffLaw() {}

    /**
     * Returns the law.
     *
     * @return the law
     */
    public static RunOffLaw of() {
        return new RunOffLaw();
    }

    @Override
    public String name() {
        return "run-off";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        SolidarityScheme scheme = trial.scenario().scheme();
        return scheme.scopes().stream()
                .filter(scope -> holdsFor(scheme, scope))
                .flatMap(scope -> breach(trial, scope).stream())
                .findFirst();
    }

    private static boolean holdsFor(SolidarityScheme scheme, Scope scope) {
        return scope.from().isEmpty()
                && scope.until().isEmpty()
                && scope.leaving().fund() == Leaving.Fund.STAYS
                && scope.model().byYear().values().stream().allMatch(FlatTaxModel.class::isInstance)
                && scheme.scopes().stream().noneMatch(other -> other.atEnd().equals(new AtEnd.Into(scope.name())));
    }

    private static Optional<Breach> breach(Trial trial, Scope scope) {
        int last = trial.scenario().scheme().lastYear();
        return Breach.unlessEqual(
                held(trial.scenario().opening(), scope),
                held(Objects.requireNonNull(trial.outcome().states().get(last)), scope),
                "scope " + scope.name() + ", end of " + last,
                "the fund and what is due to it");
    }

    private static long held(State state, Scope scope) {
        ScopeState held = state.scopes().getOrDefault(scope.name(), ScopeState.of(0));
        return held.fundCents() + held.openTotalCents();
    }
}
