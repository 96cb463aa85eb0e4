package nl.regiokas.core.money;

import com.google.common.math.IntMath;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import nl.regiokas.core.internal.rounding.ColumnBalance;
import nl.regiokas.core.internal.rounding.ColumnPaths;
import nl.regiokas.core.internal.rounding.LargestRests;
import nl.regiokas.core.internal.rounding.Rise;
import nl.regiokas.core.internal.rounding.RiseBounds;
import nl.regiokas.core.internal.rounding.RowWindows;
import nl.regiokas.core.internal.rounding.SwapArcs;
import org.jspecify.annotations.Nullable;

/** Fractions whose numerators, added up along a row, a column or any path through them, stay within a {@code long}. */
final class SmallFractions implements Fractions {

    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final int rows;
    private final int columns;
    private final long[] numerators;
    private final long denominator;

    SmallFractions(int rows, int columns, long[] numerators, long denominator) {
        this.rows = rows;
        this.columns = columns;
        this.numerators = numerators;
        this.denominator = denominator;
    }

    /** Returns whether fractions over a denominator are small enough for a table of this size. */
    static boolean fit(BigInteger denominator, int rows, int columns) {
        return denominator
                        .multiply(BigInteger.valueOf(8L * (Math.max(rows, columns) + 2)))
                        .bitLength()
                < SwapArcs.COST_BITS;
    }

    @Override
    public boolean isWhole(int cell) {
        return numerators[cell] == 0;
    }

    @Override
    public Sum[] rowSums() {
        long[] sums = new long[rows];
        for (int row = 0; row < rows; row++) {
            for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
                sums[row] += numerators[cell];
            }
        }
        return sums(sums);
    }

    @Override
    public Sum[] columnSums() {
        long[] sums = new long[columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sums[column] += numerators[row * columns + column];
            }
        }
        return sums(sums);
    }

    private Sum[] sums(long[] sums) {
        return Arrays.stream(sums)
                .mapToObj(sum -> new Sum((int) (sum / denominator), (int) ((sum + denominator - 1) / denominator)))
                .toArray(Sum[]::new);
    }

    @Override
    public Rational deviation(long[] ups) {
        long upper = 0;
        long lower = 0;
        for (int row = 0; row < rows; row++) {
            long sum = 0;
            for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
                sum += numerators[cell] + ups[cell] * (denominator - 2 * numerators[cell]);
            }
            upper += sum >>> 32;
            lower += sum & LOWER_HALF;
        }
        BigInteger sum = BigInteger.valueOf(upper).shiftLeft(32).add(BigInteger.valueOf(lower));
        return Rational.of(sum, BigInteger.valueOf(denominator));
    }

    @Override
    public Rise decide(RiseBounds bounds) {
        long[] ups = new long[numerators.length];
        long[] smallest = choose(bounds.rowUps, ups);
        if (new ColumnBalance(bounds, ups).isBalanced()) {
            return new Rise(ups, null);
        }
        long width = 3 * denominator / (2L * IntMath.sqrt(rows, RoundingMode.CEILING));
        Rise rise = settle(bounds, ups, windows(smallest, width));
        while (rise == null) {
            width = Math.min(denominator, 4 * width + 1);
            rise = settle(bounds, ups, windows(smallest, width));
        }
        return rise;
    }

    private RowWindows windows(long[] smallest, long width) {
        return new RowWindows(columns, numerators, smallest, width, width >= denominator);
    }

    /**
     * Lets each row take its largest fractions, ties to the earlier column: the best when columns are left alone. Returns
     * the smallest fraction that each row takes.
     */
    private long[] choose(int[] rowUps, long[] ups) {
        long[] smallest = new long[rows];
        long[] rests = new long[columns];
        long[] chosen = new long[columns];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(numerators, row * columns, rests, 0, columns);
            Arrays.fill(chosen, rowUps[row] == columns ? 1 : 0);
            if (rowUps[row] > 0 && rowUps[row] < columns) {
                LargestRests.of(rests, denominator, rowUps[row]).raise(chosen);
            }
            System.arraycopy(chosen, 0, ups, row * columns, columns);
            smallest[row] = smallest(rests, chosen);
        }
        return smallest;
    }

    /** Returns the smallest chosen fraction, or more than any fraction if none is chosen. */
    private long smallest(long[] rests, long[] chosen) {
        long smallest = 2 * denominator;
        for (int i = 0; i < rests.length; i++) {
            smallest = Math.min(smallest, rests[i] + (1 - chosen[i]) * (2 * denominator));
        }
        return smallest;
    }

    /**
     * Moves surpluses to shortages along cheapest paths through the cells within windows; returns null when the windows
     * were too narrow to find the best way, or any.
     */
    private @Nullable Rise settle(RiseBounds bounds, long[] original, RowWindows windows) {
        long[] ups = original.clone();
        ColumnBalance balance = new ColumnBalance(bounds, ups);
        ColumnPaths paths = new ColumnPaths(balance, new SwapArcs(rows, columns, numerators, ups, windows));
        while (!balance.isBalanced()) {
            if (!paths.settleSome()) {
                return windows.holdAll() ? new Rise(ups, paths.reached()) : null;
            }
        }
        return windows.prove(original, ups, paths.prices()) ? new Rise(ups, null) : null;
    }
}
