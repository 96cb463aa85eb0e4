package nl.regiokas.program.report;

import com.google.common.base.Throwables;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The templates of the page; they are compiled with the program, and escape what they are given. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /** What a template makes from a view and words; it is written when the page is written. */
    static Content content(String name, Words words, Object view) {
        return output -> write(name, words, view, output);
    }

    /**
     * Writes what a template makes.
     *
     * @throws UncheckedIOException if the page cannot be written, such as on a full disk
     */
    static void write(String name, Words words, Object view, TemplateOutput output) {
        try {
            ENGINE.render(name + ".jte", Map.of("w", words, "view", view), output);
        } catch (TemplateException failure) {
            throw Throwables.getCausalChain(failure).stream()
                    .filter(IOException.class::isInstance)
                    .findFirst()
                    .<RuntimeException>map(cause -> new UncheckedIOException((IOException) cause))
                    .orElse(failure);
        }
    }
}
