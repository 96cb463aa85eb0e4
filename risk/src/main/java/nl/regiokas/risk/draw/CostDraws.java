package nl.regiokas.risk.draw;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Map;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;

/**
 * The drawn costs of a cost model under a seed: draw 0, draw 1 and so on, each for any year.
 * Dutch: trekkingen.
 *
 * <p>The cost of a municipality in a draw and year depends on the seed, the draw, the year, its code and its own cells
 * alone. The other municipalities, the order of the calls and the number of threads do not matter. A draw can be
 * repeated, for instance to look at the largest year.
 *
 * <p>Rounding: the cost of a municipality, product and year to whole cents once, half up.
 *
 * @since 0.2.0
 */
public final class CostDraws {

    private static final String DRAW = "draw";

    private final ImmutableList<MunicipalityCode> municipalities;
    private final ProductCatalogue catalogue;
    private final ImmutableList<ImmutableList<Sampler>> samplers;
    private final long seed;

    private CostDraws(
            ImmutableList<MunicipalityCode> municipalities,
            ProductCatalogue catalogue,
            ImmutableList<ImmutableList<Sampler>> samplers,
            long seed) {
        this.municipalities = municipalities;
        this.catalogue = catalogue;
        this.samplers = samplers;
        this.seed = seed;
    }

    /**
     * Makes a cost model ready for drawing.
     *
     * @param model what a year may cost
     * @param municipalities the municipalities of the region, in any order
     * @param catalogue the products
     * @param seed decides all draws
     * @return the draws
     * @throws RefusalException when the model names a municipality or a product that is not there; all faults are
     *     reported at once
     */
    public static CostDraws of(
            CostModel model, Collection<MunicipalityCode> municipalities, ProductCatalogue catalogue, long seed) {
        Attributes.given(model, "model of cost draws");
        Attributes.given(municipalities, "municipalities of cost draws");
        Attributes.given(catalogue, "catalogue of cost draws");
        ImmutableList<MunicipalityCode> codes =
                ImmutableSortedSet.copyOf(municipalities).asList();
        refuseUnknown(model, codes, catalogue);
        Samplers samplers = new Samplers();
        ImmutableList<ImmutableList<Sampler>> rows = codes.stream()
                .map(code -> samplers.of(row(model.cells().row(code), catalogue)))
                .collect(ImmutableList.toImmutableList());
        return new CostDraws(codes, catalogue, rows, seed);
    }

    private static ImmutableSortedMap<Integer, ClientCost> row(
            Map<ProductCode, ClientCost> costs, ProductCatalogue catalogue) {
        ImmutableSortedMap.Builder<Integer, ClientCost> row = ImmutableSortedMap.naturalOrder();
        costs.forEach((product, cost) -> row.put(catalogue.ordinal(product), cost));
        return row.build();
    }

    private static void refuseUnknown(
            CostModel model, ImmutableList<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        Faults faults = new Faults();
        for (MunicipalityCode code :
                Sets.difference(model.cells().rowKeySet(), ImmutableSortedSet.copyOf(municipalities))) {
            faults.add(DrawFault.MODEL_MUNICIPALITY, code);
        }
        for (ProductCode code : model.cells().columnKeySet()) {
            if (catalogue.find(code).isEmpty()) {
                faults.add(DrawFault.MODEL_PRODUCT, code);
            }
        }
        faults.throwIfAny();
    }

    /**
     * Returns the municipalities whose cost is drawn.
     *
     * @return the municipalities in the order of their codes
     */
    public ImmutableList<MunicipalityCode> municipalities() {
        return municipalities;
    }

    /**
     * The ledger of one draw.
     *
     * @param draw which draw, from 0
     * @param firstYear the first drawn year
     * @param lastYear the last drawn year
     * @return what was drawn, for all municipalities and products
     */
    public CostLedger ledger(int draw, int firstYear, int lastYear) {
        CostLedgerBuilder ledger = CostLedger.builder(municipalities, catalogue);
        Drawer drawer = drawer();
        int products = catalogue.products().size();
        for (int year = firstYear; year <= lastYear; year++) {
            long[] cents = drawer.draw(draw, year);
            for (int i = 0; i < cents.length; i++) {
                ledger.addCents(i / products, i % products, year, cents[i]);
            }
        }
        return ledger.build();
    }

    /**
     * Makes a drawer; each thread needs its own.
     *
     * @return a new drawer, not safe for use by several threads
     */
    public Drawer drawer() {
        return new Drawer();
    }

    /**
     * Draws year after year without making ledgers. Not safe for use by several threads.
     *
     * @since 0.2.0
     */
    public final class Drawer {

        private final RandomStream random = new RandomStream(seed);
        private final long[] numbers = municipalities.stream()
                .mapToLong(code -> Long.parseLong(code.value()))
                .toArray();
        private final int products = catalogue.products().size();
        private final long[] cents = new long[municipalities.size() * products];

        private Drawer() {}

        /**
         * Draws one year.
         *
         * @param draw which draw, from 0
         * @param year the year
         * @return cents, one row of products for each municipality, both in the order of their codes; overwritten by
         *     the next draw
         * @throws RefusalException when a drawn cost does not fit a {@code long} of cents, naming the draw
         */
        public long[] draw(int draw, int year) {
            for (int m = 0; m < municipalities.size(); m++) {
                random.moveTo(draw, year, numbers[m]);
                draw(draw, year, m);
            }
            return cents;
        }

        private void draw(int draw, int year, int municipality) {
            try {
                for (Sampler sampler : samplers.get(municipality)) {
                    sampler.draw(random, cents, municipality * products);
                }
            } catch (ArithmeticException overflow) {
                throw RefusalException.of(Fault.of(DrawFault.DRAWN_COST_TOO_LARGE)
                        .in(Place.of(DRAW, draw)
                                .at(Place.MUNICIPALITY, municipalities.get(municipality))
                                .at(Place.YEAR, year)));
            }
        }
    }
}
