package nl.regiokas.core.money;

import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import nl.regiokas.core.fault.Faults;

/** Turns given totals into numbers of cells that go up, and tells which totals cannot be met. */
final class TableBounds {

    private final ExactTable table;
    private final TableLines rows;
    private final TableLines columns;
    private final Faults faults = new Faults();

    TableBounds(ExactTable table, TableLines rows, TableLines columns) {
        this.table = table;
        this.rows = rows;
        this.columns = columns;
    }

    /** Returns the bounds, refusing totals that no table can meet for a single row or column. */
    Bounds toBounds() {
        requireSameSum();
        int[] rowUps = new int[table.rows];
        for (int row = 0; row < table.rows; row++) {
            rowUps[row] = rows.totals() == null
                    ? wholeRest(row)
                    : ups(rows, row, table.rowFloor(row), fractional(row * table.columns, 1, table.columns));
        }
        int[] low = new int[table.columns];
        int[] high = new int[table.columns];
        for (int column = 0; column < table.columns; column++) {
            boundColumn(column, low, high);
        }
        faults.throwIfAny();
        return new Bounds(rowUps, low, high);
    }

    private void boundColumn(int column, int[] low, int[] high) {
        if (columns.totals() == null) {
            Fractions.Sum rest = table.columnRest(column);
            low[column] = rest.floor();
            high[column] = rest.ceiling();
        } else {
            int fractional = fractional(column, table.columns, table.rows);
            low[column] = ups(columns, column, table.columnFloor(column), fractional);
            high[column] = low[column];
        }
    }

    private int wholeRest(int row) {
        Fractions.Sum rest = table.rowRest(row);
        if (rest.floor() != rest.ceiling()) {
            long floor = (table.rowFloor(row) + rest.floor()) * table.unit;
            faults.add(
                    "exact cells of row %s must sum to a multiple of the unit %s but sum to between %s and %s",
                    rows.name(row), Euro.display(table.unit), Euro.display(floor), Euro.display(floor + table.unit));
        }
        return rest.floor();
    }

    private int ups(TableLines lines, int line, long floor, int fractional) {
        long total = lines.totals() == null ? 0 : lines.totals().get(line);
        if (total % table.unit != 0) {
            faults.add(
                    "total of %s %s must be a multiple of the unit %s but was %s",
                    lines.role(), lines.name(line), Euro.display(table.unit), Euro.display(total));
            return 0;
        }
        long units = total / table.unit;
        if (units < floor || units > floor + fractional) {
            faults.add(
                    "total of %s %s must lie between its cells rounded down %s and rounded up %s but was %s",
                    lines.role(),
                    lines.name(line),
                    Euro.display(floor * table.unit),
                    Euro.display((floor + fractional) * table.unit),
                    Euro.display(total));
            return 0;
        }
        return (int) (units - floor);
    }

    private int fractional(int start, int step, int count) {
        int fractional = 0;
        for (int i = 0; i < count; i++) {
            fractional += table.fractions.isWhole(start + i * step) ? 0 : 1;
        }
        return fractional;
    }

    private void requireSameSum() {
        if (rows.totals() != null && columns.totals() != null) {
            BigInteger rowSum = sum(rows.totals());
            BigInteger columnSum = sum(columns.totals());
            if (!rowSum.equals(columnSum)) {
                faults.add(
                        "row totals and column totals must have the same sum but sum to EUR %s and EUR %s",
                        new BigDecimal(rowSum, 2).toPlainString(), new BigDecimal(columnSum, 2).toPlainString());
            }
        }
    }

    private static BigInteger sum(ImmutableLongArray totals) {
        return totals.stream().mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
