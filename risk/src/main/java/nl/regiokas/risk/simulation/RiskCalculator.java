package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.settlement.books.DrawnScheme;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Simulates what schemes charge when the cost of the coming years is uncertain (Monte Carlo).
 * Dutch: risicoberekening.
 *
 * <p>For each draw d = 0, 1, ...: the cost of all years of the schemes is drawn ({@link CostDraws}); the drawn ledger
 * follows the history of the facts, includes what is {@linkplain RiskStudy#known known} of those years, and is settled
 * under each scheme; so schemes are compared on the same luck. Over the draws: the
 * {@linkplain nl.regiokas.risk.result.Spread spread} of own cost, charges and funds, and the part of the draws in which
 *
 * <p>charge - budget &gt; excess share x budget,
 *
 * <p>compared exactly, with the budget of the municipality for the year.
 *
 * <p>Units: cents, exact from the drawn cost of a municipality and product on. Rounding: that cost once, half up; the
 * settlement has its own rules.
 *
 * <p>The result depends on the study alone: every draw, year and municipality has its own random numbers, and the
 * outcomes are summed in the order of the draws.
 *
 * <p>Failures, before anything is drawn: what cannot be drawn ({@link DrawnScheme}); a cost model that names something
 * that does not exist. Before any draw is settled: what {@link Readiness} finds for any scheme on the history and the first
 * draw. In a draw, the lowest one first: a cost or charge beyond a {@code long}; a scheme that cannot be settled (a flat-tax window in which
 * nothing was used); a cent that is lost or found. The notices of the result list what the history has and the cost
 * model lacks.
 *
 * @since 0.2.0
 */
public final class RiskCalculator {

    private RiskCalculator() {}

    /**
     * Simulates on all processors, to the end.
     *
     * @param study what is to be simulated
     * @return what was found
     * @throws RefusalException when the study cannot be simulated or a draw fails
     */
    public static RiskResult calculate(RiskStudy study) {
        return calculate(study, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    /**
     * Simulates.
     *
     * @param study what is to be simulated
     * @param threads on how many threads; the result does not depend on it
     * @param progress receives how many draws are done, and may cancel
     * @return what was found
     * @throws RefusalException when the study cannot be simulated or a draw fails
     * @throws java.util.concurrent.CancellationException when the progress cancels or this thread is interrupted
     */
    public static RiskResult calculate(RiskStudy study, int threads, Progress progress) {
        Faults.require(threads >= 1, SimulationFault.THREADS, threads);
        ImmutableList<DrawnScheme> schemes = schemes(study);
        ImmutableList<MunicipalityCode> municipalities = schemes.get(0).municipalities();
        CostDraws draws =
                CostDraws.of(study.costModel(), municipalities, study.facts().catalogue(), study.seed());
        KnownCost known = KnownCost.of(study, municipalities);
        requireReady(study, schemes, draws);
        DrawnAmounts samples = DrawnAmounts.of(study, municipalities.size());
        ParallelDraws.run(
                study.draws(), threads, () -> new DrawSettler(study, draws, known, schemes, samples), progress);
        return new RiskSummary(study, municipalities, samples).result();
    }

    private static ImmutableList<DrawnScheme> schemes(RiskStudy study) {
        Faults faults = new Faults();
        ImmutableList.Builder<DrawnScheme> schemes = ImmutableList.builder();
        for (SolidarityScheme scheme : study.schemes()) {
            faults.at(RiskStudy.SCHEME, scheme.name())
                    .collect(() -> schemes.add(DrawnScheme.of(scheme, study.facts(), study.opening(scheme))));
        }
        faults.throwIfAny();
        return schemes.build();
    }

    /** Checks every scheme on the history and the first draw. */
    private static void requireReady(RiskStudy study, ImmutableList<DrawnScheme> schemes, CostDraws draws) {
        CostLedger ledger = study.facts().ledger();
        SettlementFacts facts = study.facts()
                .withLedger(ledger.between(CostLedger.EARLIEST_YEAR, study.firstYear() - 1)
                        .merge(KnownCost.with(study, draws.ledger(0, study.firstYear(), study.lastYear()))));
        Faults faults = new Faults();
        for (DrawnScheme drawn : schemes) {
            SolidarityScheme scheme = drawn.scheme();
            Faults here = faults.at(RiskStudy.SCHEME, scheme.name());
            Readiness.of(scheme, facts, drawn.opening()).faults().forEach(here::add);
        }
        faults.throwIfAny();
    }
}
