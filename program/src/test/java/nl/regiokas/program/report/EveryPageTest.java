package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What holds of every page that the program writes. */
class EveryPageTest {

    private static final ImmutableList<String> NAMES = ImmutableList.of(
            "groningen-2018",
            "bmwe-2015",
            "compared",
            "risk",
            "incentive",
            "plan",
            "providers",
            "rta",
            "monitor",
            "closings",
            "published",
            "finland",
            "regg");

    @TempDir
    private static Path temporary;

    private static List<Page> dutch = List.of();

    @BeforeAll
    static void write() {
        WrittenPages pages = new WrittenPages(temporary);
        dutch = Stream.concat(
                        NAMES.stream().map(name -> pages.page(name, "nl")),
                        Stream.of(pages.file("statement", "nl", "statement-1895-2019.html")))
                .map(Page::read)
                .toList();
    }

    @Test
    void totalsAreTheSumsOfTheirColumns() {
        int compared = 0;
        for (Page page : dutch) {
            for (Element table : page.all("//table[tfoot]")) {
                List<Element> rows = Page.elements(table, "tr").stream()
                        .filter(row -> row.hasAttribute("data-row"))
                        .toList();
                List<Long> total = cents(Page.elements(table, "tfoot").get(0));
                boolean isOfExactFigures = table.getTextContent().contains("afgerond op € 1.000");
                if (!isOfExactFigures && !total.isEmpty()) {
                    compared++;
                    assertThat(total)
                            .as(Page.elements(table, "caption").get(0).getTextContent())
                            .isEqualTo(IntStream.range(0, total.size())
                                    .mapToObj(i -> rows.stream()
                                            .mapToLong(row -> cents(row).get(i))
                                            .sum())
                                    .toList());
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    /** A page of its own has a title of its own. */
    @Test
    void titlesDifferByCommand() {
        List<String> titles = dutch.stream()
                .map(page -> page.texts("//h1")
                        .get(0)
                        .replaceAll("(regio|van|bmwe-2015|closings-correction|published|Een pool|RegG)\\b.*", ""))
                .distinct()
                .toList();

        assertThat(titles)
                .containsExactlyInAnyOrder(
                        "Afrekening ",
                        "Afrekening 2019 ",
                        "Vergelijking ",
                        "Risico: hoe ver bedragen uiteen kunnen lopen",
                        "Prikkel: wie meer gebruik betaalt",
                        "Inkoopplan ",
                        "Aanbieders ",
                        "Begrotingstabel ",
                        "Monitor jeugdhulp 2015, stand na kwartaal 3");
    }

    /** The words that the list of words replaces. */
    @Test
    void oldWordsAreGone() {
        for (Page page : dutch) {
            assertThat(page.text().replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", ""))
                    .doesNotContainPattern("(?i)boekingen|eigen kosten|\\bkring\\b|uitkering|trekkingen|startwaarde")
                    .doesNotContain("naar twee kanten afgerond", "EUR -", "€ - ");
        }
        ProgramRun rta = ProgramRun.of("rta", "../examples/scenarios/bmwe-budgets-2015", "--locale", "nl");
        assertThat(rta.out())
                .contains("op 1,00 afgerond; rijen en kolommen sluiten")
                .doesNotContain("naar twee kanten");
    }

    /** The line above the title, the title, and what the data are worth stand on every page. */
    @Test
    void everyPageReportsWhoseItIs() {
        for (Page page : dutch) {
            assertThat(page.texts("//header/span")).singleElement().asString().isNotBlank();
            assertThat(page.texts("//p[@class='sub']"))
                    .singleElement()
                    .asString()
                    .isNotBlank();
        }
    }

    @Test
    void theMonitorIsDatedByItsDay() {
        assertThat(dutch.get(NAMES.indexOf("monitor")).texts("//footer/p"))
                .first()
                .asString()
                .endsWith(", 30 september 2015.");
    }

    /** Tables of budgets and plans have years only; claims are settled by the end of their last year. */
    @Test
    void pagesOfBudgetsNameTheirYearAndTheDateThatTheyHave() {
        assertThat(dutch.get(NAMES.indexOf("rta")).texts("//p[@class='sub']")).containsExactly("2015, 4 gemeenten");
        assertThat(dutch.get(NAMES.indexOf("plan")).texts("//p[@class='sub']")).containsExactly("2015, 4 gemeenten");
        assertThat(dutch.get(NAMES.indexOf("providers")).texts("//p[@class='sub']"))
                .containsExactly("2015, 3 aanbieders");
        for (String name : List.of("rta", "plan")) {
            assertThat(dutch.get(NAMES.indexOf(name)).texts("//footer/p"))
                    .first()
                    .asString()
                    .endsWith("; de gegevens noemen jaren en geen datum.");
        }
        assertThat(dutch.get(NAMES.indexOf("providers")).texts("//footer/p"))
                .first()
                .asString()
                .endsWith(", 31 december 2015.");
        Page dated = Page.written(
                temporary.resolve("dated"),
                "plan",
                "../examples/scenarios/bmwe-budgets-2015",
                temporary.resolve("dated").toString(),
                "--date",
                "2014-10-01");
        assertThat(dated.texts("//footer/p")).first().asString().endsWith(", 1 oktober 2014.");
    }

    /** Two kinds with one colour would look alike. */
    @Test
    void everyKindInALegendHasAColourOfItsOwn() {
        int compared = 0;
        for (Page page : dutch) {
            for (Element legend : page.all("//ul[@class='key'][li/span]")) {
                List<String> colours = Page.elements(legend, "span").stream()
                        .map(colour -> colour.getAttribute("class"))
                        .toList();
                compared++;
                assertThat(colours).doesNotHaveDuplicates().isNotEmpty();
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    @Test
    void explanationsNameProviders() {
        assertThat(dutch.get(NAMES.indexOf("providers")).texts("//ul[@class='tree']/li/details/summary"))
                .first()
                .asString()
                .startsWith("Nog te betalen aan Praktijk De Haven over 2015, alle segmenten");
    }

    @Test
    void papersAreCitedByTheirTitles() {
        assertThat(dutch.get(NAMES.indexOf("groningen-2018")).texts("//section[@id='sources']//li"))
                .contains("Verkenning samenwerking jeugdhulp na 2017, RIGG, 1. Model: Verzekering, regels 725-741"
                        + " (001_f32ba5cc43f3ec4a)");
        assertThat(dutch.get(NAMES.indexOf("plan")).texts("//div[@class='band']/p"))
                .contains("Bronnen: Beleidsplan jeugdhulp BMWE-gemeenten 2015-2018, 805-807 (003_aa6130130ab9cbb9).");
    }

    @Test
    void aPeriodOfOneYearIsThatYear() {
        assertThat(dutch.get(NAMES.indexOf("bmwe-2015")).texts("//p[@class='sub']"))
                .containsExactly("2015, 4 gemeenten, opgemaakt 31 december 2015");
    }

    private static List<Long> cents(Element row) {
        return Page.elements(row, "data").stream()
                .map(cell -> Long.parseLong(cell.getAttribute("value").replace(".", "")))
                .toList();
    }
}
