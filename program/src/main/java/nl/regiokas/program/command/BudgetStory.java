package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.budgeting.explanation.MonitorExplainer;
import nl.regiokas.budgeting.explanation.ProviderExplainer;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.monitor.MonitorRegion;
import nl.regiokas.exchange.plan.PlanRegion;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.program.plan.PlanStory;

/** The explanations of plans, of the monitor and of providers, as far as a folder has them and they are asked for. */
final class BudgetStory {

    private final Optional<PlanRegion> plan;
    private final Optional<MonitorRegion> monitor;

    BudgetStory(Optional<PlanRegion> plan, Optional<MonitorRegion> monitor) {
        this.plan = plan;
        this.monitor = monitor;
    }

    /** How the plan and the forecast of a municipality came about. */
    ImmutableList<Explanation> of(int year, String code) {
        return Stream.concat(planned(year, code), monitored(year, code)).collect(ImmutableList.toImmutableList());
    }

    private Stream<Explanation> planned(int year, String code) {
        return plan.stream()
                .flatMap(region -> region.plans().stream()
                        .filter(one -> one.year() == year)
                        .flatMap(one -> one.amounts().rowKeySet().stream()
                                .filter(municipality -> municipality.value().equals(code))
                                .flatMap(municipality ->
                                        new PlanStory(region, Optional.empty()).of(one, municipality).stream())));
    }

    private Stream<Explanation> monitored(int year, String code) {
        return monitor.map(MonitorRegion::report).stream()
                .filter(report -> report.now().until().getYear() == year)
                .flatMap(report -> report.now().municipalities().stream()
                        .filter(total -> total.municipality()
                                .map(MunicipalityCode::value)
                                .filter(code::equals)
                                .isPresent())
                        .flatMap(total -> {
                            MonitorExplainer explainer = new MonitorExplainer(report);
                            return Stream.of(explainer.expected(total), explainer.forecast(total));
                        }));
    }

    /** How what is still to be paid to a provider came about, with a line for each segment. */
    static ImmutableList<Explanation> of(ProviderRegion region, int year, String provider) {
        ProviderExplainer explainer = new ProviderExplainer(region.settlement());
        return region.settlement().results().stream()
                .filter(result -> result.year() == year && result.provider().equals(provider))
                .map(explainer::settle)
                .collect(ImmutableList.toImmutableList());
    }
}
