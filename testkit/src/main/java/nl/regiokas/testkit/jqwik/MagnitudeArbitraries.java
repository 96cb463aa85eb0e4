package nl.regiokas.testkit.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import nl.regiokas.testkit.model.Magnitude;

/** Draws amounts, weights and prices of a magnitude. */
final class MagnitudeArbitraries {

    private static final long MOST_WEIGHT = 1_000_000_000_000_000_000L;

    private MagnitudeArbitraries() {}

    static Arbitrary<Long> amounts(Magnitude magnitude) {
        return switch (magnitude) {
            case PLAIN, NEAR_THE_LIMITS -> Arbitraries.longs().between(0, magnitude.mostCents());
            case WITH_CORRECTIONS ->
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(0, magnitude.mostCents())),
                        Tuple.of(1, Arbitraries.longs().between(-1_000_000L, 0)));
            case TIES -> Arbitraries.of(0L, 1L, 100L, magnitude.mostCents());
        };
    }

    static Arbitrary<Long> weights(Magnitude magnitude) {
        return switch (magnitude) {
            case TIES -> Arbitraries.of(1L, 0L, 2L);
            case NEAR_THE_LIMITS -> Arbitraries.longs().between(0, MOST_WEIGHT);
            case PLAIN, WITH_CORRECTIONS -> Arbitraries.longs().between(0, 40_000);
        };
    }

    static Arbitrary<Long> prices(Magnitude magnitude) {
        return Arbitraries.longs().between(0, magnitude == Magnitude.TIES ? 10_000 : 5_000_000);
    }
}
