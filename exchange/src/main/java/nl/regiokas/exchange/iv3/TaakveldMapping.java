package nl.regiokas.exchange.iv3;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.exchange.region.TaakveldRow;

/**
 * Which taakveld a product has in a year: the one in its last row from that year or before.
 * Dutch: toewijzing van producten aan taakvelden.
 *
 * <p>Immutable, and may be shared between threads.
 *
 * @since 0.2.0
 */
public final class TaakveldMapping {

    private final SortedMap<ProductCode, NavigableMap<Integer, String>> taakvelden = new TreeMap<>();

    private TaakveldMapping() {}

    /**
     * Returns the mapping of rows.
     *
     * @param rows the rows in any order; of two rows for the same product and year the later one holds
     * @return the mapping
     */
    public static TaakveldMapping of(Iterable<TaakveldRow> rows) {
        Attributes.given(rows, "rows of taakveld mapping");
        TaakveldMapping mapping = new TaakveldMapping();
        rows.forEach(row -> mapping.taakvelden
                .computeIfAbsent(row.product(), product -> new TreeMap<>())
                .put(row.from().getYear(), row.taakveld()));
        return mapping;
    }

    /**
     * Returns the taakveld of a product in a year.
     *
     * @param product the product
     * @param year the year of account
     * @return the taakveld, or nothing when no row of the product is from that year or before
     */
    public Optional<String> taakveld(ProductCode product, int year) {
        return Optional.ofNullable(taakvelden.get(product))
                .map(byYear -> byYear.floorEntry(year))
                .map(Map.Entry::getValue);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof TaakveldMapping other && taakvelden.equals(other.taakvelden);
    }

    @Override
    public int hashCode() {
        return taakvelden.hashCode();
    }

    /** Returns the taakvelden by product and year. */
    @Override
    public String toString() {
        return taakvelden.toString();
    }
}
