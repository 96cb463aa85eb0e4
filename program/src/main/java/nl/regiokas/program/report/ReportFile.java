package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;

/**
 * A page: sections under one heading, in a file that holds everything the page needs.
 *
 * @param kind the kind of page, for its styles
 * @param head the head of the page
 * @param sections what is on it
 * @param language the language of the page
 */
public record ReportFile(String kind, Head head, ImmutableList<Section> sections, Language language) {

    /** The name of the file. */
    public static final String NAME = "report.html";

    /**
     * The file {@value #NAME}.
     *
     * @param head the head of the page
     * @param sections what is on it
     * @param language the language of the page
     * @return the file under its name
     */
    public static OutputFiles of(Head head, ImmutableList<Section> sections, Language language) {
        return OutputFiles.of(ImmutableMap.of(NAME, new ReportFile("report", head, sections, language)::write));
    }

    /**
     * Writes the page for screens and printers.
     *
     * @param writer receives the page
     * @throws IOException when it cannot be written
     */
    public void write(Writer writer) throws IOException {
        write("report.css", writer);
    }

    /**
     * The page for a renderer that lays it out on paper.
     *
     * @return the well-formed page
     * @throws IOException when the program's own styles cannot be read
     */
    public String onPaper() throws IOException {
        StringWriter page = new StringWriter();
        write("statement.css", page);
        return page.toString();
    }

    private void write(String styles, Writer writer) throws IOException {
        Words words = new Words(language, ImmutableMap.of());
        PageView page = new PageView(
                language.locale().toLanguageTag(), kind, head, resource(styles) + boxes(words), script(), sections);
        Templates.write("page", words, page, new WriterOutput(writer));
    }

    /** Statements have nothing to search or sort. */
    private String script() throws IOException {
        return kind.equals("statement") ? "" : resource("report.js");
    }

    private static String resource(String name) throws IOException {
        return Resources.toString(Resources.getResource(ReportFile.class, name), StandardCharsets.UTF_8);
    }

    /**
     * The boxes in the margin of a printed sheet: the title from the second sheet on, what kind of data they are, and the
     * number of the sheet out of how many.
     */
    private String boxes(Words words) {
        String left = quoted(Stream.concat(
                        head.band().stream().limit(1), head.foot().stream().limit(1))
                .collect(Collectors.joining(" ")));
        return "@page { size: A4; margin: 16mm 14mm 18mm;"
                + " @top-left { content: " + quoted(head.title()) + "; font: 8pt Arial, sans-serif; }"
                + " @bottom-left { content: " + left + "; font: 8pt Arial, sans-serif; }"
                + " @bottom-right { content: counter(page) " + quoted(" " + words.text("page.of") + " ")
                + " counter(pages); white-space: nowrap; font: 8pt Arial, sans-serif; } }\n"
                + "@page :first { @top-left { content: none; } }\n";
    }

    /** A text that cannot end its quotes or the styles. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(point -> quoted.append(
                        Character.isLetterOrDigit(point) || " .,:;-()".indexOf(point) >= 0
                                ? Character.toString(point)
                                : String.format(Locale.ROOT, "\\%06x", point)));
        return quoted.append('"').toString();
    }
}
