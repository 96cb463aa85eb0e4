package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.region.PublishedRtaRow;

/** Writes {@code rta.csv}: a row a municipality and a last row {@code total}. */
public final class RtaFile {

    /** The name of the file. */
    public static final String NAME = "rta.csv";

    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            MunicipalRta.PGB,
            MunicipalRta.EXECUTION,
            MunicipalRta.STRENGTHENING,
            MunicipalRta.CONTRIBUTION,
            RtaTable.TOTAL);

    private final RtaTable table;

    /**
     * The file of a table.
     *
     * @param rta the table
     */
    public RtaFile(MunicipalRta rta) {
        this.table = rta.table();
    }

    /** The columns of amounts, which a published table has too. */
    static ImmutableList<String> columns() {
        return COLUMNS;
    }

    /** What a published table has in those columns. */
    static ImmutableList<MonetaryAmount> amounts(PublishedRtaRow row) {
        return ImmutableList.of(row.pgb(), row.execution(), row.strengthening(), row.contribution(), row.total());
    }

    /**
     * Writes the file.
     *
     * @param csv takes the rows, the header first
     */
    public void write(CsvWriter csv) {
        csv.writeRecord(
                Stream.concat(Stream.of("municipality"), COLUMNS.stream()).toList());
        table.amounts().rows().forEach(row -> csv.writeRecord(record(row)));
        csv.writeRecord(record(RtaTable.TOTAL));
    }

    private ImmutableList<String> record(String row) {
        Stream<String> amounts = COLUMNS.stream().map(column -> Euro.text(Euro.cents(table.cell(row, column), column)));
        return Stream.concat(Stream.of(row), amounts).collect(ImmutableList.toImmutableList());
    }
}
