package nl.regiokas.core.money;

import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.internal.rounding.RiseBounds;

/**
 * The minimal cut that proves that no table keeps the bounds: rows whose totals push more into some columns than those
 * may hold, or columns that must draw more from some rows than those may give.
 *
 * <p>A row pushes when it has a risen cell in a reached column; then every cell of it that could rise outside the reached
 * columns has risen. The other rows have no risen cell in the reached columns.
 */
final class TableCut {

    private final TableParts table;
    private final RiseBounds bounds;
    private final boolean[] pushing;
    private final boolean[] reached;

    TableCut(TableParts table, RiseBounds bounds, long[] ups, boolean[] reached) {
        this.table = table;
        this.bounds = bounds;
        this.reached = reached;
        this.pushing = new boolean[table.rows];
        for (int cell = 0; cell < ups.length; cell++) {
            pushing[cell / table.columns] |= ups[cell] == 1 && reached[cell % table.columns];
        }
    }

    Fault fault(TableLines rows, TableLines columns) {
        boolean drawing = reached[table.columns];
        List<String> rowNames = chosen(rows, pushing, !drawing);
        List<String> columnNames = chosen(columns, reached, !drawing);
        return Fault.of(
                drawing ? MoneyFault.COLUMNS_TOO_FULL : MoneyFault.ROWS_TOO_FULL,
                drawing ? columnNames : rowNames,
                FaultValue.cents((drawing ? drawn() : pushed()) * table.unit),
                drawing ? rowNames : columnNames,
                FaultValue.cents((drawing ? given() : held()) * table.unit));
    }

    /** What the pushing rows must put in the reached columns: their totals less their other cells rounded up. */
    private long pushed() {
        long units = 0;
        for (int row = 0; row < table.rows; row++) {
            if (pushing[row]) {
                units += rowTotal(row) - otherCeilings(row);
            }
        }
        return units;
    }

    /** What the reached columns leave them: their highest totals less the other rows' cells rounded down. */
    private long held() {
        long units = 0;
        for (int column = 0; column < table.columns; column++) {
            if (reached[column]) {
                units += table.columnFloor(column) + bounds.high[column];
            }
        }
        return units - otherFloors();
    }

    /** What the other columns must draw from the other rows: their lowest totals less the pushing rows' cells, up. */
    private long drawn() {
        long units = 0;
        for (int column = 0; column < table.columns; column++) {
            if (!reached[column]) {
                units += table.columnFloor(column) + bounds.low[column];
            }
        }
        for (int row = 0; row < table.rows; row++) {
            units -= pushing[row] ? otherCeilings(row) : 0;
        }
        return units;
    }

    /** What the other rows leave them: their totals less their cells in the reached columns rounded down. */
    private long given() {
        long units = 0;
        for (int row = 0; row < table.rows; row++) {
            units += pushing[row] ? 0 : rowTotal(row);
        }
        return units - otherFloors();
    }

    private long rowTotal(int row) {
        return table.rowFloor(row) + bounds.rowUps[row];
    }

    /** Sums the cells of a row rounded up, in the columns that are not reached. */
    private long otherCeilings(int row) {
        long units = 0;
        for (int column = 0; column < table.columns; column++) {
            int cell = row * table.columns + column;
            if (!reached[column]) {
                units += table.floors[cell] + (table.fractions.isWhole(cell) ? 0 : 1);
            }
        }
        return units;
    }

    /** Sums the cells rounded down of the rows that do not push, in the reached columns. */
    private long otherFloors() {
        long units = 0;
        for (int cell = 0; cell < table.floors.length; cell++) {
            boolean counts = !pushing[cell / table.columns] && reached[cell % table.columns];
            units += counts ? table.floors[cell] : 0;
        }
        return units;
    }

    private static List<String> chosen(TableLines lines, boolean[] chosen, boolean wanted) {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (chosen[i] == wanted) {
                list.add(lines.name(i));
            }
        }
        return list;
    }
}
