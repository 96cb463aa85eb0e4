package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * How a column of a table should follow from other columns of the same row, as in {@code zin = awbz - pgb}.
 * Dutch: rekenregel tussen kolommen.
 *
 * <p>The cells are taken as they stand, in whole cents; nothing is rounded. The rule applies to the row of totals as
 * well.
 *
 * @param target the column that follows from the others
 * @param plus the columns that are added
 * @param minus the columns that are subtracted
 * @since 0.2.0
 */
public record ColumnRule(String target, ImmutableList<String> plus, ImmutableList<String> minus) {

    /**
     * Refuses a component that is null.
     *
     * @param target the column that follows from the others
     * @param plus the columns that are added
     * @param minus the columns that are subtracted
     */
    public ColumnRule {
        Attributes.given(target, "target of column rule");
        Attributes.given(plus, "plus of column rule");
        Attributes.given(minus, "minus of column rule");
    }

    /**
     * Returns the rule that a column is the sum of others.
     *
     * @param target the column that follows from the others
     * @param parts the columns that are added
     * @return the rule
     */
    public static ColumnRule sum(String target, Iterable<String> parts) {
        Attributes.given(target, "target of column rule");
        Attributes.given(parts, "parts of column rule");
        return new ColumnRule(target, ImmutableList.copyOf(parts), ImmutableList.of());
    }

    /**
     * Returns the rule that a column is what is left of another.
     *
     * @param target the column that follows from the others
     * @param whole the column from which the parts are subtracted
     * @param parts the columns that are subtracted
     * @return the rule
     */
    public static ColumnRule rest(String target, String whole, Iterable<String> parts) {
        Attributes.given(target, "target of column rule");
        Attributes.given(whole, "whole of column rule");
        Attributes.given(parts, "parts of column rule");
        return new ColumnRule(target, ImmutableList.of(whole), ImmutableList.copyOf(parts));
    }

    /**
     * Returns the rows that break the rule.
     *
     * @param table the table, taken as it stands
     * @return the differing target cells in the order of the rows, the row of totals last; empty if the rule holds
     * @throws RefusalException if the table lacks a column of the rule
     */
    public ImmutableList<CellDifference> differences(AmountTable table) {
        return table.rowsAndTotal().stream()
                .map(row -> new CellDifference(row, target, table.cell(row, target), Euro.ofCents(implied(table, row))))
                .filter(CellDifference::isDifferent)
                .collect(ImmutableList.toImmutableList());
    }

    private long implied(AmountTable table, String row) {
        String role = target + " of " + row;
        List<Long> parts = new ArrayList<>();
        plus.forEach(column -> parts.add(table.cents(row, column)));
        minus.forEach(column -> parts.add(Cents.minus(role, 0, table.cents(row, column))));
        return Cents.sum(role, parts);
    }

    /**
     * Returns the rule as a formula.
     *
     * @return {@code zin = awbz - pgb}
     */
    @Override
    public String toString() {
        String added = String.join(" + ", plus);
        return target + " = " + added + (minus.isEmpty() ? "" : " - " + String.join(" - ", minus));
    }
}
