package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.Objects;
import javax.money.MonetaryAmount;

/**
 * A table rounded two ways: whole cells that sum to the totals of their rows and columns.
 *
 * <p>All amounts are in cents, multiples of the unit of the rounding. Positions count from 0, rows and columns in the
 * order in which they were given. Two tables are equal when their cells and their deviation are.
 *
 * @since 0.2.0
 */
public final class RoundedTable {

    private final int columns;
    private final ImmutableLongArray cells;
    private final Rational deviation;

    RoundedTable(int columns, long[] cells, Rational deviation) {
        this.columns = columns;
        this.cells = ImmutableLongArray.copyOf(cells);
        this.deviation = deviation;
    }

    /**
     * Returns how many rows the table has.
     *
     * @return the number of rows
     */
    public int rows() {
        return columns == 0 ? 0 : cells.length() / columns;
    }

    /**
     * Returns how many columns the table has.
     *
     * @return the number of columns
     */
    public int columns() {
        return columns;
    }

    /**
     * Returns a cell.
     *
     * @param row the row from 0
     * @param column the column from 0
     * @return the rounded value in cents
     */
    public long cellCents(int row, int column) {
        Objects.checkIndex(column, columns);
        return cells.get(row * columns + column);
    }

    /**
     * Returns a cell.
     *
     * @param row its row
     * @param column its column
     * @return euro
     */
    public MonetaryAmount cell(int row, int column) {
        return Euro.ofCents(cellCents(row, column));
    }

    /**
     * Returns a row.
     *
     * @param row the row from 0
     * @return its cells in cents, in the order of the columns
     */
    public ImmutableLongArray rowCents(int row) {
        return cells.subArray(row * columns, (row + 1) * columns);
    }

    /**
     * Returns a row.
     *
     * @param row the row from 0
     * @return its cells in euro, in the order of the columns
     */
    public ImmutableList<MonetaryAmount> row(int row) {
        return rowCents(row).stream().mapToObj(Euro::ofCents).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the total of a row.
     *
     * @param row the row from 0
     * @return the sum of its cells in cents
     */
    public long rowTotalCents(int row) {
        return rowCents(row).stream().sum();
    }

    /**
     * Returns the total of a row.
     *
     * @param row the row
     * @return euro
     */
    public MonetaryAmount rowTotal(int row) {
        return Euro.ofCents(rowTotalCents(row));
    }

    /**
     * Returns the total of a column.
     *
     * @param column the column from 0
     * @return the sum of its cells in cents
     */
    public long columnTotalCents(int column) {
        long total = 0;
        for (int row = 0; row < rows(); row++) {
            total += cellCents(row, column);
        }
        return total;
    }

    /**
     * Returns the total of a column.
     *
     * @param column the column
     * @return euro
     */
    public MonetaryAmount columnTotal(int column) {
        return Euro.ofCents(columnTotalCents(column));
    }

    /**
     * Returns the grand total.
     *
     * @return the sum of all cells in cents
     */
    public long totalCents() {
        return cells.stream().sum();
    }

    /**
     * Returns the total of all cells.
     *
     * @return euro
     */
    public MonetaryAmount total() {
        return Euro.ofCents(totalCents());
    }

    /**
     * Returns how far the cells lie from their exact values, all together: the smallest that is possible.
     *
     * @return sum of |cell - exact|, in cents
     */
    public Rational deviation() {
        return deviation;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RoundedTable other
                && columns == other.columns
                && cells.equals(other.cells)
                && deviation.equals(other.deviation);
    }

    @Override
    public int hashCode() {
        return 31 * cells.hashCode() + columns;
    }

    /**
     * Returns the cells in cents, row by row.
     *
     * @return such as {@code [[1, 0], [0, 1]]}
     */
    @Override
    public String toString() {
        ImmutableLongArray[] lines = new ImmutableLongArray[rows()];
        Arrays.setAll(lines, this::rowCents);
        return Arrays.toString(lines);
    }
}
