package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.rounding.Rise;
import nl.regiokas.core.internal.rounding.RiseBounds;

/**
 * Rounds a table of exact values two ways, so that its rows and its columns close (controlled rounding).
 *
 * <p>Each cell becomes its exact value rounded down or up; each row sums to its whole total; each column sums to its own
 * exact total rounded down or up, or to a total given beforehand; so the grand total holds. Among all such tables the
 * result has the least sum of |cell - exact|. A whole cell never moves; negative cells are rounded towards minus or plus
 * infinity like any other.
 *
 * <p>Formula: a cell with fraction f costs f when it stays down and 1 - f when it goes up; how many cells go up follows
 * from the row totals, so the least deviation is the largest sum of the fractions that go up. Rows first take their
 * largest fractions; then surpluses of columns move to columns with a shortage along the cheapest chains of swaps.
 *
 * <p>Units: exact values and totals count cents; cells become multiples of the unit, a cent unless another is given, and
 * totals must be multiples of it.
 *
 * <p>Ties: of tables with the same deviation the same one is always taken; rows prefer earlier columns, and later rows
 * give way first, so hand rows over in the order of their codes, or use {@link KeyedTableRounding}, which sorts them.
 *
 * <table>
 * <caption>Two rows that sum to 2; the columns to 1.7, 1.3 and 1</caption>
 * <tr><th>exact</th><th>each cell alone</th><th>each row alone</th><th>rounded two ways</th></tr>
 * <tr><td>0.9, 0.6, 0.5</td><td>1, 1, 1</td><td>1, 1, 0</td><td>1, 0, 1</td></tr>
 * <tr><td>0.8, 0.7, 0.5</td><td>1, 1, 1</td><td>1, 1, 0</td><td>1, 1, 0</td></tr>
 * </table>
 *
 * <p>Failures: a table with whole exact row sums and free columns always exists. With totals that differ from the exact
 * ones it may not; then the refusal names the rows and columns that make it impossible.
 *
 * <p>Source: M. Bacharach, <i>Matrix rounding problems</i> (1966); L. Cox, <i>A constructive procedure for unbiased
 * controlled rounding</i> (1987).
 *
 * @since 0.2.0
 */
public final class TableRounding {

    private final LongFunction<TableParts> cells;
    private final long unit;
    private final TableLines rows;
    private final TableLines columns;

    private TableRounding(LongFunction<TableParts> cells, long unit, TableLines rows, TableLines columns) {
        this.cells = cells;
        this.unit = unit;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Starts the rounding of exact values.
     *
     * @param exact the rows, all of the same length, in cents
     * @return the rounding, to be completed by {@link #round}
     * @throws RefusalException if the rows differ in length
     */
    public static TableRounding of(List<? extends List<Rational>> exact) {
        Attributes.given(exact, "exact values").forEach(row -> Attributes.all(row, "exact values"));
        int columns = exact.isEmpty() ? 0 : exact.get(0).size();
        requireSameLength(columns, exact.stream().mapToInt(List::size));
        ImmutableList<Rational> all = exact.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
        return of(exact.size(), columns, size -> TableParts.of(columns, all, size));
    }

    /**
     * Starts the rounding of values over a common denominator.
     *
     * @param numerators the values in cents x denominator, rows of the same length
     * @param denominator the common denominator, positive
     * @return the rounding, to be completed by {@link #round}
     * @throws RefusalException if the rows differ in length or the denominator is not positive
     */
    public static TableRounding of(long[][] numerators, long denominator) {
        Attributes.all(numerators, "numerators");
        int columns = numerators.length == 0 ? 0 : numerators[0].length;
        requireSameLength(columns, Arrays.stream(numerators).mapToInt(row -> row.length));
        Faults.require(denominator > 0, MoneyFault.DENOMINATOR_NOT_POSITIVE, denominator);
        long[] all = Longs.concat(numerators);
        return of(numerators.length, columns, size -> TableParts.of(columns, all, denominator, size));
    }

    private static TableRounding of(int rows, int columns, LongFunction<TableParts> cells) {
        Faults.require(rows == 0 || columns > 0, MoneyFault.COLUMNS_ABSENT);
        return new TableRounding(cells, 1, TableLines.numbered("row", rows), TableLines.numbered("column", columns));
    }

    /**
     * Rounds to coarser units than the cent.
     *
     * @param newUnit the unit, such as EUR 1.00 or EUR 1000.00
     * @return the rounding in that unit
     * @throws RefusalException if the unit is not positive
     */
    public TableRounding inUnitsOf(MonetaryAmount newUnit) {
        long size = Euro.cents(newUnit, "unit");
        Faults.require(size > 0, MoneyFault.UNIT_NOT_POSITIVE, FaultValue.cents(size));
        return new TableRounding(cells, size, rows, columns);
    }

    /**
     * Gives the totals of the rows, instead of their exact sums.
     *
     * @param totals a total in cents for each row, in order
     * @return the rounding with these row totals
     * @throws RefusalException if there are not as many totals as rows
     */
    public TableRounding rowTotalCents(long... totals) {
        return new TableRounding(cells, unit, rows.withTotals(totals), columns);
    }

    /**
     * Gives the totals of the rows, as {@link #rowTotalCents} does.
     *
     * @param totals the total of each row, in order
     * @return the rounding with these row totals
     * @throws RefusalException if there are not as many totals as rows
     */
    public TableRounding rowTotals(List<? extends MonetaryAmount> totals) {
        return rowTotalCents(cents("row total", totals));
    }

    /**
     * Gives the totals of the columns, instead of leaving each free between its exact sum rounded down and up.
     *
     * @param totals a total in cents for each column, in order
     * @return the rounding with these column totals
     * @throws RefusalException if there are not as many totals as columns
     */
    public TableRounding columnTotalCents(long... totals) {
        return new TableRounding(cells, unit, rows, columns.withTotals(totals));
    }

    /**
     * Gives the totals of the columns, as {@link #columnTotalCents} does.
     *
     * @param totals the total of each column, in order
     * @return the rounding with these column totals
     * @throws RefusalException if there are not as many totals as columns
     */
    public TableRounding columnTotals(List<? extends MonetaryAmount> totals) {
        return columnTotalCents(cents("column total", totals));
    }

    private static long[] cents(String role, List<? extends MonetaryAmount> totals) {
        return totals.stream().mapToLong(total -> Euro.cents(total, role)).toArray();
    }

    /**
     * Names the rows and columns for refusals; without names they go by their number from 1.
     *
     * @param rowNames a name for each row, in order
     * @param columnNames a name for each column, in order
     * @return the rounding with these names
     * @throws RefusalException if there are not as many names as rows or columns
     */
    public TableRounding named(List<String> rowNames, List<String> columnNames) {
        return new TableRounding(cells, unit, rows.withNames(rowNames), columns.withNames(columnNames));
    }

    /**
     * Rounds the table.
     *
     * @return the table with the least deviation
     * @throws RefusalException if a total is not a multiple of the unit, lies beyond the cells of its row or column, or no
     *     table keeps all totals together; each names the rows and columns
     */
    public RoundedTable round() {
        TableParts table = cells.apply(unit);
        RiseBounds bounds = new TableBounds(table, rows, columns).toRiseBounds();
        Rise rise = table.fractions.decide(bounds);
        if (rise.reached != null) {
            throw RefusalException.of(new TableCut(table, bounds, rise.ups, rise.reached).fault(rows, columns));
        }
        return table.rounded(rise.ups);
    }

    private static void requireSameLength(int columns, IntStream lengths) {
        lengths.forEach(length -> Faults.require(length == columns, MoneyFault.ROWS_UNEQUAL, columns, length));
    }
}
