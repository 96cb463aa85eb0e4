package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On paper a heading stands on the sheet of its table, and the last row of a list is not alone on the next sheet. */
@Tag("slow")
class PrintedSheetsTest {

    @RegisterExtension
    static final SharedBrowser SHARED = new SharedBrowser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groningen-2018 | Betalingen die elk saldo op nul brengen. | Betalingen 2020, in euro's Van Aan Bedrag",
                "rta | 2017 € 13.878.933,00 De stukken | 2016 € 13.878.933,00 2017 € 13.878.933,00 De stukken"
            })
    void whatBelongsTogetherStandsOnOneSheet(String page, String text, String with) throws IOException {
        SHARED.open(page, "nl", 1200);

        assertThat(sheets(SHARED.browser().paper()))
                .filteredOn(sheet -> sheet.contains(text))
                .singleElement()
                .asString()
                .contains(with);
    }

    /** Every sheet is an A4 and has its number out of how many, and from the second on the title. */
    @ParameterizedTest
    @CsvSource({"groningen-2018, nl, van, Afrekening regio Groningen", "compared, en, of, Comparison of three schemes"})
    void sheetsAreNumbered(String page, String language, String of, String title) throws IOException {
        SHARED.open(page, language, 1200);
        byte[] paper = SHARED.browser().paper();

        ImmutableList<String> sheets = sheets(paper);
        assertThat(sheets).hasSizeGreaterThan(1);
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            assertThat(sheets.get(sheet - 1)).contains(" " + sheet + " " + of + " " + sheets.size());
            assertThat(sheets.get(sheet - 1)).startsWith(sheet == 1 ? "" : title);
        }
        try (PDDocument printed = Loader.loadPDF(paper)) {
            assertThat(printed.getPages()).allSatisfy(one -> {
                assertThat(one.getMediaBox().getWidth()).isBetween(594f, 596f);
                assertThat(one.getMediaBox().getHeight()).isBetween(841f, 843f);
            });
        }
    }

    private static ImmutableList<String> sheets(byte[] paper) throws IOException {
        ImmutableList.Builder<String> sheets = ImmutableList.builder();
        try (PDDocument printed = Loader.loadPDF(paper)) {
            for (int sheet = 1; sheet <= printed.getNumberOfPages(); sheet++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                sheets.add(
                        stripper.getText(printed).replaceAll("[\\h\\v]+", " ").strip());
            }
        }
        return sheets.build();
    }
}
