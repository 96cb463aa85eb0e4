package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser. */
@Tag("slow")
class BrowserTest {

    private static final int NARROW = 720;

    @RegisterExtension
    static final SharedBrowser SHARED = new SharedBrowser();

    /** A test that fails in print leaves the screen to the next. */
    @AfterEach
    void showOnTheScreen() {
        SHARED.browser().print(false);
    }

    @ParameterizedTest
    @CsvSource({
        "groningen-2018, en", "groningen-2018, nl", "bmwe-2015, en", "bmwe-2015, nl",
        "compared, en", "compared, nl", "risk, en", "risk, nl"
    })
    void asksForNothingAndComplainsAboutNothing(String name, String language) {
        Browser browser = SHARED.browser();
        browser.console();
        browser.requests();

        SHARED.open(name, language, 1200);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith("file:") && address.endsWith("report.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "groningen-2018, en, 360",
        "groningen-2018, nl, 360",
        "bmwe-2015, nl, 360",
        "compared, nl, 360",
        "risk, nl, 360",
        "groningen-2018, nl, 390",
        "compared, nl, 390",
        "risk, nl, 390",
        "incentive, nl, 390",
        "monitor, nl, 390",
        "groningen-2018, nl, 768",
        "compared, nl, 1200",
        "risk, nl, 1200",
        "incentive, nl, 360",
        "plan, nl, 360",
        "providers, nl, 360",
        "rta, nl, 360",
        "monitor, nl, 360",
        "monitor, en, 360",
        "monitor, nl, 768",
        "closings, nl, 360",
        "published, nl, 360",
        "finland, nl, 360",
        "finland, en, 1200"
    })
    void nothingSticksOutToTheSideEvenWithEverythingOpen(String name, String language, int width) {
        Browser browser = SHARED.open(name, language, width);
        assertThat((Long) browser.evaluate("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);

        browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat((Long) browser.evaluate("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(
                        browser.evaluate(
                                "return [...document.querySelectorAll('main :not(svg *, .scroll *)')]"
                                        + ".filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML)"))
                .isEqualTo(List.of());
        if (width > NARROW) {
            assertThat(browser.evaluate("return [...document.querySelectorAll('.scroll')]"
                            + ".filter(one => one.scrollWidth > one.clientWidth).map(one => one.ariaLabel)"))
                    .isEqualTo(List.of());
        }
    }

    /** A wide table scrolls in itself, its names fixed; no row is torn into blocks, and no caption is cut off. */
    @ParameterizedTest
    @CsvSource({"groningen-2018, nl", "bmwe-2015, nl", "compared, en", "risk, nl"})
    void wideTablesScrollInThemselvesOnANarrowScreen(String name, String language) {
        Browser browser = SHARED.open(name, language, 360);
        browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat((Long) browser.evaluate("return [...document.querySelectorAll('.scroll')]"
                        + ".filter(one => one.scrollWidth > one.clientWidth).length"))
                .isPositive();
        assertThat(browser.evaluate("""
                        return [...document.querySelectorAll('.scroll')].flatMap(box => {
                          box.scrollLeft = box.scrollWidth;
                          const left = box.getBoundingClientRect().left;
                          const moved = [...box.querySelectorAll('tbody th')]
                            .filter(one => one.getClientRects().length > 0 && one.getBoundingClientRect().left < left - 1)
                            .map(one => 'moved ' + one.textContent);
                          box.scrollLeft = 0;
                          const cut = [...box.querySelectorAll('caption')]
                            .filter(one => one.getBoundingClientRect().right > innerWidth)
                            .map(one => 'cut off ' + one.textContent);
                          const torn = [...box.querySelectorAll('td')]
                            .filter(one => !['table-cell', 'none'].includes(getComputedStyle(one).display))
                            .map(one => 'torn ' + one.textContent);
                          return [...moved, ...cut, ...torn];
                        });
                        """)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"groningen-2018, en", "groningen-2018, nl", "risk, nl"})
    void textOfPicturesDoesNotRunIntoOtherText(String name, String language) {
        Browser browser = SHARED.open(name, language, 360);

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

    @ParameterizedTest
    @CsvSource({"groningen-2018, en", "groningen-2018, nl", "risk, nl", "monitor, nl", "finland, nl", "finland, en"})
    void textOfPicturesStaysOnThePage(String name, String language) {
        Browser browser = SHARED.open(name, language, 360);

        assertThat(browser.evaluate("""
                        return [...document.querySelectorAll('svg text')].filter(text => text.checkVisibility())
                          .map(text => [text.textContent, text.getBoundingClientRect()])
                          .filter(([text, box]) => box.left < 0 || box.right > innerWidth).map(([text]) => text);
                        """)).isEqualTo(List.of());
    }

    /** One of many years is chosen as well, and the choice stays on the page. */
    @ParameterizedTest
    @CsvSource({"360", "1200"})
    void oneOfSixteenYearsIsShown(int width) {
        Browser browser = SHARED.open("regg", "nl", width);

        assertThat(browser.evaluate("return [...document.querySelectorAll('#summary > .year')]"
                        + ".filter(year => year.checkVisibility()).map(year => year.className)"))
                .isEqualTo(List.of("year y0"));
        browser.evaluate("document.querySelector('#year-15').click()");
        assertThat(browser.evaluate("return [...document.querySelectorAll('#summary > .year')]"
                        + ".filter(year => year.checkVisibility()).map(year => year.className)"))
                .isEqualTo(List.of("year y15"));
        assertThat(browser.evaluate("return [...document.querySelectorAll('.years label')]"
                        + ".filter(label => label.getBoundingClientRect().right > innerWidth).length"))
                .isEqualTo(0L);
    }

    /** What is agreed and what is paid needs no click; what a table says in its head is printed on every sheet. */
    @Test
    void termsAndPaymentsOfAYearAreNotFolded() {
        Browser browser = SHARED.open("groningen-2018", "nl", 1200);

        assertThat(browser.evaluate(
                        "return [...document.querySelectorAll('#agreed .terms details:not([open])')].length"))
                .isEqualTo(0L);
        assertThat(browser.evaluate("return [...document.querySelectorAll('#payments [data-row]')]"
                        + ".filter(row => row.checkVisibility()).map(row => row.dataset.row.slice(0, 4))"))
                .isEqualTo(Collections.nCopies(12, "2020"));

        browser.print(true);

        assertThat(shown(browser, "footer details ul")).isTrue();
        assertThat(shown(browser, "#kinds .y0 details table")).isTrue();
        browser.print(false);
    }

    @Test
    void detailsOpenAndCloseByKeyboard() {
        Browser browser = SHARED.open("groningen-2018", "nl", 1200);
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
        WebElement years = browser.element("#m-0003 > .scroll");
        assertThat(browser.evaluate("return document.activeElement === arguments[0]", years))
                .as("a table that may scroll is reached by the keyboard")
                .isEqualTo(true);

        years.sendKeys(Keys.TAB);
        WebElement explanation = browser.element("#m-0003 .tree > li > details > summary");
        assertThat(browser.evaluate("return document.activeElement === arguments[0]", explanation))
                .isEqualTo(true);

        summary.sendKeys(Keys.SPACE);
        assertThat(browser.element("#m-0003 table").isDisplayed()).isFalse();
    }

    @Test
    void theFirstStopOfTheKeyboardSkipsToTheContent() {
        Browser browser = SHARED.open("bmwe-2015", "en", 1200);

        browser.element("body").sendKeys(Keys.TAB);

        assertThat(browser.evaluate("return document.activeElement.getAttribute('href')"))
                .isEqualTo("#main");
        assertThat(browser.evaluate("return document.activeElement.getBoundingClientRect().left >= 0"))
                .isEqualTo(true);
    }

    @Test
    void printsTheTablesOfAllMunicipalitiesAndOnlyTheExplanationsThatAreOpen() {
        Browser browser = SHARED.open("groningen-2018", "en", 1200);
        browser.evaluate("document.querySelector('#m-0003').open = true;"
                + "document.querySelector('#m-0003 .tree details').open = true");

        browser.print(true);

        assertThat(shown(browser, "#m-0005 table")).isTrue();
        assertThat(shown(browser, "#m-0003 .tree details p")).isTrue();
        assertThat(shown(browser, "#m-0005 .tree details")).isFalse();
        assertThat(shown(browser, "#payments .y0 table")).isTrue();
        assertThat(shown(browser, "#funds .story")).isFalse();
        assertThat(shown(browser, "nav")).isFalse();
        browser.print(false);
    }

    @Test
    void printsTheTablesThatAreClosedOnTheScreen() {
        Browser browser = SHARED.open("compared", "nl", 1200);
        assertThat(shown(browser, "#comparison-2 .said table")).isFalse();

        browser.print(true);

        assertThat(shown(browser, "#comparison-2 .said table")).isTrue();
        assertThat(browser.evaluate("return [...document.querySelectorAll('.scroll')]"
                        + ".filter(one => getComputedStyle(one).overflowX !== 'visible').length"))
                .isEqualTo(0L);
        browser.print(false);
    }

    @ParameterizedTest
    @CsvSource({"compared, #comparison-1", "risk, #risk"})
    void tablesOpenAndScrollByKeyboard(String name, String section) {
        Browser browser = SHARED.open(name, "en", 1200);
        WebElement summary = browser.element(section + " > details > summary");

        browser.evaluate("arguments[0].focus()", summary);
        summary.sendKeys(Keys.ENTER);
        summary.sendKeys(Keys.TAB);

        assertThat(browser.element(section + " > details .scroll table").isDisplayed())
                .isTrue();
        assertThat(browser.evaluate(
                        "return document.activeElement === document.querySelector(arguments[0])",
                        section + " > details .scroll"))
                .isEqualTo(true);
    }

    private static boolean shown(Browser browser, String css) {
        return Boolean.TRUE.equals(browser.evaluate(
                "return arguments[0].checkVisibility({contentVisibilityAuto: true})", browser.element(css)));
    }

    @ParameterizedTest
    @CsvSource({"groningen-2018, en, 11", "groningen-2018, nl, 11", "compared, nl, 4", "risk, en, 3"})
    void isReadAloudInItsLanguageWithNamesForPicturesAndTables(String name, String language, int least) {
        Browser browser = SHARED.open(name, language, 1200);

        assertThat(browser.element("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(Stream.of("[role=img]", "section", "section > .data > table", "#funds-table")
                        .flatMap(css -> browser.elements(css).stream())
                        .map(WebElement::getAccessibleName))
                .hasSizeGreaterThanOrEqualTo(least)
                .noneMatch(String::isBlank);
    }
}
