package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Splits with bounds, with a rest handed back, and with their ties given, compared with the plain rules. */
class SplitProperties {

    @Property
    void theSplitIsTheApportionment(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        Split split = Apportionment.of(Euro.ofCents(total)).split(Weights.of(weights));

        assertThat(split.partsCents().toArray()).isEqualTo(Apportionment.cents(total, weights));
        assertThat(split.restCents()).isZero();
    }

    /** Those who tie are those whom another order of the same weights would give another unit. */
    @Property
    void whoTiesDependsOnTheOrder(
            @ForAll @IntRange(min = -40, max = 40) int total, @ForAll("smallWeights") long[] weights) {
        Split split = Apportionment.of(Euro.ofCents(total)).split(Weights.of(weights));
        long[] parts = split.partsCents().toArray();
        int size = weights.length;
        long[] reversed =
                IntStream.range(0, size).mapToLong(i -> weights[size - 1 - i]).toArray();
        long[] other = Apportionment.cents(total, reversed);
        List<Integer> moved = IntStream.range(0, size)
                .filter(i -> parts[i] != other[size - 1 - i])
                .boxed()
                .toList();

        assertThat(split.tied().asList()).containsAll(moved);
        assertThat(split.tied().isEmpty()).isEqualTo(moved.isEmpty());
        assertThat(split.tied().stream().mapToLong(i -> parts[i] * sumOf(weights) - total * weights[i]))
                .satisfies(gaps -> assertThat(gaps.stream().distinct().count()).isLessThanOrEqualTo(2));
    }

    @Property
    void roundingDownLeavesLessThanAUnitAParty(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        Split split = Apportionment.of(Euro.ofCents(total)).splitDown(Weights.of(weights));
        Rational sum = Weights.of(weights).total();

        assertThat(split.partsCents().stream().sum() + split.restCents()).isEqualTo(total);
        assertThat(Math.abs(split.restCents())).isLessThan(weights.length);
        for (int i = 0; i < weights.length; i++) {
            Rational quota =
                    Rational.of(weights[i]).times(Rational.of(total).abs()).dividedBy(sum);
            assertThat(Rational.of(split.partsCents().get(i)).abs())
                    .isEqualTo(Rational.of(quota.floor(), BigInteger.ONE));
        }
    }

    @Property
    void boundsAreFilledAsTheRuleIsReported(
            @ForAll @IntRange(min = -5000, max = 5000) int total,
            @ForAll("smallWeights") long[] weights,
            @ForAll Random random) {
        long[] bounds = Arrays.stream(weights)
                .map(weight -> random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(1500))
                .toArray();
        List<? extends MonetaryAmount> amounts =
                Arrays.stream(bounds).mapToObj(Euro::ofCents).toList();

        Split split = Apportionment.of(Euro.ofCents(total)).splitWithin(Weights.of(weights), amounts);

        long[] expected = filledInRounds(Math.abs(total), weights, bounds);
        assertThat(split.partsCents().stream().map(Math::abs).toArray()).isEqualTo(expected);
        assertThat(split.partsCents().stream().sum() + split.restCents()).isEqualTo(total);
        assertThat(split.restCents() == 0
                        || IntStream.range(0, weights.length)
                                .allMatch(i -> weights[i] == 0 || expected[i] == bounds[i]))
                .isTrue();
    }

    /** Fill by weight, fix who is full, repeat; one largest remainder over the rest. */
    private static long[] filledInRounds(long total, long[] weights, long[] bounds) {
        long[] open = weights.clone();
        long[] parts = new long[weights.length];
        long left = total;
        boolean again = true;
        while (again) {
            again = false;
            long sum = sumOf(open);
            long fixed = 0;
            for (int i = 0; i < open.length; i++) {
                if (open[i] > 0 && left * open[i] >= bounds[i] * sum) {
                    parts[i] = bounds[i];
                    fixed += bounds[i];
                    open[i] = 0;
                    again = true;
                }
            }
            left -= fixed;
        }
        if (sumOf(open) > 0) {
            long[] spread = Apportionment.cents(left, open);
            Arrays.setAll(parts, i -> parts[i] + spread[i]);
        }
        return parts;
    }

    private static long sumOf(long[] weights) {
        return LongStream.of(weights).sum();
    }

    @Provide
    Arbitrary<Long> totals() {
        return Splits.totals();
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Splits.weights();
    }

    @Provide
    Arbitrary<long[]> smallWeights() {
        return Arbitraries.longs()
                .between(0, 9)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(8)
                .filter(weights -> sumOf(weights) > 0);
    }
}
