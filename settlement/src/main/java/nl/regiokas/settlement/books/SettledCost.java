package nl.regiokas.settlement.books;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;

/**
 * What each municipality cost in a year, all products together; without those that cost nothing.
 *
 * @param byCode cents by municipality
 */
record SettledCost(SortedMap<MunicipalityCode, Long> byCode) {

    static SettledCost of(CostLedger ledger, int year) {
        SortedMap<MunicipalityCode, Long> byCode = new TreeMap<>();
        long[] totals = ledger.totalsCents(
                year, IntStream.range(0, ledger.products().size()).toArray());
        for (int m = 0; m < totals.length; m++) {
            if (totals[m] != 0) {
                byCode.put(ledger.municipalities().get(m), totals[m]);
            }
        }
        return new SettledCost(byCode);
    }
}
