package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;

/** See {@link SettlementLaw#LEAVER_LEAVES_NOTHING}. */
final class LeaverLaw implements SettlementLaw {

    private static final Leaving ALL = new Leaving(Leaving.Instalments.AT_ONCE, Leaving.Fund.SHARE);

    @Override
    public String name() {
        return "leaver-leaves-nothing";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        SolidarityScheme scheme = trial.scenario().scheme();
        Scenario taking = trial.scenario()
                .withScheme(scheme.toBuilder()
                        .scopes(scheme.scopes().stream()
                                .map(scope -> scope.toBuilder().leaving(ALL).build())
                                .toList())
                        .build());
        SettledOutcome outcome = trial.settle(taking);
        Members members = Members.of(taking);
        return taking.scheme().scopes().stream()
                .filter(scope -> receivesNothing(scheme, scope))
                .flatMap(scope -> Stream.iterate(
                                scheme.firstYear() + 1, year -> year <= scheme.lastYear(), year -> year + 1)
                        .filter(year -> scheme.isInForce(scope, year) && scheme.isInForce(scope, year - 1))
                        .flatMap(year -> leavers(taking, members, scope, year)
                                .flatMap(leaver -> breach(taking, outcome, members, scope, year, leaver))))
                .findFirst();
    }

    /** The municipalities of a year that take no part but come from one that took part in the year before. */
    private static Stream<MunicipalityCode> leavers(Scenario scenario, Members members, Scope scope, int year) {
        return Sets.difference(ImmutableSet.copyOf(scenario.codes(year)), members.of(scope, year)).stream()
                .filter(code ->
                        members.origins(code, year, year - 1).stream().anyMatch(members.of(scope, year - 1)::contains));
    }

    /** Whether a municipality still exists in a year, and has taken over nothing since another year. */
    private static boolean isLeftAlone(Scenario scenario, MunicipalityCode code, int since, int year) {
        return scenario.codes(year).contains(code)
                && scenario.reorganisations().between(since, year).stream()
                        .flatMap(one -> one.successions().stream())
                        .noneMatch(succession -> succession.to().equals(code));
    }

    private static boolean receivesNothing(SolidarityScheme scheme, Scope scope) {
        return scheme.scopes().stream().noneMatch(other -> other.atEnd().equals(new AtEnd.Into(scope.name())));
    }

    private static Stream<Breach> breach(
            Scenario scenario,
            SettledOutcome outcome,
            Members members,
            Scope scope,
            int left,
            MunicipalityCode leaver) {
        SolidarityScheme scheme = scenario.scheme();
        Stream<Breach> open = Stream.of(Objects.requireNonNull(outcome.states().get(left)))
                .map(state -> state.scopes().getOrDefault(scope.name(), ScopeState.of(0)))
                .flatMap(state -> state.openCents().keySet().stream())
                .filter(item -> item.municipality().equals(leaver))
                .map(item -> new Breach(
                        "scope " + scope.name() + ", municipality " + leaver + ", left in " + left,
                        "an item of " + item.origin() + " is still open"));
        Stream<Breach> charged = Stream.iterate(left + 1, year -> year <= scheme.lastYear(), year -> year + 1)
                .takeWhile(year -> scheme.isInForce(scope, year)
                        && isLeftAlone(scenario, leaver, left, year)
                        && !members.of(scope, year).contains(leaver))
                .flatMap(year -> outcome.charges(year).stream())
                .filter(charge -> charge.scope().equals(scope.name())
                        && charge.party().equals(Party.of(leaver))
                        && charge.inFund())
                .map(charge -> new Breach(charge.toString(), "must be own use only, having left in " + left));
        return Stream.concat(open, charged);
    }
}
