package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a comparison says what its numbers mean, whatever their sign. */
class ComparisonPageTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groningen-2018 | en | 1 | Together the municipalities pay EUR 413,355.89 more. Care does not cost more: the funds grow by as much more.",
                "groningen-2018 | nl | 2 | Samen betalen de gemeenten € 2.633.482,17 minder. Dat is geen besparing: de kassen groeien evenveel minder.",
                "bmwe-2015 | nl | 1 | Samen betalen de gemeenten evenveel, en de kassen groeien evenveel. Dat is geen besparing: wat de een minder betaalt, betaalt een ander meer."
            })
    void reportsWhatTheDifferencesMeanForTheFunds(String folder, String language, int comparison, String sentence) {
        String scheme = folder.equals("bmwe-2015")
                ? "../examples/scenarios/bmwe-2015/scheme.json"
                : "../examples/schemes/flat-tax.json";
        Page page = Page.written(
                temporary,
                "compare",
                "../examples/scenarios/" + folder,
                "--with",
                scheme,
                "--output",
                temporary.toString(),
                "--locale",
                language);

        assertThat(page.texts("//section[@id='comparison-" + comparison + "']/p[@class='answer']"))
                .endsWith(sentence);
        assertThat(page.texts("//section[@id='comparison-" + comparison + "']/p[@class='big']"))
                .singleElement()
                .asString()
                .contains(language.equals("nl") ? "over alle jaren samen" : "over all years");
    }
}
