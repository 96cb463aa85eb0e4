package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Section;

/**
 * A whole page.
 *
 * @param language the tag of its language
 * @param kind the kind of page, for its styles
 * @param head its head
 * @param css its styles
 * @param script its script; empty without one
 * @param sections its sections in order
 */
public record PageView(
        String language, String kind, Head head, String css, String script, ImmutableList<Section> sections) {

    /**
     * What the page may load: nothing but its own styles, and its own script, identified by its hash.
     *
     * @return the content security policy
     */
    public String policy() {
        String hash = BaseEncoding.base64()
                .encode(Hashing.sha256()
                        .hashString(script, StandardCharsets.UTF_8)
                        .asBytes());
        return "default-src 'none'; style-src 'unsafe-inline'"
                + (script.isEmpty() ? "" : "; script-src 'sha256-" + hash + "'");
    }
}
