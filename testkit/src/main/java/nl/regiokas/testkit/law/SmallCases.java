package nl.regiokas.testkit.law;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Amounts with weights, drawn from a seed and made smaller. */
final class SmallCases {

    private static final int SMALLEST_BITS = 3;
    private static final int LARGEST_BITS = 49;
    private static final int SEEDS_A_BIT = 20;
    private static final long SMALL = 16;

    /** A total and its weights. */
    record Case(long total, ImmutableLongArray weights) {}

    private SmallCases() {}

    /** Totals and weights that grow with the seed, from 8 to 2^49. */
    static Case drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long bound = 1L << Math.min(SMALLEST_BITS + seed / SEEDS_A_BIT, LARGEST_BITS);
        long[] weights = new long[random.nextInt(1, 12)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextLong(bound);
        }
        weights[random.nextInt(weights.length)] += 1;
        return new Case(random.nextLong(-bound, bound), ImmutableLongArray.copyOf(weights));
    }

    /** Fewer weights, halved weights or a halved total, as long as the case fails. */
    static Case smallest(Case given, Predicate<Case> fails) {
        Case smallest = given;
        Optional<Case> smaller = Optional.of(given);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smaller(smallest)
                    .filter(each -> each.weights().stream().anyMatch(weight -> weight > 0))
                    .filter(fails)
                    .findFirst();
        }
        return smallest;
    }

    private static Stream<Case> smaller(Case given) {
        int size = given.weights().length();
        Stream<Case> fewer = IntStream.range(0, size).mapToObj(i -> new Case(given.total(), without(given, i)));
        Stream<Long> positive = given.total() < 0 ? Stream.of(-given.total()) : Stream.of();
        Stream<Case> totals =
                Stream.concat(positive, lesser(given.total())).map(total -> new Case(total, given.weights()));
        Stream<Case> lighter = IntStream.range(0, size)
                .filter(i -> given.weights().get(i) > 0)
                .boxed()
                .flatMap(i ->
                        lesser(given.weights().get(i)).map(weight -> new Case(given.total(), with(given, i, weight))));
        return Stream.concat(fewer, Stream.concat(totals, lighter));
    }

    /** Half of a number, and one less when it is small. */
    private static Stream<Long> lesser(long number) {
        if (number == 0) {
            return Stream.of();
        }
        return Math.abs(number) > SMALL
                ? Stream.of(number / 2, number / 10 * 9)
                : Stream.of(number / 2, number - Long.signum(number)).distinct();
    }

    private static ImmutableLongArray without(Case given, int position) {
        return ImmutableLongArray.copyOf(IntStream.range(0, given.weights().length())
                .filter(i -> i != position)
                .mapToLong(given.weights()::get));
    }

    private static ImmutableLongArray with(Case given, int position, long weight) {
        long[] weights = given.weights().toArray();
        weights[position] = weight;
        return ImmutableLongArray.copyOf(weights);
    }
}
