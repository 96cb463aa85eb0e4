package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.budgeting.monitor.ForecastLedger;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.draw.HistoryFit;
import nl.regiokas.risk.draw.YearUnderWay;
import nl.regiokas.risk.simulation.Progress;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.risk.simulation.RiskStudy;

/**
 * How the rest of a monitored year is drawn: as many clients as the forecast suggests, each at what clients cost in
 * earlier years; what is used or not yet declared counts as certain.
 *
 * @param draws how often; 0 for not at all; empty for {@value #USUAL} times, if that does not take too long
 * @param seed decides all draws
 * @param progress receives how many draws are done
 */
public record ProjectionDraws(Optional<Integer> draws, long seed, Progress progress) {

    /** How often the rest of a year is drawn unless another number is given. */
    public static final int USUAL = 1_000;

    private static final double MOST_CLIENTS = 1e9;

    /** Settles every draw of the rest of the year, or gives the reason why it cannot be drawn. */
    ProjectionRange range(RegionInput input, ForecastLedger forecast, CostLedger late, int year) {
        int times = draws.orElse(USUAL);
        if (times == 0) {
            return ProjectionRange.NONE;
        }
        Optional<Fault> standing = StandingWeights.fault("monitor", input);
        if (standing.isPresent()) {
            return without(standing.get());
        }
        Reorganisations reorganisations = input.facts().reorganisations();
        CostLedger history = input.facts()
                .ledger()
                .between(CostLedger.EARLIEST_YEAR, year - 1)
                .reorganised(reorganisations, year);
        if (history.years().isEmpty() || history.years().first() >= year - 1) {
            return without(Fault.of(ProgramFault.RANGE_WITHOUT_HISTORY, FaultValue.year(year)));
        }
        try {
            YearUnderWay rest = YearUnderWay.of(
                    yearly(history, year),
                    year,
                    forecast.given().merge(late).reorganised(reorganisations, year),
                    forecast.rest().reorganised(reorganisations, year));
            if (draws.isEmpty() && clients(rest.costModel()) * times > MOST_CLIENTS) {
                return without(Fault.of(ProgramFault.RANGE_TAKES_LONG));
            }
            RiskStudy study = RiskStudy.builder()
                    .facts(input.facts())
                    .addSchemes(input.scheme())
                    .openItemCents(input.opening().openItemCents())
                    .seed(seed)
                    .draws(times)
                    .firstYear(year)
                    .costModel(rest.costModel())
                    .known(rest.known())
                    .build();
            return new ProjectionRange(
                    Optional.of(
                            RiskCalculator.calculate(study, Runtime.getRuntime().availableProcessors(), progress)),
                    ImmutableList.of());
        } catch (RefusalException refusal) {
            return new ProjectionRange(Optional.empty(), refusal.faults());
        }
    }

    private static ProjectionRange without(Fault reason) {
        return new ProjectionRange(Optional.empty(), ImmutableList.of(reason));
    }

    /** How many clients a draw has on average. */
    private static double clients(CostModel model) {
        return model.cells().values().stream()
                .mapToDouble(cost -> cost.clients().mean())
                .sum();
    }

    private static CostModel yearly(CostLedger history, int year) {
        return HistoryFit.builder()
                .ledger(history)
                .firstYear(history.years().first())
                .lastYear(year - 1)
                .build()
                .fit();
    }
}
