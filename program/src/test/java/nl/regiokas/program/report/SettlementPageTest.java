package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** The page of a settled folder: the same numbers as the files, in words of the reader, in a file that needs nothing else. */
class SettlementPageTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "../examples/scenarios/groningen-2018, en",
        "../examples/scenarios/groningen-2018, nl",
        "../examples/scenarios/bmwe-2015, en",
        "../examples/scenarios/bmwe-2015, nl",
        "src/test/resources/scenarios/sample-12, nl"
    })
    void showsTheNumbersOfTheFiles(String folder, String language) throws IOException {
        Page page = page(folder, language);

        assertThat(rows(page, "//table/tbody/tr[@data-municipality]", "data-year", "data-municipality"))
                .containsExactlyInAnyOrderElementsOf(lines("positions.csv"));
        assertThat(rows(page, "//table[@id='funds-table']/tbody/tr[@data-scope]", "data-year", "data-scope"))
                .containsExactlyInAnyOrderElementsOf(lines("funds.csv"));
        for (Element data : page.all("//data")) {
            assertThat(data.getTextContent().replaceFirst("^\\+", "")).isEqualTo(written(shown(data), language));
        }
    }

    @Test
    void isOneFileWithoutNetworkAndWithItsOwnScriptOnly() {
        Page page = page("../examples/scenarios/groningen-2018", "en");

        assertThat(page.all("//link | //img | //iframe | //object | //@style/.."))
                .isEmpty();
        assertThat(page.all("//script")).hasSize(1);
        assertThat(page.all("//@*[starts-with(name(), 'on')]/..")).isEmpty();
        assertThat(page.all("//meta[@http-equiv]/@content/..").get(0).getAttribute("content"))
                .startsWith("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-");
        assertThat(page.all("//*[@src]")).isEmpty();
        assertThat(page.all("//a").stream().map(link -> link.getAttribute("href")))
                .allMatch(href -> href.startsWith("#"));
        assertThat(page.text().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "url(");
    }

    @Test
    void everyLinkAndLabelLeadsToAnAnchorThatStandsOnce() {
        Page page = page("../examples/scenarios/groningen-2018", "nl");
        List<String> anchors =
                page.all("//*[@id]").stream().map(one -> one.getAttribute("id")).toList();

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(anchors)
                .containsAll(page.all("//a").stream()
                        .map(link -> link.getAttribute("href").substring(1))
                        .collect(Collectors.toSet()));
        assertThat(anchors)
                .containsAll(page.all("//*[@aria-labelledby]").stream()
                        .flatMap(one ->
                                Stream.of(one.getAttribute("aria-labelledby").split(" ")))
                        .collect(Collectors.toSet()));
    }

    @Test
    void canBeReadAloud() {
        Page page = page("../examples/scenarios/bmwe-2015", "nl");

        assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("nl");
        assertThat(page.all("//main")).hasSize(1);
        assertThat(page.all("//h1")).hasSize(1);
        assertThat(page.all("//table[not(caption)]")).isEmpty();
        assertThat(page.all("//th[not(@scope)]")).isEmpty();
        assertThat(page.all("//*[@role='img'][not(.//title) or not(.//desc)]")).isEmpty();
        assertThat(page.all("//section[not(@aria-labelledby)]")).isEmpty();
        assertThat(page.all("//details[not(summary)]")).isEmpty();
    }

    @Test
    void summaryInPlainWords() {
        Page page = page("../examples/scenarios/groningen-2018", "en");

        assertThat(page.texts("//h1")).containsExactly("Settlement of regio Groningen");
        assertThat(page.texts("//div[@class='year y0']/p[@class='answer']"))
                .containsExactly(
                        "The care of 12 municipalities cost EUR 112,538,797.31 in 2020, which is EUR 707.84 per young inhabitant.",
                        "They are charged EUR 112,055,652.18 for it; the difference of EUR 483,145.13 comes out of the funds.",
                        "After the advances 11 municipalities pay EUR 6,927,623.57 together and Loppersum receives EUR 103,971.39."
                                + " Groningen pays most: EUR 2,677,396.03.");
        assertThat(page.texts("//div[@class='year y0']/p[@class='control']"))
                .allMatch(line -> line.startsWith("Closes: "))
                .hasSize(2);
        assertThat(page.texts("//section[@id='summary']/ul[1]/li"))
                .startsWith(
                        "From 2018 to 2020 the care that was used cost EUR 334,080,606.00.",
                        "They are charged EUR 334,493,961.89 for it. What is more than the cost, EUR 413,355.89, has"
                                + " gone into the funds.",
                        "16 municipalities are charged more than the own cost, 6 less, none exactly as much.");
    }

    /** Cost, charge, advance and balance of every year add up to the totals below them. */
    @ParameterizedTest
    @CsvSource({"../examples/scenarios/groningen-2018, nl", "src/test/resources/scenarios/sample-12, en"})
    void totalsAreTheSumsOfTheirColumns(String folder, String language) {
        Page page = page(folder, language);

        List<Element> tables = page.all("//table[tfoot]");
        assertThat(tables).isNotEmpty();
        for (Element table : tables) {
            List<Element> bodies = Page.elements(table, "tr").stream()
                    .filter(row -> row.hasAttribute("data-row"))
                    .toList();
            long[] sums = new long[amounts(bodies.get(0)).length];
            for (Element row : bodies) {
                long[] amounts = amounts(row);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = Math.addExact(sums[i], amounts[i]);
                }
            }
            assertThat(amounts(Page.elements(table, "tfoot").get(0))).isEqualTo(sums);
        }
    }

    private static long[] amounts(Element row) {
        return Page.elements(row, "data").stream()
                .mapToLong(data -> Euro.parseCents(data.getAttribute("value"), "amount"))
                .toArray();
    }

    private Page page(String folder, String language) {
        return Page.written(
                temporary.resolve("out"), folder, temporary.resolve("out").toString(), "--locale", language);
    }

    /** Rows of the page as lines of the file. */
    private static List<String> rows(Page page, String path, String... keys) {
        return page.all(path).stream().map(row -> line(row, keys)).toList();
    }

    private static String line(Element row, String... keys) {
        Stream<String> names = Stream.of(keys).map(row::getAttribute);
        Stream<String> amounts = Page.elements(row, "data").stream().map(data -> data.getAttribute("value"));
        return Stream.concat(names, amounts).collect(Collectors.joining(","));
    }

    private List<String> lines(String file) throws IOException {
        List<String> lines = Files.readAllLines(temporary.resolve("out").resolve(file), StandardCharsets.UTF_8);
        return lines.subList(1, lines.size());
    }

    /** A balance in an overview stands without its sign, next to the letter of its side. */
    private static String shown(Element data) {
        String value = data.getAttribute("value");
        boolean signless = !data.getTextContent().contains("-") && value.startsWith("-");
        return signless && data.getParentNode().getNextSibling() != null ? value.substring(1) : value;
    }

    /** An amount as people of a language write it. */
    private static String written(String amount, String language) {
        boolean negative = amount.startsWith("-");
        List<String> parts = Splitter.on('.').splitToList(amount.substring(negative ? 1 : 0));
        String english = String.format(Locale.ENGLISH, "%,d", Long.parseLong(parts.get(0))) + "." + parts.get(1);
        String text = language.equals("nl")
                ? english.replace(',', ' ').replace('.', ',').replace(' ', '.')
                : english;
        return negative ? "-" + text : text;
    }
}
