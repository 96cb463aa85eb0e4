package nl.regiokas.benchmarks.usage;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.settlement.Models;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A ledger of 342 municipalities, 80 products and 10 years out of a CSV file of usage lines. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // the setup fills the fields
public class CsvLedgerBenchmark {

    /** The system property that names the folder in which the file is kept from one benchmark to the next. */
    public static final String FOLDER = "regiokas.benchmarks.folder";

    private static final int BUFFER = 1 << 16;

    /** The number of lines. */
    @Param("10000000")
    public int lines;

    private SampleRegion region;
    private Path parent;
    private Path folder;
    private Path dutch;
    private Path savedAgain;

    /**
     * Writes the files if they are not there.
     *
     * @throws IOException if they cannot be written
     */
    @Setup
    public void setUp() throws IOException {
        region = SampleRegion.of("342x80x10");
        String kept = System.getProperty(FOLDER);
        parent = kept == null ? Files.createTempDirectory("regiokas-usage") : Path.of(kept);
        folder = UsageFolder.of(parent, region, lines, UsageForm.PLAIN);
        dutch = UsageFolder.of(parent, region, lines, UsageForm.DUTCH);
        savedAgain = UsageFolder.of(parent, region, lines, UsageForm.SAVED_AGAIN);
    }

    /**
     * Removes the file unless it is kept.
     *
     * @throws IOException if it cannot be removed
     */
    @TearDown
    public void tearDown() throws IOException {
        if (System.getProperty(FOLDER) == null) {
            MoreFiles.deleteRecursively(parent, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** Returns the region whose usage it is. */
    SampleRegion region() {
        return region;
    }

    /**
     * The reader of the program, every line checked, on one thread.
     *
     * @return the ledger
     */
    @Benchmark
    public CostLedger regiokas() {
        return ledger(folder);
    }

    /**
     * The same lines for a Dutch spreadsheet: semicolons, decimal commas, Dutch days.
     *
     * @return the ledger
     */
    @Benchmark
    public CostLedger regiokasOnDutch() {
        return ledger(dutch);
    }

    /**
     * The same lines as a Dutch spreadsheet saves them again: thousands grouped, leading zeros lost.
     *
     * @return the ledger
     */
    @Benchmark
    public CostLedger regiokasOnSavedAgain() {
        return ledger(savedAgain);
    }

    private static CostLedger ledger(Path folder) {
        InputFaults faults = new InputFaults();
        CostLedger ledger = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults)
                .map(scenario -> scenario.facts().ledger())
                .orElse(null);
        if (ledger == null) {
            throw new IllegalStateException(String.join("\n", faults.list()));
        }
        return ledger;
    }

    /**
     * DuckDB as it comes, on all cores.
     *
     * @return the sums
     * @throws SQLException if the file cannot be read
     */
    @Benchmark
    public Map<UsageCell, BigDecimal> duckdb() throws SQLException {
        return sums("");
    }

    /**
     * DuckDB on one thread.
     *
     * @return the sums
     * @throws SQLException if the file cannot be read
     */
    @Benchmark
    public Map<UsageCell, BigDecimal> duckdbOnOneThread() throws SQLException {
        return sums("SET threads = 1;");
    }

    private Map<UsageCell, BigDecimal> sums(String setting) throws SQLException {
        String query = setting + """
                SELECT municipality, product, year(date), sum(amount)
                FROM read_csv('%s', header = true, columns = {'municipality': 'VARCHAR', 'product': 'VARCHAR',
                  'date': 'DATE', 'quantity': 'DECIMAL(18,4)', 'amount': 'DECIMAL(18,2)'})
                GROUP BY ALL""".formatted(folder.resolve("usage.csv"));
        Map<UsageCell, BigDecimal> sums = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                UsageCell cell = new UsageCell(
                        Integer.parseInt(rows.getString(1)) - 1,
                        Integer.parseInt(rows.getString(2).substring(1)),
                        rows.getInt(3));
                sums.put(cell, rows.getBigDecimal(4));
            }
        }
        return sums;
    }

    /**
     * The file read, its bytes not looked at.
     *
     * @return the number of bytes
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    public long bytesRead() throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream file = Files.newInputStream(folder.resolve("usage.csv"))) {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }
}
