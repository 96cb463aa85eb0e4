package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.benchmarks.sample.SampleSchemes;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.javamoney.moneta.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All years of a scheme settled, from the ledger to charges, funds and positions. */
public class SettlementBenchmark {

    /** What is settled. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class Country {

        /** Municipalities x products x settled years. */
        @Param("342x80x10")
        public String region;

        /** The model for all care, or mixed. */
        @Param({"pooling", "mixed"})
        public String model;

        SampleRegion sample;
        SettlementFacts facts;
        SolidarityScheme scheme;

        /** Makes region, facts and scheme. */
        @Setup
        public void setUp() {
            sample = SampleRegion.of(region);
            facts = sample.facts();
            scheme = new SampleSchemes(sample).named(model);
        }
    }

    /** The same costs as amounts of money. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class MoneyCells {

        List<List<List<Money>>> years;

        /**
         * Makes the amounts.
         *
         * @param of whose
         */
        @Setup
        public void setUp(Country of) {
            years = amounts(new MoneyAmounts(), of);
        }
    }

    /** The same costs as decimals. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class DecimalCells {

        List<List<List<BigDecimal>>> years;

        /**
         * Makes the amounts.
         *
         * @param of whose
         */
        @Setup
        public void setUp(Country of) {
            years = amounts(new DecimalAmounts(), of);
        }
    }

    private static <T> List<List<List<T>>> amounts(Amounts<T> amounts, Country of) {
        return Arrays.stream(of.sample.cells())
                .map(year -> Arrays.stream(year)
                        .map(row ->
                                Arrays.stream(row).mapToObj(amounts::ofCents).toList())
                        .toList())
                .toList();
    }

    /**
     * The library.
     *
     * @param of what is settled
     * @return the settled years
     */
    @Benchmark
    public Settlement regiokas(Country of) {
        return Settlement.of(of.scheme, of.facts);
    }

    /**
     * The same formulas on the money of Moneta.
     *
     * @param of what is settled
     * @param cells its costs
     * @return the settled years
     */
    @Benchmark
    public List<FormulaYear<Money>> formulasOnMoney(Country of, MoneyCells cells) {
        return formulas(new MoneyAmounts(), of, cells.years);
    }

    /**
     * The same formulas on plain decimals.
     *
     * @param of what is settled
     * @param cells its costs
     * @return the settled years
     */
    @Benchmark
    public List<FormulaYear<BigDecimal>> formulasOnDecimals(Country of, DecimalCells cells) {
        return formulas(new DecimalAmounts(), of, cells.years);
    }

    private static <T> List<FormulaYear<T>> formulas(Amounts<T> amounts, Country of, List<List<List<T>>> years) {
        FormulaSettlement<T> books = FormulaSettlement.of(amounts, of.scheme, of.facts);
        int first = of.sample.firstYearOfHistory();
        List<FormulaYear<T>> settled = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            if (y < SampleRegion.HISTORY) {
                books.remember(first + y, years.get(y));
            } else {
                settled.add(books.settle(first + y, years.get(y)));
            }
        }
        return settled;
    }

    /**
     * Every cell read and written once.
     *
     * @param of whose cells
     * @return the cells, a cent up
     */
    @Benchmark
    public long[][][] cellsReadAndWritten(Country of) {
        long[][][] cells = of.sample.cells();
        long[][][] written = new long[cells.length][cells[0].length][];
        for (int y = 0; y < cells.length; y++) {
            for (int m = 0; m < written[y].length; m++) {
                written[y][m] = up(cells[y][m]);
            }
        }
        return written;
    }

    private static long[] up(long[] row) {
        long[] written = new long[row.length];
        for (int p = 0; p < row.length; p++) {
            written[p] = row[p] + 1;
        }
        return written;
    }
}
