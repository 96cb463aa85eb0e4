package nl.regiokas.settlement.model.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/** Mixed numbers compared with numbers of any size: each step gives the same values, whether the numbers fit or not. */
class ExactAmountsProperties {

    private static final int ROWS = 4;

    private final Random random = new Random();

    /** Numbers of up to so many bits, of either sign. */
    private BigInteger number(int bits) {
        BigInteger positive = new BigInteger(random.nextInt(bits + 1), random);
        return random.nextBoolean() ? positive : positive.negate();
    }

    private Rational fraction(int bits) {
        return Rational.of(
                number(bits), number(random.nextInt(3) * bits / 3).abs().add(BigInteger.ONE));
    }

    private Rational[] fractions(int bits) {
        return IntStream.range(0, ROWS).mapToObj(i -> fraction(bits)).toArray(Rational[]::new);
    }

    private static Rational[] each(ExactAmounts amounts) {
        return IntStream.range(0, amounts.size()).mapToObj(amounts::get).toArray(Rational[]::new);
    }

    private static Rational sum(Rational[] all) {
        return Arrays.stream(all).reduce(Rational.ZERO, Rational::plus);
    }

    @Property
    void sumsDifferencesAndProductsAreExact(@ForAll long seed) {
        random.setSeed(seed);
        int bits = 10 + random.nextInt(70);
        Rational[] one = fractions(bits);
        Rational[] other = fractions(bits);
        Rational factor = fraction(bits / 2);
        ExactAmounts amounts = ExactAmounts.of(one);
        ExactAmounts others = ExactAmounts.of(other);
        assertThat(each(amounts)).isEqualTo(one);
        assertThat(each(amounts.large())).isEqualTo(one);
        assertThat(amounts.sum()).isEqualTo(sum(one));
        for (int i = 0; i < ROWS; i++) {
            assertThat(amounts.plus(others).get(i)).isEqualTo(one[i].plus(other[i]));
            assertThat(amounts.minus(others).get(i)).isEqualTo(one[i].minus(other[i]));
            assertThat(amounts.times(factor).get(i)).isEqualTo(one[i].times(factor));
        }
    }

    @Property
    void sharesAreExact(@ForAll long seed) {
        random.setSeed(seed);
        int bits = 2 + random.nextInt(60);
        Rational whole = fraction(10 + random.nextInt(60));
        long[] weights = IntStream.range(0, ROWS)
                .mapToLong(i -> number(bits).abs().longValueExact() / ROWS)
                .toArray();
        weights[random.nextInt(ROWS)]++;
        ExactAmounts shares = ExactAmounts.shares(whole, Weights.of(weights));
        Rational all = Rational.of(Arrays.stream(weights).sum());
        for (int i = 0; i < ROWS; i++) {
            assertThat(shares.get(i))
                    .isEqualTo(whole.times(Rational.of(weights[i])).dividedBy(all));
        }
    }

    /** Small fractions that often add up to whole numbers: what is left of an amount stays from 0 to below the denominator. */
    @Property
    void whatIsLeftStaysBelowTheDenominator(@ForAll long seed) {
        random.setSeed(seed);
        Rational[] one = fractions(3);
        Rational[] other = fractions(3);
        long[] weights =
                IntStream.range(0, ROWS).mapToLong(i -> random.nextInt(3)).toArray();
        weights[random.nextInt(ROWS)]++;
        for (ExactAmounts amounts : List.of(
                ExactAmounts.of(one).plus(ExactAmounts.of(other)),
                ExactAmounts.of(one).minus(ExactAmounts.of(other)),
                ExactAmounts.of(one).times(other[0]),
                ExactAmounts.shares(one[0], Weights.of(weights)))) {
            MixedAmounts mixed = (MixedAmounts) amounts;
            assertThat(Arrays.stream(mixed.parts())).allMatch(part -> part >= 0 && part < mixed.denominator());
        }
    }

    /** The least and the largest whole numbers that fit, and those next to them. */
    @Property
    void amountsAtTheEdgeOfALongAreExact(@ForAll long seed) {
        random.setSeed(seed);
        BigInteger edge = BigInteger.TWO.pow(Long.SIZE - 1);
        Rational[] values = IntStream.range(0, ROWS)
                .mapToObj(i -> Rational.of(
                        (random.nextBoolean() ? edge : edge.negate()).add(BigInteger.valueOf(random.nextInt(5) - 2L)),
                        BigInteger.valueOf(1 + random.nextInt(2))))
                .toArray(Rational[]::new);
        ExactAmounts amounts = ExactAmounts.of(values);
        assertThat(each(amounts)).isEqualTo(values);
        assertThat(amounts.sum()).isEqualTo(sum(values));
        assertThat(each(amounts.times(Rational.of(1, 2))))
                .isEqualTo(Arrays.stream(values)
                        .map(value -> value.times(Rational.of(1, 2)))
                        .toArray(Rational[]::new));
    }

    /** The last value brings the sum to whole cents. */
    @Property
    void bothRoundToTheSameCents(@ForAll long seed) {
        random.setSeed(seed);
        Rational[] values = fractions(6 + random.nextInt(55));
        Rational rest = sum(values);
        values[ROWS - 1] =
                values[ROWS - 1].plus(Rational.of(rest.floor(), BigInteger.ONE)).minus(rest);
        long total = sum(values).floor().longValueExact();
        ExactAmounts amounts = ExactAmounts.of(values);
        assertThat(amounts.rounded(total)).isEqualTo(amounts.large().rounded(total));
        assertThat(Arrays.stream(amounts.rounded(total)).sum()).isEqualTo(total);
    }
}
