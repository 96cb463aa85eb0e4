package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;

/** Which products have lines other than zero in a year, though every cost of them is zero. */
final class CancelledUse {

    private CancelledUse() {}

    /** Those that are known, and those of some lines. */
    static ImmutableSetMultimap<Integer, ProductCode> of(
            ImmutableSetMultimap<Integer, ProductCode> known, List<UsageLine> lines, CostLedger ledger) {
        ImmutableSetMultimap.Builder<Integer, ProductCode> all = ImmutableSetMultimap.builder();
        all.putAll(known);
        for (UsageLine line : lines) {
            int year = line.date().getYear();
            boolean isNothing = line.amount()
                    .map(amount -> Euro.cents(amount, "usage amount") == 0)
                    .orElse(false);
            if (!isNothing && !hasCost(ledger, line.product(), year)) {
                all.put(year, line.product());
            }
        }
        return all.build();
    }

    /** Whether a product has a cost other than zero in a year. */
    static boolean hasCost(CostLedger ledger, ProductCode product, int year) {
        OptionalInt ordinal = ledger.ordinal(product);
        return ordinal.isPresent()
                && Arrays.stream(ledger.totalsCents(year, new int[] {ordinal.getAsInt()}))
                        .anyMatch(cents -> cents != 0);
    }
}
