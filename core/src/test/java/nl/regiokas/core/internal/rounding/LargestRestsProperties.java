package nl.regiokas.core.internal.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The search for the cut against a stable sort, over rests that mislead an interpolation. */
class LargestRestsProperties {

    private static final long BOUND = 1L << 61;

    private static final List<Spread> SPREADS = List.of(
            (random, i) -> (random.nextLong() >>> 3) % BOUND,
            (random, i) -> 7,
            (random, i) -> 0,
            (random, i) -> BOUND - 1,
            (random, i) -> random.nextInt(3),
            (random, i) -> BOUND / 2 - 1 + random.nextInt(3),
            (random, i) -> 1L << random.nextInt(61),
            (random, i) -> BOUND - (1L << random.nextInt(61)),
            (random, i) -> random.nextInt(20) == 0 ? BOUND - 1 - random.nextInt(4) : random.nextInt(4),
            (random, i) -> (long) (BOUND / Math.pow(1.5, i % 100)) - 1,
            (random, i) -> i,
            (random, i) -> BOUND - 1 - i);

    @Property
    void takesTheLargestAndOfEqualOnesTheEarlier(@ForAll("spread") long[] rests, @ForAll Random random) {
        int units = 1 + random.nextInt(rests.length - 1);
        long[] parts = new long[rests.length];
        LargestRests.of(rests, BOUND, units).raise(parts);

        assertThat(parts).isEqualTo(sorted(rests, units));
    }

    @Example
    void moreRestsThanAreCountedInOneGo() {
        Random random = new Random(1);
        long[] rests = random.longs((1 << 20) + 77, 0, 1_000).toArray();
        for (int units : new int[] {1, 500_000, 1 << 20, rests.length - 1}) {
            long[] parts = new long[rests.length];
            LargestRests.of(rests, 1_000, units).raise(parts);

            assertThat(Arrays.equals(parts, sorted(rests, units))).isTrue();
        }
    }

    private static long[] sorted(long[] rests, int units) {
        long[] parts = new long[rests.length];
        IntStream.range(0, rests.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -rests[i]))
                .limit(units)
                .forEach(i -> parts[i] = 1);
        return parts;
    }

    @Provide
    Arbitrary<long[]> spread() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 400),
                        Arbitraries.of(SPREADS),
                        Arbitraries.of(SPREADS),
                        Arbitraries.randomValue(Random::nextLong))
                .as((size, spread, other, seed) -> {
                    Random random = new Random(seed);
                    long[] rests = new long[size];
                    Arrays.setAll(rests, i -> (i % 3 == 0 ? other : spread).rest(random, i));
                    return rests;
                });
    }

    private interface Spread {
        long rest(Random random, int i);
    }
}
