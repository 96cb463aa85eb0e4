package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Tries every rounding of a small table: slow, and without any idea of how to find the best one. */
final class BruteForce {

    private final SmallTable table;
    private final long[] rowTotals;
    private final Optional<long[]> columnTotals;
    private final long[][] cells;
    private Optional<BigInteger> least = Optional.empty();

    private BruteForce(SmallTable table, long[] rowTotals, Optional<long[]> columnTotals) {
        this.table = table;
        this.rowTotals = rowTotals;
        this.columnTotals = columnTotals;
        this.cells = new long[table.rows][table.columns];
    }

    /** What lines need from other lines, and what those leave them. */
    record Need(long wanted, long left) {}

    /** Returns the least deviation of all tables that keep the totals, if there is one. */
    static Optional<Rational> least(SmallTable table, long[] rowTotals, Optional<long[]> columnTotals) {
        BruteForce search = new BruteForce(table, rowTotals, columnTotals);
        search.tryFrom(0);
        return search.least.map(sum -> Rational.of(sum, table.denominator));
    }

    /** Returns sum of |cell - exact|. */
    static Rational deviation(SmallTable table, long[][] cells) {
        return Rational.of(deviationNumerator(table, cells), table.denominator);
    }

    /** Returns whether each cell is its exact value rounded down or up and all totals are kept. */
    static boolean keeps(SmallTable table, long[][] cells, long[] rowTotals, Optional<long[]> columnTotals) {
        boolean keeps = true;
        for (int row = 0; row < table.rows; row++) {
            keeps &= LongStream.of(cells[row]).sum() == rowTotals[row];
            for (int column = 0; column < table.columns; column++) {
                long cell = cells[row][column];
                keeps &= cell == table.floor(row, column) || cell == table.ceiling(row, column);
            }
        }
        long[] low = columnTotals.orElseGet(table::columnFloors);
        long[] high = columnTotals.orElseGet(table::columnCeilings);
        for (int column = 0; column < table.columns; column++) {
            int place = column;
            long sum = IntStream.range(0, table.rows)
                    .mapToLong(row -> cells[row][place])
                    .sum();
            keeps &= low[column] <= sum && sum <= high[column];
        }
        return keeps;
    }

    /** Returns whether each column alone could have its total. */
    static boolean reachable(SmallTable table, long[] columnTotals) {
        return IntStream.range(0, table.columns).allMatch(column -> {
            long low = IntStream.range(0, table.rows)
                    .mapToLong(row -> table.floor(row, column))
                    .sum();
            long high = IntStream.range(0, table.rows)
                    .mapToLong(row -> table.ceiling(row, column))
                    .sum();
            return low <= columnTotals[column] && columnTotals[column] <= high;
        });
    }

    /** Computes from the definition what some rows must put in some columns, and what those columns can take. */
    static Need need(SmallTable table, long[] totals, long[] columnBounds, List<Integer> rows, List<Integer> columns) {
        long wanted = 0;
        long left = 0;
        for (int row = 0; row < table.rows; row++) {
            wanted += rows.contains(row) ? totals[row] : 0;
            for (int column = 0; column < table.columns; column++) {
                wanted -= rows.contains(row) && !columns.contains(column) ? table.ceiling(row, column) : 0;
                left -= !rows.contains(row) && columns.contains(column) ? table.floor(row, column) : 0;
            }
        }
        for (int column : columns) {
            left += columnBounds[column];
        }
        return new Need(wanted, left);
    }

    private void tryFrom(int cell) {
        if (cell == table.rows * table.columns) {
            if (keeps(table, cells, rowTotals, columnTotals)) {
                BigInteger sum = deviationNumerator(table, cells);
                least = Optional.of(least.map(sum::min).orElse(sum));
            }
            return;
        }
        int row = cell / table.columns;
        int column = cell % table.columns;
        if (column == 0 && row > 0 && LongStream.of(cells[row - 1]).sum() != rowTotals[row - 1]) {
            return;
        }
        for (long value = table.floor(row, column); value <= table.ceiling(row, column); value++) {
            cells[row][column] = value;
            tryFrom(cell + 1);
        }
    }

    private static BigInteger deviationNumerator(SmallTable table, long[][] cells) {
        BigInteger sum = BigInteger.ZERO;
        for (int row = 0; row < table.rows; row++) {
            for (int column = 0; column < table.columns; column++) {
                BigInteger cell = BigInteger.valueOf(cells[row][column]).multiply(table.denominator);
                sum = sum.add(cell.subtract(table.numerators[row][column]).abs());
            }
        }
        return sum;
    }
}
