package nl.regiokas.testkit.law;

import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** See {@link SettlementLaw#ITEMS_BOOKED}. */
final class ItemsLaw implements SettlementLaw {

    @Override
    public String name() {
        return "items-booked";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        SolidarityScheme scheme = trial.scenario().scheme();
        State before = trial.scenario().opening();
        for (State after : trial.outcome().states().values()) {
            State opening = before;
            Optional<Breach> breach = scheme.scopes().stream()
                    .filter(scope -> keepsItsItems(scheme, scope))
                    .flatMap(scope -> breach(trial, scope, opening, after.after()))
                    .findFirst();
            if (breach.isPresent()) {
                return breach;
            }
            before = after;
        }
        return Optional.empty();
    }

    private static boolean keepsItsItems(SolidarityScheme scheme, Scope scope) {
        boolean receives =
                scheme.scopes().stream().anyMatch(other -> other.atEnd().equals(new AtEnd.Into(scope.name())));
        boolean passes = scope.until().isPresent() && !scope.atEnd().equals(AtEnd.RUN_OFF);
        return !receives && !passes && scope.leaving().instalments() == Leaving.Instalments.KEEP;
    }

    private static Stream<Breach> breach(Trial trial, Scope scope, State before, int year) {
        long due = before.scopes().getOrDefault(scope.name(), ScopeState.of(0)).openCents().entrySet().stream()
                .filter(entry -> isInstalment(entry.getKey(), year))
                .mapToLong(entry -> entry.getValue())
                .sum();
        long booked = trial.outcome().charges(year).stream()
                .filter(charge ->
                        charge.scope().equals(scope.name()) && charge.kind().equals(ChargeKind.INSTALMENT))
                .mapToLong(Booked::cents)
                .sum();
        return Breach.unlessEqual(due, booked, "scope " + scope.name() + ", " + year, "the instalments booked")
                .stream();
    }

    private static boolean isInstalment(OpenItem item, int year) {
        return item.due() == year && item.kind().equals(ChargeKind.INSTALMENT);
    }
}
