package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.examples.ownmodel.HalfByUse;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.testkit.law.ApportionmentLaws;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.sample.Samples;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;
import nl.regiokas.testkit.scenario.SchemeShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The team's rule with JUnit alone. */
class HalfByUseTest {

    // page begin: junit
    @Test
    void ourModelKeepsTheLaws() {
        SettlementLaws.of(new HalfByUse(Percentage.of("50"), AllocationKeys.youth()))
                .checkSeeds(ScenarioBuilder.small(), 20);
    }
    // page end: junit

    @Test
    void aSeedIsAScenario() {
        // page begin: builder
        Scenario scenario = ScenarioBuilder.groningen()
                .municipalities(23)
                .years(3)
                .seed(42)
                .totalCost(Euro.parse("105000000.00"))
                .scheme(SchemeShape.MIXED)
                .build();
        Settlement settlement = scenario.settle();
        // page end: builder

        assertThat(settlement.years()).hasSize(3);
        assertThat(settlement.positions()).hasSize(69);
    }

    @Test
    void aSchemeOfAScenarioHasOurModel() {
        // page begin: shape
        SchemeShape own = SchemeShape.of("HALF", terms -> new HalfByUse(Percentage.of("50"), AllocationKeys.youth()));
        // page end: shape

        Settlement settlement = ScenarioBuilder.small().scheme(own).build().settle();
        assertThat(settlement.years()).hasSize(2);
        assertThat(settlement.charges()).isNotEmpty();
    }

    @Test
    void aScenarioIsAFolder(@TempDir Path folder) {
        // page begin: folder
        ScenarioFolder.of(Samples.bmwe2015()).writeTo(folder);
        // page end: folder

        assertThat(Files.exists(folder.resolve("usage.csv"))).isTrue();
    }

    @Test
    void aBrokenSplitReportsItsStory() {
        // page begin: split
        ApportionmentLaws laws = ApportionmentLaws.of(HalfByUseTest::halfUp);
        // page end: split

        assertThatThrownBy(() -> laws.checkSeeds(1000)).hasMessage("""
                        law "conservation" does not hold: the parts must sum to 1 but summed to 2: 1 too much
                        split of 1 over [5, 5] gave [1, 1]""");
    }

    /** Rounds each part on its own. */
    private static long[] halfUp(long total, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.floorDiv(2 * total * weights[i] + sum, 2 * sum);
        }
        return parts;
    }
}
