package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.settlement.calculation.CostSharing;
import nl.regiokas.settlement.calculation.Readiness;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Simulates what schemes charge when the cost of the coming years is uncertain (Monte Carlo).
 * Dutch: risicoberekening.
 *
 * <p>For each draw d = 0, 1, ...: the cost of all years of the schemes is drawn ({@link CostDraws}); the drawn ledger,
 * behind the history of the facts, is settled under each scheme; so schemes are compared on the same luck. Over the draws:
 * the {@linkplain nl.regiokas.risk.result.Spread spread} of own cost, charges and funds, and the part of the draws in which
 *
 * <p>charge - budget &gt; excess share x budget,
 *
 * <p>compared exactly, the budget being that of the municipality and the year.
 *
 * <p>Units: cents, exact from the drawn cost of a municipality and product on. Rounding: that cost once, half up; the
 * settlement has its own rules.
 *
 * <p>The result depends on the study alone: every draw, year and municipality has its own random numbers, and what came out
 * is summed up in the order of the draws.
 *
 * <p>Failures, before anything is drawn: what {@link Readiness} finds for any scheme; a cost model that names what is not
 * there. In a draw, the lowest one first: a cost or charge beyond a {@code long}; a scheme that cannot be settled (a
 * flat-tax window in which nothing was used); a cent that is lost or found.
 */
public final class RiskCalculator {

    private final Function<? super Scope, ? extends CostSharing> rules;
    private final boolean isQuick;

    /** A calculator with the rules of the library: each scope is shared by its own model. */
    public RiskCalculator() {
        this(scope -> CostSharing.of(scope.model()), true);
    }

    /**
     * A calculator with a team's own rules. It takes longer, because each draw is settled with all its charges.
     *
     * @param rules the rule by which a scope is shared; asked by several threads
     */
    public RiskCalculator(Function<? super Scope, ? extends CostSharing> rules) {
        this(rules, false);
    }

    private RiskCalculator(Function<? super Scope, ? extends CostSharing> rules, boolean isQuick) {
        this.rules = rules;
        this.isQuick = isQuick;
    }

    /**
     * Simulates on all processors, to the end.
     *
     * @param study what is to be simulated
     * @return what was found
     * @throws RefusalException when the study cannot be simulated or a draw fails
     */
    public RiskResult calculate(RiskStudy study) {
        return calculate(study, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    /**
     * Simulates.
     *
     * @param study what is to be simulated
     * @param threads on how many threads; the result does not depend on it
     * @param progress is told how far the simulation is, and may cancel it
     * @return what was found
     * @throws RefusalException when the study cannot be simulated or a draw fails
     * @throws java.util.concurrent.CancellationException when the progress cancels or this thread is interrupted
     */
    public RiskResult calculate(RiskStudy study, int threads, Progress progress) {
        Faults.require(threads >= 1, "threads of a simulation must be at least 1 but were %s", threads);
        CostDraws draws = CostDraws.of(
                study.costModel(), study.facts().municipalities(), study.facts().catalogue(), study.seed());
        CostLedger history = History.before(study);
        requireReady(study, history.merge(draws.ledger(0, study.firstYear(), study.lastYear())));
        SettlementFacts facts = study.facts().toBuilder().ledger(history).build();
        ImmutableList<CondensedScheme> condensed = study.schemes().stream()
                .map(scheme -> new CondensedScheme(scheme, facts, rules))
                .collect(ImmutableList.toImmutableList());
        Samples samples = Samples.of(study);
        ParallelDraws.run(
                study.draws(),
                threads,
                () -> new DrawSettler(study, draws, schemes(study, facts, condensed), samples),
                progress);
        return new Findings(study, samples).result();
    }

    private ImmutableList<SchemeDraws> schemes(
            RiskStudy study, SettlementFacts facts, ImmutableList<CondensedScheme> condensed) {
        return Streams.zip(
                        study.schemes().stream(),
                        condensed.stream(),
                        (scheme, full) ->
                                new SchemeDraws(scheme, full, isQuick ? new DrawnScheme(scheme, facts) : null))
                .collect(ImmutableList.toImmutableList());
    }

    /** Looks every scheme over on the history and the first draw. */
    private static void requireReady(RiskStudy study, CostLedger ledger) {
        SettlementFacts facts = study.facts().toBuilder().ledger(ledger).build();
        List<String> faults = new ArrayList<>();
        for (SolidarityScheme scheme : study.schemes()) {
            for (String fault : Readiness.of(scheme, facts).faults()) {
                faults.add(fault + " (scheme " + scheme.name() + ")");
            }
        }
        if (!faults.isEmpty()) {
            throw RefusalException.ofWords(faults);
        }
    }
}
