package nl.regiokas.exchange.usage;

import java.time.LocalDate;
import java.util.Arrays;
import nl.regiokas.core.product.PriceHistory;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;

/** Which tariffs priced lines. A product is not looked at again once all its tariffs are used. */
final class UsedTariffs {

    private final ProductCatalogue catalogue;
    private final PriceHistory[] prices;
    private final boolean[][] used;
    private final int[] unused;

    UsedTariffs(ProductCatalogue catalogue) {
        this.catalogue = catalogue;
        int products = catalogue.products().size();
        this.prices = new PriceHistory[products];
        Arrays.setAll(prices, catalogue::prices);
        this.unused = Arrays.stream(prices)
                .mapToInt(history -> history.tariffs().size())
                .toArray();
        this.used = new boolean[products][];
        Arrays.setAll(used, product -> new boolean[unused[product]]);
    }

    /** Marks the tariff of a product on a day, if there is one. */
    void use(int product, LocalDate day) {
        if (unused[product] > 0) {
            int index = prices[product].indexOn(day);
            if (index != PriceHistory.NONE && !used[product][index]) {
                used[product][index] = true;
                unused[product]--;
            }
        }
    }

    /** Whether the tariff of a product that holds from a day priced no line; false if there is no such tariff. */
    boolean isUnused(ProductCode code, LocalDate from) {
        if (catalogue.find(code).isEmpty()) {
            return false;
        }
        int product = catalogue.ordinal(code);
        int index = prices[product].indexOn(from);
        return index != PriceHistory.NONE
                && prices[product].tariffs().get(index).from().equals(from)
                && !used[product][index];
    }
}
