package nl.regiokas.benchmarks.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.simulation.Progress;
import nl.regiokas.risk.simulation.RiskCalculator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RiskPeersTest {

    private static final SampleRegion REGION = SampleRegion.of("4x8x1");
    private static final int DRAWS = 400;

    /** The two draw other numbers from the same distributions; the seeds are fixed. */
    @Test
    void meansAndMediansOfChargesAgreeWithinTheErrorOfDrawing() {
        RiskResult ours = RiskCalculator.calculate(SampleStudy.of(REGION, DRAWS), 1, Progress.SILENT);
        BigDecimal[][][] charges = new DecimalSimulation(REGION).charges(DRAWS);
        var schemes = SampleStudy.schemes(REGION);
        for (int s = 0; s < schemes.size(); s++) {
            for (int m = 0; m < charges[s].length; m++) {
                var spread = ours.charge(
                                schemes.get(s).name(), REGION.municipalities().get(m), SampleRegion.FIRST_YEAR)
                        .charge();
                double[] theirs = Arrays.stream(charges[s][m])
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray();
                double mean = spread.mean().toDecimal(2).doubleValue();
                assertThat(Arrays.stream(theirs).average().orElseThrow())
                        .isCloseTo(mean, within(5 * spread.deviation() / Math.sqrt(DRAWS) + 1));
                assertThat(theirs[DRAWS / 2]).isCloseTo(spread.medianCents() / 100.0, Percentage.withPercentage(5));
            }
        }
    }
}
