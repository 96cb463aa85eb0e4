package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
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

    /** The columns of amounts, which a published table has too. */
    static ImmutableList<String> columns() {
        return COLUMNS;
    }

    /** What a published table has in these columns. */
    static ImmutableList<MonetaryAmount> amounts(PublishedRtaRow row) {
        return ImmutableList.of(row.pgb(), row.execution(), row.strengthening(), row.contribution(), row.total());
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
