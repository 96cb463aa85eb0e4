package nl.regiokas.testkit.law;

import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.calculation.ScopeState;
import nl.regiokas.settlement.scheme.Scope;

/** See {@link SettlementLaw#RUN_OFF}. */
final class RunOffLaw implements SettlementLaw {

    @Override
    public String name() {
        return "run-off";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.scenario().scheme().scopes().stream()
                .filter(scope -> scope.model().match(insurance -> false, flatTax -> true, actualUse -> false))
                .flatMap(scope -> breach(trial, scope).stream())
                .findFirst();
    }

    private static Optional<Breach> breach(Trial trial, Scope scope) {
        ScopeState closing = trial.settlement().closing().of(scope.name());
        return Breach.unlessEqual(
                Euro.cents(scope.openingFund(), "opening fund") + closing.dueCents(),
                closing.fundCents(),
                "scope " + scope.name() + ", end of "
                        + trial.scenario().scheme().lastYear(),
                "the fund (opening + instalments still due)");
    }
}
