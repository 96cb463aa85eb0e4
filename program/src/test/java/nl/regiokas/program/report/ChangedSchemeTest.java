package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedSchemeTest {

    @TempDir
    private Path temporary;

    private Page page(String language, String... changes) {
        List<Object> command = new java.util.ArrayList<>(
                List.of("compare", "../examples/scenarios/groningen-2018", "--output", temporary));
        for (String change : changes) {
            command.addAll(List.of("--set", change));
        }
        command.addAll(List.of("--locale", language));
        ProgramRun run = ProgramRun.of(command.toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return Page.read(temporary.resolve("report.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, flexible.ownShare=40, groningen-2018 met eigen deel 40% in flexibel, groningen-2018 zoals afgesproken",
        "en, flexible.ownShare=40, groningen-2018 with own share 40% in flexibel, groningen-2018 as agreed",
        "nl, flexibel.expectedCost=20000000, 'groningen-2018 met verwachte kosten € 20.000.000,00 in flexibel', groningen-2018 zoals afgesproken"
    })
    void theAnswerNamesAChangeInWords(String language, String change, String changed, String agreed) {
        Page page = page(language, change);

        boolean isDutch = language.equals("nl");
        assertThat(answer(page)).startsWith((isDutch ? "Onder " : "Under ") + changed + (isDutch ? " " : ", "));
        assertThat(answer(page)).contains((isDutch ? " dan onder " : " than under ") + agreed + ",");
        assertThat(String.join("\n", page.texts("//main//*"))).doesNotContain(change);
    }

    @Test
    void changesAreListed() {
        assertThat(answer(page("nl", "flexible.ownShare=40", "niet stuurbaar.loading=3")))
                .startsWith(
                        "Onder groningen-2018 met eigen deel 40% in flexibel en opslag 3% in niet stuurbaar betalen");
    }

    private static String answer(Page page) {
        return page.texts("//p[@class='big']").get(0).replace('\u00a0', ' ');
    }
}
