package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A published table compared with the computed one.
 * Dutch: aansluiting met de gepubliceerde tabel.
 *
 * <p>Cells are compared by name, to the cent, over the columns that both tables have; differences are named, never
 * repaired. Whether the published table closes depends on the published cells alone: a row closes when its column
 * {@code total} is the sum of its other computed columns, a column when its total is the sum of its rows. A published
 * table without a row of totals has no columns to close.
 *
 * <p>Papers show no column of the cut. Where {@link RtaTable#CUT} is computed and not published, it is not compared, and
 * whether the published rows close is not known ({@link #isCutUnpublished}).
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Reconciliation {

    Reconciliation() {}

    /**
     * Returns the cells in which the tables differ.
     *
     * @return published against computed, by row in the computed order and then by column, the row of totals last
     */
    public abstract ImmutableList<CellDifference> cells();

    /**
     * Returns the published rows that do not close.
     *
     * @return the published total of the row against the sum of its parts, in the published order
     */
    public abstract ImmutableList<CellDifference> rows();

    /**
     * Returns the published columns that do not close.
     *
     * @return the published total of the column against the sum of its rows, in the published order
     */
    public abstract ImmutableList<CellDifference> columns();

    /**
     * Returns the computed rows that were not published.
     *
     * @return the names in the computed order
     */
    public abstract ImmutableList<String> unpublished();

    /**
     * Returns the published rows that were not computed.
     *
     * @return the names in the published order
     */
    public abstract ImmutableList<String> uncomputed();

    /**
     * Returns whether the cut was computed but not published, so that it is not compared and the rows are not added up.
     *
     * @return true for a computed table in the reading after the cut, and a published one without that column
     */
    public abstract boolean isCutUnpublished();

    /**
     * Returns whether there is nothing to report.
     *
     * @return true if all cells agree, the published table closes, and both have the same rows and columns
     */
    public boolean isClean() {
        return !isCutUnpublished()
                && cells().isEmpty()
                && rows().isEmpty()
                && columns().isEmpty()
                && unpublished().isEmpty()
                && uncomputed().isEmpty();
    }

    /**
     * Compares a published table with the computed one.
     *
     * @param published the table as published
     * @param computed the table as computed, with a column {@code total}
     * @return the differences
     * @throws RefusalException if the published table lacks a column of the computed one other than the cut
     */
    public static Reconciliation of(AmountTable published, AmountTable computed) {
        Attributes.given(published, "published of reconciliation");
        Attributes.given(computed, "computed of reconciliation");
        return of(published, computed, computed);
    }

    /** Compares further columns too, those of a wider table that was published with them; they are in no sum. */
    static Reconciliation of(AmountTable published, AmountTable computed, AmountTable wider) {
        boolean isCutUnpublished = computed.columns().contains(RtaTable.CUT)
                && !published.columns().contains(RtaTable.CUT);
        return new ImmutableReconciliation.Builder()
                .isCutUnpublished(isCutUnpublished)
                .cells(differingCells(published, computed, wider, isCutUnpublished))
                .rows(isCutUnpublished ? ImmutableList.of() : rowRule(computed).differences(published))
                .columns(openColumns(published, wider))
                .unpublished(missing(computed, published))
                .uncomputed(missing(published, computed))
                .build();
    }

    private static ImmutableList<CellDifference> differingCells(
            AmountTable published, AmountTable computed, AmountTable wider, boolean isCutUnpublished) {
        ImmutableSet<String> rows = ImmutableSet.copyOf(published.rowsAndTotal());
        ImmutableSet<String> columns = Stream.concat(
                        computed.columns().stream().filter(column -> !isCutUnpublished || !column.equals(RtaTable.CUT)),
                        wider.columns().stream().filter(published.columns()::contains))
                .collect(ImmutableSet.toImmutableSet());
        return computed.rowsAndTotal().stream()
                .filter(rows::contains)
                .flatMap(row -> columns.stream()
                        .map(column ->
                                new CellDifference(row, column, published.cell(row, column), wider.cell(row, column))))
                .filter(CellDifference::isDifferent)
                .collect(ImmutableList.toImmutableList());
    }

    private static ColumnRule rowRule(AmountTable computed) {
        return ColumnRule.sum(
                RtaTable.TOTAL,
                computed.columns().stream()
                        .filter(column -> !column.equals(RtaTable.TOTAL))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<CellDifference> openColumns(AmountTable published, AmountTable computed) {
        if (published.totals().isEmpty()) {
            return ImmutableList.of();
        }
        return published.columns().stream()
                .filter(computed.columns()::contains)
                .map(column -> new CellDifference(
                        RtaTable.TOTAL, column, published.cell(RtaTable.TOTAL, column), published.sum(column)))
                .filter(CellDifference::isDifferent)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> missing(AmountTable of, AmountTable in) {
        return Sets.difference(of.amounts().keySet(), in.amounts().keySet())
                .immutableCopy()
                .asList();
    }
}
