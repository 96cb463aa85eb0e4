package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
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

        var read = RegionReader.read(
                ScenarioFolder.of(scenario).writeTo(FOLDER), Models.types(), ReadingProgress.SILENT, faults);

        assertThat(faults.list()).isEmpty();
        assertThat(read).hasValueSatisfying(same -> {
            assertThat(same.scheme()).isEqualTo(scenario.scheme());
            assertThat(Settlement.of(same.scheme(), same.facts(), same.opening())
                            .charges())
                    .isEqualTo(scenario.settle().charges());
        });
    }
}
