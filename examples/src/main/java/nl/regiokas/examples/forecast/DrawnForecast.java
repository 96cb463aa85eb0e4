package nl.regiokas.examples.forecast;

import nl.regiokas.budgeting.monitor.ForecastLedger;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.risk.draw.HistoryFit;
import nl.regiokas.risk.draw.YearUnderWay;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Joins monitor and risk: what is used counts as certain, the rest of the year is drawn, and every draw is settled.
 * Dutch: de bandbreedte van de prognose.
 */
public final class DrawnForecast {

    private DrawnForecast() {}

    /**
     * Draws the rest of the monitored year.
     *
     * @param scheme the scheme, in force in that year
     * @param facts what is known, with usage of at least two years before
     * @param report the monitor of the year
     * @param draws how often
     * @return how the charges of the year swing: {@code charge(...).charge()} has the quantiles of 10 and 90 percent
     * @throws nl.regiokas.core.fault.RefusalException if it cannot be drawn, such as for lack of history
     */
    public static RiskResult of(SolidarityScheme scheme, SettlementFacts facts, MonitorReport report, int draws) {
        int year = report.now().until().getYear();
        ForecastLedger forecast = ForecastLedger.of(report);
        CostLedger history = facts.ledger().between(CostLedger.EARLIEST_YEAR, year - 1);
        HistoryFit fit = HistoryFit.builder()
                .ledger(history)
                .firstYear(history.firstYear())
                .lastYear(year - 1)
                .build();
        YearUnderWay rest = YearUnderWay.of(fit.fit(), year, forecast.given(), forecast.rest());
        return RiskCalculator.calculate(RiskStudy.builder()
                .facts(facts)
                .addSchemes(scheme.toBuilder().lastYear(year).build())
                .seed(1)
                .draws(draws)
                .firstYear(year)
                .known(rest.known())
                .costModel(rest.costModel())
                .build());
    }
}
