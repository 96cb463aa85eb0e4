package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Restate;

/**
 * The runs of closings, so that the weights of a year stand that its first closing made.
 *
 * @param runs the closings in their order
 */
record ClosedRuns(ImmutableList<ClosedRun> runs) implements RunYear.Standing {

    /**
     * One closing.
     *
     * @param through the last year it closed
     * @param run the years as they were settled then
     */
    record ClosedRun(int through, SettledRun run) {}

    ClosedRuns with(int through, SettledRun run) {
        return new ClosedRuns(ImmutableList.<ClosedRun>builder()
                .addAll(runs)
                .add(new ClosedRun(through, run))
                .build());
    }

    @Override
    public Optional<RunYear> of(String scope, int year, AllocationKey key) {
        return first(year)
                .flatMap(closed -> standing(closed.run(), scope)
                        .map(plan -> closed.run().years().of(plan, year)));
    }

    /** A state with the weights of its year that stand, of the scopes in which those who leave next are weighed by them. */
    State standing(State state) {
        return state.withScopes((name, held) -> {
            ImmutableSortedMap<MunicipalityCode, Rational> weights = weights(name, state.after());
            return weights.isEmpty() ? held : held.toBuilder().weights(weights).build();
        });
    }

    private ImmutableSortedMap<MunicipalityCode, Rational> weights(String scope, int year) {
        return first(year)
                .flatMap(closed -> standing(closed.run(), scope)
                        .filter(plan -> plan.scope().leaving().fund() == Leaving.Fund.SHARE)
                        .filter(plan -> plan.isInForce(year))
                        .map(plan -> closed.run().years().of(plan, year)))
                .map(ClosedRuns::weights)
                .orElse(ImmutableSortedMap.of());
    }

    /** The weights of the participants of a year; none where they cannot be known, which is refused once somebody leaves. */
    private static ImmutableSortedMap<MunicipalityCode, Rational> weights(RunYear year) {
        ImmutableSortedMap.Builder<MunicipalityCode, Rational> byCode = ImmutableSortedMap.naturalOrder();
        year.knownMemberWeights().ifPresent(weights -> {
            for (int i = 0; i < weights.size(); i++) {
                byCode.put(year.participants().get(i), weights.fraction(i));
            }
        });
        return byCode.buildOrThrow();
    }

    private Optional<ClosedRun> first(int year) {
        return runs.stream().filter(closed -> closed.through() >= year).findFirst();
    }

    /** The scope of a name, if its weights stand. */
    private static Optional<ScopePlan> standing(SettledRun run, String name) {
        return run.plan().scopes().stream()
                .filter(scope -> scope.name().equals(name))
                .filter(scope -> run.plan().scheme().restate(scope.scope()) == Restate.COSTS)
                .findFirst();
    }
}
