package nl.regiokas.benchmarks.usage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import org.javamoney.moneta.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A ledger of 342 municipalities, 80 products and 10 years out of usage lines in memory. */
public class LedgerBenchmark {

    private static final String REGION = "342x80x10";
    private static final CurrencyUnit EURO = Monetary.getCurrency("EUR");

    /** Lines as columns. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class Columns {

        /** The number of lines. */
        @Param("10000000")
        public int lines;

        SampleRegion region;
        UsageColumns columns;

        /** Makes the lines. */
        @Setup
        public void setUp() {
            region = SampleRegion.of(REGION);
            columns = new UsageColumns(region, lines);
        }
    }

    /** A line with cents. */
    record CentsLine(int municipality, int product, int year, long cents) {

        UsageCell cell() {
            return new UsageCell(municipality, product, year);
        }
    }

    /** Lines as a list of records with cents. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class CentsLines {

        /** The number of lines. */
        @Param("10000000")
        public int lines;

        SampleRegion region;
        List<CentsLine> list;

        /** Makes the lines. */
        @Setup
        public void setUp() {
            region = SampleRegion.of(REGION);
            UsageColumns of = new UsageColumns(region, lines);
            list = IntStream.range(0, lines)
                    .mapToObj(i -> new CentsLine(of.municipalities[i], of.products[i], of.years[i], of.cents[i]))
                    .toList();
        }
    }

    /** A line with an amount. */
    record MoneyLine(int municipality, int product, int year, Money amount) {

        UsageCell cell() {
            return new UsageCell(municipality, product, year);
        }
    }

    /** Lines as a list of records with amounts. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class MoneyLines {

        /** The number of lines. */
        @Param("10000000")
        public int lines;

        List<MoneyLine> list;

        /** Makes the lines. */
        @Setup
        public void setUp() {
            UsageColumns of = new UsageColumns(SampleRegion.of(REGION), lines);
            list = IntStream.range(0, lines)
                    .mapToObj(i -> new MoneyLine(
                            of.municipalities[i], of.products[i], of.years[i], Money.ofMinor(EURO, of.cents[i])))
                    .toList();
        }
    }

    /**
     * The library, lines as columns.
     *
     * @param of the lines
     * @return the ledger
     */
    @Benchmark
    public CostLedger regiokas(Columns of) {
        return CostLedger.builder(of.region.municipalities(), of.region.catalogue())
                .addCents(of.columns.municipalities, of.columns.products, of.columns.years, of.columns.cents)
                .build();
    }

    /**
     * The library, a list of lines, one after the other.
     *
     * @param of the lines
     * @return the ledger
     */
    @Benchmark
    public CostLedger regiokasLineByLine(CentsLines of) {
        CostLedgerBuilder ledger = CostLedger.builder(of.region.municipalities(), of.region.catalogue());
        for (CentsLine line : of.list) {
            ledger.addCents(line.municipality(), line.product(), line.year(), line.cents());
        }
        return ledger.build();
    }

    /**
     * Streams that group and add the money of Moneta.
     *
     * @param of the lines
     * @return the sums
     */
    @Benchmark
    public Map<UsageCell, Money> groupingByOverMoney(MoneyLines of) {
        return of.list.stream()
                .collect(groupingBy(MoneyLine::cell, reducing(Money.zero(EURO), MoneyLine::amount, Money::add)));
    }

    /**
     * Streams that group and add cents.
     *
     * @param of the lines
     * @return the sums
     */
    @Benchmark
    public Map<UsageCell, Long> groupingByOverLong(CentsLines of) {
        return of.list.stream().collect(groupingBy(CentsLine::cell, summingLong(CentsLine::cents)));
    }

    /**
     * The sum of all numbers in the same columns.
     *
     * @param of the lines
     * @return the sum
     */
    @Benchmark
    public long sumOfTheBytes(Columns of) {
        UsageColumns columns = of.columns;
        long sum = 0;
        for (int i = 0; i < columns.cents.length; i++) {
            sum += columns.municipalities[i] + columns.products[i] + columns.years[i] + columns.cents[i];
        }
        return sum;
    }
}
