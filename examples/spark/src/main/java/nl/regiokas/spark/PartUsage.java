package nl.regiokas.spark;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.books.LineYears;
import org.apache.spark.sql.Row;

/** What a part of the usage comes to: the sums that each closing adds, and the lines that count in a later year. */
final class PartUsage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final ArrayList<LedgerSums> sums = new ArrayList<>();
    private final ArrayList<LateLine> late = new ArrayList<>();

    private PartUsage() {}

    /** A line whose codes, days and cost are known. */
    record PricedLine(int closing, int municipality, int product, int used, int counts, String client, long cents) {

        boolean isLate() {
            return used != counts;
        }
    }

    /** Prices lines one after another, as one machine does. */
    static Iterator<PricedLine> priced(Iterator<Row> lines, CodeTables tables, ClosingDays days, LineReader reader) {
        CostLedgerBuilder prices = tables.ledger();
        LineYears years = days.years();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public PricedLine next() {
                Row line = lines.next();
                int municipality = prices.ordinal(MunicipalityCode.of(reader.municipality(line)));
                int product = prices.ordinal(ProductCode.of(reader.product(line)));
                LocalDate used = reader.used(line);
                LocalDate known = reader.known(line);
                long cents = reader.hasQuantity(line)
                        ? prices.priceCents(municipality, product, used, reader.quantity(line))
                        : reader.amountCents(line);
                return new PricedLine(
                        years.closing(known),
                        municipality,
                        product,
                        used.getYear(),
                        years.year(used, known),
                        reader.client(line),
                        cents);
            }
        };
    }

    static PartUsage of(Iterator<Row> lines, CodeTables tables, ClosingDays days, LineReader reader) {
        PartUsage part = new PartUsage();
        List<CostLedgerBuilder> ledgers = new ArrayList<>();
        for (int closing = 0; closing <= days.size(); closing++) {
            ledgers.add(tables.ledger());
        }
        priced(lines, tables, days, reader).forEachRemaining(line -> {
            if (line.isLate()) {
                part.late.add(new LateLine(
                        line.closing(),
                        line.municipality(),
                        line.product(),
                        line.used(),
                        line.counts(),
                        line.client(),
                        line.cents()));
            } else {
                ledgers.get(line.closing()).addCents(line.municipality(), line.product(), line.counts(), line.cents());
            }
        });
        ledgers.forEach(ledger -> part.sums.add(new LedgerSums(ledger.build())));
        return part;
    }

    /** The sums that a closing adds. */
    LedgerSums sums(int closing) {
        return sums.get(closing);
    }

    List<LateLine> late() {
        return late;
    }
}
