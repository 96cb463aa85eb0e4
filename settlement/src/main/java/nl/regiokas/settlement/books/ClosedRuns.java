package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.settlement.key.AllocationKey;
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
        return runs.stream()
                .filter(closed -> closed.through() >= year)
                .findFirst()
                .flatMap(closed -> standing(closed.run(), scope, year));
    }

    private static Optional<RunYear> standing(SettledRun run, String name, int year) {
        return run.plan().scopes().stream()
                .filter(scope -> scope.name().equals(name))
                .filter(scope -> run.plan().scheme().restate(scope.scope()) == Restate.COSTS)
                .findFirst()
                .map(scope -> run.years().of(scope, year));
    }
}
