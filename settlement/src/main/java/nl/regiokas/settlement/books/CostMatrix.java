package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;

/**
 * What some products cost each municipality of one year, in that year and in earlier ones. Costs of earlier years pass every
 * reorganisation in between, each product and year apart.
 */
final class CostMatrix implements Costs {

    private static final int NO_ROW = -1;

    private final CostLedger ledger;
    private final Timeline timeline;
    private final int year;
    private final int[] rows;
    private final int[] all;
    private final int[] standing;
    private final Map<Integer, long[]> totals = new ConcurrentHashMap<>();
    private final Map<Integer, long[]> standings = new ConcurrentHashMap<>();

    CostMatrix(CostLedger ledger, Timeline timeline, int year, ImmutableList<Product> products) {
        this.ledger = ledger;
        this.timeline = timeline;
        this.year = year;
        this.rows = timeline.in(year).stream()
                .mapToInt(code -> ledger.ordinal(code).orElse(NO_ROW))
                .toArray();
        this.all = ordinals(products, product -> true);
        this.standing = ordinals(products, Product::standing);
    }

    private int[] ordinals(ImmutableList<Product> products, Predicate<Product> counted) {
        return products.stream()
                .filter(counted)
                .map(product -> ledger.ordinal(product.code()))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
    }

    @Override
    public long[] total(int ofYear) {
        return totals.computeIfAbsent(ofYear, key -> costs(ofYear, all));
    }

    @Override
    public long[] standing(int ofYear) {
        return standings.computeIfAbsent(ofYear, key -> costs(ofYear, standing));
    }

    private long[] costs(int ofYear, int[] products) {
        long[] costs = new long[rows.length];
        if (!ledger.hasLines(ofYear) || products.length == 0) {
            return costs;
        }
        if (!timeline.isSame(ofYear, year)) {
            return moved(ofYear, products);
        }
        long[] byRow = ledger.totalsCents(ofYear, products);
        for (int i = 0; i < costs.length; i++) {
            costs[i] = rows[i] == NO_ROW ? 0 : byRow[rows[i]];
        }
        return costs;
    }

    /** Each product moves apart, as it was used. */
    private long[] moved(int ofYear, int[] products) {
        long[] costs = new long[rows.length];
        for (int product : products) {
            ImmutableSortedMap<MunicipalityCode, Long> used =
                    ledger.costsCents(ledger.products().get(product), ofYear);
            timeline.moveCents(used, ofYear, year).forEach((code, cents) -> {
                int place = timeline.ordinal(code, year);
                if (place >= 0) {
                    costs[place] = Math.addExact(costs[place], cents);
                }
            });
        }
        return costs;
    }
}
