package nl.regiokas.exchange.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.table.Dialect;

/** What is written reads back as the same rows: as plain files, for a Dutch spreadsheet, and as a workbook. */
class RoundTripProperties {

    private Path folder = Path.of("");

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("region");
    }

    @AfterTry
    void removeFolder() throws IOException {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    @Property
    void plainFilesReadBack(@ForAll long seed) throws IOException {
        RandomRows rows = new RandomRows(seed);
        RegionFiles files = rows.files();
        List<UsageRow> usage = rows.usage();

        RegionWriter.csv(files, usage, Dialect.PLAIN, folder);

        assertReadsBack(files, usage);
    }

    @Property
    void dutchFilesReadBack(@ForAll long seed) throws IOException {
        RandomRows rows = new RandomRows(seed);
        RegionFiles files = rows.files();
        List<UsageRow> usage = rows.usage();

        RegionWriter.csv(files, usage, Dialect.DUTCH, folder);

        assertReadsBack(files, usage);
    }

    /** A workbook takes a hundred times as long to make as plain files, so there are fewer. */
    @Property(tries = 100)
    void workbooksReadBack(@ForAll long seed) throws IOException {
        RandomRows rows = new RandomRows(seed);
        RegionFiles files = rows.files();
        List<UsageRow> usage = rows.usage();

        RegionWriter.workbook(files, usage, folder);

        assertReadsBack(files, usage);
    }

    private void assertReadsBack(RegionFiles files, List<UsageRow> usage) {
        InputFaults faults = new InputFaults();
        List<UsageRow> readUsage = new ArrayList<>();
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            RegionFiles read = region.read();
            region.usage(read, ReadingProgress.SILENT, line -> readUsage.add(row(read, line)));
            assertThat(faults.list()).isEmpty();
            for (var table : RegionTables.ALL) {
                assertThat(read.rows(table)).as(table.name()).isEqualTo(files.rows(table));
            }
            assertThat(read).isEqualTo(files);
        }
        assertThat(readUsage).isEqualTo(usage);
    }

    private static UsageRow row(RegionFiles files, UsageView line) {
        MunicipalityCode municipality =
                files.rows(RegionTables.MUNICIPALITIES).get(line.municipality()).code();
        ProductCode product =
                files.rows(RegionTables.PRODUCTS).get(line.product()).code();
        UsageRow.Builder row = UsageRow.builder();
        if (line.isQuantity()) {
            row.quantity(line.quantity());
        } else {
            row.amountCents(line.cents());
        }
        row.municipality(municipality);
        row.product(product);
        row.date(line.date());
        if (line.isKnownGiven()) {
            row.known(line.known());
        }
        row.client(line.client());
        row.provider(line.provider());
        row.careForm(line.careForm());
        row.indicationUntil(line.indicationUntil());
        row.reference(line.reference());
        return row.build();
    }
}
