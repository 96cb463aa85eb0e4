package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import nl.regiokas.program.output.Language;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static Words words(Language language) {
        return new Words(language, ImmutableMap.of("0005", "Bedum"));
    }

    @ParameterizedTest
    @CsvSource({
        "youth, number of young people, aantal jeugdigen",
        "budget, budget, budget",
        "equal, equal parts, gelijke delen",
        "history-1, own cost of the year before, kosten van eigen gebruik van het jaar ervoor",
        "history-3, own cost of the 3 years before, kosten van eigen gebruik van de 3 jaren ervoor",
        "clients, clients, clients"
    })
    void aKeyIsReportedByWhatItDividesBy(String name, String english, String dutch) {
        AllocationKey key = AllocationKeys.named(name);

        assertThat(words(Language.EN).key(key)).isEqualTo(english);
        assertThat(words(Language.NL).key(key)).isEqualTo(dutch);
    }

    @Test
    void aSeriesOrTableThatIsCalledLikeAKeyKeepsItsName() {
        assertThat(words(Language.EN).key(AllocationKeys.series("history-3"))).isEqualTo("history-3");
        assertThat(words(Language.EN).key(AllocationKeys.table("equal", ImmutableMap.of())))
                .isEqualTo("equal");
        assertThat(words(Language.EN).keyNamed("history-3")).isEqualTo("history-3");
        assertThat(words(Language.EN).keyNamed("youth")).isEqualTo("number of young people");
    }

    @Test
    void aMunicipalityWithoutANameIsReportedByItsCode() {
        assertThat(words(Language.EN).name("0005")).isEqualTo("Bedum");
        assertThat(words(Language.EN).nameAndCode("0005")).isEqualTo("Bedum (0005)");
        assertThat(words(Language.EN).name("0009")).isEqualTo("0009");
        assertThat(words(Language.EN).nameAndCode("0009")).isEqualTo("0009");
    }
}
