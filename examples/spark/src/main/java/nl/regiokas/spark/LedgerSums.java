package nl.regiokas.spark;

import java.io.Serial;
import java.io.Serializable;
import java.util.TreeMap;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;

/** The sums of a ledger on their way to another machine: a plain array of cents a year, 8 bytes a cell. */
final class LedgerSums implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final TreeMap<Integer, long[]> years = new TreeMap<>();

    /** Takes the sums of every year that has lines. */
    LedgerSums(CostLedger ledger) {
        int width = ledger.products().size();
        int cells = ledger.municipalities().size() * width;
        ledger.years().forEach(year -> years.put(year, new long[cells]));
        ledger.forEachCell((municipality, product, year, cents) -> {
            int row = ledger.ordinal(municipality).orElseThrow() * width;
            years.computeIfAbsent(year, unseen -> new long[cells])[
                    row + ledger.ordinal(product).orElseThrow()] = cents;
        });
    }

    /** Returns the ledger again, from the tables with which it was built. */
    CostLedger ledger(CodeTables tables) {
        CostLedgerBuilder ledger = tables.ledger();
        int width = ledger.build().products().size();
        years.forEach((year, cents) -> {
            for (int cell = 0; cell < cents.length; cell++) {
                ledger.addCents(cell / width, cell % width, year, cents[cell]);
            }
        });
        return ledger.build();
    }
}
