package nl.regiokas.core.money;

import static nl.regiokas.core.money.Apportionment.cents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.regiokas.core.fault.RefusalException;

/** The guarantees of apportionment, over totals and weights of every size that a {@code long} holds. */
class ApportionmentProperties {

    @Property
    void partsSumToTheTotal(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        assertThat(sum(cents(total, weights))).isEqualTo(BigInteger.valueOf(total));
    }

    @Property
    void aPartIsLessThanOneUnitFromItsQuota(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        long[] parts = cents(total, weights);
        BigInteger whole = sum(weights);
        for (int i = 0; i < parts.length; i++) {
            BigInteger quota = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
            BigInteger gap = BigInteger.valueOf(parts[i]).multiply(whole).subtract(quota);
            assertThat(gap.abs()).isLessThan(whole);
        }
    }

    @Property
    void weightZeroGetsZero(@ForAll("totals") long total, @ForAll("weights") long[] weights, @ForAll Random random) {
        int place = random.nextInt(weights.length);
        weights[place] = 0;
        Assume.that(sum(weights).signum() > 0);

        assertThat(cents(total, weights)[place]).isZero();
    }

    @Property
    void theLargerWeightGetsNoLess(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        Assume.that(total >= 0);
        long[] parts = cents(total, weights);
        Integer[] order = IntStream.range(0, parts.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                (one, other) -> weights[one] == weights[other]
                        ? Long.compare(parts[one], parts[other])
                        : Long.compare(weights[one], weights[other]));

        assertThat(Arrays.stream(order).map(i -> parts[i])).isSorted();
    }

    @Property
    void equalWeightsDifferAtMostOneUnitAndTheEarlierGetsIt(
            @ForAll("totals") long total, @ForAll("weights") long[] weights, @ForAll Random random) {
        int one = random.nextInt(weights.length);
        int other = random.nextInt(weights.length);
        weights[other] = weights[one];
        Assume.that(sum(weights).signum() > 0 && one < other);
        long[] parts = cents(total, weights);

        assertThat((parts[one] - parts[other]) * Long.signum(total)).isBetween(0L, 1L);
    }

    @Property
    void scalingTheWeightsChangesNothing(
            @ForAll("totals") long total, @ForAll("weights") long[] weights, @ForAll @LongRange(min = 1) long factor) {
        List<BigDecimal> scaled = Arrays.stream(weights)
                .mapToObj(weight -> BigDecimal.valueOf(weight).multiply(BigDecimal.valueOf(factor, 7)))
                .toList();

        assertThat(cents(total, Weights.ofDecimals(scaled))).isEqualTo(cents(total, weights));
    }

    @Property
    void reorderingChangesOnlyTiedUnits(
            @ForAll("totals") long total, @ForAll("weights") long[] weights, @ForAll Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
        Collections.shuffle(order, random);
        long[] shuffled = cents(total, order.stream().mapToLong(i -> weights[i]).toArray());
        long[] parts = cents(total, weights);
        BigInteger[] rests = ApportionmentReference.rests(total, weights);
        List<BigInteger> moved = new ArrayList<>();
        for (int i = 0; i < shuffled.length; i++) {
            if (shuffled[i] != parts[order.get(i)]) {
                moved.add(rests[order.get(i)]);
            }
        }

        assertThat(moved.stream().distinct().count()).isLessThanOrEqualTo(1);
    }

    @Property
    void aNegativeTotalMirrorsThePositiveOne(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        Assume.that(total != Long.MIN_VALUE);
        assertThat(cents(-total, weights))
                .isEqualTo(
                        Arrays.stream(cents(total, weights)).map(part -> -part).toArray());
    }

    @Property
    void everyWayGivesTheSameParts(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        long[] expected = ApportionmentReference.split(total, weights);
        List<BigDecimal> decimals = Arrays.stream(weights)
                .mapToObj(weight -> BigDecimal.valueOf(weight).setScale(3))
                .toList();
        List<Percentage> percentages = decimals.stream().map(Percentage::of).toList();
        List<MonetaryAmount> amounts =
                Arrays.stream(weights).mapToObj(Euro::ofCents).toList();

        assertThat(cents(total, weights)).isEqualTo(expected);
        assertThat(cents(total, Weights.of(weights))).isEqualTo(expected);
        assertThat(cents(total, Weights.ofDecimals(decimals))).isEqualTo(expected);
        assertThat(cents(total, Weights.ofPercentages(percentages))).isEqualTo(expected);
        assertThat(cents(total, Weights.ofAmounts(amounts))).isEqualTo(expected);
        assertThat(Apportionment.of(Euro.ofCents(total)).over(Weights.of(weights)))
                .isEqualTo(Arrays.stream(expected).mapToObj(Euro::ofCents).toList());
    }

    @Property
    void weightsBeyondALongSplitExactly(
            @ForAll("totals") long total, @ForAll List<@LongRange(min = 1) Long> seeds, @ForAll Random random) {
        Assume.that(!seeds.isEmpty());
        BigInteger[] weights = seeds.stream()
                .map(seed -> BigInteger.valueOf(seed).shiftLeft(random.nextInt(100)))
                .toArray(BigInteger[]::new);

        assertThat(cents(
                        total,
                        Weights.ofDecimals(
                                Arrays.stream(weights).map(BigDecimal::new).toList())))
                .isEqualTo(ApportionmentReference.split(total, weights));
    }

    @Property
    void keysKeepTheirOrder(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        ImmutableMap.Builder<String, Long> keyed = ImmutableMap.builder();
        for (int i = 0; i < weights.length; i++) {
            keyed.put("key " + (weights.length - i), weights[i]);
        }
        ImmutableMap<String, Long> map = keyed.buildOrThrow();
        ImmutableMap<String, MonetaryAmount> parts =
                Apportionment.of(Euro.ofCents(total)).over(map);

        assertThat(parts.keySet().asList()).isEqualTo(map.keySet().asList());
        assertThat(parts.values().asList())
                .isEqualTo(Arrays.stream(cents(total, weights))
                        .mapToObj(Euro::ofCents)
                        .toList());
    }

    @Property
    void coarseUnitsSplitLikeCents(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long units,
            @ForAll("weights") long[] weights,
            @ForAll @IntRange(min = 1, max = 1_000_000) int unit) {
        assertThat(Apportionment.of(Euro.ofCents(units * unit))
                        .inUnitsOf(Euro.ofCents(unit))
                        .over(Weights.of(weights)))
                .isEqualTo(Arrays.stream(cents(units, weights))
                        .mapToObj(part -> Euro.ofCents(part * unit))
                        .toList());
    }

    @Property
    void instalmentsAreAnApportionmentOverEqualWeights(
            @ForAll("totals") long total, @ForAll @IntRange(min = 1, max = 60) int count) {
        ImmutableList<MonetaryAmount> amounts =
                Apportionment.of(Euro.ofCents(total)).inInstalments(count);

        assertThat(Apportionment.instalmentCents(total, count)).isEqualTo(cents(total, Weights.equal(count)));
        assertThat(amounts)
                .isEqualTo(Arrays.stream(Apportionment.instalmentCents(total, count))
                        .mapToObj(Euro::ofCents)
                        .toList());
    }

    @Property
    void aTotalOfZeroGivesNothing(@ForAll("weights") long[] weights) {
        assertThat(cents(0, weights)).containsOnly(0);
    }

    @Property
    void oneWeightGetsAll(@ForAll("totals") long total, @ForAll @LongRange(min = 1) long weight) {
        assertThat(cents(total, new long[] {weight})).containsExactly(total);
    }

    @Property
    void negativeWeightsAreNamed(
            @ForAll("totals") long total, @ForAll("weights") long[] weights, @ForAll @LongRange(min = 1) long size) {
        weights[weights.length - 1] = -size;

        assertThatThrownBy(() -> cents(total, weights))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weight must not be negative but was -" + size + " (position " + weights.length + ")");
    }

    @Provide
    Arbitrary<Long> totals() {
        return Splits.totals();
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Splits.weights();
    }

    private static BigInteger sum(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
