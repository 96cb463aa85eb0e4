package nl.regiokas.budgeting.rta;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * A table of amounts with named rows, named columns and perhaps a row of totals, taken as it stands.
 * Dutch: tabel met bedragen.
 *
 * <p>Only its shape is checked: a published table that does not close is a table too, and {@link Reconciliation} and
 * {@link ColumnRule} report what is wrong with it. Refused: a row or a total row that lacks a column, a row named
 * {@code total}, an amount that is not in whole cents of a euro.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class AmountTable {

    AmountTable() {}

    /**
     * Returns the names of the columns.
     *
     * @return the names in order, each once
     */
    public abstract ImmutableList<String> columns();

    /**
     * Returns the amounts of every row, in the order of the columns.
     *
     * @return row to its amounts
     */
    public abstract ImmutableMap<String, ImmutableList<MonetaryAmount>> amounts();

    /**
     * Returns the row of totals.
     *
     * @return the total of every column in order, or an empty list if the table has no such row
     */
    public abstract ImmutableList<MonetaryAmount> totals();

    /**
     * Returns where the table is found.
     *
     * @return the paper and its lines, if known
     */
    public abstract Optional<Source> source();

    /**
     * Returns the names of the rows, without the row of totals.
     *
     * @return the names in order
     */
    public ImmutableList<String> rows() {
        return amounts().keySet().asList();
    }

    /**
     * Returns an amount.
     *
     * @param row the row's name, or {@link RtaTable#TOTAL} for the row of totals
     * @param column the column's name
     * @return the amount
     * @throws RefusalException if the table has no such row or column
     */
    public MonetaryAmount cell(String row, String column) {
        return findCell(row, column).orElseThrow(() -> RefusalException.of(RtaFault.RTA_CELL_ABSENT, row, column));
    }

    /**
     * Looks up an amount.
     *
     * @param row the row's name, or {@link RtaTable#TOTAL} for the row of totals
     * @param column the column's name
     * @return the amount, empty if the table has no such row or column
     */
    public Optional<MonetaryAmount> findCell(String row, String column) {
        ImmutableList<MonetaryAmount> amounts =
                row.equals(RtaTable.TOTAL) ? totals() : amounts().getOrDefault(row, ImmutableList.of());
        int position = columns().indexOf(column);
        return position < 0 || amounts.isEmpty() ? Optional.empty() : Optional.of(amounts.get(position));
    }

    /**
     * Returns the sum of a column over the rows, without the row of totals.
     *
     * @param column the column's name
     * @return the sum
     * @throws RefusalException if the table has no such column
     */
    public MonetaryAmount sum(String column) {
        return Euro.ofCents(Cents.sum("sum of " + column, Collections2.transform(rows(), row -> cents(row, column))));
    }

    /**
     * Looks the sum of a column over the rows up, without the row of totals.
     *
     * @param column the column's name
     * @return the sum, empty if the table has no such column
     * @throws RefusalException if the sum does not fit a {@code long} of cents
     */
    public Optional<MonetaryAmount> findSum(String column) {
        return columns().contains(column) ? Optional.of(sum(column)) : Optional.empty();
    }

    /** Returns every row's name, the row of totals last if there is one. */
    final ImmutableList<String> rowsAndTotal() {
        return totals().isEmpty()
                ? rows()
                : ImmutableList.<String>builder()
                        .addAll(rows())
                        .add(RtaTable.TOTAL)
                        .build();
    }

    /** Returns a cell in cents. */
    final long cents(String row, String column) {
        return Euro.cents(cell(row, column), column + " of " + row);
    }

    /** Refuses an invalid table; amounts of any implementation become the library's own. */
    @Value.Check
    AmountTable checked() {
        Faults faults = new Faults();
        if (ImmutableSet.copyOf(columns()).size() < columns().size()) {
            faults.add(RtaFault.RTA_COLUMN_TWICE, columns());
        }
        if (amounts().containsKey(RtaTable.TOTAL)) {
            faults.add(RtaFault.RTA_ROW_NAMED_TOTAL);
        }
        amounts().forEach((row, amounts) -> checkRow(row, amounts, faults));
        if (!totals().isEmpty()) {
            checkRow(RtaTable.TOTAL, totals(), faults);
        }
        faults.throwIfAny();
        boolean exact = Stream.concat(amounts().values().stream(), Stream.of(totals()))
                .flatMap(ImmutableList::stream)
                .allMatch(amount -> Euro.exact(amount, "amount") == amount);
        return exact
                ? this
                : toBuilder()
                        .amounts(Maps.transformValues(amounts(), AmountTable::exact))
                        .totals(exact(totals()))
                        .build();
    }

    private static ImmutableList<MonetaryAmount> exact(ImmutableList<MonetaryAmount> row) {
        return row.stream().map(amount -> Euro.exact(amount, "amount")).collect(ImmutableList.toImmutableList());
    }

    private void checkRow(String row, ImmutableList<MonetaryAmount> amounts, Faults faults) {
        if (amounts.size() != columns().size()) {
            faults.add(RtaFault.RTA_ROW_LENGTH, row, columns().size(), amounts.size());
            return;
        }
        for (int column = 0; column < amounts.size(); column++) {
            Cents.check(amounts.get(column), columns().get(column) + " of " + row, faults);
        }
    }

    /**
     * Starts a table.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this table.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a table. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableAmountTable.Builder attributes = new ImmutableAmountTable.Builder();

        Builder() {}

        /**
         * Sets the names of the columns; they replace those given before.
         *
         * @param columns the names in order, each once
         * @return this builder
         */
        public Builder columns(Iterable<String> columns) {
            attributes.columns(Attributes.all(columns, "columns of amount table"));
            return this;
        }

        /**
         * Adds to the names of the columns.
         *
         * @param columns more of them
         * @return this builder
         */
        public Builder addColumns(String... columns) {
            attributes.addAllColumns(Attributes.all(columns, "columns of amount table"));
            return this;
        }

        /**
         * Adds to the amounts of every row, in the order of the columns.
         *
         * @param key the key, not given before
         * @param values the values
         * @return this builder
         */
        public Builder putAmounts(String key, Iterable<? extends MonetaryAmount> values) {
            attributes.putAmounts(
                    Attributes.given(key, "amounts of amount table"),
                    Attributes.all(values, "amounts of amount table"));
            return this;
        }

        /**
         * Sets the amounts of every row, in the order of the columns; they replace those given before.
         *
         * @param amounts row to its amounts
         * @return this builder
         */
        public Builder amounts(Map<String, ? extends Iterable<? extends MonetaryAmount>> amounts) {
            attributes.amounts(Maps.transformValues(
                    Attributes.all(amounts, "amounts of amount table"),
                    values -> Attributes.all(values, "amounts of amount table")));
            return this;
        }

        /**
         * Sets the row of totals; it replaces what was given before.
         *
         * @param totals the total of every column in order, or an empty list if the table has no such row
         * @return this builder
         */
        public Builder totals(Iterable<? extends MonetaryAmount> totals) {
            attributes.totals(Attributes.all(totals, "totals of amount table"));
            return this;
        }

        /**
         * Adds to the row of totals.
         *
         * @param totals more of them
         * @return this builder
         */
        public Builder addTotals(MonetaryAmount... totals) {
            attributes.addAllTotals(Attributes.all(totals, "totals of amount table"));
            return this;
        }

        /**
         * Sets where the table is found.
         *
         * @param source the paper and its lines, if known
         * @return this builder
         */
        public Builder source(Source source) {
            attributes.source(Attributes.given(source, "source of amount table"));
            return this;
        }

        /**
         * As {@link #source(Source)}; empty leaves it out.
         *
         * @param source the paper and its lines, if known
         * @return this builder
         */
        public Builder source(Optional<Source> source) {
            attributes.source(Attributes.given(source, "source of amount table"));
            return this;
        }

        private Builder like(AmountTable other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the amount table.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public AmountTable build() {
            return Attributes.built("amount table", attributes::build);
        }
    }
}
