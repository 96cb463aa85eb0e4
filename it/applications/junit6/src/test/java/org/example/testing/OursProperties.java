package org.example.testing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import nl.regiokas.testkit.jqwik.SmallRegion;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.scenario.Scenario;

class OursProperties {

    @Property(tries = 5)
    @Domain(SmallRegion.class)
    void theLibraryKeepsTheLaws(@ForAll Scenario scenario) {
        SettlementLaws.ofLibrary().check(scenario);
    }
}
