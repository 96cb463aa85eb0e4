package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.program.output.Language;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** The terms in which two schemes differ, side by side; what is the same in both is left out. */
class SchemeDifferencesTest {

    private static final String REFERENCE = """
            {"format": "regiokas-scheme", "version": 1, "title": "Nu", "note": "zoals het was", "from": 2018, "until": 2019,
             "scopes": [
              {"name": "zwaar", "segments": ["INTENSIVE"], "model": {"type": "insurance", "key": "youth", "loading": "1.4",
                "expectedCost": {"2018": "62.00", "2019": "61.00"}}},
              {"name": "licht", "segments": ["FLEXIBLE"], "model": {"type": "actualUse", "standingKey": "budget"}}]}
            """;

    private static SolidarityScheme scheme(String document) {
        return Documents.library().scheme().read(document);
    }

    private static List<List<String>> stated(String alternative, Language language) {
        TableView table =
                SchemeDifferences.table(scheme(REFERENCE), scheme(alternative), new Words(language, ImmutableMap.of()));
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.text().replace('\u00a0', ' '))
                        .toList())
                .toList();
    }

    @Test
    void aSchemeDoesNotDifferFromItselfWhateverItIsCalled() {
        assertThat(stated(REFERENCE, Language.NL)).isEmpty();
        assertThat(stated(REFERENCE.replace("\"Nu\"", "\"Straks\"").replace("zoals het was", "anders"), Language.NL))
                .isEmpty();
    }

    @Test
    void changedTermsStandSideBySideUnderTheirScope() {
        String changed = REFERENCE
                .replace("\"loading\": \"1.4\"", "\"loading\": \"2\"")
                .replace("\"2019\": \"61.00\"", "\"2019\": \"1061.50\"")
                .replace("\"until\": 2019", "\"until\": 2019, \"lateLines\": \"currentYear\"");

        assertThat(stated(changed, Language.NL))
                .containsExactly(
                        List.of(
                                "Regels die te laat komen",
                                "herzien het jaar waar zij bij horen",
                                "tellen in het eerste open jaar"),
                        List.of("zwaar, Model, opslag", "1,4%", "2%"),
                        List.of("zwaar, Model, verwachte kosten, in 2019", "€ 61,00", "€ 1.061,50"));
        assertThat(stated(changed, Language.EN))
                .contains(List.of("zwaar, Model, expected cost, in 2019", "EUR 61.00", "EUR 1,061.50"));
    }

    @Test
    void aTermThatOneSchemeDoesNotHaveIsADash() {
        String other = REFERENCE.replace(
                "{\"type\": \"actualUse\", \"standingKey\": \"budget\"}",
                "{\"type\": \"flatTax\", \"window\": 3, \"spread\": 2, \"ownShare\": \"60\", \"expectedCost\": {\"2018\": \"16.00\"}}");

        assertThat(stated(other, Language.NL))
                .contains(
                        List.of("licht, Model, verdeelsleutel van beschikbaarheidsvoorzieningen", "budget", "-"),
                        List.of("licht, Model, eigen deel", "-", "60%"))
                .noneMatch(row -> row.get(0).startsWith("zwaar"));
    }
}
