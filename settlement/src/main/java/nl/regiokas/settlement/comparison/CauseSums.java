package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import nl.regiokas.core.money.Rational;

/** Adds up exact causes of one difference and tells them in whole cents. */
final class CauseSums {

    private final Map<Cause, Rational> sums = new EnumMap<>(Cause.class);

    void add(Cause cause, Rational cents) {
        sums.merge(cause, cents, Rational::plus);
    }

    Rational sum() {
        return sums.values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    /** Each cause half away from zero; rounding is what is then missing to the difference. */
    ImmutableMap<Cause, Long> inCents(long difference) {
        ImmutableMap.Builder<Cause, Long> cents = ImmutableMap.builder();
        long missing = difference;
        for (Cause cause : Cause.values()) {
            if (cause != Cause.ROUNDING) {
                long rounded =
                        sums.getOrDefault(cause, Rational.ZERO).toDecimal(0).longValueExact();
                cents.put(cause, rounded);
                missing = Math.subtractExact(missing, rounded);
            }
        }
        return cents.put(Cause.ROUNDING, missing).buildOrThrow();
    }
}
