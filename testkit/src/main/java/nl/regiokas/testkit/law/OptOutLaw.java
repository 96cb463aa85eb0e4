package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * See {@link SettlementLaw#OPT_OUT_NEUTRALITY}. A municipality that is outside a scope from some year on gets more use
 * of it from that year on. Scopes whose charges keys look at are skipped, and so are regions with mergers, because a
 * municipality takes its use along when it merges.
 */
final class OptOutLaw implements SettlementLaw {

    private static final long MORE_CENTS = 123_457;

    @Override
    public String name() {
        return "opt-out-neutrality";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        if (!trial.scenario().reorganisations().all().isEmpty()) {
            return Optional.empty();
        }
        return trial.scenario().scheme().scopes().stream()
                .filter(scope -> scope.model().byYear().values().stream()
                        .allMatch(model -> model.reach().charges().isEmpty()))
                .flatMap(scope -> breach(trial, scope).stream())
                .findFirst();
    }

    private static Optional<Breach> breach(Trial trial, Scope scope) {
        Scenario scenario = trial.scenario();
        ImmutableList<CareLine> more = more(scenario, scope);
        if (more.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<CareLine> lines = ImmutableList.<CareLine>builder()
                .addAll(scenario.care())
                .addAll(more)
                .build();
        return trial.difference(
                scenario.withCare(lines),
                charge -> charge.inFund() && charge.scope().equals(scope.name()),
                "more use by municipalities outside scope " + scope.name());
    }

    private static ImmutableList<CareLine> more(Scenario scenario, Scope scope) {
        SolidarityScheme scheme = scenario.scheme();
        Members members = Members.of(scenario);
        int last = Math.min(scheme.lastYear(), scope.until().orElse(scheme.lastYear()));
        return scenario.codes().stream()
                .flatMap(code -> Stream.iterate(last, year -> year >= scheme.firstYear(scope), year -> year - 1)
                        .takeWhile(year -> !members.of(scope, year).contains(code))
                        .flatMap(year -> members.products(scope, year).stream()
                                .limit(1)
                                .map(product -> line(code, product, year))))
                .collect(ImmutableList.toImmutableList());
    }

    private static CareLine line(MunicipalityCode code, Product product, int year) {
        return CareLine.of(
                UsageLine.ofAmount(code, product.code(), LocalDate.of(year, 12, 31), Euro.ofCents(MORE_CENTS)));
    }
}
