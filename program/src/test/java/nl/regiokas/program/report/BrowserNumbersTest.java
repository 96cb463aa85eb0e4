package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that a browser shows are those of the files next to the page. */
@Tag("slow")
class BrowserNumbersTest {

    @RegisterExtension
    static final SharedBrowser SHARED = new SharedBrowser();

    private static final String COMPARISON = "comparison.csv";
    private static final String RISK = "risk.csv";

    @ParameterizedTest
    @CsvSource({"groningen-2018, en", "groningen-2018, nl", "bmwe-2015, en"})
    void positionsFundsAndPayments(String name, String language) throws IOException {
        Browser browser = SHARED.open(name, language, 1200);

        assertThat(rows(browser, "[data-municipality]", "year", "municipality"))
                .containsExactlyInAnyOrderElementsOf(SHARED.pages().lines(name, language, "positions.csv"));
        assertThat(rows(browser, "[data-scope]", "year", "scope"))
                .containsExactlyInAnyOrderElementsOf(SHARED.pages().lines(name, language, "funds.csv"));
        assertThat(rows(browser, "#payments [data-row]", "row"))
                .containsExactlyElementsOf(SHARED.pages().lines(name, language, "payments.csv"));
    }

    @ParameterizedTest
    @CsvSource({"en", "nl"})
    void rtaTable(String language) throws IOException {
        Browser browser = SHARED.open("bmwe-2015", language, 1200);

        List<String> lines = SHARED.pages().lines("bmwe-2015", language, "rta.csv").stream()
                .map(line -> String.join(",", Splitter.on(',').splitToList(line).subList(0, 6)))
                .toList();
        assertThat(rows(browser, "#rta .scroll:first-of-type [data-row]", "row"))
                .containsExactlyElementsOf(lines.subList(0, lines.size() - 1));
        assertThat(rows(browser, "#rta .scroll:first-of-type tfoot tr").stream().map(line -> "total," + line))
                .containsExactly(lines.get(lines.size() - 1));
    }

    /** A cause that plays no part in a comparison has no column. */
    @ParameterizedTest
    @CsvSource({"en", "nl"})
    void differencesAndTheirCauses(String language) throws IOException {
        Browser browser = SHARED.open("compared", language, 1200);
        ImmutableList<String> lines = SHARED.pages().lines("compared", language, COMPARISON);

        for (String scheme : List.of("groningen-2018", "flat-tax")) {
            List<List<String>> ofScheme =
                    fields(lines).filter(line -> line.get(1).equals(scheme)).toList();
            int[] columns = IntStream.range(0, ofScheme.get(0).size())
                    .filter(column -> column < 7
                            || ofScheme.stream()
                                    .anyMatch(line -> !line.get(column).equals("0.00")))
                    .toArray();
            List<String> expected = ofScheme.stream()
                    .map(line -> IntStream.of(columns).mapToObj(line::get).toList())
                    .map(line -> String.join(",", line))
                    .toList();

            assertThat(rows(browser, ".scroll [data-row*=',%s,2']".formatted(scheme), "row"))
                    .containsExactlyElementsOf(expected);
            for (String total : rows(browser, ".scroll [data-row*=',%s,all']".formatted(scheme), "row")) {
                List<String> shown = Splitter.on(',').splitToList(total);
                for (int i = 4; i < shown.size(); i++) {
                    int column = columns[i];
                    assertThat(cents(shown.get(i)))
                            .isEqualTo(ofScheme.stream()
                                    .filter(line -> line.get(3).equals(shown.get(3)))
                                    .mapToLong(line -> cents(line.get(column)))
                                    .sum());
                }
            }
        }
    }

    @Test
    void rangesAndHowOftenTheBudgetIsExceeded() throws IOException {
        Browser browser = SHARED.open("risk", "nl", 1200);
        List<List<String>> lines =
                fields(SHARED.pages().lines("risk", "nl", RISK)).toList();

        List<String> ranges = rows(browser, ".scroll [data-row$=',all']", "row");
        assertThat(ranges).hasSize(2 * 12);
        for (String range : ranges) {
            List<String> shown = Splitter.on(',').splitToList(range);
            List<List<String>> years = lines.stream()
                    .filter(line -> line.subList(0, 2).equals(shown.subList(0, 2)))
                    .toList();
            List<String> all = years.stream()
                    .filter(line -> line.get(2).equals("all"))
                    .findFirst()
                    .orElseThrow();
            assertThat(shown.subList(0, 8)).isEqualTo(all.subList(0, 8));
            assertThat(cents(shown.get(8)))
                    .isEqualTo(years.stream()
                            .filter(line -> !line.get(2).equals("all"))
                            .mapToLong(line -> cents(line.get(8)))
                            .max()
                            .orElseThrow());
            assertThat(rows(browser, ".scroll [data-row='%s,%s']".formatted(shown.get(0), shown.get(1)), "row"))
                    .containsExactly(String.join(
                            ",",
                            Stream.concat(
                                            shown.subList(0, 2).stream(),
                                            years.stream()
                                                    .filter(line -> !line.get(2).equals("all"))
                                                    .map(line -> line.get(9)))
                                    .toList()));
        }
    }

    private static Stream<List<String>> fields(List<String> lines) {
        return lines.stream().map(Splitter.on(',')::splitToList);
    }

    private static long cents(String amount) {
        return Euro.parseCents(amount, "amount");
    }

    /** Rows of the page as lines of a file: what the row says about itself, then the values of its cells. */
    private static List<String> rows(Browser browser, String css, String... keys) {
        Object rows = browser.evaluate("""
                return [...document.querySelectorAll(arguments[0])]
                  .map(row => [...arguments[1].map(key => row.dataset[key]),
                    ...[...row.querySelectorAll('data')].map(cell => cell.value)].join(','));
                """, css, List.of(keys));
        return ((List<?>) Objects.requireNonNull(rows))
                .stream().map(String::valueOf).toList();
    }
}
