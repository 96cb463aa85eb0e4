package nl.regiokas.risk.simulation;

import nl.regiokas.core.usage.CostLedger;

/** The years of the facts that are not drawn but looked back at. */
final class History {

    private History() {}

    /** The lines of the ledger before the first drawn year. */
    static CostLedger before(RiskStudy study) {
        CostLedger ledger = study.facts().ledger();
        return CostLedger.builder(ledger.municipalities(), study.facts().catalogue())
                .build()
                .merge(ledger.between(CostLedger.EARLIEST_YEAR, study.firstYear() - 1));
    }
}
