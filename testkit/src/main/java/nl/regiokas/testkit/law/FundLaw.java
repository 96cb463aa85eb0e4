package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** See {@link SettlementLaw#FUND_CONTINUITY}. */
final class FundLaw implements SettlementLaw {

    @Override
    public String name() {
        return "fund-continuity";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        State before = trial.scenario().opening();
        for (State after : trial.outcome().states().values()) {
            State opening = before;
            ImmutableMap<String, FundYear> funds = trial.outcome().funds().stream()
                    .filter(fund -> fund.year() == after.after())
                    .collect(ImmutableMap.toImmutableMap(FundYear::scope, fund -> fund));
            Optional<Breach> breach = Stream.concat(
                            openings(trial.scenario().scheme(), opening, after, funds),
                            trial.scenario().scheme().scopes().stream().flatMap(scope -> scope(scope, after, funds)))
                    .findFirst();
            if (breach.isPresent()) {
                return breach;
            }
            before = after;
        }
        return Optional.empty();
    }

    /** The openings of a year are the closings of the year before, plus the opening funds of scopes that begin. */
    private static Stream<Breach> openings(
            SolidarityScheme scheme, State before, State after, ImmutableMap<String, FundYear> funds) {
        long closings = before.scopes().values().stream()
                .mapToLong(ScopeState::fundCents)
                .sum();
        long begin = scheme.scopes().stream()
                .filter(scope -> scheme.firstYear(scope) == after.after() && after.after() > scheme.firstYear())
                .mapToLong(Scope::openingFundCents)
                .sum();
        long openings =
                funds.values().stream().mapToLong(FundYear::openingCents).sum();
        return Breach.unlessEqual(
                closings + begin, openings, "all of " + after.after(), "the openings of the funds (closings before)")
                .stream();
    }

    private static Stream<Breach> scope(Scope scope, State after, ImmutableMap<String, FundYear> funds) {
        String where = "scope " + scope.name() + ", " + after.after();
        FundYear fund = funds.get(scope.name());
        ScopeState passedOn = after.scopes().getOrDefault(scope.name(), ScopeState.of(0));
        Stream<Breach> forgotten = passedOn.openCents().keySet().stream()
                .filter(item -> item.due() <= after.after())
                .map(item -> new Breach(where, "an open item that fell due is still carried"));
        return Stream.concat(
                Breach.unlessEqual(
                        fund == null ? 0 : fund.closingCents(), passedOn.fundCents(), where, "what the fund passes on")
                        .stream(),
                forgotten);
    }
}
