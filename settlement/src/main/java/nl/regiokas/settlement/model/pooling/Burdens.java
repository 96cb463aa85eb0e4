package nl.regiokas.settlement.model.pooling;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiokas.core.money.Weights;

/** Burdens brought within bounds so that their sum stays: t' = clamp(t + lambda x k, least, most), with the one sum. */
final class Burdens {

    private Burdens() {}

    /** The burdens within the bounds; the key is asked only if a bound binds. */
    static ExactAmounts limited(ExactAmounts exact, Bounds bounds, Supplier<Weights> key) {
        if (bounds.hold(exact)) {
            return exact;
        }
        Weights weights = key.get();
        return filled(exact, bounds, weights)
                .orElseGet(() -> new SortedBurdens(exact.large(), bounds)
                        .limited(weights.wholeNumbers().toArray(new BigInteger[0])));
    }

    private static Optional<ExactAmounts> filled(ExactAmounts exact, Bounds bounds, Weights weights) {
        Optional<long[]> small = weights.wholeLongs();
        if (small.isEmpty() || !(exact instanceof MixedAmounts mixed)) {
            return Optional.empty();
        }
        try {
            return new FilledBurdens(mixed, bounds, small.get()).limited();
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }
}
