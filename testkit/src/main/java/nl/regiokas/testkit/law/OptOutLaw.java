package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * See {@link SettlementLaw#OPT_OUT_NEUTRALITY}. A municipality that is outside a scope from a year on gets more use of it
 * from that year on.
 */
final class OptOutLaw implements SettlementLaw {

    private static final long MORE_CENTS = 123_457;

    @Override
    public String name() {
        return "opt-out-neutrality";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.scenario().scheme().scopes().stream()
                .flatMap(scope -> breach(trial, scope).stream())
                .findFirst();
    }

    private static Optional<Breach> breach(Trial trial, Scope scope) {
        Scenario scenario = trial.scenario();
        Optional<Product> product = scenario.catalogue().products().stream()
                .filter(each ->
                        scenario.scheme().scopeOf(each).filter(scope::equals).isPresent())
                .findFirst();
        ImmutableList<UsageLine> more =
                product.map(each -> more(scenario, scope, each)).orElse(ImmutableList.of());
        if (more.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<UsageLine> lines = ImmutableList.<UsageLine>builder()
                .addAll(scenario.lines())
                .addAll(more)
                .build();
        return Booked.difference(
                trial.settlement(),
                trial.settle(scenario.withLines(lines)),
                Charge::isInFund,
                "more use by municipalities outside scope " + scope.name());
    }

    private static ImmutableList<UsageLine> more(Scenario scenario, Scope scope, Product product) {
        SolidarityScheme scheme = scenario.scheme();
        return scenario.codes().stream()
                .flatMap(code -> Stream.iterate(scheme.lastYear(), year -> year >= scheme.firstYear(), year -> year - 1)
                        .takeWhile(year -> !scope.participation().in(year).includes(code))
                        .map(year -> line(code, product, year)))
                .collect(ImmutableList.toImmutableList());
    }

    private static UsageLine line(MunicipalityCode code, Product product, int year) {
        return UsageLine.ofAmount(code, product.code(), LocalDate.of(year, 12, 31), Euro.ofCents(MORE_CENTS));
    }
}
