package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.List;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A settlement on a terminal of 80 columns and 24 rows begins with the answer of the page and ends with the control. */
class FirstScreenTest {

    private static final int ROWS = 24;
    private static final int COLUMNS = 80;

    @TempDir
    private Path temporary;

    private List<String> screen(String arguments) {
        ProgramRun run = ProgramRun.of(Splitter.on(' ')
                .splitToStream(arguments.replace("#", temporary.resolve("out").toString()))
                .toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    /** The first row of the terminal has the command and the last is for the next. */
    @ParameterizedTest
    @CsvSource({"nl, Klopt: , Geschreven naar ", "en, Closes: , Written to "})
    void holdsTheAnswerOfThePageTheTableAndTheControl(String language, String control, String written) {
        List<String> screen = screen(SmallRegion.in(temporary) + " # --locale " + language);

        List<String> answer = Page.read(temporary.resolve("out/report.html"))
                .texts("//section[@id='summary']/div[@class='year y0']/p[@class='answer']");
        assertThat(answer).hasSize(3);
        assertThat(String.join(" ", screen).replaceAll(" +", " ")).contains(String.join(" ", answer));
        assertThat(screen).hasSizeLessThanOrEqualTo(ROWS - 2).allMatch(line -> line.length() <= COLUMNS);
        assertThat(screen).filteredOn(line -> line.startsWith(control)).hasSize(2);
        assertThat(screen.get(screen.size() - 1)).startsWith(written);
    }

    /** Where the ten largest have no room below them, the sentences are brief: the table has the exact amounts. */
    @Test
    void theAnswerIsBriefNextToALongTable() {
        List<String> screen = screen("../examples/scenarios/groningen-2018 # --locale nl");

        assertThat(screen).hasSize(ROWS - 2).allMatch(line -> line.length() < COLUMNS);
        assertThat(screen.subList(2, 5))
                .containsExactly(
                        "De jeugdhulp kostte € 112,54 mln, € 708 per jeugdige. In rekening: € 112,06 mln",
                        "  (705 per jeugdige; 103,8% van het budget). 11 gemeenten betalen € 6,93 mln",
                        "  bij, Groningen het meest: € 2,68 mln; Loppersum krijgt € 103.971 terug.");
        assertThat(screen.get(5)).startsWith("in euro's");
        assertThat(screen.get(14)).startsWith("overige 4 ");
        assertThat(screen.get(15)).startsWith("totaal ");
        assertThat(screen.get(21)).startsWith("Geschreven naar ");
    }

    @Test
    void amountsPerYoungInhabitantAndOfTheBudgetStandInTheTableWhenTheyFit() {
        List<String> first = screen("../examples/scenarios/groningen-2018 # --locale nl");
        List<String> all = screen("../examples/scenarios/groningen-2018 # --all --locale nl");

        assertThat(first)
                .contains("  (705 per jeugdige; 103,8% van het budget). 11 gemeenten betalen € 6,93 mln")
                .noneMatch(line -> line.contains("/jeugd"));
        assertThat(all)
                .contains(
                        "in rekening       per jeugdige  van het budget",
                        "Groningen                  702          101,7%",
                        "totaal                     705          103,8%");
    }

    /** 1,500.00 and 500.00 are charged, of budgets of 2,000.00 and 400.00, for 3 and 4 young inhabitants. */
    @ParameterizedTest
    @CsvSource({"en, in euros, /young, A", "nl, in euro's, /jeugd, A"})
    void aSmallRegionHasThemPerMunicipality(String language, String unit, String young, String name) {
        List<List<String>> cells = screen(SmallRegion.in(temporary) + " # --locale " + language).stream()
                .map(line -> Splitter.onPattern(" {2,}").splitToList(line))
                .filter(line -> line.size() == 7)
                .toList();

        assertThat(cells.get(0)).startsWith(unit).endsWith(young, "budget");
        assertThat(cells.get(1)).startsWith(name).endsWith("500", language.equals("nl") ? "75,0%" : "75.0%");
        assertThat(cells.get(2)).startsWith("B").endsWith("125", language.equals("nl") ? "125,0%" : "125.0%");
        assertThat(cells.get(3)).endsWith("286", language.equals("nl") ? "83,3%" : "83.3%");
    }
}
