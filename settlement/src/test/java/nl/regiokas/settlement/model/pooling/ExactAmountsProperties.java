package nl.regiokas.settlement.model.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
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
