package nl.regiokas.program.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;

/** The templates of the page; they were compiled with the program, and escape what they are given. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /** What a template makes of a view and words, written when the page is. */
    static Content content(String name, Words words, Object view) {
        return output -> write(name, words, view, output);
    }

    static void write(String name, Words words, Object view, TemplateOutput output) {
        ENGINE.render(name + ".jte", Map.of("w", words, "view", view), output);
    }
}
