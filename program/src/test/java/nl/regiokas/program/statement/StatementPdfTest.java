package nl.regiokas.program.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.program.ManyScopes;
import nl.regiokas.program.ProgramRun;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement on paper: one sheet with what is to be paid and why, then the annex; the page's words, always the same. */
class StatementPdfTest {

    private static final Path GRONINGEN = ProgramRun.scenario("groningen-2018");
    private static final String NAME = "statement-1895-2019";

    @TempDir
    private static Path temporary;

    @BeforeAll
    static void write() {
        for (String language : List.of("nl", "en")) {
            run(GRONINGEN, "1895", "2019", language, temporary.resolve(language));
        }
    }

    private static void run(Path folder, String municipality, String year, String language, Path to) {
        ProgramRun run = ProgramRun.of(
                "statement", folder, to, "--municipality", municipality, "--year", year, "--locale", language);
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void theFirstPageHoldsAllThatIsToBePaidAndWhyInShort() throws IOException {
        try (PDDocument document = open(temporary.resolve("nl"))) {
            assertThat(text(document, 1))
                    .contains(
                            "Afrekening 2019 van Oldambt",
                            "Voorbeeld: verzonnen gebruik en tarieven.",
                            "Oldambt betaalt nog aan de kassier",
                            "Onder vermelding van 1895-2019",
                            "Kosten en wat daarvoor in rekening is gebracht",
                            "Van in rekening gebracht naar saldo",
                            "Af: betaalde voorschotten",
                            "Saldo, te ",
                            "De afspraken in het kort",
                            "Verrekening op gebruik, met ",
                            "opgemaakt 31 december 2019",
                            "Gemaakt met regiokas ",
                            "1 van " + document.getNumberOfPages())
                    .doesNotContain("Bijlage: zo kwam");
            assertThat(text(document, 1)).startsWith("Afrekening 2019 van Oldambt Gemeentecode");
            assertThat(text(document, 2))
                    .startsWith("Afrekening 2019 van Oldambt Bijlage: zo kwam elk bedrag tot stand");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../examples/scenarios/bmwe-2015, 0005, 2015",
        "src/test/resources/scenarios/sample-11, 1893, 2022",
        "src/test/resources/scenarios/sample-12, 1365, 2020"
    })
    void theAnnexBeginsOnTheSecondPage(String folder, String municipality, String year) throws IOException {
        Path to = temporary.resolve(String.valueOf(Path.of(folder).getFileName()));
        run(Path.of(folder), municipality, year, "nl", to);

        String file = "statement-%s-%s.pdf".formatted(municipality, year);
        try (PDDocument document = Loader.loadPDF(to.resolve(file).toFile())) {
            assertThat(text(document, 1)).contains("De afspraken in het kort");
            assertThat(text(document, 2))
                    .containsPattern("^Afrekening " + year + " van [\\w ]{1,20} Bijlage: zo kwam elk bedrag tot stand");
        }
    }

    /** With 20 scopes the five with the largest charges stand by name, the others together: 1 to 15 euro, 120.00 in all. */
    @Test
    void theAnnexBeginsOnTheSecondPageWithTwentyScopes() throws IOException {
        Path folder = temporary.resolve("twenty");
        List<Integer> numbers = IntStream.rangeClosed(1, 20).boxed().toList();
        ProgramRun.write(folder, "municipalities.csv", "code,name,subregion,youth\n0001,A,,1\n0002,B,,1\n");
        ProgramRun.write(
                folder, "products.csv", "code,name,segment,standing\n" + lines(numbers, "P%d,p,BASIC,false\n"));
        ProgramRun.write(
                folder,
                "usage.csv",
                "municipality,product,date,quantity,amount\n" + lines(numbers, "0001,P%1$d,2018-05-01,,%1$d.00\n"));
        ProgramRun.write(
                folder,
                "scheme.json",
                "{\"from\": 2018, \"until\": 2018, \"scopes\": ["
                        + numbers.stream().map(StatementPdfTest::scope).collect(Collectors.joining(",\n"))
                        + "]}");
        run(folder, "0001", "2018", "nl", temporary.resolve("out"));

        try (PDDocument document = Loader.loadPDF(
                temporary.resolve("out").resolve("statement-0001-2018.pdf").toFile())) {
            assertThat(text(document, 1))
                    .contains(
                            "Overige onderdelen (15) 120,00 120,00",
                            "onderdeel 20",
                            "onderdeel 16",
                            "Totaal 210,00 210,00",
                            "hun afspraken staan in de bijlage.")
                    .doesNotContain("onderdeel 15 ");
            assertThat(text(document, 2)).startsWith("Afrekening 2018 van A Bijlage: zo kwam elk bedrag tot stand");
            StringBuilder annex = new StringBuilder();
            for (int sheet = 2; sheet <= document.getNumberOfPages(); sheet++) {
                annex.append(text(document, sheet)).append(' ');
            }
            assertThat(annex).contains("Bijlage: alle onderdelen", "onderdeel 15 15,00 15,00", "onderdeel 1 1,00 1,00");
        }
    }

    /** Insurance has the most to say: two kinds and three lines of terms a scope, below a long note and twelve sources. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 22})
    void theAnnexBeginsOnTheSecondPageWithInsuranceAndALongNote(int scopes) throws IOException {
        Path folder = temporary.resolve("insured-" + scopes);
        ManyScopes.write(folder, scopes);
        Path to = temporary.resolve("insured-out-" + scopes);
        run(folder, "0001", "2024", "nl", to);

        try (PDDocument document =
                Loader.loadPDF(to.resolve("statement-0001-2024.pdf").toFile())) {
            assertThat(text(document, 1))
                    .contains(
                            "De tarieven zijn verzonnen",
                            "; en nog 10, in de bijlage.",
                            "Noordwolde betaalt nog aan de kassier",
                            "Premies",
                            "Af: betaalde voorschotten -500,00",
                            "Saldo, te ",
                            "De afspraken in het kort",
                            "Verzekering, met 2 deelnemers",
                            "in de bijlage.");
            assertThat(text(document, 2))
                    .startsWith("Afrekening 2024 van Noordwolde Bijlage: zo kwam elk bedrag tot stand");
            StringBuilder annex = new StringBuilder();
            for (int sheet = 2; sheet <= document.getNumberOfPages(); sheet++) {
                annex.append(text(document, sheet)).append(' ');
            }
            assertThat(annex).contains("onderdeel met een lange naam " + scopes, "raadsvoorstel 12", "no-claim 80%");
            assertThat(annex.toString().split("De tarieven zijn verzonnen", -1)).hasSize(1 + 20);
        }
    }

    private static String lines(List<Integer> numbers, String line) {
        return numbers.stream().map(line::formatted).collect(Collectors.joining());
    }

    private static String scope(int number) {
        return """
            {"name": "onderdeel %1$d", "products": ["P%1$d"], "model": {"type": "actualUse", "standingKey": "equal"}}\
            """.formatted(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void holdsTheWordsOfThePage(String language) throws IOException {
        String page = Files.readString(temporary.resolve(language).resolve(NAME + ".html"));
        String words = page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("<caption>[^<]*</caption>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&");

        try (PDDocument document = open(temporary.resolve(language))) {
            String paper = text(document, 1);
            for (int sheet = 2; sheet <= document.getNumberOfPages(); sheet++) {
                paper += " " + text(document, sheet);
            }
            assertThat(Sets.difference(words(words), words(paper))).isEmpty();
        }
    }

    @Test
    void everySheetIsAnA4WithItsNumber() throws IOException {
        try (PDDocument document = open(temporary.resolve("nl"))) {
            int sheets = document.getNumberOfPages();
            for (int sheet = 1; sheet <= sheets; sheet++) {
                PDRectangle size = document.getPage(sheet - 1).getMediaBox();
                assertThat(size.getWidth()).isBetween(PDRectangle.A4.getWidth() - 1, PDRectangle.A4.getWidth() + 1);
                assertThat(size.getHeight()).isBetween(PDRectangle.A4.getHeight() - 1, PDRectangle.A4.getHeight() + 1);
                assertThat(text(document, sheet)).endsWith(sheet + " van " + sheets);
            }
        }
    }

    /** In the shortest plan of payments of 2020 Appingedam pays two, as payments.csv has it. */
    @Test
    void paymentsAreThoseOfTheShortestPlanWhereItIsAskedFor() throws IOException {
        Path to = temporary.resolve("netted");
        Path settled = temporary.resolve("netted-settled");
        ProgramRun.of("statement", GRONINGEN, to, "--municipality", "0003", "--payments", "netted", "--locale", "nl");
        ProgramRun.of(GRONINGEN, settled, "--payments", "netted");

        assertThat(Files.readAllLines(settled.resolve("payments.csv")))
                .filteredOn(line -> line.startsWith("2020,0003,"))
                .containsExactly("2020,0003,cashier,37361.74", "2020,0003,0024,103971.39");
        try (PDDocument document =
                Loader.loadPDF(to.resolve("statement-0003-2020.pdf").toFile())) {
            assertThat(text(document, 1))
                    .contains("€ 37.361,74 aan de kassier", "€ 103.971,39 aan Loppersum", "€ 141.333,13");
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        run(GRONINGEN, "1895", "2019", "nl", temporary.resolve("again"));

        assertThat(temporary.resolve("again").resolve(NAME + ".pdf"))
                .hasSameBinaryContentAs(temporary.resolve("nl").resolve(NAME + ".pdf"));
    }

    private static PDDocument open(Path folder) throws IOException {
        return Loader.loadPDF(folder.resolve(NAME + ".pdf").toFile());
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("[\\h\\v]+", " ").strip();
    }

    private static ImmutableSet<String> words(String text) {
        return ImmutableSet.copyOf(text.strip().split("[\\h\\v]+", -1));
    }
}
