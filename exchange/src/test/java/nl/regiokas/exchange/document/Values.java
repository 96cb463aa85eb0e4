package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;
import tools.jackson.databind.json.JsonMapper;

/** Values on their way through an application's own mapper. */
final class Values {

    static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new RegiokasModule()).build();

    static {
        // as an application's module opens its own packages to Jackson
        Values.class.getModule().addOpens("nl.regiokas.application", JsonMapper.class.getModule());
    }

    private Values() {}

    /** A value is read back as an equal one. */
    static void assertReadsBack(Object value, Class<?> type) {
        String text = MAPPER.writeValueAsString(value);
        assertThat((Object) MAPPER.readValue(text, type)).as(text).isEqualTo(value);
    }

    /** The same scopes, all settled by actual use. */
    static SolidarityScheme byUse(SolidarityScheme scheme) {
        return scheme.toBuilder()
                .scopes(scheme.scopes().stream()
                        .map(scope -> scope.toBuilder()
                                .model(Models.actualUse(AllocationKeys.equal()))
                                .build())
                        .toList())
                .build();
    }

    static RiskStudy study(Scenario scenario) {
        return RiskStudy.builder()
                .facts(scenario.facts())
                .addSchemes(scenario.scheme())
                .seed(42)
                .draws(20)
                .build();
    }
}
