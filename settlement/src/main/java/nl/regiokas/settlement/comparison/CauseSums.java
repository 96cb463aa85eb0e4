package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.model.Cause;

/** Adds up exact causes of one difference and gives them in whole cents. */
final class CauseSums {

    /** The causes that are always given. */
    static final ImmutableSortedSet<Cause> ALWAYS = ImmutableSortedSet.of(
            Cause.PARTICIPATION,
            Cause.KEY,
            Cause.MODEL,
            Cause.VOLUME,
            Cause.FUND_AND_INSTALMENTS,
            Cause.NO_CLAIM,
            Cause.ROUNDING);

    private final SortedMap<Cause, Rational> sums = new TreeMap<>();

    void add(Cause cause, Rational cents) {
        sums.merge(cause, cents, Rational::plus);
    }

    void addAll(CauseSums others) {
        others.sums.forEach(this::add);
    }

    Rational sum() {
        return sums.values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    /** Each cause half away from zero; rounding is what is then missing to the difference. */
    ImmutableSortedMap<Cause, Long> inCents(long difference) {
        SortedMap<Cause, Long> cents = new TreeMap<>();
        ALWAYS.forEach(cause -> cents.put(cause, 0L));
        long missing = difference;
        for (Map.Entry<Cause, Rational> one : sums.entrySet()) {
            long rounded = one.getValue().toDecimal(0).longValueExact();
            if (rounded != 0) {
                cents.put(one.getKey(), rounded);
            }
            missing = Math.subtractExact(missing, rounded);
        }
        cents.put(Cause.ROUNDING, missing);
        return ImmutableSortedMap.copyOf(cents);
    }
}
