package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.region.PublishedRtaRow;

/**
 * Writes {@code rta.csv}: a row for each municipality and a last row {@code total}, which has no share of personal
 * budgets.
 *
 * @since 0.2.0
 */
public final class RtaFile {

    /** The name of the file. */
    public static final String NAME = "rta.csv";

    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            MunicipalRta.PGB,
            MunicipalRta.EXECUTION,
            MunicipalRta.STRENGTHENING,
            MunicipalRta.CONTRIBUTION,
            RtaTable.TOTAL);

    private static final ImmutableList<String> STREAMS =
            ImmutableList.of(MunicipalRta.VWS, MunicipalRta.AWBZ, MunicipalRta.ZVW);

    private final MunicipalRta rta;
    private final AmountTable paper;

    /**
     * The file of a table.
     *
     * @param rta the table
     */
    public RtaFile(MunicipalRta rta) {
        this.rta = rta;
        this.paper = rta.asInThePaper();
    }

    /** What a published row has: the columns that it must have, and others that are given. */
    static ImmutableMap<String, MonetaryAmount> amounts(PublishedRtaRow row) {
        ImmutableMap.Builder<String, MonetaryAmount> amounts = ImmutableMap.builder();
        amounts.put(MunicipalRta.PGB, row.pgb())
                .put(MunicipalRta.EXECUTION, row.execution())
                .put(MunicipalRta.STRENGTHENING, row.strengthening())
                .put(MunicipalRta.CONTRIBUTION, row.contribution())
                .put(RtaTable.TOTAL, row.total());
        row.vws().ifPresent(amount -> amounts.put(MunicipalRta.VWS, amount));
        row.awbz().ifPresent(amount -> amounts.put(MunicipalRta.AWBZ, amount));
        row.zvw().ifPresent(amount -> amounts.put(MunicipalRta.ZVW, amount));
        row.zin().ifPresent(amount -> amounts.put(MunicipalRta.ZIN, amount));
        return amounts.buildOrThrow();
    }

    /**
     * Writes the file.
     *
     * @param csv receives the rows, the header first
     */
    public void write(CsvWriter csv) {
        csv.writeRecord(Stream.of(
                        Stream.of("municipality"),
                        COLUMNS.stream(),
                        STREAMS.stream(),
                        Stream.of("pgbShare", MunicipalRta.ZIN),
                        cut().stream())
                .flatMap(titles -> titles)
                .toList());
        rta.fundings().forEach((row, funding) -> csv.writeRecord(record(row, share(funding))));
        csv.writeRecord(record(RtaTable.TOTAL, ""));
    }

    /** The column of the cut, where the contribution is taken after it: with it the row sums to its total. */
    private ImmutableList<String> cut() {
        return paper.columns().contains(RtaTable.CUT) ? ImmutableList.of(RtaTable.CUT) : ImmutableList.of();
    }

    private static String share(MunicipalFunding funding) {
        String text = funding.pgbShare().toString();
        return text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    }

    private ImmutableList<String> record(String row, String share) {
        return Stream.of(
                        Stream.of(row),
                        COLUMNS.stream().map(column -> text(row, column)),
                        STREAMS.stream().map(column -> text(row, column)),
                        Stream.of(share, text(row, MunicipalRta.ZIN)),
                        cut().stream().map(column -> text(row, column)))
                .flatMap(fields -> fields)
                .collect(ImmutableList.toImmutableList());
    }

    private String text(String row, String column) {
        return Euro.text(Euro.cents(paper.cell(row, column), column));
    }
}
