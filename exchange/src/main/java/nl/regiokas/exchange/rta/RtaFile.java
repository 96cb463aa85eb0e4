package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;

/** Writes {@code rta.csv}: a row a municipality and a last row {@code total}. */
public final class RtaFile {

    /** The name of the file. */
    public static final String NAME = "rta.csv";

    private final RtaTable table;

    /**
     * The file of a table.
     *
     * @param rta the table
     */
    public RtaFile(MunicipalRta rta) {
        this.table = rta.table();
    }

    /**
     * Writes the file.
     *
     * @param csv takes the rows, the header first
     */
    public void write(CsvWriter csv) {
        csv.writeRecord(Arrays.stream(PublishedColumn.values())
                .map(PublishedColumn::header)
                .toList());
        table.amounts().rows().forEach(row -> csv.writeRecord(record(row)));
        csv.writeRecord(record(RtaTable.TOTAL));
    }

    private ImmutableList<String> record(String row) {
        Stream<String> amounts = Arrays.stream(PublishedColumn.values())
                .skip(1)
                .map(column -> Euro.text(Euro.cents(table.cell(row, column.header()), column.header())));
        return Stream.concat(Stream.of(row), amounts).collect(ImmutableList.toImmutableList());
    }
}
