package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.regiokas.program.ManyScopes;
import nl.regiokas.program.ProgramRun;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement that a browser prints: the first page is one A4, and the annex begins on the second. */
@Tag("slow")
class StatementPrintTest {

    @RegisterExtension
    static final SharedBrowser SHARED = new SharedBrowser();

    @TempDir
    private Path temporary;

    private static final float WIDTH_OF_A4 = 595;
    private static final float HEIGHT_OF_A4 = 842;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | Gemaakt met | De afspraken in het kort | Bijlage: zo kwam elk bedrag tot stand",
                "en | Made with | The agreement in short | Annex: how every amount came about"
            })
    void theFirstPageHoldsOnOneA4(String language, String foot, String terms, String annex) throws IOException {
        Browser browser = SHARED.browser();
        browser.open(SHARED.pages().file("statement", language, "statement-1895-2019.html"), 1200);

        try (PDDocument printed = Loader.loadPDF(browser.paper())) {
            assertThat(printed.getPage(0).getMediaBox().getWidth()).isBetween(WIDTH_OF_A4 - 1, WIDTH_OF_A4 + 1);
            assertThat(printed.getPage(0).getMediaBox().getHeight()).isBetween(HEIGHT_OF_A4 - 1, HEIGHT_OF_A4 + 1);
            assertThat(text(printed, 1)).contains(terms, foot).doesNotContain(annex);
            assertThat(text(printed, 2)).contains(annex).doesNotContain(terms);
        }
    }

    /** Insurance has the most to say: two kinds and three lines of terms a scope, below a long note and twelve sources. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 22})
    void theFirstPageHoldsOnOneA4WithInsuranceAndALongNote(int scopes) throws IOException {
        ManyScopes.write(temporary.resolve("region"), scopes);
        ProgramRun run = ProgramRun.of(
                "statement", temporary.resolve("region"), temporary, "--municipality", "0001", "--locale", "nl");
        assertThat(run.status()).as(run.err()).isZero();
        Browser browser = SHARED.browser();
        browser.open(temporary.resolve("statement-0001-2024.html"), 1200);

        try (PDDocument printed = Loader.loadPDF(browser.paper())) {
            assertThat(text(printed, 1))
                    .contains("Saldo, te betalen", "De afspraken in het kort", "in de bijlage.", "Gemaakt met")
                    .doesNotContain("Bijlage: ");
            assertThat(text(printed, 2))
                    .startsWith("Afrekening 2024 van Noordwolde Bijlage: zo kwam elk bedrag tot stand");
        }
    }

    private static String text(PDDocument printed, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(printed).replaceAll("[\\h\\v]+", " ").strip();
    }
}
