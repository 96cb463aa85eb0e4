package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.output.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What a controller is promised: one payee everywhere, the agreement in full, a title a command, what the data are worth. */
class PeopleTest {

    private static final String GRONINGEN = "../examples/scenarios/groningen-2018";
    private static final String BAND = "Voorbeeld: verzonnen gebruik en tarieven.";

    @TempDir
    private Path temporary;

    private Path out(String name) {
        return temporary.resolve(name);
    }

    private void run(Object... arguments) {
        ProgramRun run = ProgramRun.of(arguments);
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void thePayeeOfAStatementIsThatOfTheFileOfPayments() throws IOException {
        run(GRONINGEN, out("settled"));
        run("statement", GRONINGEN, out("statements"), "--locale", "nl");

        List<String> payments = Files.readAllLines(out("settled").resolve("payments.csv")).stream()
                .filter(line -> line.startsWith("2020,"))
                .toList();
        assertThat(payments).hasSize(12);
        Set<String> told = new HashSet<>();
        for (String payment : payments) {
            String[] fields = payment.split(",", -1);
            boolean pays = fields[2].equals("cashier");
            String code = pays ? fields[1] : fields[2];
            Page page = Page.read(out("statements").resolve("statement-" + code + "-2020.html"));
            String payee = page.texts("//p[@class='payee']").get(0);
            assertThat(payee)
                    .contains(pays ? " betaalt nog aan de kassier " : " ontvangt van de kassier ")
                    .contains("Onder vermelding van " + code + "-2020")
                    .endsWith("€ " + Language.NL.amount(Euro.parseCents(fields[3], "amount"), 2));
            told.add(payee);
        }
        assertThat(told).hasSize(12);
    }

    @Test
    void aStatementAddsUpToItsBalance() {
        run("statement", GRONINGEN, out("one"), "--municipality", "1895", "--year", "2019", "--locale", "nl");

        assertThat(ProgramRun.names(out("one"))).contains("statement-1895-2019.html");
        Page page = Page.read(out("one").resolve("statement-1895-2019.html"));
        assertThat(page.texts("//h1")).containsExactly("Afrekening 2019 van Oldambt");
        List<Element> tables = page.all("//table[tfoot]");
        assertThat(tables).hasSize(2);
        assertThat(page.texts("//div[@class='item']/h3/em"))
                .startsWith("B1", "B2")
                .hasSizeGreaterThan(4);
        assertThat(page.texts("//p[@class='filled']"))
                .first()
                .asString()
                .matches("= [0-9.]+,[0-9]{2} × [0-9.]+ ÷ [0-9.]+");
        for (Element table : tables) {
            List<Element> rows = Page.elements(table, "tr").stream()
                    .filter(row -> row.hasAttribute("data-row"))
                    .toList();
            long[] sums = new long[amounts(rows.get(0)).length];
            rows.forEach(row -> {
                long[] amounts = amounts(row);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += amounts[i];
                }
            });
            assertThat(amounts(Page.elements(table, "tfoot").get(0))).isEqualTo(sums);
        }
    }

    private static long[] amounts(Element row) {
        return Page.elements(row, "data").stream()
                .mapToLong(data -> Euro.parseCents(data.getAttribute("value"), "amount"))
                .toArray();
    }

    @Test
    void everyFieldOfTheSchemeIsAmongTheTerms() {
        run(GRONINGEN, out("settled"), "--locale", "nl");
        Page page = Page.read(out("settled").resolve("report.html"));

        assertThat(page.texts("//ul[@class='tree terms']//span/span | //ul[@class='tree terms']//summary/span"))
                .contains(
                        "Status",
                        "Toelichting",
                        "Eerste jaar",
                        "Laatste jaar",
                        "Onderdelen",
                        "Segmenten",
                        "Deelnemers",
                        "Model",
                        "verdeelsleutel",
                        "opslag",
                        "verwachte kosten",
                        "no-claim",
                        "drempel van de no-claim",
                        "percentage van de no-claim",
                        "reserve",
                        "minimum van de reserve",
                        "maximum van de reserve",
                        "jaren waarover gemiddeld wordt",
                        "jaren waarover verschillen worden gespreid",
                        "eigen deel",
                        "verdeelsleutel van beschikbaarheidsvoorzieningen");
    }

    @Test
    void everyCommandHasItsOwnTitleAndTellsWhatTheDataAreWorth() {
        run(GRONINGEN, out("settled"), "--locale", "nl");
        run("compare", GRONINGEN, "--output", out("compared"), "--locale", "nl");
        run("risk", GRONINGEN, "--drawn-from", 2019, "--draws", 20, "--output", out("risk"), "--locale", "nl");
        run("incentive", GRONINGEN, "--product", "43A01", "--output", out("incentive"), "--locale", "nl");

        Set<String> titles = new HashSet<>();
        for (String name : List.of("settled", "compared", "risk", "incentive")) {
            Page page = Page.read(out(name).resolve("report.html"));
            titles.addAll(page.texts("//h1"));
            assertThat(page.texts("//div[@class='band']/p")).first().isEqualTo(BAND);
        }
        assertThat(titles).hasSize(4);
    }

    @Test
    void extraUseIsBorneByThreeTogether() throws IOException {
        run("incentive", GRONINGEN, "--product", "43A01", "--extra", "10000.00", "--output", out("incentive"));

        List<String> lines = Files.readAllLines(out("incentive").resolve("incentive.csv"));
        assertThat(lines).hasSize(13);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            long sum = 0;
            for (int i = 4; i < 7; i++) {
                sum += Euro.parseCents(fields[i], "amount");
            }
            assertThat(sum).isEqualTo(Euro.parseCents(fields[3], "amount"));
        }
    }
}
