package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.primitives.Longs;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.RoundedTable;
import nl.regiokas.core.money.TableRounding;

/** Collects exact rows by name, whatever their order, and rounds them two ways. Values are in cents until then. */
final class ExactTable {

    private static final Rational CENTS_IN_A_EURO = Rational.of(100);

    private final ImmutableList<String> columns;
    private final TreeMap<String, Long> totals = new TreeMap<>();
    private final TreeMap<String, ImmutableList<Rational>> rows = new TreeMap<>();

    ExactTable(Collection<String> columns) {
        this.columns = ImmutableList.copyOf(columns);
    }

    /** Adds a row: its total and the exact values in cents that sum to it. */
    void row(String name, MonetaryAmount total, ImmutableList<Rational> exactCents) {
        totals.put(name, Euro.cents(total, "base of " + name));
        rows.put(name, exactCents);
    }

    RtaTable round(int year, MonetaryAmount unit) {
        long unitCents = Euro.cents(unit, "unit");
        check(unitCents);
        RoundedTable rounded = TableRounding.of(ImmutableList.copyOf(rows.values()))
                .inUnitsOf(unit)
                .rowTotals(Longs.toArray(totals.values()))
                .named(ImmutableList.copyOf(rows.keySet()), columns)
                .round();
        return new RtaTable.Builder()
                .year(year)
                .unit(unit)
                .amounts(amounts(rounded))
                .exactRows(inEuros())
                .deviation(rounded.deviation().dividedBy(CENTS_IN_A_EURO))
                .build();
    }

    private void check(long unitCents) {
        Faults faults = new Faults();
        if (rows.isEmpty()) {
            faults.add("table must have a municipality but has none");
        }
        if (unitCents <= 0) {
            faults.add("unit must be positive but was %s", Euro.display(unitCents));
            faults.throwIfAny();
        }
        totals.forEach((name, total) -> {
            if (total % unitCents != 0) {
                faults.add(
                        "base must be a whole multiple of the unit %s but was %s (%s)",
                        Euro.display(unitCents), Euro.display(total), name);
            }
        });
        faults.throwIfAny();
    }

    private AmountTable amounts(RoundedTable rounded) {
        AmountTable.Builder amounts =
                AmountTable.builder().addAllColumns(columns).addColumns(RtaTable.TOTAL);
        ImmutableList.Builder<MonetaryAmount> sums = ImmutableList.builder();
        int row = 0;
        for (String name : rows.keySet()) {
            amounts.putAmounts(name, amounts(rounded.row(row).asList(), rounded.rowTotal(row)));
            row++;
        }
        for (int column = 0; column < columns.size(); column++) {
            sums.add(Euro.ofCents(rounded.columnTotal(column)));
        }
        return amounts.totals(sums.add(Euro.ofCents(rounded.total())).build()).build();
    }

    private static ImmutableList<MonetaryAmount> amounts(List<Long> cells, long total) {
        return Stream.concat(cells.stream(), Stream.of(total))
                .map(Euro::ofCents)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableMap<String, ImmutableList<Rational>> inEuros() {
        return ImmutableMap.copyOf(Maps.transformValues(
                rows,
                row -> row.stream()
                        .map(cents -> cents.dividedBy(CENTS_IN_A_EURO))
                        .collect(ImmutableList.toImmutableList())));
    }
}
