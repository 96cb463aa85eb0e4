package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTableTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.3, 1, 7.5, 40, 2_000, 1_000_000})
    void poissonProbabilitiesAreThoseOfTheTextbook(double mean) {
        CountTable table = CountTable.of(ClientCount.poisson(mean));
        PoissonDistribution textbook = PoissonDistribution.of(mean);
        int width = (int) (6 * Math.sqrt(mean) + 6);
        for (int k = Math.max(0, (int) mean - width); k <= mean + width; k++) {
            assertThat(table.probability(k))
                    .as("probability of %d", k)
                    .isCloseTo(textbook.probability(k), within(1e-12 + 1e-8 * textbook.probability(k)));
        }
    }

    @Test
    void negativeBinomialProbabilitiesAreThoseOfTheTextbook() {
        // mean 2, dispersion 2: the failures before the 2nd success at 1/2: (k + 1) / 2^(k + 2)
        CountTable table = CountTable.of(ClientCount.negativeBinomial(2, 2));
        assertThat(table.probability(0)).isCloseTo(0.25, within(1e-15));
        assertThat(table.probability(1)).isCloseTo(0.25, within(1e-15));
        assertThat(table.probability(2)).isCloseTo(0.1875, within(1e-15));
        assertThat(table.probability(3)).isCloseTo(0.125, within(1e-15));
        assertThat(table.probability(10)).isCloseTo(11 / 4096.0, within(1e-15));
    }

    @Test
    void waveOfFewClientsHasItsModeAtZero() {
        // mean 1, dispersion 3: r = 1/2, success 1/3: p(0) = (1/3)^(1/2), p(1) = p(0) x 1/2 x 2/3
        CountTable table = CountTable.of(ClientCount.negativeBinomial(1, 3));
        assertThat(table.probability(0)).isCloseTo(Math.sqrt(1.0 / 3), within(1e-15));
        assertThat(table.probability(1)).isCloseTo(Math.sqrt(1.0 / 3) / 3, within(1e-15));
    }

    @Test
    void numberOutsideTheTableHasNoProbability() {
        CountTable table = CountTable.of(ClientCount.poisson(1_000_000));
        assertThat(table.probability(0)).isZero();
        assertThat(table.probability(2_000_000)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 7.5, 300})
    void drawInvertsTheCumulativeProbability(double mean) {
        CountTable table = CountTable.of(ClientCount.poisson(mean));
        for (double u = 0; u < 1; u += 0x1p-9) {
            int drawn = table.draw(always(u));
            assertThat(cumulative(table, drawn)).isGreaterThan(u);
            assertThat(cumulative(table, drawn - 1)).isLessThanOrEqualTo(u + 1e-12);
        }
    }

    @Test
    void largestUniformNumberStaysInTheTable() {
        CountTable table = CountTable.of(ClientCount.poisson(7.5));
        assertThat(table.draw(always(1 - 0x1p-53))).isBetween(30, 60);
    }

    private static double cumulative(CountTable table, int clients) {
        double sum = 0;
        for (int k = 0; k <= clients; k++) {
            sum += table.probability(k);
        }
        return sum;
    }

    /** A stream whose next double is always u, a multiple of 2^-53. */
    private static UniformRandomProvider always(double u) {
        return () -> (long) (u * 0x1p53) << 11;
    }
}
