package nl.regiokas.settlement.books;

import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The years of books that are final.
 *
 * @param through the last of them
 * @param ledger the costs that they were closed with
 */
record FinalYears(int through, CostLedger ledger) {

    /** Refuses every other cost of them, with the difference, unless late lines go to the current year. */
    void requireKept(SolidarityScheme scheme, CostLedger now) {
        if (scheme.lateLines() == LateLines.CURRENT_YEAR
                || now.yearsUnlike(ledger)
                        .subSet(scheme.firstYear(), true, through, true)
                        .isEmpty()) {
            return;
        }
        Faults faults = new Faults();
        now.minus(ledger).between(scheme.firstYear(), through).forEachCell((municipality, product, year, cents) -> {
            if (cents != 0) {
                faults.add(
                        BooksFault.FINAL_COST, municipality, product, FaultValue.year(year), FaultValue.cents(cents));
            }
        });
        faults.throwIfAny();
    }
}
