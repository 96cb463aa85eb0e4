package nl.regiokas.risk.simulation;

import nl.regiokas.core.usage.CostLedger;

/** The years of the facts that are not drawn but looked back at. */
final class History {

    private History() {}

    /** The lines of the ledger before the first drawn year. */
    static CostLedger before(RiskStudy study) {
        CostLedger ledger = study.facts().ledger();
        CostLedger.Builder history =
                CostLedger.builder(ledger.municipalities(), study.facts().catalogue());
        int last = Math.min(ledger.lastYear(), study.firstYear() - 1);
        for (int p = 0; p < ledger.products().size(); p++) {
            int product = history.ordinal(ledger.products().get(p));
            for (int m = 0; m < ledger.municipalities().size(); m++) {
                for (int year = ledger.firstYear(); year <= last; year++) {
                    history.addCents(m, product, year, ledger.cents(m, p, year));
                }
            }
        }
        return history.build();
    }
}
