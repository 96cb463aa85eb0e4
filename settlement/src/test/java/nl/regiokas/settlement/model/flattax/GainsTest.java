package nl.regiokas.settlement.model.flattax;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.model.ChargeContext;
import org.junit.jupiter.api.Test;

/** A gain and its instalments are explained as they were booked: nothing is rounded again. */
class GainsTest {

    /** Shared gains of 1 cent over three equal windows: the odd cent was given to the third, a second rounding says first. */
    private static final Gains GAINS =
            new Gains(2018, new long[3], new long[3], 1, Percentage.ZERO, Weights.equal(3), new long[] {0, 0, 1});

    private static ChargeContext context() {
        return (ChargeContext) Proxy.newProxyInstance(
                GainsTest.class.getClassLoader(), new Class<?>[] {ChargeContext.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "subject" ->
                            ImmutableList.of(Figure.year("year", 2018), Figure.name("municipality", "0001"));
                        case "source" -> Optional.empty();
                        default -> throw new AssertionError(method);
                    };
                });
    }

    @Test
    void aGainShowsTheRoundingThatWasBooked() {
        Explanation gain = GAINS.explain(2, context());
        assertThat(gain.value()).isEqualTo(Rational.ONE);
        assertThat(gain.rounding().map(Rounding::roundedCents)).contains(1L);
        assertThat(gain.parts())
                .extracting(Explanation::value)
                .containsExactly(Rational.ZERO, Rational.of(1, 3), Rational.of(2, 3));
        assertThat(GAINS.explain(0, context()).rounding().map(Rounding::roundedCents))
                .contains(0L);
    }

    /** Minus 1 cent in two instalments: the second was booked with it, a second rounding says the first. */
    @Test
    void anInstalmentShowsWhatWasBooked() {
        Explanation first = new Instalments(GAINS, 1, 2, new long[] {0, 0, 0}).explain(2, context());
        Explanation second = new Instalments(GAINS, 2, 2, new long[] {0, 0, -1}).explain(2, context());

        assertThat(first.rounding()).contains(rounding(0));
        assertThat(second.rounding()).contains(rounding(-1));
    }

    /**
     * Own share 60%: 60% x (100.00 - 90.00) = 6.00 and 40% x -20.00 x 3/4 = -6.00 for the first, 60% x (50.00 - 80.00) =
     * -18.00 and 40% x -20.00 x 1/4 = -2.00 for the second.
     */
    @Test
    void aGainNamesItsFigures() {
        Gains gains = new Gains(
                2018,
                new long[] {100_00, 50_00},
                new long[] {90_00, 80_00},
                -20_00,
                Percentage.of("60"),
                Weights.of(3, 1),
                new long[] {0, -20_00});
        assertThat(gains.explain(0, context()).parts())
                .map(GainsTest::inWords)
                .containsExactly(
                        "GAIN_OWN 600 ownShare 60%, contribution 10000, cost 9000",
                        "GAIN_SHARED -600 sharedShare 40%, result -2000, weight 3, weights 4");
        assertThat(gains.explain(1, context()).parts())
                .map(GainsTest::inWords)
                .containsExactly(
                        "GAIN_OWN -1800 ownShare 60%, contribution 5000, cost 8000",
                        "GAIN_SHARED -200 sharedShare 40%, result -2000, weight 1, weights 4");
    }

    private static String inWords(Explanation part) {
        return part.figures().stream()
                .map(figure -> figure.id() + " " + figure.value().toString().replaceAll(".*=(.*)]", "$1"))
                .collect(Collectors.joining(", ", part.rule() + " " + part.value() + " ", ""));
    }

    private static Rounding rounding(long cents) {
        return new Rounding(Rational.of(-1, 2), 0, cents, Rounding.Way.LARGEST_FRACTION, Optional.empty());
    }
}
