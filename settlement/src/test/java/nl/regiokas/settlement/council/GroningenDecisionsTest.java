package nl.regiokas.settlement.council;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decisions of Groningen as the paper has them. */
class GroningenDecisionsTest {

    @ParameterizedTest
    @CsvSource({"2016, 19, 4, 0", "2017, 13, 9, 1", "2018, 0, 0, 0"})
    void countsTheDecisions(int year, long solidary, long notSolidary, long deferred) {
        assertThat(count(year, Stance.SOLIDARY)).isEqualTo(solidary);
        assertThat(count(year, Stance.NOT_SOLIDARY)).isEqualTo(notSolidary);
        assertThat(count(year, Stance.DEFERRED)).isEqualTo(deferred);
    }

    @Test
    void knowsWhoDecidedWhat() {
        assertThat(names(2016, Stance.NOT_SOLIDARY))
                .containsExactlyInAnyOrder("Bellingwedde", "Groningen", "Stadskanaal", "Vlagtwedde");
        assertThat(names(2017, Stance.NOT_SOLIDARY))
                .containsExactlyInAnyOrder(
                        "Bellingwedde",
                        "Eemsmond",
                        "Groningen",
                        "Grootegast",
                        "Leek",
                        "Marum",
                        "Ten Boer",
                        "Vlagtwedde",
                        "Zuidhorn");
        assertThat(names(2017, Stance.DEFERRED)).containsExactly("De Marne");
        assertThat(GroningenDecisions.of(2017).values())
                .allSatisfy(decision ->
                        assertThat(decision.source()).hasToString("000_baebbd917216cc0f, annex 2, lines 165-214"));
    }

    @Test
    void decisionsOf2017MixInThreeSuccessors() {
        ImmutableMap<MunicipalityCode, Stance> decided =
                ImmutableMap.copyOf(Maps.transformValues(GroningenDecisions.of(2017), SolidarityDecision::stance));
        ImmutableList.Builder<String> asked = ImmutableList.builder();
        SuccessionRule rule = (successor, predecessors) -> {
            boolean mixed = predecessors.values().stream().distinct().count() > 1;
            if (mixed) {
                asked.add(successor.value());
            }
            return SuccessionRule.whenAllDid().stance(successor, predecessors);
        };
        assertThat(rule.stances(Groningen.reorganisations(), decided, 2017, 2021))
                .containsEntry(MunicipalityCode.of("1952"), Stance.SOLIDARY)
                .containsEntry(MunicipalityCode.of("1979"), Stance.SOLIDARY)
                .containsEntry(MunicipalityCode.of("1950"), Stance.NOT_SOLIDARY);
        assertThat(asked.build()).containsExactly("0014", "1966", "1969");
    }

    private static long count(int year, Stance stance) {
        return names(year, stance).size();
    }

    private static List<String> names(int year, Stance stance) {
        return GroningenDecisions.of(year).values().stream()
                .filter(decision -> decision.stance() == stance)
                .map(decision ->
                        Groningen.region().municipality(decision.municipality()).name())
                .toList();
    }
}
