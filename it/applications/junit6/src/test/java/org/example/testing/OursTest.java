package org.example.testing;

import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import org.junit.jupiter.api.Test;

class OursTest {

    @Test
    void theLibraryKeepsTheLaws() {
        SettlementLaws.ofLibrary().checkSeeds(ScenarioBuilder.small(), 3);
    }
}
