package nl.regiokas.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.calculation.Readiness;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;

/** Every region of a domain can be settled. */
class DomainProperties {

    @Property
    @Domain(SmallRegion.class)
    void smallRegionsAreReady(@ForAll Scenario scenario) {
        assertReady(scenario);
        assertThat(scenario.municipalities()).hasSizeBetween(1, 6);
    }

    @Property
    @Domain(DegenerateRegion.class)
    void degenerateRegionsAreReady(@ForAll Scenario scenario) {
        assertReady(scenario);
        assertThat(scenario.lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Property
    @Domain(GroningenOf2015.class)
    void groningenOf2015IsReady(@ForAll Scenario scenario) {
        assertReady(scenario);
        assertThat(scenario.municipalities()).hasSize(23);
        assertThat(scenario.scheme().years()).containsExactly(2015, 2016, 2017);
    }

    @Property
    @Domain(NationalScale.class)
    void theNationIsReady(@ForAll Scenario scenario) {
        assertReady(scenario);
        assertThat(scenario.municipalities()).hasSize(342);
    }

    private static void assertReady(Scenario scenario) {
        assertThat(Readiness.of(scenario.scheme(), scenario.facts()).faults()).isEmpty();
    }

    @Property
    @Domain(SmallRegion.class)
    void partsOfARegionCanBeAskedFor(
            @ForAll CostLedger ledger, @ForAll SettlementFacts facts, @ForAll SolidarityScheme scheme) {
        assertThat(ledger.municipalities()).isNotEmpty();
        assertThat(facts.municipalities()).isNotEmpty();
        assertThat(scheme.scopes()).isNotEmpty();
    }
}
