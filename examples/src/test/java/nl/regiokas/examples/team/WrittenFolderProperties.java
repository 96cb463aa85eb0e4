package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.settlement.ScenarioReader;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.testkit.jqwik.SmallRegion;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioFolder;

/** A scenario that is written as a folder is read by the program as it was, and so it is settled alike. */
class WrittenFolderProperties {

    private static final Path FOLDER = Path.of("target", "written-folder");

    @Property
    @Domain(SmallRegion.class)
    void theProgramReadsWhatTheTestkitWrites(@ForAll Scenario scenario) {
        InputFaults faults = new InputFaults();

        var read = ScenarioReader.read(ScenarioFolder.of(scenario).writeTo(FOLDER), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(read).hasValueSatisfying(same -> {
            assertThat(same.names().values())
                    .containsExactlyElementsOf(scenario.municipalities().values().stream()
                            .map(Municipality::name)
                            .toList());
            Settlement settlement = new SettlementCalculator().settle(same.scheme(), same.facts());
            assertThat(settlement.years()).isEqualTo(scenario.settle().years());
        });
    }
}
