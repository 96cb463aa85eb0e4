package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.pgb.PgbCost;
import nl.regiokas.budgeting.pgb.PgbDifference;
import nl.regiokas.budgeting.pgb.PgbReconciliation;
import nl.regiokas.budgeting.pgb.PgbResult;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.PgbPublishedRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;

/**
 * The result of personal budgets of a scenario folder.
 * Dutch: resultaat pgb.
 *
 * @param result budget, cost and result
 * @param reconciliation how the published table differs, if there is one
 * @since 0.2.0
 */
public record PgbBudget(PgbResult result, Optional<PgbReconciliation> reconciliation) {

    private static final String RESULT = "pgb-result.csv";
    private static final String RECONCILIATION = "pgb-reconciliation.csv";

    /**
     * Refuses a component that is null.
     *
     * @param result budget, cost and result
     * @param reconciliation how the published table differs, if there is one
     */
    public PgbBudget {
        Attributes.given(result, "result of PGB budget");
        Attributes.given(reconciliation, "reconciliation of PGB budget");
    }

    /** Makes the result from {@code pgb-cost.csv}; nothing when there is no such file or when it has a fault. */
    static Optional<PgbBudget> read(
            RegionFiles files, MunicipalRta rta, ImmutableList<PgbCost> costs, InputFaults faults) {
        if (!files.has(RegionTables.PGB_COST)) {
            if (files.has(RegionTables.PGB_PUBLISHED)) {
                faults.notice(RegionTables.PGB_PUBLISHED.file(), RtaFileFault.PGB_PUBLISHED_UNUSED);
            }
            return Optional.empty();
        }
        if (files.rows(RegionTables.PGB_COST).isEmpty() && faults.isEmpty()) {
            faults.notice(RegionTables.PGB_COST.file(), InputFault.NO_ROWS);
        }
        try {
            PgbResult result = PgbResult.of(rta, costs);
            if (!costs.isEmpty()) {
                result.withoutCost()
                        .forEach(municipality -> faults.notice(
                                RegionTables.PGB_COST.file(), RtaFileFault.PGB_COST_MISSING, municipality));
            }
            return Optional.of(new PgbBudget(result, published(files).map(result::reconcile)));
        } catch (RefusalException refusal) {
            faults.add(RegionTables.PGB_COST.file(), 0, refusal);
            return Optional.empty();
        }
    }

    private static Optional<AmountTable> published(RegionFiles files) {
        if (!files.has(RegionTables.PGB_PUBLISHED)) {
            return Optional.empty();
        }
        AmountTable.Builder table = AmountTable.builder().columns(PgbResult.COLUMNS);
        for (PgbPublishedRow row : files.rows(RegionTables.PGB_PUBLISHED)) {
            ImmutableList<MonetaryAmount> amounts = ImmutableList.of(row.budget(), row.cost(), row.result());
            if (RtaTable.isTotal(row.municipality())) {
                table.totals(amounts);
            } else {
                table.putAmounts(row.municipality(), amounts);
            }
        }
        return Optional.of(table.build());
    }

    /**
     * Returns the files.
     *
     * @return {@code pgb-result.csv}, exact; with a published table also {@code pgb-reconciliation.csv}
     */
    public OutputFiles files() {
        OutputFiles exact = OutputFiles.of(ImmutableMap.of(RESULT, OutputFiles.csv(this::writeResult)));
        return reconciliation
                .map(known -> exact.and(OutputFiles.of(
                        ImmutableMap.of(RECONCILIATION, OutputFiles.csv(csv -> writeDifferences(known, csv))))))
                .orElse(exact);
    }

    private void writeResult(CsvWriter csv) {
        csv.writeRecord("municipality", PgbResult.BUDGET, PgbResult.COST, PgbResult.RESULT);
        Stream.concat(result.exact().rows().stream(), Stream.of(RtaTable.TOTAL))
                .forEach(row -> csv.writeRecord(Stream.concat(
                                Stream.of(row),
                                PgbResult.COLUMNS.stream()
                                        .map(column -> text(result.exact().cell(row, column))))
                        .toList()));
    }

    private static void writeDifferences(PgbReconciliation reconciliation, CsvWriter csv) {
        csv.writeRecord("municipality", "column", "published", "calculated", "difference", "exact");
        for (PgbDifference difference : reconciliation.differences()) {
            CellDifference cell = difference.cell();
            csv.writeRecord(
                    cell.row(),
                    cell.column(),
                    text(cell.published()),
                    text(cell.expected()),
                    text(cell.difference()),
                    text(difference.exact()));
        }
    }

    private static String text(MonetaryAmount amount) {
        return Euro.text(Euro.cents(amount, "amount of personal budgets"));
    }
}
