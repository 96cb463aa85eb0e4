package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of values that keep a share and pool the rest. */
class PartialPoolingProperties {

    /** The formula in fractions, rounded together: another way to the same parts. */
    @Property
    void partsAreTheExactOnesRoundedTogether(@ForAll("cases") Case given) {
        Rational kept = Rational.of(given.kept().fraction());
        Rational pooled = Rational.ONE.minus(kept).times(Rational.of(given.total()));
        Rational sum = Rational.of(given.weights().sum());
        List<Rational> exact = IntStream.range(0, given.values().size())
                .mapToObj(i -> kept.times(Rational.of(given.values().get(i)))
                        .plus(pooled.times(Rational.of(given.weights().weight(i)))
                                .dividedBy(sum)))
                .toList();

        assertThat(given.parts()).isEqualTo(ConservingRounding.round(exact, given.total()));
    }

    @Property
    void theSumStaysTheSame(@ForAll("cases") Case given) {
        assertThat(Arrays.stream(given.parts()).reduce(0, Math::addExact)).isEqualTo(given.total());
    }

    @Property
    void keepingAllMovesNothing(@ForAll("cases") Case given) {
        assertThat(PartialPooling.cents(given.array(), Percentage.HUNDRED, given.weights()))
                .isEqualTo(given.array());
    }

    @Property
    void keepingNothingApportionsTheTotal(@ForAll("cases") Case given) {
        assertThat(PartialPooling.cents(given.array(), Percentage.ZERO, given.weights()))
                .isEqualTo(Apportionment.cents(given.total(), given.weights()));
    }

    /** Values, the share that is kept, and weights, one of them positive. */
    record Case(List<Long> values, Percentage kept, Weights weights) {

        long[] array() {
            return values.stream().mapToLong(Long::longValue).toArray();
        }

        long total() {
            return values.stream().reduce(0L, Math::addExact);
        }

        long[] parts() {
            return PartialPooling.cents(array(), kept, weights);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(size -> Combinators.combine(values().list().ofSize(size), shares(), weights(size))
                        .as(Case::new));
    }

    private static Arbitrary<Long> values() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-5, 5),
                Arbitraries.longs().between(-1_000_000_000, 1_000_000_000),
                Arbitraries.longs().between(Long.MIN_VALUE / 16, Long.MAX_VALUE / 16));
    }

    private static Arbitrary<Percentage> shares() {
        return Arbitraries.oneOf(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                                .ofScale(1),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                                .ofScale(16))
                .map(Percentage::of);
    }

    private static Arbitrary<Weights> weights(int size) {
        Arbitrary<BigDecimal> weight = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3).map(BigDecimal::valueOf),
                Arbitraries.longs().between(0, 1_000_000_000_000L).map(cents -> BigDecimal.valueOf(cents, 2)),
                Arbitraries.longs().between(0, Long.MAX_VALUE).map(large -> BigDecimal.valueOf(large, -6)));
        return weight.list().ofSize(size).map(Weights::ofDecimals).filter(weights -> !weights.isZero());
    }
}
