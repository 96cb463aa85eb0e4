package nl.regiokas.exchange.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.TariffRow;
import nl.regiokas.exchange.region.UsageSink;
import nl.regiokas.exchange.region.UsageView;
import nl.regiokas.exchange.table.Line;

/**
 * One pass over the usage of a folder: every line is checked, placed and priced. No line is kept.
 * Dutch: doorloop van het zorggebruik.
 *
 * <p>A line counts in a municipality that exists on its day. A quantity costs quantity x price of the tariff of its day, half
 * up to the cent. Not for use by several threads.
 *
 * @since 0.2.0
 */
public final class UsagePass {

    private final MunicipalExistence existence;
    private final ImmutableList<MunicipalityCode> codes;
    private final int[] municipalities;
    private final int[] products;
    private final UsedTariffs used;
    private final CostLedgerBuilder prices;

    /**
     * Makes a pass.
     *
     * @param basis what the usage is about
     */
    public UsagePass(RegionBasis basis) {
        this.existence = new MunicipalExistence(basis.municipalities(), basis.reorganisations());
        this.prices = CostLedger.builder(basis.codes(), basis.catalogue());
        this.codes = ImmutableSortedSet.copyOf(basis.codes()).asList();
        this.municipalities = basis.codes().stream().mapToInt(prices::ordinal).toArray();
        this.products = basis.products().stream().mapToInt(prices::ordinal).toArray();
        this.used = new UsedTariffs(basis.catalogue());
    }

    /**
     * Returns the municipalities, whose places lines refer to.
     *
     * @return their codes in order, each once
     */
    public ImmutableList<MunicipalityCode> municipalities() {
        return codes;
    }

    /**
     * Passes on every line with its price.
     *
     * @param sink receives the lines
     * @return the sink that receives the lines as they are read
     */
    public UsageSink to(PricedSink sink) {
        return line -> {
            existence.require(line);
            int municipality = municipalities[line.municipality()];
            int product = products[line.product()];
            sink.add(line, municipality, product, cents(line, municipality, product));
        };
    }

    private long cents(UsageView line, int municipality, int product) {
        if (!line.isQuantity()) {
            return line.cents();
        }
        used.use(product, line.date());
        return line.isShortQuantity()
                ? prices.priceCents(municipality, product, line.date(), line.digits(), line.decimals())
                : prices.priceCents(municipality, product, line.date(), line.quantity());
    }

    /**
     * Reports tariffs that priced no line, row by row; none after a fault, because faulty lines are not priced.
     *
     * @param files the rows of the folder
     * @param faults receives what is reported
     */
    public void reportUnusedTariffs(RegionFiles files, InputFaults faults) {
        if (!faults.isEmpty()) {
            return;
        }
        for (Line<TariffRow> line : files.lines(RegionTables.TARIFFS)) {
            TariffRow row = line.value();
            if (used.isUnused(row.product(), row.from())) {
                faults.report(Fault.of(UsageInputFault.TARIFF_UNUSED, row.product(), row.from())
                        .in(line.place()));
            }
        }
    }
}
