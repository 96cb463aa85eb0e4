package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Optional;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

class SeverityCurveTest {

    private static final Optional<ParetoTail> TAIL = Optional.of(new ParetoTail(0.05, 2.5));

    @Test
    void withoutATailItIsTheLognormalDistributionOfMeanOne() {
        SeverityCurve curve = SeverityCurve.of(1.5, Optional.empty());
        double sigma = Math.sqrt(Math.log(1 + 1.5 * 1.5));
        LogNormalDistribution textbook = LogNormalDistribution.of(-sigma * sigma / 2, sigma);
        for (double q : new double[] {0.999, 0.75, 0.5, 0.1, 1e-3, 1e-9}) {
            assertThat(curve.exceededBy(q) / textbook.inverseSurvivalProbability(q))
                    .isCloseTo(1, offset(1e-9));
        }
        assertThat(curve.meanAbove(1)).isCloseTo(1, offset(1e-12));
        assertThat(curve.secondMoment()).isCloseTo(1 + 1.5 * 1.5, offset(1e-12));
    }

    @Test
    void tailIsAParetoDistributionThatBeginsWhereTheLognormalEnds() {
        SeverityCurve curve = SeverityCurve.of(1.5, TAIL);
        double cut = curve.exceededBy(0.05);
        assertThat(curve.exceededBy(0.05 + 1e-12)).isCloseTo(cut, offset(1e-9));
        // (t / x)^2.5 = 1/100 at x = t x 100^0.4
        assertThat(curve.exceededBy(0.05 / 100)).isCloseTo(cut * Math.pow(100, 0.4), offset(1e-9));
        // mean of a Pareto tail: 2.5 / (2.5 - 1) x t
        assertThat(curve.meanAbove(0.05)).isCloseTo(0.05 * cut * 2.5 / 1.5, offset(1e-12));
        assertThat(curve.meanAbove(1)).isCloseTo(1, offset(1e-12));
    }

    @Test
    void momentsAreThoseOfTheAmountsSummedUpNumerically() {
        SeverityCurve curve = SeverityCurve.of(0.8, Optional.of(new ParetoTail(0.1, 6)));
        int parts = 2_000_000;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < parts; i++) {
            double amount = curve.exceededBy((i + 0.5) / parts);
            mean += amount / parts;
            square += amount * amount / parts;
        }
        assertThat(mean).isCloseTo(1, offset(1e-5));
        assertThat(square).isCloseTo(curve.secondMoment(), offset(2e-3));
    }

    @Test
    void secondMomentOfAVeryHeavyTailIsInfinite() {
        assertThat(SeverityCurve.of(1.5, Optional.of(new ParetoTail(0.05, 2))).secondMoment())
                .isInfinite();
    }
}
