package nl.regiokas.core.money;

import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.rounding.RiseBounds;

/** Turns given totals into numbers of cells that go up, and reports which totals cannot be met. */
final class TableBounds {

    private final TableParts table;
    private final TableLines rows;
    private final TableLines columns;
    private final Faults faults = new Faults();

    TableBounds(TableParts table, TableLines rows, TableLines columns) {
        this.table = table;
        this.rows = rows;
        this.columns = columns;
    }

    /** Returns the bounds, refusing totals that no table can meet for a single row or column. */
    RiseBounds toRiseBounds() {
        requireSameSum();
        RiseBounds bounds = new RiseBounds(rowUps(), new int[table.columns], new int[table.columns]);
        if (columns.totals() == null) {
            boundFreely(bounds);
        } else {
            boundByTotals(bounds);
        }
        faults.throwIfAny();
        return bounds;
    }

    private int[] rowUps() {
        int[] rowUps = new int[table.rows];
        Fractions.Sum[] sums = rows.totals() == null ? table.fractions.rowSums() : new Fractions.Sum[0];
        for (int row = 0; row < table.rows; row++) {
            rowUps[row] = rows.totals() == null
                    ? wholeRest(row, sums[row])
                    : ups(rows, row, table.rowFloor(row), fractional(row * table.columns, 1, table.columns));
        }
        return rowUps;
    }

    private void boundFreely(RiseBounds bounds) {
        Fractions.Sum[] sums = table.fractions.columnSums();
        for (int column = 0; column < table.columns; column++) {
            bounds.low[column] = sums[column].floor();
            bounds.high[column] = sums[column].ceiling();
        }
    }

    private void boundByTotals(RiseBounds bounds) {
        for (int column = 0; column < table.columns; column++) {
            int fractional = fractional(column, table.columns, table.rows);
            bounds.low[column] = ups(columns, column, table.columnFloor(column), fractional);
            bounds.high[column] = bounds.low[column];
        }
    }

    private int wholeRest(int row, Fractions.Sum rest) {
        if (rest.floor() != rest.ceiling()) {
            long floor = (table.rowFloor(row) + rest.floor()) * table.unit;
            faults.add(
                    MoneyFault.ROW_NO_MULTIPLE,
                    rows.name(row),
                    FaultValue.cents(table.unit),
                    FaultValue.cents(floor),
                    FaultValue.cents(floor + table.unit));
        }
        return rest.floor();
    }

    private int ups(TableLines lines, int line, long floor, int fractional) {
        long total = lines.total(line);
        if (total % table.unit != 0) {
            faults.add(
                    MoneyFault.LINE_TOTAL_NO_MULTIPLE,
                    lines.role(),
                    lines.name(line),
                    FaultValue.cents(table.unit),
                    FaultValue.cents(total));
            return 0;
        }
        long units = total / table.unit;
        if (units < floor || units > floor + fractional) {
            addBeyond(lines, line, floor, floor + fractional);
            return 0;
        }
        return (int) (units - floor);
    }

    private void addBeyond(TableLines lines, int line, long floor, long ceiling) {
        faults.add(
                MoneyFault.LINE_TOTAL_BEYOND_CELLS,
                lines.role(),
                lines.name(line),
                FaultValue.cents(floor * table.unit),
                FaultValue.cents(ceiling * table.unit),
                FaultValue.cents(lines.total(line)));
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
                faults.add(MoneyFault.TOTALS_DIFFER, FaultValue.cents(rowSum), FaultValue.cents(columnSum));
            }
        }
    }

    private static BigInteger sum(ImmutableLongArray totals) {
        return totals.stream().mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
