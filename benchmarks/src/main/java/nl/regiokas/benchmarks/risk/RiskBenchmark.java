package nl.regiokas.benchmarks.risk;

import java.math.BigDecimal;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.simulation.Progress;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.risk.simulation.RiskStudy;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Draws of a year of 23 municipalities and 8 products, settled under three schemes, on one thread. */
public class RiskBenchmark {

    private static final String REGION = "23x8x1";
    private static final int CLIENTS_PER_NUMBER = 5;

    /** The study. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class Study {

        /** The number of draws. */
        @Param("10000")
        public int draws;

        SampleRegion region;
        RiskStudy study;
        CostDraws costs;
        UniformRandomProvider random;

        /** Makes the study. */
        @Setup
        public void setUp() {
            region = SampleRegion.of(REGION);
            study = SampleStudy.of(region, draws);
            costs = CostDraws.of(study.costModel(), region.municipalities(), region.catalogue(), SampleStudy.SEED);
            random = RandomSource.XO_SHI_RO_256_PP.create(SampleStudy.SEED);
        }
    }

    /** The same study on decimals, of fewer draws. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class DecimalStudy {

        /** The number of draws; the cost of each does not depend on it. */
        @Param("500")
        public int draws;

        DecimalSimulation simulation;

        /** Makes the study. */
        @Setup
        public void setUp() {
            simulation = new DecimalSimulation(SampleRegion.of(REGION));
        }
    }

    /**
     * The library, from seed to spreads.
     *
     * @param of the study
     * @return the result
     */
    @Benchmark
    public RiskResult regiokas(Study of) {
        return RiskCalculator.calculate(of.study, 1, Progress.SILENT);
    }

    /**
     * The library's draws alone, nothing settled.
     *
     * @param of the study
     * @return the sum of a cell
     */
    @Benchmark
    public long drawsAlone(Study of) {
        CostDraws.Drawer drawer = of.costs.drawer();
        long sum = 0;
        for (int draw = 0; draw < of.draws; draw++) {
            sum += drawer.draw(draw, SampleRegion.FIRST_YEAR)[0];
        }
        return sum;
    }

    /**
     * The same simulation on decimals.
     *
     * @param of the study
     * @return the charges
     */
    @Benchmark
    public BigDecimal[][][] simulationOnDecimals(DecimalStudy of) {
        return of.simulation.charges(of.draws);
    }

    /**
     * The random numbers that the library draws: one for each number of clients, and one for each five clients.
     *
     * @param of the study
     * @return their sum
     */
    @Benchmark
    public long randomNumbers(Study of) {
        return randomNumbers(of, CLIENTS_PER_NUMBER);
    }

    /**
     * As many random numbers as a plain simulation draws: one for each number of clients, and one for each client.
     *
     * @param of the study
     * @return their sum
     */
    @Benchmark
    public long randomNumberForEachClient(Study of) {
        return randomNumbers(of, 1);
    }

    private static long randomNumbers(Study of, int clientsPerNumber) {
        UniformRandomProvider random = of.random;
        long numbers = 0;
        for (int m = 0; m < of.region.municipalities().size(); m++) {
            long each = 1 + (long) Math.ceil(SampleStudy.clients(of.region, m) / clientsPerNumber);
            numbers += each * of.region.catalogue().products().size();
        }
        long sum = 0;
        for (long i = numbers * of.draws; i > 0; i--) {
            sum += random.nextLong();
        }
        return sum;
    }
}
