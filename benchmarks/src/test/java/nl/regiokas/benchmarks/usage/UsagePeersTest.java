package nl.regiokas.benchmarks.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import nl.regiokas.core.usage.CostLedger;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

class UsagePeersTest {

    private static final int LINES = 10_000;

    private final LedgerBenchmark benchmark = new LedgerBenchmark();

    private static LedgerBenchmark.Columns columns() {
        LedgerBenchmark.Columns columns = new LedgerBenchmark.Columns();
        columns.lines = LINES;
        columns.setUp();
        return columns;
    }

    private static LedgerBenchmark.CentsLines centsLines() {
        LedgerBenchmark.CentsLines lines = new LedgerBenchmark.CentsLines();
        lines.lines = LINES;
        lines.setUp();
        return lines;
    }

    @Test
    void streamsAndBothWaysOfTheLibraryGiveTheSameSums() {
        LedgerBenchmark.MoneyLines moneyLines = new LedgerBenchmark.MoneyLines();
        moneyLines.lines = LINES;
        moneyLines.setUp();
        CostLedger ledger = benchmark.regiokas(columns());
        Map<UsageCell, Long> longs = benchmark.groupingByOverLong(centsLines());
        Map<UsageCell, Money> money = benchmark.groupingByOverMoney(moneyLines);
        assertThat(benchmark.regiokasLineByLine(centsLines())).isEqualTo(ledger);
        assertThat(longs)
                .hasSizeGreaterThan(9_000)
                .allSatisfy((cell, cents) ->
                        assertThat(cents).isEqualTo(ledger.cents(cell.municipality(), cell.product(), cell.year())));
        assertThat(money)
                .hasSameSizeAs(longs)
                .allSatisfy((cell, amount) -> assertThat(
                                amount.getNumberStripped().movePointRight(2).longValueExact())
                        .isEqualTo(longs.get(cell)));
    }

    @Test
    void theReaderAndDuckDbGiveTheSameSums() throws IOException, SQLException {
        CsvLedgerBenchmark csv = new CsvLedgerBenchmark();
        csv.lines = LINES;
        csv.setUp();
        CostLedger ledger = csv.regiokas();
        assertThat(csv.regiokasOnDutch()).isEqualTo(ledger);
        assertThat(csv.regiokasOnSavedAgain()).isEqualTo(ledger);
        Map<UsageCell, BigDecimal> sums = csv.duckdb();
        csv.tearDown();
        assertThat(ledger).isEqualTo(benchmark.regiokas(columns()));
        assertThat(sums)
                .hasSizeGreaterThan(9_000)
                .allSatisfy((cell, euros) -> assertThat(euros.movePointRight(2).longValueExact())
                        .isEqualTo(ledger.cents(cell.municipality(), cell.product(), cell.year())));
    }
}
