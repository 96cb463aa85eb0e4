package nl.regiokas.benchmarks.sample;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.books.SettlementFacts;

/**
 * A generated region with the cost of every cell: municipality, product and year.
 *
 * <p>The settled years begin in {@value #FIRST_YEAR}; {@value #HISTORY} years of history come before.
 */
public final class SampleRegion {

    /** The first settled year. */
    public static final int FIRST_YEAR = 2018;

    /** The number of years before the first settled one. */
    public static final int HISTORY = 3;

    private static final int YOUTH_MOST = 40_000;
    private static final int CENTS_PER_YOUTH = 2_000;

    private final int years;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final ProductCatalogue catalogue;
    private final int[] youth;
    private final long[][][] cells;

    private SampleRegion(int municipalities, int products, int years) {
        this.years = years;
        this.municipalities = IntStream.rangeClosed(1, municipalities)
                .mapToObj(number -> MunicipalityCode.of(String.format(Locale.ROOT, "%04d", number)))
                .collect(ImmutableList.toImmutableList());
        this.catalogue = ProductCatalogue.of(
                IntStream.range(0, products).mapToObj(SampleRegion::product).toList());
        SplittableRandom random = new SplittableRandom(2018);
        this.youth = random.ints(municipalities, 500, YOUTH_MOST).toArray();
        this.cells = new long[HISTORY + years][municipalities][products];
        for (long[][] year : cells) {
            for (int m = 0; m < municipalities; m++) {
                int row = m;
                year[m] = random.longs(products, 0, (long) CENTS_PER_YOUTH * youth[row])
                        .toArray();
            }
        }
    }

    /**
     * A region of a size.
     *
     * @param size municipalities x products x settled years, such as {@code 342x80x10}
     * @return the region, always the same for a size
     */
    public static SampleRegion of(String size) {
        List<Integer> sizes =
                Splitter.on('x').splitToStream(size).map(Integer::valueOf).toList();
        return new SampleRegion(sizes.get(0), sizes.get(1), sizes.get(2));
    }

    private static Product product(int ordinal) {
        Segment[] segments = Segment.values();
        return Product.builder()
                .code(ProductCode.of(String.format(Locale.ROOT, "P%03d", ordinal)))
                .name("product " + ordinal)
                .segment(segments[ordinal % segments.length])
                .standing(ordinal % (2 * segments.length) == segments.length)
                .build();
    }

    /**
     * The municipalities.
     *
     * @return codes in their order
     */
    public ImmutableList<MunicipalityCode> municipalities() {
        return municipalities;
    }

    /**
     * The products; every tenth is a standing one.
     *
     * @return the catalogue
     */
    public ProductCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The first year with costs.
     *
     * @return the first year of the history
     */
    public int firstYearOfHistory() {
        return FIRST_YEAR - HISTORY;
    }

    /**
     * The last settled year.
     *
     * @return the year
     */
    public int lastYear() {
        return FIRST_YEAR + years - 1;
    }

    /**
     * The costs of all years, the history first.
     *
     * @return cents by year, municipality and product; not a copy
     */
    public long[][][] cells() {
        return cells;
    }

    /**
     * The costs of a year.
     *
     * @param year the year
     * @return cents by municipality and product; not a copy
     */
    public long[][] cells(int year) {
        return cells[year - firstYearOfHistory()];
    }

    /**
     * Young inhabitants.
     *
     * @param municipality the ordinal of the municipality
     * @return their number
     */
    public int youth(int municipality) {
        return youth[municipality];
    }

    /**
     * The region as facts to settle.
     *
     * @return facts with the ledger of all years
     */
    public SettlementFacts facts() {
        ImmutableMap.Builder<MunicipalityCode, BigDecimal> weights = ImmutableMap.builder();
        for (int m = 0; m < youth.length; m++) {
            weights.put(municipalities.get(m), BigDecimal.valueOf(youth[m]));
        }
        SettlementFacts.Builder facts = SettlementFacts.builder();
        municipalities.forEach(code -> facts.municipality(Municipality.of(code.value(), code.value())));
        return facts.catalogue(catalogue)
                .ledger(ledger())
                .youth(weights.buildOrThrow())
                .build();
    }

    private CostLedger ledger() {
        CostLedgerBuilder ledger = CostLedger.builder(municipalities, catalogue);
        for (int y = 0; y < cells.length; y++) {
            for (int m = 0; m < municipalities.size(); m++) {
                for (int p = 0; p < cells[y][m].length; p++) {
                    ledger.addCents(m, p, firstYearOfHistory() + y, cells[y][m][p]);
                }
            }
        }
        return ledger.build();
    }
}
