package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        Set<String> stated = new HashSet<>();
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
            stated.add(payee);
        }
        assertThat(stated).hasSize(12);
    }

    /** With the shortest plan a municipality may pay several; each payment of the file stands on its statement. */
    @Test
    void thePaymentsOfAStatementAreThoseOfTheFileOfPayments() throws IOException {
        run(GRONINGEN, out("settled"), "--payments", "netted");
        run("statement", GRONINGEN, out("statements"), "--locale", "nl", "--payments", "netted");

        List<String> payments = Files.readAllLines(out("settled").resolve("payments.csv")).stream()
                .filter(line -> line.startsWith("2020,"))
                .toList();
        assertThat(payments).isNotEmpty();
        for (String payment : payments) {
            String[] fields = payment.split(",", -1);
            String amount = "€ " + Language.NL.amount(Euro.parseCents(fields[3], "amount"), 2);
            if (!fields[1].equals("cashier")) {
                assertThat(payee(fields[1])).contains(amount + " aan ");
            }
            if (!fields[2].equals("cashier")) {
                assertThat(payee(fields[2])).contains(amount + " van ");
            }
        }
        assertThat(payments).anyMatch(line -> line.contains("cashier"));
        assertThat(Files.readString(out("statements").resolve("statement-" + withCashier(payments) + "-2020.html")))
                .contains("kassier");
    }

    /**
     * Every sentence that names a payee names that of the file: with the shortest plan some pay others in 2018, and all
     * pay the cashier in 2019.
     */
    @Test
    void explanationAndReportNameThePayeesOfTheFileOfPayments() throws IOException {
        ProgramRun settled =
                ProgramRun.of(GRONINGEN, out("settled"), "--payments", "netted", "--year", "2019", "--locale", "nl");
        assertThat(settled.out()).contains("N: bijbetalen. V: terugkrijgen. Aan wie: payments.csv.");
        List<String[]> payments = Files.readAllLines(out("settled").resolve("payments.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        List<String> report = Page.read(out("settled").resolve("report.html")).texts("//*[not(*)]");
        assertThat(report.stream().filter(text -> text.contains("kassier")))
                .allMatch(text -> text.equals("de kassier") || text.matches("Betaling van .*|Af: betaling van .*"));
        for (String year : List.of("2018", "2019")) {
            ProgramRun run = ProgramRun.of(
                    "explain",
                    GRONINGEN,
                    "--year",
                    year,
                    "--municipality",
                    "1895",
                    "--payments",
                    "netted",
                    "--locale",
                    "nl");
            List<String> expected = payments.stream()
                    .filter(fields -> fields[0].equals(year) && (fields[1].equals("1895") || fields[2].equals("1895")))
                    .map(fields -> (fields[2].equals("cashier") ? "aan de kassier" : "(" + fields[2] + ")") + ": € "
                            + Language.NL.amount(Euro.parseCents(fields[3], "amount"), 2))
                    .toList();
            assertThat(run.out().lines().filter(line -> line.startsWith("Betaling van ")))
                    .hasSameSizeAs(expected)
                    .allMatch(line -> expected.stream().anyMatch(line.replace('\u00a0', ' ')::endsWith));
            assertThat(run.out()
                            .lines()
                            .filter(line -> line.contains("kassier"))
                            .map(String::strip))
                    .allMatch(line -> line.matches("(Betaling van|[+] Af: betaling van) .*"));
        }
    }

    private String payee(String code) {
        return Page.read(out("statements").resolve("statement-" + code + "-2020.html"))
                .texts("//p[@class='payee']")
                .get(0);
    }

    private static String withCashier(List<String> payments) {
        return payments.stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[1].equals("cashier") || fields[2].equals("cashier"))
                .map(fields -> fields[1].equals("cashier") ? fields[2] : fields[1])
                .findFirst()
                .orElseThrow();
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
    void everyCommandHasItsOwnTitleAndReportsWhatTheDataAreWorth() {
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

    /** Every command's page gives its program, day, command and the control number of each file that was read. */
    @Test
    void everyPageAndItsFilesReportWhereTheyComeFrom() throws IOException {
        run(GRONINGEN, out("settled"), "--locale", "nl", "--payments", "netted");
        run("compare", GRONINGEN, "--set", "flexible.ownShare=40", "--output", out("set"), "--date", "2021-03-04");
        run("statement", GRONINGEN, out("statement"), "--municipality", "1895", "--year", "2019");

        String hash = MoreFiles.asByteSource(Path.of(GRONINGEN, "scheme.json"))
                .hash(Hashing.sha256())
                .toString();
        for (String file : List.of("settled/report.html", "set/report.html", "statement/statement-1895-2019.html")) {
            Page page = Page.read(temporary.resolve(file));
            assertThat(page.texts("//footer/p"))
                    .as(file)
                    .anyMatch(line -> line.startsWith("Gemaakt met regiokas "))
                    .anyMatch(line -> line.startsWith("Opdracht: regiokas "));
            assertThat(page.texts("//footer//li")).hasSize(10).contains("scheme.json " + hash);
        }
        assertThat(Page.read(out("settled").resolve("report.html")).texts("//footer/p"))
                .contains("Opdracht: regiokas groningen-2018 --locale nl --payments netted");
        assertThat(Files.readString(out("set").resolve("provenance.json")))
                .contains(
                        "\"made\":{\"compare\":{\"by\":\"regiokas ",
                        "\"date\":\"2021-03-04\"",
                        "\"options\":[\"--set flexible.ownShare=40\"]",
                        "\"status\":[\"" + BAND + "\",",
                        "\"scheme.json\":\"" + hash + "\"")
                .doesNotContain(temporary.toString());
        assertThat(ProgramRun.of("check", out("set")).status()).isZero();
    }

    @Test
    void aTermIsTriedInAnotherWayWithoutASecondFile() throws IOException {
        run("compare", GRONINGEN, "--set", "flexible.ownShare=0", "--output", out("set"), "--locale", "nl");

        Page page = Page.read(out("set").resolve("report.html"));
        assertThat(page.texts("//h2"))
                .containsExactly(
                        "Waardoor het totaal verandert, alle jaren samen, in euro's",
                        "Wat er verschilt tussen de regelingen");
        assertThat(page.texts("//p[@class='big']"))
                .singleElement()
                .asString()
                .startsWith("Onder groningen-2018 met eigen deel 0% in flexibel ")
                .contains("groningen-2018 zoals afgesproken");
        assertThat(Files.readAllLines(out("set").resolve("comparison.csv")))
                .hasSize(1 + 20 + 12 + 12)
                .anyMatch(line -> line.startsWith("groningen-2018,\"groningen-2018, flexible.ownShare=0\",2019,0014,"));
        run(GRONINGEN, out("settled"), "--locale", "nl");
        assertThat(Page.read(out("settled").resolve("report.html")).texts("//section[@id='agreed']//tr[@data-row]"))
                .contains(
                        "flexibel eigen deel 60% --set flexibel.ownShare=...",
                        "niet stuurbaar percentage van de no-claim 50% --set \"niet stuurbaar.noClaim.rate=...\"",
                        "niet stuurbaar verdeelsleutel aantal jeugdigen --set \"niet stuurbaar.key=...\"");
    }

    @Test
    void theYearIsChosenOnceAndKindsAndFundsAreDrawn() {
        run(GRONINGEN, out("settled"), "--locale", "nl");
        Page page = Page.read(out("settled").resolve("report.html"));

        assertThat(page.texts("//fieldset[@class='years']/label")).containsExactly("2018", "2019", "2020");
        assertThat(page.all("//section[@id='summary']/div[starts-with(@class, 'year ')]"))
                .hasSize(3);
        assertThat(page.all("//section[@id='kinds']/div[starts-with(@class, 'year ')]"))
                .hasSize(3);
        assertThat(page.texts("//section[@id='funds']//p[@class='sides']"))
                .containsExactly(
                        "Afgesproken (stippellijnen): ten minste € 0,00, ten hoogste € 1.500.000,00.",
                        "Er zijn geen grenzen afgesproken.");
        assertThat(page.all("//*[local-name()='line'][@class='limit']")).hasSize(2);
    }

    /** Who got the odd cents of a split is said once, not next to every amount. */
    @Test
    void oddCentsAreReportedOnceASplit() {
        run(GRONINGEN, out("settled"), "--locale", "nl");
        Page page = Page.read(out("settled").resolve("report.html"));

        assertThat(page.texts("//details[@class='odd']//li"))
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.matches("Premies 2019, niet stuurbaar: [0-9]+ centen, naar .*"));
        assertThat(page.texts("//section[@id='municipalities']//ul[@class='tree']"))
                .noneMatch(text -> text.contains("met één restcent") || text.contains("voor de grootste breuk"));
    }

    @Test
    void aDutchSpreadsheetHasNamesBesideCodes() throws IOException {
        run(GRONINGEN, out("settled"), "--csv", "nl", "--locale", "nl");

        List<String> lines = Files.readAllLines(out("settled").resolve("payments.csv"));
        assertThat(lines.get(0)).isEqualTo("\uFEFFjaar;van;betaler;naar;ontvanger;bedrag;status");
        assertThat(lines)
                .contains(
                        "2020;0014;Groningen;cashier;de kassier;2677396,03;\"Voorbeeld: verzonnen gebruik en tarieven."
                                + " Echt zijn de gemeenten, hun herindelingen en de besluiten van 2017; geen bedrag zegt iets over een"
                                + " echte gemeente.\"");
    }

    @Test
    void aStatementSaysOnTheTerminalWhatTheDataAreWorth() {
        ProgramRun run = ProgramRun.of(
                "statement",
                ProgramRun.scenario("groningen-2018"),
                out("statements"),
                "--year",
                "2019",
                "--municipality",
                "0014",
                "--locale",
                "nl");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(head(run)).contains(BAND).first().isNotEqualTo(BAND);
    }

    private static List<String> head(ProgramRun run) {
        return run.out().lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    /** Where the folder has a scheme that says what its data are worth, every command says so, on page and terminal. */
    @Test
    void everyCommandOfBudgetsReportsWhatTheDataAreWorth() {
        String folder = "../examples/scenarios/bmwe-budgets-2015";
        for (List<Object> command : List.<List<Object>>of(
                List.of("plan", folder, out("plan")),
                List.of("providers", folder, out("providers")),
                List.of("rta", folder, out("rta")),
                List.of("monitor", folder, out("monitor"), "--until", "2015-09-30"))) {
            ProgramRun run = ProgramRun.of(
                    Stream.concat(command.stream(), Stream.of("--locale", "nl")).toArray());
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(head(run)).contains(BAND).first().isNotEqualTo(BAND);
            assertThat(Page.read(((Path) command.get(2)).resolve("report.html")).texts("//div[@class='band']/p"))
                    .first()
                    .isEqualTo(BAND);
        }
    }
}
