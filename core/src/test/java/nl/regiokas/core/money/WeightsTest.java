package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void theSameWeightsAreEqualHoweverTheyAreWritten() {
        Weights weights =
                Weights.ofDecimals(List.of(new BigDecimal("1.00"), new BigDecimal("30"), new BigDecimal("0")));

        assertThat(weights).isEqualTo(Weights.of(1, 30, 0)).hasSameHashCodeAs(Weights.of(1, 30, 0));
        assertThat(weights).isNotEqualTo(Weights.of(1, 30)).isNotEqualTo(Weights.of(10, 300, 0));
        assertThat(Weights.ofPercentages(List.of(Percentage.of("1.0"), Percentage.of("30"), Percentage.ZERO)))
                .isEqualTo(weights);
        assertThat(Weights.ofAmounts(List.of(Euro.parse("1"), Euro.parse("30.00"), Euro.ZERO)))
                .isEqualTo(weights);
        assertThat(Weights.ofCents(100, 3000, 0)).isEqualTo(weights);
        assertThat(Weights.ofCents(1, 20, 300))
                .isEqualTo(Weights.ofDecimals(
                        List.of(new BigDecimal("0.01"), new BigDecimal("0.20"), new BigDecimal("3"))));
        assertThat(Weights.ofCents(10, 20)).hasToString("[0.1, 0.2]");
        assertThat(Weights.equal(2)).isEqualTo(Weights.of(1, 1));
    }

    /** 0.333 three times is 0.999, not 1. */
    @Test
    void nothingIsRounded() {
        BigDecimal third = new BigDecimal("0.333");
        Weights weights = Weights.ofDecimals(List.of(third, third, third));

        assertThat(weights.sum()).isEqualTo(new BigDecimal("0.999"));
        assertThat(weights.weight(1)).isEqualTo(third);
        assertThat(weights).hasToString("[0.333, 0.333, 0.333]");
        assertThat(weights.size()).isEqualTo(3);
    }

    @Test
    void weightsMayBeBeyondALong() {
        Weights weights = Weights.ofDecimals(List.of(new BigDecimal("1E+30"), new BigDecimal("1E-30")));

        assertThat(weights.wholeLongs()).isEmpty();
        assertThat(weights.sum()).isEqualTo(new BigDecimal("1E+30").add(new BigDecimal("1E-30")));
        assertThat(weights.toDecimals()).containsExactly(new BigDecimal("1E+30").setScale(0), new BigDecimal("1E-30"));
        assertThat(weights.size()).isEqualTo(2);
        assertThat(weights.isZero()).isFalse();
        assertThat(Apportionment.cents(Long.MIN_VALUE, weights)).containsExactly(Long.MIN_VALUE, 0);
    }

    @Test
    void oneWeightMayBeZero() {
        Weights small = Weights.of(0, 2);
        Weights large = Weights.ofDecimals(List.of(new BigDecimal("1E+30"), BigDecimal.ZERO));

        assertThat(small.isZero(0)).isTrue();
        assertThat(small.isZero(1)).isFalse();
        assertThat(large.isZero(0)).isFalse();
        assertThat(large.isZero(1)).isTrue();
    }

    @Test
    void weightsOfEighteenDigitsOrMoreAreWhatTheyAre() {
        for (String digits : List.of("123456789012345678", "1234567890123456789", "12345678901234567890")) {
            BigDecimal whole = new BigDecimal(digits);
            for (int scale : new int[] {0, 1, 17, 18, 19, 20}) {
                BigDecimal weight = whole.movePointLeft(scale);
                Weights weights = Weights.ofDecimals(List.of(weight, BigDecimal.ONE));

                assertThat(weights.weight(0)).as(weight.toString()).isEqualByComparingTo(weight);
                assertThat(weights.weight(1)).isEqualByComparingTo("1");
                assertThat(weights)
                        .isEqualTo(Weights.ofFractions(List.of(
                                Rational.of(whole.toBigIntegerExact(), BigInteger.TEN.pow(scale)), Rational.ONE)));
            }
        }
    }

    @Test
    void decimalsHaveAtMostAThousandDigits() {
        assertThat(Weights.ofDecimals(List.of(new BigDecimal("1E-1000"))).isZero())
                .isFalse();
        assertThat(Weights.ofDecimals(List.of(new BigDecimal("1E+999"))).isZero())
                .isFalse();
        assertThatThrownBy(() -> Weights.ofDecimals(List.of(new BigDecimal("1E-1001"))))
                .isInstanceOf(RefusalException.class);
        assertThatThrownBy(() -> Weights.ofDecimals(List.of(new BigDecimal("1E+1000"))))
                .isInstanceOf(RefusalException.class);
    }

    @Test
    void whatIsMissingIsNamed() {
        List<Weights> noWeights = new ArrayList<>();
        noWeights.add(null);
        List<Rational> noWeight = new ArrayList<>();
        noWeight.add(null);

        refused(() -> Weights.blend(noWeights, List.of(Rational.ONE)), "weights must not be null");
        refused(() -> Weights.ofFractions(noWeight), "weight must not be null");
        refused(() -> Weights.ofCents(100, -1), "weight must not be negative but was -0.01 (position 2)");
    }

    @Test
    void fractionsKeepTheirThirds() {
        Weights weights = Weights.ofFractions(List.of(Rational.of(1, 3), Rational.of(1, 2), Rational.of(1, 6)));

        assertThat(weights.wholeNumbers()).extracting(BigInteger::intValue).containsExactly(2, 3, 1);
        assertThat(weights.wholeLongs())
                .hasValueSatisfying(wholes -> assertThat(wholes).containsExactly(2, 3, 1));
        assertThat(weights.total()).isEqualTo(Rational.ONE);
        assertThat(weights.fraction(0)).isEqualTo(Rational.of(1, 3));
        assertThat(weights.share(1)).isEqualTo(Rational.of(1, 2));
        assertThat(weights).hasToString("[1/3, 0.5, 1/6]").isNotEqualTo(Weights.of(2, 3, 1));
        assertThat(Apportionment.cents(100, weights)).containsExactly(33, 50, 17);
        assertThat(Weights.ofFractions(
                        List.of(Rational.of(1, 4), Rational.of(-3, 1).negate())))
                .isEqualTo(Weights.ofDecimals(List.of(new BigDecimal("0.25"), new BigDecimal("3"))))
                .hasSameHashCodeAs(Weights.ofDecimals(List.of(new BigDecimal("0.25"), new BigDecimal("3"))));
        assertThat(Weights.of(0, 0).share(1)).isEqualTo(Rational.ZERO);
        refused(() -> weights.weight(0), "weight must have an end in decimals to be written in them but was 1/3");
        refused(
                () -> Weights.ofFractions(List.of(Rational.ONE, Rational.of(-1, 3))),
                "weight must not be negative but was -1/3 (position 2)");
    }

    /** 2/3 x 1/4 + 1/3 x 1/2 = 1/3. */
    @Test
    void blendsShares() {
        List<Weights> weights = List.of(Weights.of(1, 3), Weights.ofCents(500, 500));

        assertThat(Weights.blend(weights, List.of(Rational.of(2), Rational.ONE)))
                .isEqualTo(Weights.ofFractions(List.of(Rational.of(1, 3), Rational.of(2, 3))));
        assertThat(Weights.blend(weights, List.of(Rational.ZERO, Rational.of(1, 7))))
                .isEqualTo(Weights.ofFractions(List.of(Rational.of(1, 2), Rational.of(1, 2))));
    }

    @Test
    void aBlendWithWeightsThatShareNothingSharesNothing() {
        List<Weights> weights = List.of(Weights.of(0, 0), Weights.of(1, 1));

        assertThat(Weights.blend(weights, List.of(Rational.ONE, Rational.ONE)).isZero())
                .isTrue();
        assertThat(Weights.blend(weights, List.of(Rational.ZERO, Rational.ONE)).share(0))
                .isEqualTo(Rational.of(1, 2));
    }

    /** A third of the way from 1/2, 1/2 to 1, 0. */
    @Test
    void goesFromOneToAnotherInAStraightLine() {
        Weights from = Weights.of(2, 2);
        Weights until = Weights.of(7, 0);

        assertThat(Weights.between(from, until, Rational.of(1, 3)))
                .isEqualTo(Weights.ofFractions(List.of(Rational.of(2, 3), Rational.of(1, 3))));
        assertThat(Weights.between(from, Weights.of(0, 0), Rational.ZERO).share(0))
                .isEqualTo(Rational.of(1, 2));
        assertThat(Weights.between(from, until, Rational.ONE).share(1)).isEqualTo(Rational.ZERO);
    }

    @Test
    void blendsThatMakeNoSenseAreRefused() {
        List<Weights> two = List.of(Weights.of(1, 1), Weights.of(1, 2));
        refused(
                () -> Weights.blend(two, List.of(Rational.ONE)),
                "there must be as many parts as weights to blend but there were 2 weights and 1 parts");
        refused(
                () -> Weights.blend(List.of(Weights.of(1, 1), Weights.of(1)), List.of(Rational.ONE, Rational.ONE)),
                "weights to blend must all be for 2 parties but some are for 1");
        refused(
                () -> Weights.blend(two, List.of(Rational.ZERO, Rational.ZERO)),
                "parts of a blend must not all be zero");
        refused(
                () -> Weights.between(two.get(0), two.get(1), Rational.of(4, 3)),
                "way between two weights must be from 0 to 1 but was 4/3");
    }

    @Test
    void laterChangesOfAnArrayDoNotReachTheWeights() {
        long[] array = {1, 2};
        Weights weights = Weights.of(array);
        array[0] = 5;

        assertThat(weights).isEqualTo(Weights.of(1, 2));
    }

    @Test
    void knowsWhenNothingCanBeSplit() {
        assertThat(Weights.of(0, 0).isZero()).isTrue();
        assertThat(Weights.of().isZero()).isTrue();
        assertThat(Weights.of(0, 1).isZero()).isFalse();
    }

    @Test
    void everyBadWeightIsNamed() {
        refused(
                () -> Weights.of(3, -1, 4, -2),
                "weight must not be negative but was -1 (position 2)\n"
                        + "weight must not be negative but was -2 (position 4)");
        refused(
                () -> Weights.ofDecimals(List.of(new BigDecimal("-0.50"))),
                "weight must not be negative but was -0.5 (position 1)");
        refused(() -> Weights.ofAmounts(List.of(Money.of(1, "USD"))), "weight must be in EUR but was USD 1");
        refused(() -> Weights.equal(-1), "number of weights must not be negative but was -1");
        refused(
                () -> Weights.ofDecimals(List.of(new BigDecimal("1E-1001"))),
                "weight must have at most 1000 digits before and after the point but was 1E-1001");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(RefusalException.class).hasMessage(message);
    }
}
