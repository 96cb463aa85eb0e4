package nl.regiokas.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Builds what is known at every closing from usage files, with Apache Spark: ledgers, and costs per client.
 *
 * <p>Known at closing k = merge over all parts and over the closings up to k of the lines first known then. Spark cuts the
 * files into parts and reads each on one of its machines; a part's lines go into one {@link CostLedger} a closing there,
 * exactly as they would on one machine. Cents are whole and merging adds them, so neither the cut nor the order in which parts
 * finish can change a cent. Costs of clients are added up by Spark, by cell and client, before they travel.
 *
 * <p>Files have a header with the columns municipality, product, date, quantity and amount, and perhaps known and client.
 * A line that Spark cannot read, or that the library refuses (an unknown code, a day without a tariff), fails the job with
 * the library's words; the line's number is not known then: the program on one machine names file and line.
 */
public final class SparkUsage {

    private final SettlementFacts facts;
    private final CodeTables tables;
    private final ClosingDays days;
    private final LineReader reader;
    private final JavaRDD<Row> lines;
    private final boolean byClient;

    private SparkUsage(
            SparkSession spark, String files, SettlementFacts facts, SolidarityScheme scheme, List<Closing> closings) {
        Dataset<Row> read =
                spark.read().option("header", true).option("mode", "FAILFAST").csv(files);
        this.facts = facts;
        this.tables = new CodeTables(facts.municipalities(), facts.catalogue());
        this.days = new ClosingDays(scheme, closings);
        this.reader = new LineReader(read.columns());
        this.lines = read.toJavaRDD();
        this.byClient = scheme.scopes().stream()
                .flatMap(scope -> scope.model().byYear().values().stream())
                .anyMatch(model -> model.needs().contains(Need.CLIENT_COST));
    }

    /**
     * Reads files.
     *
     * @param spark where to run
     * @param files a folder, file or pattern that all machines can read
     * @param facts the municipalities, products, tariffs and reorganisations; usage that they have does not count
     * @param scheme where late lines go
     * @param closings the closings in the order of their days
     * @return what is known at each of them, and now
     */
    public static KnownUsage read(
            SparkSession spark, String files, SettlementFacts facts, SolidarityScheme scheme, List<Closing> closings) {
        return new SparkUsage(spark, files, facts, scheme, closings).known();
    }

    private KnownUsage known() {
        CodeTables codes = tables;
        ClosingDays closings = days;
        LineReader columns = reader;
        List<PartUsage> parts = lines.mapPartitions(part ->
                        List.of(PartUsage.of(part, codes, closings, columns)).iterator())
                .collect();
        List<Tuple2<ClientCell, Long>> cells = byClient
                ? lines.mapPartitionsToPair(part -> cells(PartUsage.priced(part, codes, closings, columns)))
                        .reduceByKey(Math::addExact)
                        .collect()
                : List.of();
        List<LateLine> late =
                parts.stream().flatMap(part -> part.late().stream()).toList();
        ImmutableList.Builder<CostLedger> ledgers = ImmutableList.builder();
        ImmutableList.Builder<ClientLedger> clients = ImmutableList.builder();
        CostLedger sum = tables.ledger().build();
        for (int closing = 0; closing <= days.size(); closing++) {
            for (PartUsage part : parts) {
                sum = sum.merge(part.sums(closing).ledger(tables));
            }
            sum = sum.merge(counted(late, closing));
            ledgers.add(sum);
            if (byClient) {
                clients.add(clients(cells, late, closing));
            }
        }
        return new KnownUsage(ledgers.build(), clients.build());
    }

    /** What each client of a part costs, but for late lines; a line without a client is a client of its own. */
    private static Iterator<Tuple2<ClientCell, Long>> cells(Iterator<PartUsage.PricedLine> lines) {
        List<Tuple2<ClientCell, Long>> cells = new ArrayList<>();
        int part = TaskContext.getPartitionId();
        lines.forEachRemaining(line -> {
            if (!line.isLate()) {
                boolean named = !line.client().isBlank();
                String client = named ? line.client() : part + "/" + cells.size();
                cells.add(new Tuple2<>(
                        new ClientCell(
                                line.closing(), line.municipality(), line.product(), line.counts(), client, named),
                        line.cents()));
            }
        });
        return cells.iterator();
    }

    /** The late lines first known at a closing, in the years in which they count. */
    private CostLedger counted(List<LateLine> late, int closing) {
        CostLedgerBuilder ledger = tables.ledger();
        for (LateLine line : late) {
            if (line.closing() == closing) {
                moved(line)
                        .forEach((code, cents) ->
                                ledger.addCents(ledger.ordinal(code), line.product(), line.counts(), cents));
            }
        }
        return ledger.build();
    }

    /** A late line in the municipalities of the year in which it counts. */
    private ImmutableMap<MunicipalityCode, Long> moved(LateLine line) {
        MunicipalityCode code = facts.municipalities().asList().get(line.municipality());
        return ImmutableMap.copyOf(
                facts.reorganisations().cents(ImmutableMap.of(code, line.cents()), line.used(), line.counts()));
    }

    private ClientLedger clients(List<Tuple2<ClientCell, Long>> cells, List<LateLine> late, int closing) {
        ClientLedger.Builder clients = ClientLedger.builder(facts.municipalities(), facts.catalogue());
        for (Tuple2<ClientCell, Long> one : cells) {
            ClientCell cell = one._1();
            if (cell.closing() <= closing) {
                clients.add(
                        cell.municipality(), cell.product(), cell.year(), cell.named() ? cell.client() : "", one._2());
            }
        }
        CostLedgerBuilder ordinals = tables.ledger();
        for (LateLine line : late) {
            if (line.closing() <= closing) {
                moved(line)
                        .forEach((code, cents) -> clients.add(
                                ordinals.ordinal(code), line.product(), line.counts(), line.client(), cents));
            }
        }
        return clients.build();
    }
}
