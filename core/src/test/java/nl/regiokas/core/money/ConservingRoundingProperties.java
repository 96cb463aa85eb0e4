package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

/** The laws of rounding signed exact values to their whole total. */
class ConservingRoundingProperties {

    @Property
    void valuesSumToTheTotal(@ForAll("closing") Values values) {
        assertThat(Arrays.stream(values.rounded()).sum()).isEqualTo(values.total());
    }

    @Property
    void eachValueIsRoundedDownOrUp(@ForAll("closing") Values values) {
        long[] rounded = values.rounded();
        for (int i = 0; i < rounded.length; i++) {
            Rational gap = Rational.of(rounded[i]).minus(values.exact().get(i)).abs();
            assertThat(gap).isLessThan(Rational.ONE);
        }
    }

    @Property
    void noOtherRoundingLiesNearer(@ForAll("closing") Values values) {
        long[] rounded = values.rounded();
        Rational deviation = Rational.ZERO;
        List<Rational> risks = new ArrayList<>();
        long spare = values.total();
        for (int i = 0; i < rounded.length; i++) {
            Rational fraction = values.exact()
                    .get(i)
                    .minus(Rational.of(values.exact().get(i).floor(), BigInteger.ONE));
            deviation = deviation.plus(
                    Rational.of(rounded[i]).minus(values.exact().get(i)).abs());
            risks.add(fraction);
            spare -= values.exact().get(i).floor().longValueExact();
        }
        risks.sort(Collections.reverseOrder());
        Rational least = Rational.ZERO;
        for (int i = 0; i < risks.size(); i++) {
            least = least.plus(i < spare ? Rational.ONE.minus(risks.get(i)) : risks.get(i));
        }

        assertThat(deviation).isEqualTo(least);
    }

    @Property
    void tiesGoToTheEarlierValue(@ForAll("closing") Values values, @ForAll Random random) {
        List<Rational> exact = new ArrayList<>(values.exact());
        int one = random.nextInt(exact.size());
        int other = random.nextInt(exact.size());
        Assume.that(one < other);
        Rational surplus = exact.get(other).minus(exact.get(one));
        exact.set(other, exact.get(one));
        exact.add(surplus);
        long[] rounded = ConservingRounding.round(exact, values.total());

        assertThat((rounded[one] - rounded[other]) * (values.total() < 0 ? -1 : 1))
                .isBetween(0L, 1L);
    }

    @Property
    void aNegativeTotalMirrorsThePositiveOne(@ForAll("closing") Values values) {
        Assume.that(values.total() != 0);
        List<Rational> mirrored = values.exact().stream().map(Rational::negate).toList();

        assertThat(ConservingRounding.round(mirrored, -values.total()))
                .isEqualTo(Arrays.stream(values.rounded()).map(value -> -value).toArray());
    }

    @Property
    void quotasRoundToAnApportionment(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Rational> quotas = Arrays.stream(weights)
                .mapToObj(weight -> Rational.of(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weight)), sum))
                .toList();

        assertThat(ConservingRounding.round(quotas, total)).isEqualTo(Apportionment.cents(total, weights));
    }

    @Property
    void aCommonDenominatorRoundsAlike(
            @ForAll("numerators") long[] numerators, @ForAll @LongRange(min = 1) long denominator) {
        BigInteger sum =
                Arrays.stream(numerators).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger missing = sum.mod(BigInteger.valueOf(denominator));
        Assume.that(BigInteger.valueOf(numerators[0]).subtract(missing).bitLength() < Long.SIZE);
        numerators[0] -= missing.longValueExact();
        BigInteger total = sum.subtract(missing).divide(BigInteger.valueOf(denominator));
        Assume.that(total.bitLength() < Long.SIZE);
        List<Rational> exact = Arrays.stream(numerators)
                .mapToObj(numerator -> Rational.of(numerator, denominator))
                .toList();

        assertThat(ConservingRounding.round(numerators, denominator, total.longValueExact()))
                .isEqualTo(ConservingRounding.round(exact, total.longValueExact()));
    }

    @Property
    void mixedNumbersRoundAlike(
            @ForAll("closing") Values values, @ForAll @LongRange(min = 1, max = 1L << 50) long scale) {
        BigInteger denominator = values.exact().stream()
                .map(Rational::denominator)
                .reduce(BigInteger.valueOf(scale), Rational::leastCommonMultiple);
        Assume.that(denominator.bitLength() < Long.SIZE);
        long[] wholes = values.exact().stream()
                .mapToLong(value -> value.floor().longValueExact())
                .toArray();
        long[] parts = values.exact().stream()
                .mapToLong(value -> value.minus(Rational.of(value.floor(), BigInteger.ONE))
                        .times(Rational.of(denominator, BigInteger.ONE))
                        .numerator()
                        .longValueExact())
                .toArray();

        assertThat(ConservingRounding.round(wholes, parts, denominator.longValue(), values.total()))
                .isEqualTo(values.rounded());
    }

    @Test
    void mixedNumbersThatAreNoneAreRefused() {
        long[] wholes = {1, 2};
        long most = Long.MAX_VALUE;

        assertThatThrownBy(() -> ConservingRounding.round(wholes, new long[] {0, 3}, 3, 4))
                .isInstanceOf(RefusalException.class)
                .hasMessage("part must be from 0 to below 3 but was 3 (value 2)");
        assertThatThrownBy(() -> ConservingRounding.round(wholes, new long[1], 3, 3))
                .isInstanceOf(RefusalException.class)
                .hasMessage("there must be as many parts as whole numbers but there were 2 and 1 parts");
        assertThatThrownBy(() -> ConservingRounding.round(wholes, new long[] {1, 1}, 3, 4))
                .isInstanceOf(RefusalException.class)
                .hasMessage("exact values must sum to the total 4 but sum to 11/3");
        assertThat(ConservingRounding.round(
                        new long[] {most - 1, most - 1, -most, 1 - most}, new long[] {1, 0, 0, 1}, 2, 0))
                .containsExactly(most, most - 1, -most, 1 - most);
    }

    @Property
    void valuesThatMissTheTotalAreRefused(@ForAll("closing") Values values, @ForAll @LongRange(min = 1) long gap) {
        Assume.that(values.total() + gap > values.total());
        assertThatThrownBy(() -> ConservingRounding.round(values.exact(), values.total() + gap))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "exact values must sum to the total %s but sum to %s", values.total() + gap, values.total());
    }

    /** Exact values and their whole sum. */
    record Values(List<Rational> exact, long total) {

        long[] rounded() {
            return ConservingRounding.round(exact, total);
        }
    }

    @Provide
    Arbitrary<Values> closing() {
        Arbitrary<Rational> value = Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000), Arbitraries.of(1L, 2L, 3L, 4L, 10L, 97L))
                .as(Rational::of);
        return value.list().ofMinSize(1).ofMaxSize(20).map(values -> {
            Rational sum = values.stream().reduce(Rational.ZERO, Rational::plus);
            List<Rational> closed = new ArrayList<>(values);
            closed.set(0, values.get(0).minus(sum).plus(Rational.of(sum.floor(), BigInteger.ONE)));
            return new Values(closed, sum.floor().longValueExact());
        });
    }

    @Provide
    Arbitrary<long[]> numerators() {
        return Arbitraries.longs().array(long[].class).ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Long> totals() {
        return Splits.totals();
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Splits.weights();
    }
}
