package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
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
 * <p>A cell whose forecast is zero is spread too if anything was given or used in it: what is given and what is to come then
 * cancel out, product by product, and use that its products cannot divide is reported like any other.
 *
 * <p>Refused, all at once: a segment without a product, with what is forecast for it.
 *
 * @param ledger the forecast cost of the year; no other years
 * @param given the part of it that is used or not yet declared
 * @param atFirstProduct the cells that went to the first product of their segment, in order
 * @since 0.2.0
 */
public record ForecastLedger(CostLedger ledger, CostLedger given, ImmutableList<MonitorCell> atFirstProduct) {

    /**
     * Refuses a component that is null.
     *
     * @param ledger the forecast cost of the year; no other years
     * @param given the part of it that is used or not yet declared
     * @param atFirstProduct the cells that went to the first product of their segment, in order
     */
    public ForecastLedger {
        Attributes.given(ledger, "ledger of forecast ledger");
        Attributes.given(given, "given ledger of forecast ledger");
        Attributes.given(atFirstProduct, "cells of forecast ledger");
    }

    /**
     * Spreads the forecast of a report over the products.
     *
     * @param report the report
     * @return the forecast by product
     * @throws RefusalException if segments with a forecast have no product
     */
    public static ForecastLedger of(MonitorReport report) {
        Attributes.given(report, "report of forecast ledger");
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
            checkProducts();
            report.now().cells().forEach(this::spread);
            return new ForecastLedger(ledger.build(), given.build(), atFirstProduct.build());
        }

        /** Refuses what is forecast where there is nothing to put it on. */
        private void checkProducts() {
            Faults faults = new Faults();
            Map<Optional<Segment>, Long> lost = new LinkedHashMap<>();
            for (MonitorCell cell : report.now().cells()) {
                long forecast = Euro.cents(cell.forecast(), "forecast");
                if ((forecast != 0 || givenCents(cell) != 0) && selection(cell.segment()).length == 0) {
                    lost.merge(cell.segment(), forecast, (one, other) -> Cents.plus("forecast", one, other));
                }
            }
            lost.forEach((segment, forecast) -> faults.add(
                    MonitorFault.MONITOR_SEGMENT_WITHOUT_PRODUCT,
                    FaultValue.cents(forecast),
                    segment.map(Enum::name).orElse("the catalogue")));
            faults.throwIfAny();
        }

        private void spread(MonitorCell cell) {
            long forecast = Euro.cents(cell.forecast(), "forecast");
            long known = givenCents(cell);
            int[] selection = selection(cell.segment());
            MunicipalityCode municipality = cell.municipality().orElseThrow();
            long[] weights = weights(municipality, selection);
            boolean isUsed = Arrays.stream(weights).anyMatch(weight -> weight != 0);
            if (forecast == 0 && known == 0 && !isUsed) {
                return;
            }
            if (!isUsed) {
                weights = region(selection);
            }
            if (!isUsable(weights)) {
                Arrays.fill(weights, 0);
                weights[0] = 1;
                atFirstProduct.add(cell);
            }
            add(ledger, municipality, selection, Apportionment.cents(forecast, weights));
            add(given, municipality, selection, Apportionment.cents(known, weights));
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
