package nl.regiokas.testkit.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Which amounts in cents, weights and prices are drawn. */
enum Magnitude {
    PLAIN,
    WITH_CORRECTIONS,
    TIES,
    NEAR_THE_LIMITS;

    Arbitrary<Long> amounts() {
        return switch (this) {
            case PLAIN -> Arbitraries.longs().between(0, 100_000_000L);
            case WITH_CORRECTIONS ->
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(0, 100_000_000L)),
                        Tuple.of(1, Arbitraries.longs().between(-1_000_000L, 0)));
            case TIES -> Arbitraries.of(0L, 1L, 100L, 10_000L);
            case NEAR_THE_LIMITS -> Arbitraries.longs().between(0, 1_000_000_000_000_000L);
        };
    }

    Arbitrary<Long> weights() {
        return switch (this) {
            case TIES -> Arbitraries.of(1L, 0L, 2L);
            case NEAR_THE_LIMITS -> Arbitraries.longs().between(0, 1_000_000_000_000_000_000L);
            case PLAIN, WITH_CORRECTIONS -> Arbitraries.longs().between(0, 40_000);
        };
    }

    /** In 1/10000 euro. */
    Arbitrary<Long> prices() {
        return Arbitraries.longs().between(0, this == TIES ? 10_000 : 5_000_000);
    }
}
