package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page breaks a rule of WCAG 2.2 A or AA that axe-core can check, in both languages, light, dark, wide and narrow. */
@Tag("slow")
class AxeTest {

    @RegisterExtension
    static final SharedBrowser SHARED = new SharedBrowser();

    private static final String RUN = """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(found => done(found.violations.flatMap(rule => rule.nodes
                .map(node => rule.id + ': ' + node.html.slice(0, 200) + ' ' + (node.any[0] || {}).message))),
                failure => done([String(failure)]));
            """;

    private static String axe = "";

    @BeforeAll
    static void read() throws IOException {
        axe = Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "groningen-2018, nl, 1200, light", "groningen-2018, en, 360, dark",
        "bmwe-2015, nl, 360, light", "bmwe-2015, en, 1200, dark",
        "compared, nl, 1200, light", "compared, en, 360, dark",
        "risk, nl, 1200, dark", "risk, en, 360, light",
        "incentive, nl, 1200, light", "incentive, en, 360, dark",
        "plan, nl, 360, light", "plan, en, 1200, dark",
        "providers, nl, 1200, light", "providers, en, 360, dark",
        "rta, nl, 360, light", "rta, en, 1200, light",
        "monitor, nl, 1200, light", "monitor, en, 360, dark",
        "closings, nl, 1200, light", "closings, en, 360, light",
        "published, nl, 1200, light", "published, en, 360, light",
        "finland, nl, 360, dark", "finland, en, 1200, light",
        "regg, nl, 1200, dark", "regg, en, 360, light"
    })
    void breaksNoRule(String name, String language, int width, String scheme) {
        check(SHARED.pages().page(name, language), width, scheme);
    }

    @ParameterizedTest
    @CsvSource({"nl, 1200, light", "en, 360, light", "nl, 1200, dark"})
    void aStatementBreaksNone(String language, int width, String scheme) {
        check(SHARED.pages().file("statement", language, "statement-1895-2019.html"), width, scheme);
    }

    /** With everything open: what is folded is read as well. */
    private static void check(Path page, int width, String scheme) {
        Browser browser = SHARED.browser();
        browser.scheme(scheme);
        browser.open(page, width);
        browser.evaluate("document.querySelectorAll('details').forEach((one, i) => { if (i < 12) one.open = true; })");
        browser.run(axe);

        assertThat(browser.later(RUN)).isEqualTo(List.of());
        browser.scheme("light");
    }
}
