package nl.regiokas.exchange.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.region.ClosingRow;
import nl.regiokas.exchange.region.RegionTables;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Tables as sheets of a workbook. */
class TableWriterTest {

    /** A sheet has 1,048,576 rows, one of them the headings. */
    @Test
    void moreRowsThanASheetHoldsAreRefusedBeforeAnyIsWritten() throws IOException {
        ClosingRow row = new ClosingRow(LocalDate.of(2019, 1, 1), 2018, false);
        List<ClosingRow> rows = Collections.nCopies(1_048_576, row);

        try (Workbook workbook = new Workbook(OutputStream.nullOutputStream(), "test", "1.0")) {
            assertThatThrownBy(() -> TableWriter.sheet(RegionTables.CLOSINGS, rows, workbook))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage("sheet closings would have 1048576 rows but a sheet holds 1048575");
            workbook.newWorksheet("empty");
        }
    }
}
