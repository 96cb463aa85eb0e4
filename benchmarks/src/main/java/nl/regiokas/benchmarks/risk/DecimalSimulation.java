package nl.regiokas.benchmarks.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.benchmarks.settlement.DecimalAmounts;
import nl.regiokas.benchmarks.settlement.FormulaSettlement;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** The same study as one would write it on decimals: every client drawn and rounded, every draw settled, charges sorted. */
final class DecimalSimulation {

    private final SampleRegion region;
    private final List<FormulaSettlement<BigDecimal>> schemes;
    private final List<DiscreteDistribution.Sampler> clients = new ArrayList<>();
    private final ContinuousDistribution.Sampler costs;

    DecimalSimulation(SampleRegion region) {
        this.region = region;
        this.schemes = SampleStudy.schemes(region).stream()
                .map(scheme -> FormulaSettlement.of(new DecimalAmounts(), scheme, region.facts()))
                .toList();
        for (int year = region.firstYearOfHistory(); year < SampleRegion.FIRST_YEAR; year++) {
            List<List<BigDecimal>> history = decimals(region.cells(year));
            int past = year;
            schemes.forEach(scheme -> scheme.remember(past, history));
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SampleStudy.SEED);
        for (int m = 0; m < region.municipalities().size(); m++) {
            clients.add(PoissonDistribution.of(SampleStudy.clients(region, m)).createSampler(random));
        }
        double sigma = Math.sqrt(Math.log1p(SampleStudy.VARIATION * SampleStudy.VARIATION));
        double mu = Math.log(SampleStudy.MEAN_EUROS) - sigma * sigma / 2;
        this.costs = LogNormalDistribution.of(mu, sigma).createSampler(random);
    }

    /** Returns cells of cents as euros. */
    static List<List<BigDecimal>> decimals(long[][] cells) {
        return Arrays.stream(cells)
                .map(row -> Arrays.stream(row)
                        .mapToObj(cents -> BigDecimal.valueOf(cents, 2))
                        .toList())
                .toList();
    }

    /** Draws years; the charges by scheme, municipality and draw, ascending, so that quantiles can be read off. */
    BigDecimal[][][] charges(int draws) {
        BigDecimal[][][] charges =
                new BigDecimal[schemes.size()][region.municipalities().size()][draws];
        for (int draw = 0; draw < draws; draw++) {
            List<List<BigDecimal>> cells = year();
            for (int s = 0; s < schemes.size(); s++) {
                List<BigDecimal> positions = schemes.get(s)
                        .fresh()
                        .settle(SampleRegion.FIRST_YEAR, cells)
                        .positions();
                for (int m = 0; m < positions.size(); m++) {
                    charges[s][m][draw] = positions.get(m);
                }
            }
        }
        Arrays.stream(charges).flatMap(Arrays::stream).forEach(Arrays::sort);
        return charges;
    }

    private List<List<BigDecimal>> year() {
        List<List<BigDecimal>> cells = new ArrayList<>();
        for (DiscreteDistribution.Sampler count : clients) {
            List<BigDecimal> row = new ArrayList<>();
            for (int p = 0; p < region.catalogue().products().size(); p++) {
                row.add(cost(count.sample()));
            }
            cells.add(row);
        }
        return cells;
    }

    private BigDecimal cost(int count) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int client = 0; client < count; client++) {
            sum = sum.add(BigDecimal.valueOf(costs.sample()).setScale(2, RoundingMode.HALF_UP));
        }
        return sum;
    }
}
