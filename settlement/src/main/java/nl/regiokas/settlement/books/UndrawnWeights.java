package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.Reach;

/**
 * Weights of keys that look at no drawn year, which stand in every draw. They are weighed beforehand, once for all threads.
 *
 * @param years the years of scopes that are in force, by the scope's name
 */
record UndrawnWeights(ImmutableTable<String, Integer, RunYear> years) implements RunYear.Standing {

    static UndrawnWeights of(Plan plan, int firstYear) {
        ImmutableTable.Builder<String, Integer, RunYear> years = ImmutableTable.builder();
        for (ScopePlan scope : plan.scopes()) {
            for (int year = firstYear - 1; year <= plan.scheme().lastYear(); year++) {
                if (scope.isInForce(year)) {
                    weighed(scope, year, firstYear).ifPresent(known -> years.put(scope.name(), known.year(), known));
                }
            }
        }
        return new UndrawnWeights(years.buildOrThrow());
    }

    /** A year with its weights; empty when it cannot be known who takes part, which is refused once somebody asks. */
    private static Optional<RunYear> weighed(ScopePlan scope, int year, int firstYear) {
        try {
            RunYear known = new RunYear(scope, year, Charged.UNKNOWN, RunYear.Standing.NONE);
            for (AllocationKey key : scope.model(year).keys()) {
                if (!looksAtDrawnYears(key.reach(), year, firstYear)) {
                    weigh(known, key);
                }
            }
            return Optional.of(known);
        } catch (RefusalException unknown) {
            return Optional.empty();
        }
    }

    private static boolean looksAtDrawnYears(Reach reach, int year, int firstYear) {
        return !reach.charges().isEmpty() || reach.cost().stream().anyMatch(back -> year - back >= firstYear);
    }

    /** Weights that are absent stay unknown: they are asked for again, and refused, when a draw needs them. */
    private static void weigh(RunYear year, AllocationKey key) {
        try {
            year.weights(key);
        } catch (RefusalException | ArithmeticException absent) {
            assert !year.hasWeighed(key);
        }
    }

    @Override
    public Optional<RunYear> of(String scope, int year, AllocationKey key) {
        return Optional.ofNullable(years.get(scope, year)).filter(known -> known.hasWeighed(key));
    }
}
