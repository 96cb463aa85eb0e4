package nl.regiokas.core.money;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of totals and weights that lean on the edges between the ways to split: sizes, ties, zeros, crowds. */
final class Splits {

    private static final long MILLIONS_OF_MILLIONS = 1_000_000_000_000_000_000L;

    private static final List<Weighing> SHAPES = List.of(
            (random, scale, i) -> 200 + random.nextInt(40_000),
            (random, scale, i) -> random.nextInt(101),
            (random, scale, i) -> random.nextInt(2_000_000_000),
            (random, scale, i) -> (long) (random.nextDouble() * MILLIONS_OF_MILLIONS),
            (random, scale, i) -> random.nextLong() >>> 1,
            (random, scale, i) -> scale,
            (random, scale, i) -> Math.max(0, scale - random.nextInt(2)),
            (random, scale, i) -> 1 + scale / 8 * random.nextInt(3),
            (random, scale, i) -> 1L << i % 60,
            (random, scale, i) -> random.nextInt(5) == 0 ? random.nextInt(1000) : 0,
            (random, scale, i) -> (1L << 61) / 80 + random.nextInt(5) - 2);

    private Splits() {}

    /** Totals of any sign: everyday ones, small ones, those around 2^49 and the ends of a {@code long}. */
    static Arbitrary<Long> totals() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(-80_000_000_000L, 80_000_000_000L)),
                Tuple.of(2, Arbitraries.longs().between(-20, 20)),
                Tuple.of(2, Arbitraries.longs().between(-MILLIONS_OF_MILLIONS, MILLIONS_OF_MILLIONS)),
                Tuple.of(2, Arbitraries.longs().between((1L << 49) - 3, (1L << 49) + 3)),
                Tuple.of(1, Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE, 0L, 1L, -1L)));
    }

    /** Between 1 and 80 weights, at least one of them positive. */
    static Arbitrary<long[]> weights() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.integers().between(1, 8)),
                                Tuple.of(2, Arbitraries.integers().between(9, 80))),
                        Arbitraries.of(SHAPES),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.randomValue(Random::nextLong))
                .as((size, shape, scale, seed) -> {
                    Random random = new Random(seed);
                    long[] weights = new long[size];
                    Arrays.setAll(weights, i -> shape.weigh(random, scale, i));
                    weights[random.nextInt(size)] |= 1;
                    return weights;
                });
    }

    private interface Weighing {
        long weigh(Random random, long scale, int i);
    }
}
