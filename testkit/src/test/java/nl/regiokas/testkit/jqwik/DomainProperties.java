package nl.regiokas.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.UsageLines;

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

    /** Municipalities draw their lines apart, so those of one are tried: all of them would take a hundred times as long. */
    @Property
    @Domain(NationalScale.class)
    @Domain(DomainContext.Global.class)
    void theNationIsReadyForTheUseOfAnyMunicipality(
            @ForAll Scenario scenario, @ForAll @IntRange(max = 341) int municipality) {
        assertThat(scenario.municipalities()).hasSize(342);
        List<UsageLine> lines = new ArrayList<>();
        scenario.usage().of(municipality, UsageLines.Visitor.of(scenario.codes(), scenario.catalogue(), lines::add));
        assertReady(scenario.withLines(lines));
        assertThat(lines)
                .isNotEmpty()
                .extracting(UsageLine::municipality)
                .containsOnly(scenario.codes().get(municipality));
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
