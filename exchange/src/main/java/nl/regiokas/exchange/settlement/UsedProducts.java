package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.usage.CostLedger;

/** Which products have lines other than zero in which years, from the first closing at which these are known. */
final class UsedProducts {

    private final ImmutableList<Product> products;
    private final ImmutableList<BitSet> byClosing;

    UsedProducts(ProductCatalogue catalogue, int closings) {
        this.products = catalogue.products();
        this.byClosing =
                IntStream.rangeClosed(0, closings).mapToObj(i -> new BitSet()).collect(ImmutableList.toImmutableList());
    }

    /** Adds a line of a year that a ledger can hold. */
    void add(int closing, int product, int year, long cents) {
        if (cents != 0) {
            byClosing.get(closing).set((year - CostLedger.EARLIEST_YEAR) * products.size() + product);
        }
    }

    /** The products that have lines up to a closing but no cost in some year of the ledger at that closing. */
    ImmutableSetMultimap<Integer, ProductCode> cancelled(int closing, CostLedger ledger) {
        BitSet used = new BitSet();
        byClosing.subList(0, closing + 1).forEach(used::or);
        ImmutableSetMultimap.Builder<Integer, ProductCode> cancelled = ImmutableSetMultimap.builder();
        used.stream().forEach(place -> {
            int year = CostLedger.EARLIEST_YEAR + place / products.size();
            int product = place % products.size();
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
