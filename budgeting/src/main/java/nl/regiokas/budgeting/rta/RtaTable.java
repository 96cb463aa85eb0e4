package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.ValueStyle;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import org.immutables.value.Value;

/**
 * A computed table that closes: amounts rounded two ways, with the exact values behind them.
 * Dutch: sluitende tabel.
 *
 * <p>Every cell is its exact value rounded down or up to the unit, every row sums to its total, every column to its
 * exact sum rounded down or up, and the grand total is the sum of the row totals. Of all such tables this one has the
 * least {@link #deviation()}. The rows stand in the order of their names; that order alone decides ties.
 */
@Value.Immutable
@ValueStyle
public abstract class RtaTable {

    /** The name of the column and of the row of totals, {@value}. */
    public static final String TOTAL = "total";

    /** The name of the column of the net cut, {@value}. Dutch: korting. */
    public static final String CUT = "cut";

    RtaTable() {}

    /**
     * Returns the year of the table.
     *
     * @return the calendar year
     */
    public abstract int year();

    /**
     * Returns the unit to which the table is rounded.
     *
     * @return a positive amount, such as one cent or one euro
     */
    public abstract MonetaryAmount unit();

    /**
     * Returns the rounded amounts, with a last column {@code total} and a row of totals.
     *
     * @return the table
     */
    public abstract AmountTable amounts();

    /** Returns the exact values in euros by row, in the order of the columns without the total. */
    abstract ImmutableMap<String, ImmutableList<Rational>> exactRows();

    /**
     * Returns the sum over all cells of how far each is from its exact value.
     *
     * @return sum of |cell - exact|, in euros
     */
    public abstract Rational deviation();

    /**
     * Returns a rounded amount.
     *
     * @param row the row's name, or {@link #TOTAL}
     * @param column the column's name, or {@link #TOTAL}
     * @return the amount
     * @throws RefusalException if the table has no such row or column
     */
    public MonetaryAmount cell(String row, String column) {
        return amounts().cell(row, column);
    }

    /**
     * Returns the exact value behind a rounded amount.
     *
     * @param row the row's name, or {@link #TOTAL}
     * @param column the column's name, or {@link #TOTAL}
     * @return the value in euros
     * @throws RefusalException if the table has no such row or column
     */
    public Rational exact(String row, String column) {
        Faults.require(
                (row.equals(TOTAL) || exactRows().containsKey(row))
                        && amounts().columns().contains(column),
                "table has no cell in row %s and column %s",
                row,
                column);
        ImmutableList<String> rows = row.equals(TOTAL) ? amounts().rows() : ImmutableList.of(row);
        return rows.stream().map(name -> exactCell(name, column)).reduce(Rational.ZERO, Rational::plus);
    }

    private Rational exactCell(String row, String column) {
        ImmutableList<Rational> values = exactRows().getOrDefault(row, ImmutableList.of());
        int position = amounts().columns().indexOf(column);
        return position < values.size() ? values.get(position) : values.stream().reduce(Rational.ZERO, Rational::plus);
    }

    /** Builds a table. */
    static final class Builder extends ImmutableRtaTable.Builder {

        Builder() {}
    }
}
