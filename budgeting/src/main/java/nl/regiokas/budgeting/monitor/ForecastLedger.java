package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;

/**
 * The forecast as cost of products, so that it can be settled like the use of a whole year.
 * Dutch: prognose per product.
 *
 * <pre>{@code cost(municipality, product) = forecast(municipality, segment) over the use to date of the segment's products}</pre>
 *
 * <p>By largest remainder, to the cent: the products of a cell sum to its forecast. Of equal fractions, the first
 * product gets the cent first. A municipality without use in a segment follows the region's use. Where a weight is
 * negative, or the region has no use either, the whole cell goes to the segment's first product and is reported.
 *
 * <p>The care already given, declared or not, is spread over the same products in the same way; {@link #rest} is what
 * is still to come.
 *
 * <p>Refused: a forecast other than zero for a segment without a product.
 *
 * @param ledger the forecast cost of the year; no other years
 * @param given the part of it that is used or not yet declared; zero for a cell with a forecast of zero
 * @param atFirstProduct the cells that went to the first product of their segment, in order
 * @since 0.2.0
 */
public record ForecastLedger(CostLedger ledger, CostLedger given, ImmutableList<MonitorCell> atFirstProduct) {

    /**
     * Spreads the forecast of a report over the products.
     *
     * @param report the report
     * @return the forecast by product
     * @throws RefusalException if a segment with a forecast has no product
     */
    public static ForecastLedger of(MonitorReport report) {
        return new Spreading(report).spread();
    }

    /**
     * Returns what is still to come in the year.
     *
     * @return forecast - given, product by product
     */
    public CostLedger rest() {
        return ledger.minus(given);
    }

    /** Spreads cell by cell. */
    private static final class Spreading {
        private final MonitorReport report;
        private final MonitorUse use;
        private final ImmutableList<Product> products;
        private final CostLedgerBuilder ledger;
        private final CostLedgerBuilder given;
        private final ImmutableList.Builder<MonitorCell> atFirstProduct = ImmutableList.builder();

        Spreading(MonitorReport report) {
            this.report = report;
            this.use = report.use();
            this.products = use.catalogue().products();
            ImmutableSortedSet.Builder<MunicipalityCode> codes = ImmutableSortedSet.naturalOrder();
            report.now().cells().forEach(cell -> codes.add(cell.municipality().orElseThrow()));
            this.ledger = CostLedger.builder(codes.build(), use.catalogue());
            this.given = CostLedger.builder(codes.build(), use.catalogue());
        }

        ForecastLedger spread() {
            report.now().cells().forEach(this::spread);
            return new ForecastLedger(ledger.build(), given.build(), atFirstProduct.build());
        }

        private void spread(MonitorCell cell) {
            long forecast = Euro.cents(cell.forecast(), "forecast");
            int[] selection = selection(cell.segment());
            if (forecast == 0) {
                return;
            }
            Faults.require(
                    selection.length > 0,
                    MonitorFault.MONITOR_SEGMENT_WITHOUT_PRODUCT,
                    cell.segment().map(Enum::name).orElse("the catalogue"));
            MunicipalityCode municipality = cell.municipality().orElseThrow();
            long[] weights = weights(municipality, selection);
            if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
                weights = region(selection);
            }
            if (!isUsable(weights)) {
                Arrays.fill(weights, 0);
                weights[0] = 1;
                atFirstProduct.add(cell);
            }
            add(ledger, municipality, selection, Apportionment.cents(forecast, weights));
            add(given, municipality, selection, Apportionment.cents(givenCents(cell), weights));
        }

        private static long givenCents(MonitorCell cell) {
            return Cents.plus("use", Euro.cents(cell.used(), "use"), Euro.cents(cell.undeclared(), "undeclared care"));
        }

        private void add(CostLedgerBuilder to, MunicipalityCode municipality, int[] selection, long[] parts) {
            int year = report.now().until().getYear();
            for (int i = 0; i < parts.length; i++) {
                to.addCents(to.ordinal(municipality), selection[i], year, parts[i]);
            }
        }

        private int[] selection(Optional<Segment> segment) {
            return IntStream.range(0, products.size())
                    .filter(product ->
                            segment.isEmpty() || products.get(product).segment() == segment.get())
                    .toArray();
        }

        private long[] weights(MunicipalityCode municipality, int[] selection) {
            return Arrays.stream(selection)
                    .mapToLong(product -> use.productCents(municipality, product))
                    .toArray();
        }

        private long[] region(int[] selection) {
            return Arrays.stream(selection)
                    .mapToLong(product -> use.regionCents(product))
                    .toArray();
        }

        private static boolean isUsable(long[] weights) {
            return Arrays.stream(weights).allMatch(weight -> weight >= 0)
                    && Arrays.stream(weights).anyMatch(weight -> weight > 0);
        }
    }
}
