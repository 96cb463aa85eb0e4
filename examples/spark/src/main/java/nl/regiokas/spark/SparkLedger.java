package nl.regiokas.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Builds the ledger of usage files with Apache Spark.
 *
 * <p>Ledger = merge of the ledgers of all parts. Spark cuts the files into parts and reads each on one of its machines; a
 * part's lines go into a {@link CostLedger} there, exactly as they would on one machine. What travels are the sums of a
 * part, 8 bytes a cell, whatever the number of lines. Cents are whole and merging adds them, so neither the cut nor the
 * order in which parts finish can change a cent.
 *
 * <p>Files have the columns municipality, product, date, quantity and amount in this order, with a header. A line that
 * Spark cannot read, or that the ledger refuses (an unknown code, a day without a tariff), fails the job with the
 * library's words; the line's number is not known then: the program on one machine tells file and line.
 */
public final class SparkLedger {

    private static final String COLUMNS =
            "municipality STRING, product STRING, date DATE, quantity DECIMAL(28, 10), amount DECIMAL(28, 2)";
    private static final int MUNICIPALITY = 0;
    private static final int PRODUCT = 1;
    private static final int DATE = 2;
    private static final int QUANTITY = 3;
    private static final int AMOUNT = 4;
    private static final int CENT_DECIMALS = 2;

    private SparkLedger() {}

    /**
     * Reads files into one ledger.
     *
     * @param spark where to run
     * @param files a folder, file or pattern that all machines can read
     * @param municipalities the municipalities that usage can be of
     * @param catalogue the products and their tariffs
     * @return the ledger of all lines
     */
    public static CostLedger read(
            SparkSession spark, String files, Collection<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        CodeTables tables = new CodeTables(municipalities, catalogue);
        JavaRDD<Row> lines = spark.read()
                .schema(COLUMNS)
                .option("header", true)
                .option("enforceSchema", false)
                .option("mode", "FAILFAST")
                .csv(files)
                .toJavaRDD();
        List<LedgerSums> parts = lines.mapPartitions(
                        part -> List.of(new LedgerSums(ledger(tables, part))).iterator())
                .collect();
        CostLedger none = tables.ledger().build();
        return parts.stream().map(part -> part.ledger(tables)).reduce(none, CostLedger::merge);
    }

    private static CostLedger ledger(CodeTables tables, Iterator<Row> lines) {
        CostLedgerBuilder ledger = tables.ledger();
        lines.forEachRemaining(line -> add(ledger, line));
        return ledger.build();
    }

    private static void add(CostLedgerBuilder ledger, Row line) {
        int municipality = ledger.ordinal(MunicipalityCode.of(line.getString(MUNICIPALITY)));
        int product = ledger.ordinal(ProductCode.of(line.getString(PRODUCT)));
        LocalDate date = line.getDate(DATE).toLocalDate();
        if (line.isNullAt(QUANTITY) == line.isNullAt(AMOUNT)) {
            throw new IllegalArgumentException("exactly one of quantity and amount must be given but was not: " + line);
        }
        if (line.isNullAt(AMOUNT)) {
            ledger.addQuantity(municipality, product, date, line.getDecimal(QUANTITY));
        } else {
            BigDecimal cents = line.getDecimal(AMOUNT).movePointRight(CENT_DECIMALS);
            ledger.addCents(municipality, product, date.getYear(), cents.longValueExact());
        }
    }
}
