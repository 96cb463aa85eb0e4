package nl.regiokas.budgeting.rta;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.KeyedTableRounding;
import nl.regiokas.core.money.Rational;
import org.immutables.value.Value;

/**
 * A computed table that closes: amounts rounded two ways, with the exact values behind them.
 * Dutch: sluitende tabel.
 *
 * <p>Every cell is its exact value rounded down or up to the unit, every row sums to its total, every column to its
 * exact sum rounded down or up, and the grand total is the sum of the row totals. Of all such tables this one has the
 * least {@link #deviation()}. The rows are in the order of their names; that order alone decides ties.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class RtaTable {

    /** The name of the column and of the row of totals, {@value}. */
    public static final String TOTAL = "total";

    private static final ImmutableSet<String> TOTALS = ImmutableSet.of(TOTAL, "totaal");

    /** The name of the column of the net cut, {@value}. Dutch: korting. */
    public static final String CUT = "cut";

    private static final Rational CENTS_IN_A_EURO = Rational.of(100);

    RtaTable() {}

    /**
     * Whether a row of a table is that of its totals.
     *
     * @param name the name of the row
     * @return true for {@code total} and {@code totaal}, in any case
     */
    public static boolean isTotal(String name) {
        return TOTALS.contains(name.strip().toLowerCase(Locale.ROOT));
    }

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
     * Returns the names of the columns without the total.
     *
     * @return the names in order
     */
    public ImmutableList<String> components() {
        return amounts().columns().stream()
                .filter(column -> !column.equals(TOTAL))
                .collect(toImmutableList());
    }

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
     * Looks up a rounded amount.
     *
     * @param row the row's name, or {@link #TOTAL}
     * @param column the column's name, or {@link #TOTAL}
     * @return the amount, empty if the table has no such row or column
     */
    public Optional<MonetaryAmount> findCell(String row, String column) {
        return amounts().findCell(row, column);
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
        return findExact(row, column).orElseThrow(() -> RefusalException.of(RtaFault.RTA_CELL_ABSENT, row, column));
    }

    /**
     * Looks up the exact value behind a rounded amount.
     *
     * @param row the row's name, or {@link #TOTAL}
     * @param column the column's name, or {@link #TOTAL}
     * @return the value in euros, empty if the table has no such row or column
     */
    public Optional<Rational> findExact(String row, String column) {
        if (!amounts().columns().contains(column)
                || (!row.equals(TOTAL) && !exactRows().containsKey(row))) {
            return Optional.empty();
        }
        ImmutableList<String> rows = row.equals(TOTAL) ? amounts().rows() : ImmutableList.of(row);
        return Optional.of(rows.stream().map(name -> exactCell(name, column)).reduce(Rational.ZERO, Rational::plus));
    }

    /**
     * Rounds exact rows two ways.
     *
     * @param year the year of the table
     * @param unit the unit to which it is rounded
     * @param columns the names of the columns, in the order in which ties fall
     * @param bases the total of every row, in cents
     * @param exactCents the exact cells in cents; the cells of a row sum to its base; an absent cell is zero
     */
    static RtaTable rounded(
            int year,
            MonetaryAmount unit,
            ImmutableList<String> columns,
            ImmutableSortedMap<String, Long> bases,
            ImmutableTable<String, String, Rational> exactCents) {
        checkBases(bases, Euro.cents(unit, "unit"));
        ImmutableTable<String, String, MonetaryAmount> cells = KeyedTableRounding.of(exactCents, columns)
                .inUnitsOf(unit)
                .rowTotalCents(bases)
                .round();
        ImmutableMap.Builder<String, ImmutableList<Rational>> exactRows = ImmutableMap.builder();
        Rational deviation = Rational.ZERO;
        for (String row : bases.keySet()) {
            ImmutableList.Builder<Rational> exact = ImmutableList.builder();
            for (String column : columns) {
                Rational euros = cents(exactCents, row, column).dividedBy(CENTS_IN_A_EURO);
                exact.add(euros);
                Rational cell = Rational.of(Euro.cents(cell(cells, row, column), column))
                        .dividedBy(CENTS_IN_A_EURO);
                deviation = deviation.plus(cell.minus(euros).abs());
            }
            exactRows.put(row, exact.build());
        }
        return new ImmutableRtaTable.Builder()
                .year(year)
                .unit(Euro.exact(unit, "unit"))
                .amounts(closed(columns, bases, cells))
                .exactRows(exactRows.buildOrThrow())
                .deviation(deviation)
                .build();
    }

    private static void checkBases(ImmutableSortedMap<String, Long> bases, long unitCents) {
        Faults faults = new Faults();
        if (bases.isEmpty()) {
            faults.add(RtaFault.RTA_MUNICIPALITIES_ABSENT);
        }
        if (unitCents <= 0) {
            faults.add(RtaFault.RTA_UNIT_NOT_POSITIVE, FaultValue.cents(unitCents));
            faults.throwIfAny();
        }
        bases.forEach((name, base) -> {
            if (base % unitCents != 0) {
                faults.add(RtaFault.RTA_BASE_NO_MULTIPLE, FaultValue.cents(unitCents), FaultValue.cents(base), name);
            }
        });
        faults.throwIfAny();
    }

    private static AmountTable closed(
            ImmutableList<String> columns,
            ImmutableSortedMap<String, Long> bases,
            ImmutableTable<String, String, MonetaryAmount> cells) {
        AmountTable.Builder closed = AmountTable.builder().columns(columns).addColumns(TOTAL);
        bases.forEach((row, base) -> closed.putAmounts(
                row,
                Stream.concat(columns.stream().map(column -> cell(cells, row, column)), Stream.of(Euro.ofCents(base)))
                        .collect(toImmutableList())));
        columns.forEach(column -> closed.addTotals(
                Cents.sumOf("sum of " + column, cells.column(column).values())));
        return closed.addTotals(Euro.ofCents(Cents.sum("sum of the bases", bases.values())))
                .build();
    }

    private static MonetaryAmount cell(
            ImmutableTable<String, String, MonetaryAmount> cells, String row, String column) {
        return cells.row(row).getOrDefault(column, Euro.ZERO);
    }

    private static Rational cents(ImmutableTable<String, String, Rational> exactCents, String row, String column) {
        return exactCents.row(row).getOrDefault(column, Rational.ZERO);
    }

    private Rational exactCell(String row, String column) {
        ImmutableList<Rational> values = exactRows().getOrDefault(row, ImmutableList.of());
        int position = amounts().columns().indexOf(column);
        return position < values.size() ? values.get(position) : values.stream().reduce(Rational.ZERO, Rational::plus);
    }
}
