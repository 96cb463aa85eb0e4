package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * {@link TableRounding} with keys: rows are taken in the order of their keys, columns in the order given, so that the
 * order of the input decides nothing.
 *
 * <p>Same formula, units and ties as {@link TableRounding}; a cell that is not in the table is zero. Refusals name rows and
 * columns by their keys.
 *
 * @param <R> what a row belongs to, a municipality as a rule
 * @param <C> what a column belongs to, a component as a rule
 * @since 0.2.0
 */
public final class KeyedTableRounding<R extends Comparable<? super R>, C> {

    private final ImmutableList<R> rows;
    private final ImmutableList<C> columns;
    private final TableRounding rounding;

    private KeyedTableRounding(ImmutableList<R> rows, ImmutableList<C> columns, TableRounding rounding) {
        this.rows = rows;
        this.columns = columns;
        this.rounding = rounding;
    }

    /**
     * Starts the rounding of a table.
     *
     * @param exact the exact cells in cents; what is absent is zero
     * @param columns all columns in the order in which ties fall
     * @param <R> what a row belongs to
     * @param <C> what a column belongs to
     * @return the rounding, to be completed by {@link #round}
     * @throws RefusalException if the table has a column that is not listed
     */
    public static <R extends Comparable<? super R>, C> KeyedTableRounding<R, C> of(
            Table<R, C, Rational> exact, List<C> columns) {
        Attributes.given(exact, "exact values");
        ImmutableList<C> listed = Attributes.all(columns, "columns");
        Faults.require(
                listed.containsAll(exact.columnKeySet()), MoneyFault.COLUMNS_UNLISTED, listed, exact.columnKeySet());
        ImmutableList<R> rows = ImmutableSortedSet.copyOf(exact.rowKeySet()).asList();
        List<List<Rational>> cells = new ArrayList<>();
        for (R row : rows) {
            Map<C, Rational> present = exact.row(row);
            cells.add(listed.stream()
                    .map(column -> present.getOrDefault(column, Rational.ZERO))
                    .toList());
        }
        TableRounding rounding = TableRounding.of(cells).named(names(rows), names(listed));
        return new KeyedTableRounding<>(rows, listed, rounding);
    }

    /**
     * Rounds to coarser units than the cent.
     *
     * @param unit the unit, such as EUR 1.00
     * @return the rounding in that unit
     * @throws RefusalException if the unit is not positive
     */
    public KeyedTableRounding<R, C> inUnitsOf(MonetaryAmount unit) {
        return new KeyedTableRounding<>(rows, columns, rounding.inUnitsOf(unit));
    }

    /**
     * Gives the totals of the rows, instead of their exact sums.
     *
     * @param totals the total of each row in cents
     * @return the rounding with these row totals
     * @throws RefusalException if a row has no total
     */
    public KeyedTableRounding<R, C> rowTotalCents(Map<R, Long> totals) {
        return new KeyedTableRounding<>(rows, columns, rounding.rowTotalCents(totals("row", rows, totals)));
    }

    /**
     * Gives the totals of the rows, as {@link #rowTotalCents} does.
     *
     * @param totals the total of each row
     * @return the rounding with these row totals
     * @throws RefusalException if a row has no total
     */
    public KeyedTableRounding<R, C> rowTotals(Map<R, ? extends MonetaryAmount> totals) {
        return rowTotalCents(Maps.transformValues(totals, total -> Euro.cents(total, "row total")));
    }

    /**
     * Gives the totals of the columns, instead of leaving each free between its exact sum rounded down and up.
     *
     * @param totals the total of each column in cents
     * @return the rounding with these column totals
     * @throws RefusalException if a column has no total
     */
    public KeyedTableRounding<R, C> columnTotalCents(Map<C, Long> totals) {
        return new KeyedTableRounding<>(rows, columns, rounding.columnTotalCents(totals("column", columns, totals)));
    }

    /**
     * Gives the totals of the columns, as {@link #columnTotalCents} does.
     *
     * @param totals the total of each column
     * @return the rounding with these column totals
     * @throws RefusalException if a column has no total
     */
    public KeyedTableRounding<R, C> columnTotals(Map<C, ? extends MonetaryAmount> totals) {
        return columnTotalCents(Maps.transformValues(totals, total -> Euro.cents(total, "column total")));
    }

    /**
     * Rounds the table.
     *
     * @return every listed column of every row, rows in the order of their keys
     * @throws RefusalException if no table keeps the totals
     */
    public ImmutableTable<R, C, MonetaryAmount> round() {
        RoundedTable rounded = rounding.round();
        ImmutableTable.Builder<R, C, MonetaryAmount> table = ImmutableTable.builder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                table.put(rows.get(row), columns.get(column), Euro.ofCents(rounded.cellCents(row, column)));
            }
        }
        return table.build();
    }

    private static <K> long[] totals(String role, ImmutableList<K> keys, Map<K, Long> totals) {
        Faults faults = new Faults();
        long[] ordered = new long[keys.size()];
        for (int i = 0; i < ordered.length; i++) {
            Long total = totals.get(keys.get(i));
            if (total == null) {
                faults.add(MoneyFault.LINE_TOTAL_ABSENT, role, keys.get(i));
            } else {
                ordered[i] = total;
            }
        }
        faults.throwIfAny();
        return ordered;
    }

    private static ImmutableList<String> names(ImmutableList<?> keys) {
        return keys.stream().map(Object::toString).collect(ImmutableList.toImmutableList());
    }
}
