package nl.regiokas.examples.forecast;

import nl.regiokas.budgeting.monitor.ForecastLedger;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Joins monitor and settlement: the years before count with their cost, the monitored year with its forecast.
 * Dutch: de prognose afgerekend.
 */
public final class SettledForecast {

    private SettledForecast() {}

    /**
     * Settles a scheme through the monitored year.
     *
     * @param scheme the scheme, in force in that year
     * @param facts what is known; the cost of the monitored year and later is left aside
     * @param report the monitor of the year
     * @return the settlement; its last year shows what the forecast would mean
     * @throws nl.regiokas.core.fault.RefusalException if it cannot be settled, such as a scheme with layers by client
     */
    public static Settlement of(SolidarityScheme scheme, SettlementFacts facts, MonitorReport report) {
        int year = report.now().until().getYear();
        CostLedger before = facts.ledger().between(CostLedger.EARLIEST_YEAR, year - 1);
        CostLedger forecast = ForecastLedger.of(report).ledger();
        return Settlement.of(scheme.toBuilder().lastYear(year).build(), facts.withLedger(before.merge(forecast)));
    }
}
