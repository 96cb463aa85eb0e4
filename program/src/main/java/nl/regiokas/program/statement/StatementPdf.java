package nl.regiokas.program.statement;

import com.google.common.io.Resources;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A page as PDF: the same page in the same words, laid out on A4.
 *
 * <p>Its metadata are fixed, so two runs give the same bytes; it loads nothing from outside the page.
 */
final class StatementPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int YEAR = 2000;

    private StatementPdf() {}

    /** Writes a well-formed page. */
    static void write(String page, OutputStream target) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(StatementPdf::font, "Liberation Sans");
        builder.useUriResolver((base, address) -> null);
        builder.withProducer("regiokas");
        builder.withHtmlContent(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.getDocumentInformation().setCreationDate(fixed());
            document.getDocumentInformation().setModificationDate(fixed());
            document.setDocumentId(0L);
            document.save(target);
        }
    }

    private static InputStream font() {
        try {
            return Resources.getResource(PDDocument.class, FONT).openStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Calendar fixed() {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.clear();
        day.set(YEAR, Calendar.JANUARY, 1);
        return day;
    }
}
