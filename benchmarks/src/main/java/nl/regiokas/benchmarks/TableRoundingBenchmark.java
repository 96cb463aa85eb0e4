package nl.regiokas.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.RoundedTable;
import nl.regiokas.core.money.TableRounding;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rounds tables two ways, beside rounding each cell alone and JGraphT's flow of least cost. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH fills the fields in
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class TableRoundingBenchmark {

    private static final long DENOMINATOR = 1_000_003;
    private static final int TABLES = 8;

    /** Rows x columns. */
    @Param({"23x4", "342x12", "342x80"})
    private String shape;

    private long[][][] tables;
    private int next;

    /** Draws the tables and checks that the peer finds the same optimum. */
    @Setup
    public void draw() {
        int rows = Integer.parseInt(shape.substring(0, shape.indexOf('x')));
        int columns = Integer.parseInt(shape.substring(shape.indexOf('x') + 1));
        Random random = new Random(2015);
        tables = new long[TABLES][rows][];
        for (long[][] table : tables) {
            for (int row = 0; row < rows; row++) {
                table[row] = random.longs(columns, 0, 1_000_000 * DENOMINATOR).toArray();
                long rest = 0;
                for (long cell : table[row]) {
                    rest = (rest + cell) % DENOMINATOR;
                }
                table[row][columns - 1] -= rest;
            }
        }
        Rational peer = FlowTable.of(tables[0], DENOMINATOR).deviation();
        Rational own = TableRounding.of(tables[0], DENOMINATOR).round().deviation();
        if (!peer.equals(own)) {
            throw new IllegalStateException("deviations must be equal but were " + peer + " and " + own);
        }
    }

    private long[][] table() {
        return tables[next++ % TABLES];
    }

    /** Rounds each cell alone, half up: no total closes. */
    @Benchmark
    public long[][] eachCellAlone() {
        long[][] table = table();
        long[][] cells = new long[table.length][table[0].length];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = Math.floorDiv(2 * table[row][column] + DENOMINATOR, 2 * DENOMINATOR);
            }
        }
        return cells;
    }

    /** The library. */
    @Benchmark
    public RoundedTable twoWays() {
        return TableRounding.of(table(), DENOMINATOR).round();
    }

    /** The same optimum by JGraphT. */
    @Benchmark
    public Rational flowOfJGraphT() {
        return FlowTable.of(table(), DENOMINATOR).deviation();
    }
}
