package nl.regiokas.budgeting.pgb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.budgeting.rta.ColumnRule;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * The published result of personal budgets compared with the computed one.
 * Dutch: aansluiting met tabel 1.3.
 *
 * <p>Cells are compared by name; differences are named, never repaired. A difference is implied when the published cell
 * follows from other published cells: a result is published budget - published cost, and a total is the sum of its
 * column.
 *
 * <p>Worked example, table 1.3 of 003_aa6130130ab9cbb9 (lines 1697-1711): two costs are in error themselves: 2,353,000
 * published for EUR 2,343,457 in Eemsmond, a misprint, and 1,104,000 for EUR 1,104,641 in Bedum, rounded down. The
 * other differences follow from these or from rounding before subtracting.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PgbReconciliation {

    private static final ColumnRule RESULT =
            ColumnRule.rest(PgbResult.RESULT, PgbResult.BUDGET, ImmutableList.of(PgbResult.COST));

    PgbReconciliation() {}

    /**
     * Returns the cells in which the tables differ.
     *
     * @return by municipality in order and then by column, the totals last
     */
    public abstract ImmutableList<PgbDifference> differences();

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
     * Returns the differences that no other published cell explains.
     *
     * @return the cells that are in error themselves, such as misprints
     */
    public ImmutableList<PgbDifference> unexplained() {
        return differences().stream()
                .filter(difference -> !difference.isImplied())
                .collect(ImmutableList.toImmutableList());
    }

    static PgbReconciliation of(AmountTable published, PgbResult result) {
        AmountTable thousands = result.thousands();
        ImmutableList.Builder<PgbDifference> differences = ImmutableList.builder();
        for (String row : rows(thousands)) {
            boolean isPublished = row.equals(RtaTable.TOTAL)
                    ? !published.totals().isEmpty()
                    : published.rows().contains(row);
            for (String column : isPublished ? PgbResult.COLUMNS : ImmutableList.<String>of()) {
                CellDifference cell =
                        new CellDifference(row, column, published.cell(row, column), thousands.cell(row, column));
                if (Euro.cents(cell.difference(), "difference") != 0) {
                    differences.add(new PgbDifference(
                            cell, result.exact().cell(row, column), isImplied(published, row, column)));
                }
            }
        }
        return new ImmutablePgbReconciliation.Builder()
                .differences(differences.build())
                .unpublished(missing(thousands, published))
                .uncomputed(missing(published, thousands))
                .build();
    }

    private static ImmutableList<String> rows(AmountTable table) {
        return ImmutableList.<String>builder()
                .addAll(table.rows())
                .add(RtaTable.TOTAL)
                .build();
    }

    private static boolean isImplied(AmountTable published, String row, String column) {
        boolean isSum =
                row.equals(RtaTable.TOTAL) && published.cell(row, column).isEqualTo(published.sum(column));
        boolean isRest = column.equals(PgbResult.RESULT)
                && RESULT.differences(published).stream()
                        .noneMatch(difference -> difference.row().equals(row));
        return isSum || isRest;
    }

    private static ImmutableList<String> missing(AmountTable of, AmountTable in) {
        return Sets.difference(of.amounts().keySet(), in.amounts().keySet())
                .immutableCopy()
                .asList();
    }
}
