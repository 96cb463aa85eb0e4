package nl.regiokas.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser. */
class BrowserTest {

    private static Path temporary;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Browser.isThere(),
                "skipped: no /usr/bin/chromium and /usr/bin/chromedriver (Debian's packages chromium and chromium-driver)");
        temporary = Files.createTempDirectory("regiokas-browser");
        browser = Browser.start(temporary.resolve("profile"));
        for (String language : List.of("en", "nl")) {
            for (String folder : List.of("groningen-2018", "bmwe-2015")) {
                String output = output(folder, language).toString();
                Page.written(Path.of(output), "scenarios/" + folder, output, "--locale", language);
            }
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            Browser.forget(temporary);
        }
    }

    private static Path output(String folder, String language) {
        return temporary.resolve(folder + "-" + language);
    }

    private static Path page(String folder, String language) {
        return output(folder, language).resolve("report.html");
    }

    @ParameterizedTest
    @CsvSource({"groningen-2018, en", "groningen-2018, nl", "bmwe-2015, en", "bmwe-2015, nl"})
    void asksForNothingAndComplainsAboutNothing(String folder, String language) {
        browser.console();
        browser.requests();

        browser.open(page(folder, language), 1200);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith("file:") && address.endsWith("report.html"));
    }

    @ParameterizedTest
    @CsvSource({"groningen-2018, en, 360", "groningen-2018, nl, 360", "bmwe-2015, nl, 360", "groningen-2018, nl, 768"})
    void nothingSticksOutToTheSideEvenWithEverythingOpen(String folder, String language, int width) {
        browser.open(page(folder, language), width);
        assertThat((Long) browser.evaluate("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);

        browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat((Long) browser.evaluate("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(
                        browser.evaluate(
                                "return [...document.querySelectorAll('main :not(svg *)')]"
                                        + ".filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML)"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"en", "nl"})
    void textOfPicturesDoesNotRunIntoOtherText(String language) {
        browser.open(page("groningen-2018", language), 360);

        assertThat(browser.evaluate("""
                        const texts = [...document.querySelectorAll('[role=img]')].flatMap(svg => {
                          const all = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
                          return all.flatMap(([one, a], i) => all.slice(i + 1)
                            .filter(([other, b]) => a.left < b.right - 1 && b.left < a.right - 1
                              && a.top < b.bottom - 4 && b.top < a.bottom - 4)
                            .map(([other]) => one + ' / ' + other));
                        });
                        return texts;
                        """)).isEqualTo(List.of());
    }

    @Test
    void detailsOpenAndCloseByKeyboard() {
        browser.open(page("groningen-2018", "nl"), 1200);
        WebElement municipality = browser.element("#m-0003");
        WebElement summary = browser.element("#m-0003 > summary");
        assertThat(municipality.getDomAttribute("open")).isNull();
        assertThat(browser.element("#m-0003 table").isDisplayed()).isFalse();

        browser.evaluate("arguments[0].focus()", summary);
        summary.sendKeys(Keys.ENTER);

        assertThat(browser.element("#m-0003 table").isDisplayed()).isTrue();
        assertThat(browser.evaluate("return getComputedStyle(arguments[0]).outlineStyle", summary))
                .isEqualTo("solid");

        summary.sendKeys(Keys.TAB);
        WebElement explanation = browser.element("#m-0003 .tree > li > details > summary");
        assertThat(browser.evaluate("return document.activeElement === arguments[0]", explanation))
                .isEqualTo(true);

        summary.sendKeys(Keys.SPACE);
        assertThat(browser.element("#m-0003 table").isDisplayed()).isFalse();
    }

    @Test
    void theFirstStopOfTheKeyboardSkipsToTheContent() {
        browser.open(page("bmwe-2015", "en"), 1200);

        browser.element("body").sendKeys(Keys.TAB);

        assertThat(browser.evaluate("return document.activeElement.getAttribute('href')"))
                .isEqualTo("#main");
        assertThat(browser.evaluate("return document.activeElement.getBoundingClientRect().left >= 0"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"groningen-2018, en", "groningen-2018, nl", "bmwe-2015, en"})
    void showsThePositionsOfTheFile(String folder, String language) throws IOException {
        browser.open(page(folder, language), 1200);

        assertThat((List<?>) browser.evaluate("""
                        return [...document.querySelectorAll('tr[data-municipality]')].map(row =>
                          [row.dataset.year, row.dataset.municipality,
                           ...[...row.querySelectorAll('data')].map(cell => cell.value)].join(','));
                        """))
                .map(String::valueOf)
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(output(folder, language).resolve("positions.csv")).stream()
                                .skip(1)
                                .toList());
    }

    @Test
    void printsTheTablesOfAllMunicipalitiesAndOnlyTheExplanationsThatAreOpen() {
        browser.open(page("groningen-2018", "en"), 1200);
        browser.evaluate("document.querySelector('#m-0003').open = true;"
                + "document.querySelector('#m-0003 .tree details').open = true");

        browser.print(true);

        assertThat(shown("#m-0005 table")).isTrue();
        assertThat(shown("#m-0003 .tree details p")).isTrue();
        assertThat(shown("#m-0005 .tree details")).isFalse();
        assertThat(shown("nav")).isFalse();
        browser.print(false);
    }

    private static boolean shown(String css) {
        return Boolean.TRUE.equals(browser.evaluate(
                "return arguments[0].checkVisibility({contentVisibilityAuto: true})", browser.element(css)));
    }

    @ParameterizedTest
    @CsvSource({"en", "nl"})
    void isReadAloudInItsLanguageWithNamesForPicturesAndTables(String language) {
        browser.open(page("groningen-2018", language), 1200);

        assertThat(browser.element("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(Stream.of("[role=img]", "section", "#funds-table")
                        .flatMap(css -> browser.elements(css).stream())
                        .map(WebElement::getAccessibleName))
                .hasSizeGreaterThan(10)
                .noneMatch(String::isBlank);
    }
}
