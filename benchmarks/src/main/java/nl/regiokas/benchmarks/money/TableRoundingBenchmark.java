package nl.regiokas.benchmarks.money;

import java.util.Arrays;
import nl.regiokas.core.money.RoundedTable;
import nl.regiokas.core.money.TableRounding;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Tables rounded so that rows and columns close. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH fills the size in
public class TableRoundingBenchmark {

    private static final int TABLES = 8;

    /** Rows x columns: the country by months. */
    @Param("342x12")
    public String table;

    private final long[][][] tables = new long[TABLES][][];
    /** A field, not a constant: dividing by a constant would be multiplying. */
    private long denominator;

    private int next;

    /** Makes the tables. */
    @Setup
    public void setUp() {
        denominator = SampleTable.DENOMINATOR;
        Arrays.setAll(tables, number -> SampleTable.of(table, number));
    }

    private long[][] numerators() {
        return tables[next++ % TABLES];
    }

    /**
     * The library.
     *
     * @return the rounded table
     */
    @Benchmark
    public RoundedTable regiokas() {
        return TableRounding.of(numerators(), denominator).round();
    }

    /**
     * Min-cost flow of JGraphT.
     *
     * @return the rounded table
     */
    @Benchmark
    public long[][] minCostFlow() {
        return new MinCostFlowRounding(numerators(), denominator).round();
    }

    /**
     * Every cell rounded half up by itself; the sums do not close.
     *
     * @return the rounded cells
     */
    @Benchmark
    public long[][] eachCellAlone() {
        long[][] numerators = numerators();
        long[][] rounded = new long[numerators.length][];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = roundEach(numerators[i], denominator);
        }
        return rounded;
    }

    private static long[] roundEach(long[] numerators, long denominator) {
        long[] rounded = new long[numerators.length];
        for (int j = 0; j < rounded.length; j++) {
            rounded[j] = Math.floorDiv(numerators[j] + denominator / 2, denominator);
        }
        return rounded;
    }
}
