package nl.regiokas.core.money;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A table small enough to try each of its roundings: numerators over one denominator. */
final class SmallTable {

    final BigInteger[][] numerators;
    final BigInteger denominator;
    final int rows;
    final int columns;

    SmallTable(BigInteger[][] numerators, BigInteger denominator) {
        this.numerators = numerators;
        this.denominator = denominator;
        this.rows = numerators.length;
        this.columns = numerators[0].length;
    }

    long floor(int row, int column) {
        BigInteger cell = numerators[row][column];
        return cell.subtract(cell.mod(denominator)).divide(denominator).longValueExact();
    }

    long ceiling(int row, int column) {
        return isWhole(row, column) ? floor(row, column) : floor(row, column) + 1;
    }

    boolean isWhole(int row, int column) {
        return numerators[row][column].mod(denominator).signum() == 0;
    }

    List<List<Rational>> cells() {
        return Arrays.stream(numerators)
                .map(row -> Arrays.stream(row)
                        .map(cell -> Rational.of(cell, denominator))
                        .toList())
                .toList();
    }

    TableRounding rounding() {
        return TableRounding.of(cells());
    }

    /** The same table by the way for numbers that fit. */
    TableRounding wholeNumberRounding() {
        long[][] numbers = Arrays.stream(numerators)
                .map(row ->
                        Arrays.stream(row).mapToLong(BigInteger::longValueExact).toArray())
                .toArray(long[][]::new);
        return TableRounding.of(numbers, denominator.longValueExact());
    }

    SmallTable transposed() {
        BigInteger[][] turned = new BigInteger[columns][rows];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                turned[column][row] = numerators[row][column];
            }
        }
        return new SmallTable(turned, denominator);
    }

    /** The exact totals of the rows, which must be whole. */
    long[] exactRowTotals() {
        return Arrays.stream(numerators)
                .map(row -> Arrays.stream(row).reduce(BigInteger.ZERO, BigInteger::add))
                .mapToLong(sum -> Rational.of(sum, denominator).numerator().longValueExact())
                .toArray();
    }

    /** The exact totals of the columns, rounded down. */
    long[] columnFloors() {
        return Arrays.stream(transposed().numerators)
                .map(column -> Arrays.stream(column).reduce(BigInteger.ZERO, BigInteger::add))
                .mapToLong(sum -> Rational.of(sum, denominator).floor().longValueExact())
                .toArray();
    }

    /** The exact totals of the columns, rounded up. */
    long[] columnCeilings() {
        return Arrays.stream(transposed().numerators)
                .map(column -> Arrays.stream(column).reduce(BigInteger.ZERO, BigInteger::add))
                .mapToLong(sum ->
                        Rational.of(sum.negate(), denominator).floor().negate().longValueExact())
                .toArray();
    }

    /** Rounds each cell down or up by the toss of a coin. */
    long[][] tossed(Random random) {
        long[][] cells = new long[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row][column] = random.nextBoolean() ? floor(row, column) : ceiling(row, column);
            }
        }
        return cells;
    }

    List<String> columnKeys() {
        return IntStream.range(0, columns)
                .mapToObj(column -> "column " + column)
                .toList();
    }

    /** The cells by key, put in at random order. */
    Table<String, String, Rational> keyed(Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows * columns).boxed().toList());
        Collections.shuffle(order, random);
        Table<String, String, Rational> table = HashBasedTable.create();
        for (int cell : order) {
            int row = cell / columns;
            table.put(
                    "row " + row,
                    columnKeys().get(cell % columns),
                    cells().get(row).get(cell % columns));
        }
        return table;
    }

    /** Returns the same rows in another order. */
    SmallTable shuffled(Random random) {
        List<BigInteger[]> order = new ArrayList<>(Arrays.asList(numerators));
        Collections.shuffle(order, random);
        return new SmallTable(order.toArray(BigInteger[][]::new), denominator);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(numerators) + " / " + denominator;
    }
}
