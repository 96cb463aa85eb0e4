package nl.regiokas.testkit.law;

import com.google.common.collect.Maps;
import java.util.function.UnaryOperator;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Puts other models into the scopes of a scenario, for laws that compare two models.
 *
 * @since 0.2.0
 */
public final class Replaced {

    private Replaced() {}

    /**
     * Replaces models.
     *
     * @param scenario the scenario
     * @param other the replacement of each model
     * @return the scenario, otherwise the same
     */
    public static Scenario models(Scenario scenario, UnaryOperator<SharingModel> other) {
        SolidarityScheme scheme = scenario.scheme();
        return scenario.withScheme(scheme.toBuilder()
                .scopes(scheme.scopes().stream()
                        .map(scope -> replaced(scope, other))
                        .toList())
                .build());
    }

    private static Scope replaced(Scope scope, UnaryOperator<SharingModel> other) {
        return scope.toBuilder()
                .model(Dated.byYear(Maps.transformValues(scope.model().byYear(), other::apply)))
                .build();
    }
}
