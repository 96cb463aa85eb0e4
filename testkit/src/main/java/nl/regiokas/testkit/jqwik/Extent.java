package nl.regiokas.testkit.jqwik;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import nl.regiokas.core.fault.Faults;

/** A number of things: mostly few, now and then more. */
record Extent(int least, int most) {

    private static final int RARE = 24;

    /** Refuses bounds with nothing between them. */
    static Extent within(String what, int least, int most, int highest) {
        Faults.require(
                1 <= least && least <= most && most <= highest,
                ArbitraryFault.ARBITRARY_EXTENT,
                what,
                highest,
                least,
                most);
        return new Extent(least, most);
    }

    Arbitrary<Integer> mostly(int few) {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        RARE,
                        Arbitraries.integers()
                                .between(least, fewest(few))
                                .withDistribution(RandomDistribution.uniform())),
                Tuple.of(1, Arbitraries.integers().between(least, most)));
    }

    <T> Arbitrary<List<T>> lists(Arbitrary<T> elements, int few) {
        Arbitrary<T> plain = elements.withoutEdgeCases();
        Arbitrary<List<T>> small = plain.list().ofMinSize(least).ofMaxSize(fewest(few));
        return most <= few
                ? small
                : Arbitraries.frequencyOf(
                        Tuple.of(RARE, small),
                        Tuple.of(1, plain.list().ofMinSize(least).ofMaxSize(most)));
    }

    private int fewest(int few) {
        return Math.max(least, Math.min(few, most));
    }

    /** The number asked for, limited to the bounds. */
    int near(int count) {
        return Math.max(least, Math.min(count, most));
    }
}
