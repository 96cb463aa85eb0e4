package nl.regiokas.examples.rta;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;

/** Writes {@code rta.csv}: a row a municipality and a last row {@code total}. */
final class RtaFile {

    static final String NAME = "rta.csv";

    private final RtaTable table;

    RtaFile(MunicipalRta rta) {
        this.table = rta.table();
    }

    void write(CsvWriter csv) {
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
