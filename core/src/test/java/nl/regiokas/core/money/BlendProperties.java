package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Fractions as weights, and mixtures of shares, against the plain formula. */
class BlendProperties {

    @Property
    void theShareOfABlendIsTheMeanOfItsShares(
            @ForAll("weights") long[] one,
            @ForAll Random random,
            @ForAll @IntRange(max = 9) int part,
            @ForAll @IntRange(min = 1, max = 9) int other) {
        Weights first = Weights.of(one);
        Weights second = Weights.ofCents(
                Arrays.stream(one).map(weight -> 1 + random.nextInt(1000)).toArray());
        Weights blend = Weights.blend(List.of(first, second), List.of(Rational.of(part, 7), Rational.of(other, 7)));

        for (int i = 0; i < one.length; i++) {
            Rational expected = first.share(i)
                    .times(Rational.of(part, part + other))
                    .plus(second.share(i).times(Rational.of(other, part + other)));
            assertThat(blend.fraction(i)).isEqualTo(expected);
        }
        assertThat(blend.total()).isEqualTo(Rational.ONE);
    }

    @Property
    void equalFractionsAreEqualWeightsWhateverTheyCameFrom(
            @ForAll("weights") long[] weights, @ForAll @IntRange(min = 1, max = 1000) int denominator) {
        List<Rational> fractions = Arrays.stream(weights)
                .mapToObj(weight -> Rational.of(weight, denominator))
                .toList();
        Weights exact = Weights.ofFractions(fractions);

        assertThat(IntStream.range(0, weights.length).mapToObj(exact::fraction)).containsExactlyElementsOf(fractions);
        assertThat(exact.equals(Weights.of(weights))).isEqualTo(denominator == 1 || exact.isZero());
        assertThat(Apportionment.cents(987_654_321, exact)).isEqualTo(Apportionment.cents(987_654_321, weights));
        assertThat(Weights.blend(List.of(exact), List.of(Rational.of(1, 3))))
                .isEqualTo(Weights.blend(Collections.nCopies(2, exact), List.of(Rational.ONE, Rational.of(1, 5))));
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Splits.weights();
    }
}
