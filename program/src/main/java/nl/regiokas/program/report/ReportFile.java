package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;

/** The file {@value #NAME}: sections under one heading, with everything in the file that it needs. */
public final class ReportFile {

    /** The name of the file. */
    public static final String NAME = "report.html";

    private ReportFile() {}

    /**
     * The file.
     *
     * @param head the head of the page
     * @param sections what stands on it
     * @param language the language of the page
     * @return the file under its name
     */
    public static OutputFiles of(Head head, ImmutableList<Section> sections, Language language) {
        return of(NAME, head, sections, language);
    }

    /**
     * A page under a name of its own.
     *
     * @param name the name of the file
     * @param head the head of the page
     * @param sections what stands on it
     * @param language the language of the page
     * @return the file under its name
     */
    public static OutputFiles of(String name, Head head, ImmutableList<Section> sections, Language language) {
        return OutputFiles.of(ImmutableMap.of(name, writer -> write(head, sections, language, writer)));
    }

    private static void write(Head head, ImmutableList<Section> sections, Language language, Writer writer)
            throws IOException {
        String css = Resources.toString(Resources.getResource(ReportFile.class, "report.css"), StandardCharsets.UTF_8);
        PageView page = new PageView(language.locale().toLanguageTag(), head, css, sections);
        Templates.write("page", new Words(language, ImmutableMap.of()), page, new WriterOutput(writer));
    }
}
