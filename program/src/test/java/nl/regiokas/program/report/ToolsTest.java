package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Searching, sorting and saving in the page; it is whole without a script. */
@Tag("slow")
class ToolsTest {

    @RegisterExtension
    static final SharedBrowser SHARED = new SharedBrowser();

    private static final String NAMES =
            "[...document.querySelectorAll('#summary > .y0 > .data tbody tr:not([hidden]) th')]"
                    + ".map(cell => cell.textContent)";

    private static Browser browser() {
        return SHARED.open("groningen-2018", "nl", 1200);
    }

    @Test
    void aSearchLeavesTheRowsThatHaveItAndTheTotalAsItWas() {
        Browser browser = browser();
        String total = browser.element("#summary > .y0 > .data tfoot").getText();

        browser.element("#summary > .y0 > .data input[type=search]").sendKeys("OLDAMBT");

        assertThat(browser.evaluate("return " + NAMES)).isEqualTo(List.of("Oldambt"));
        assertThat(browser.element("#summary > .y0 > .data tfoot").getText()).isEqualTo(total);
        assertThat(browser.element("#live").getAttribute("textContent")).isEqualTo("1 gevonden");
    }

    @Test
    void aHeadSortsByItsColumnAndReportsSo() {
        Browser browser = browser();

        browser.element("#summary > .y0 > .data thead th:nth-child(2) button").click();

        assertThat(browser.element("#summary > .y0 > .data thead th:nth-child(2)")
                        .getDomAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(browser.evaluate(
                        "const cents = [...document.querySelectorAll('#summary > .y0 > .data tbody td:nth-child(2) data')]"
                                + ".map(one => Number(one.value)); return cents.length > 2"
                                + " && cents.every((one, i) => i === 0 || cents[i - 1] >= one)"))
                .isEqualTo(true);
        browser.element("#summary > .y0 > .data thead th:nth-child(1) button").sendKeys(Keys.ENTER);
        assertThat(browser.evaluate("return " + NAMES + ".slice(0, 2)"))
                .isEqualTo(
                        browser.evaluate("return " + NAMES + ".sort((a, b) => a.localeCompare(b, 'nl')).slice(0, 2)"));
        assertThat(browser.element("#live").getAttribute("textContent")).isEqualTo("Gesorteerd op Gemeente, oplopend");
    }

    @Test
    void aNameLeadsToItsMunicipalityAndOpensIt() {
        Browser browser = browser();
        assertThat(browser.element("#m-1895").getDomAttribute("open")).isNull();

        browser.evaluate("document.querySelector('#summary > .y0 > .data a[href=\"#m-1895\"]').click()");
        browser.later("requestAnimationFrame(() => requestAnimationFrame(() => done()))");

        assertThat(browser.element("#m-1895 table").isDisplayed()).isTrue();
    }

    /**
     * What is saved has a mark for Excel, semicolons and decimal commas; text that could run gets an apostrophe. Below
     * the table stands what the page says of its data.
     */
    @Test
    void theTableIsSavedForASpreadsheet() {
        Browser browser = browser();
        browser.evaluate("document.querySelector('#summary > .y0 > .data tbody th').textContent = '=1+1';"
                + "URL.createObjectURL = blob => { window.saved = blob; return '#'; }");

        browser.element("#summary > .y0 > .data [data-do=csv]").click();

        assertThat(browser.evaluate("return window.saved.type")).isEqualTo("text/csv");
        Object lines = browser.later("window.saved.arrayBuffer().then(bytes => done("
                + "new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes).split(/\\r\\n/)))");
        List<?> saved = (List<?>) Objects.requireNonNull(lines);
        int rows = browser.elements("#summary > .y0 > .data tr:not(.others)").size();
        assertThat(saved.subList(rows, saved.size()))
                .isEqualTo(List.of(
                        "",
                        "Afrekening regio Groningen",
                        "2018 tot en met 2020, regeling groningen-2018, 12 gemeenten in 2020, opgemaakt 31 december 2020",
                        "Voorbeeld: verzonnen gebruik en tarieven.",
                        "\"Echt zijn de gemeenten, hun herindelingen en de besluiten van 2017; geen bedrag zegt iets over"
                                + " een echte gemeente.\"",
                        ""));
        assertThat(String.valueOf(saved.get(0))).startsWith("\ufeffGemeente;Kosten van eigen gebruik;");
        assertThat(saved.get(1))
                .asString()
                .matches(
                        "'=1\\+1;[0-9]+,[0-9]{2};[0-9]+,[0-9]{2};[0-9]+;[0-9,]+%;[0-9]+,[0-9]{2};-?[0-9]+,[0-9]{2};[NV]");
    }

    /** What is copied has a tab between cells, all rows that are shown and the total, and no bars. */
    @Test
    void theTableThatIsShownIsCopied() {
        Browser browser = browser();
        browser.evaluate("Object.defineProperty(navigator, 'clipboard',"
                + " {value: {writeText: text => { window.copied = text; return Promise.resolve(); }}})");
        browser.element("#summary > .y0 > .data input[type=search]").sendKeys("oldambt");

        browser.element("#summary > .y0 > .data [data-do=copy]").click();

        assertThat(browser.evaluate("return window.copied.split('\\n')"))
                .isEqualTo(List.of(
                        "Gemeente\tKosten van eigen gebruik\tIn rekening gebracht\tper jeugdige\tvan het budget\tVoorschot"
                                + "\tSaldo\tV/N",
                        "Oldambt\t7240514,84\t6861724,35\t707\t106,0%\t6406000,00\t455724,35\tN",
                        "Totaal (12)\t112538797,31\t112055652,18\t705\t103,8%\t105232000,00\t6823652,18\tN"));
        assertThat(browser.element("#live").getDomProperty("textContent")).isNotBlank();
    }

    /** Scrolled down within the table, its head stays at the top of the screen and its total at the bottom. */
    @Test
    void theHeadAndTheTotalOfALongTableStay() {
        Browser browser = SHARED.open("groningen-2018", "nl", 1200);
        String table = "#summary > .y0 > .data table";
        browser.evaluate("document.querySelector('" + table + "').style.marginBottom = '2000px';"
                + "const body = document.querySelector('" + table + " tbody');"
                + "[...body.rows].forEach(row => { row.style.height = '200px'; });"
                + "scrollTo(0, body.getBoundingClientRect().top + scrollY + 300);");

        assertThat(browser.evaluate("return ['thead th', 'tfoot td'].map(css =>"
                        + " getComputedStyle(document.querySelector('" + table + " ' + css)).position)"))
                .isEqualTo(List.of("sticky", "sticky"));
        assertThat(browser.evaluate("return Math.round(document.querySelector('" + table
                        + " thead th').getBoundingClientRect().top)"))
                .isEqualTo(0L);
        assertThat(browser.evaluate("return Math.round(innerHeight - document.querySelector('" + table
                        + " tfoot td').getBoundingClientRect().bottom)"))
                .isEqualTo(0L);
    }

    @Test
    void aChosenMunicipalityHasItsSentence() {
        Browser browser = SHARED.open("risk", "nl", 1200);

        browser.element(".ask select").sendKeys("Oldambt");

        assertThat(browser.evaluate("return [...document.querySelectorAll('#risk .ask [data-code]:not([hidden])')]"
                        + ".map(one => one.dataset.code)"))
                .isEqualTo(List.of("1895"));
        assertThat(browser.element("#risk .ask").getText())
                .contains("In 1 van de 10 gevallen betaalt Oldambt meer dan");
    }

    @Test
    void groupsAreSearchedAndSortedByThemselves() {
        Browser browser = SHARED.open("risk", "nl", 1200);

        browser.element("#risk .data thead th:nth-child(3) button").click();
        assertThat(browser.evaluate("return [...document.querySelectorAll('#risk .data tbody')]"
                        + ".map(body => body.querySelector('tr:not(.group) th').textContent)"))
                .isEqualTo(List.of("Midden-Groningen", "Groningen"));
        browser.element("#risk .data input[type=search]").sendKeys("oldambt");

        assertThat(browser.evaluate(
                        "return [...document.querySelectorAll('#risk .data tr.group')]" + ".map(one => one.hidden)"))
                .isEqualTo(List.of(false, true));
    }
}
