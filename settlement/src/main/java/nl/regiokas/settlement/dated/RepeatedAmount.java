package nl.regiokas.settlement.dated;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An amount as it was up to a last year, which the years after it repeat.
 *
 * @param until the amount up to the last year
 * @param last the last year that keeps its own amount
 * @param more the number of years after it that repeat the amount of the last year
 */
record RepeatedAmount(YearlyAmount until, int last, int more) implements YearlyAmount {

    @Override
    public OptionalLong cents(int year) {
        return year <= last + more ? until.cents(Math.min(year, last)) : OptionalLong.empty();
    }

    @Override
    public ImmutableSortedMap<Integer, Long> enteredCents() {
        return until.enteredCents();
    }

    @Override
    public Optional<Integer> entryOf(int year) {
        return year <= last + more ? until.entryOf(Math.min(year, last)) : Optional.empty();
    }

    @Override
    public YearlyAmount continued(int lastOwn, int moreYears) {
        return new RepeatedAmount(this, lastOwn, moreYears);
    }
}
