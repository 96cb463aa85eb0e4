package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.usage.CostLedger;

/** Which products have lines other than zero in which years, from the first closing at which these are known. */
final class UsedProducts {

    private final ImmutableList<Product> products;
    private final int width;
    private final BitSet[] byClosing;

    UsedProducts(ProductCatalogue catalogue, int closings) {
        this.products = catalogue.products();
        this.width = products.size();
        this.byClosing =
                IntStream.rangeClosed(0, closings).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
    }

    /** Adds a line of a year that a ledger can hold. */
    void add(int closing, int product, int year, long cents) {
        if (cents != 0) {
            byClosing[closing].set((year - CostLedger.EARLIEST_YEAR) * width + product);
        }
    }

    /** The products that have lines up to a closing but no cost in some year of the ledger at that closing. */
    ImmutableSetMultimap<Integer, ProductCode> cancelled(int closing, CostLedger ledger) {
        BitSet used = new BitSet();
        Arrays.stream(byClosing, 0, closing + 1).forEach(used::or);
        ImmutableSetMultimap.Builder<Integer, ProductCode> cancelled = ImmutableSetMultimap.builder();
        used.stream().forEach(place -> {
            int year = CostLedger.EARLIEST_YEAR + place / width;
            int product = place % width;
            if (isZero(ledger.totalsCents(year, new int[] {product}))) {
                cancelled.put(year, products.get(product).code());
            }
        });
        return cancelled.build();
    }

    private static boolean isZero(long[] cents) {
        for (long one : cents) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
