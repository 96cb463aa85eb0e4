package nl.regiokas.program.settlement;

import static nl.regiokas.program.settlement.CsvRows.lines;
import static nl.regiokas.program.settlement.CsvRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Folders whose files were calculated independently of the library: three samples of a colleague's spreadsheet format with
 * all models, joiners, leavers, ties and corrections, and the two folders that ship.
 */
class SettledFoldersTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "src/test/resources/scenarios/sample-11, scenarios/sample-11/expected",
        "src/test/resources/scenarios/sample-12, scenarios/sample-12/expected",
        "src/test/resources/scenarios/sample-13, scenarios/sample-13/expected",
        "../examples/scenarios/groningen-2018, expected/groningen-2018",
        "../examples/scenarios/bmwe-2015, expected/bmwe-2015"
    })
    void filesEqualTheIndependentCalculation(Path folder, String expected) {
        Path output = temporary.resolve("out");

        ProgramRun program = ProgramRun.of(folder, output, "--payments", "netted");

        assertThat(program.err().lines())
                .allMatch(line ->
                        line.endsWith(" is not used by any line") || line.matches("and \\d+ more of this kind"));
        assertThat(program.status()).isZero();
        for (String file : new String[] {"charges.csv", "positions.csv", "funds.csv"}) {
            Path calculated = RESOURCES.resolve(expected).resolve(file);
            assertThat(lines(output.resolve(file)).get(0))
                    .isEqualTo(lines(calculated).get(0));
            assertThat(rows(output.resolve(file))).isEqualTo(rows(calculated));
        }
        paymentsClear(output);
    }

    /** Payments bring the balance of every municipality and the cashier to zero; nobody both pays and receives. */
    private static void paymentsClear(Path output) {
        Map<String, Long> open = new TreeMap<>();
        Map<String, Integer> parties = new TreeMap<>();
        for (String row : rows(output.resolve("positions.csv"))) {
            String[] fields = row.split(",", -1);
            long balance = Euro.parseCents(fields[5], "balance");
            open.merge(fields[0] + fields[1], balance, Long::sum);
            open.merge(fields[0] + "cashier", -balance, Long::sum);
        }
        open.forEach((party, balance) -> parties.merge(party.substring(0, 4), balance == 0 ? 0 : 1, Integer::sum));
        Set<String> payers = new HashSet<>();
        Set<String> receivers = new HashSet<>();
        Map<String, Integer> transfers = new TreeMap<>();
        for (String row : rows(output.resolve("payments.csv"))) {
            String[] fields = row.split(",", -1);
            long cents = Euro.parseCents(fields[3], "amount");
            assertThat(cents).isPositive();
            open.merge(fields[0] + fields[1], -cents, Long::sum);
            open.merge(fields[0] + fields[2], cents, Long::sum);
            payers.add(fields[0] + fields[1]);
            receivers.add(fields[0] + fields[2]);
            transfers.merge(fields[0], 1, Integer::sum);
        }
        assertThat(open.values()).allMatch(left -> left == 0);
        payers.retainAll(receivers);
        assertThat(payers).isEmpty();
        transfers.forEach((year, count) -> assertThat(count).isLessThan(parties.get(year)));
    }

    @Test
    void summaryReportsEveryYearAndScope() {
        ProgramRun program = ProgramRun.of(ProgramRun.scenario("groningen-2018"), temporary.resolve("out"));

        assertThat(program.out()).startsWith("""
                Settlement of regio Groningen, 2020: 12 municipalities, scheme groningen-2018
                """);
        assertThat(program.out().lines())
                .contains(
                        "Groningen         45,152,610.21  45,407,396.03  42,730,000.00 2,677,396.03 N",
                        "4 others          10,255,986.34  10,417,887.32  10,007,000.00   410,887.32 N",
                        "total            112,538,797.31 112,055,652.18 105,232,000.00 6,823,652.18 N")
                .allMatch(line -> line.length() <= 79 || line.startsWith("Written to"));
    }

    /** A terminal of 80 x 24 also shows the command and the next prompt. */
    @ParameterizedTest
    @CsvSource({"en, cashier", "nl, cashier", "en, netted", "nl, netted"})
    void theFirstScreenLeavesRoomForTheCommandAndThePrompt(String language, String way) {
        ProgramRun program = ProgramRun.of(
                ProgramRun.scenario("groningen-2018"),
                temporary.resolve("out"),
                "--locale",
                language,
                "--payments",
                way);

        assertThat(program.out().lines()).hasSizeLessThanOrEqualTo(22);
        assertThat(program.out().lines().limit(21)).allMatch(line -> line.length() <= 79);
    }

    /** Netted payments go to others, to the cashier, or both, so the line names neither. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | cashier | N: to be paid. V: to be received. To whom: payments.csv. More: --all, --year.",
                "nl | kassier | N: bijbetalen. V: terugkrijgen. Aan wie: payments.csv. Meer: --all, --year."
            })
    void nettedPaymentsNameNoCashier(String language, String cashier, String sides) {
        ProgramRun program = ProgramRun.of(
                ProgramRun.scenario("groningen-2018"),
                temporary.resolve("out"),
                "--locale",
                language,
                "--payments",
                "netted");

        assertThat(program.out()).doesNotContain(cashier).contains(sides);
    }

    @Test
    void everyPartyOfAnotherYearIsPrintedWhenAskedFor() {
        ProgramRun program = ProgramRun.of(
                ProgramRun.scenario("groningen-2018"), temporary.resolve("out"), "--all", "--year", "2019");

        assertThat(program.out())
                .startsWith("Settlement of regio Groningen, 2019: 12 municipalities, scheme groningen-2018\n");
        assertThat(program.out().lines().filter(line -> line.matches(".* [NV]")))
                .hasSize(13);
    }

    @Test
    void summaryInDutch() {
        ProgramRun program =
                ProgramRun.of("--locale", "nl", ProgramRun.scenario("groningen-2018"), temporary.resolve("out"));

        assertThat(program.out())
                .startsWith("Afrekening regio Groningen, 2020: 12 gemeenten, regeling groningen-2018\n");
        assertThat(program.out().lines())
                .contains("totaal           112.538.797,31 112.055.652,18 105.232.000,00 6.823.652,18 N");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Note: key history-9 looks back to 2008, but there is no usage of 2008, 2009,"
                        + " | key history-9 looks back to 2008, but there is no usage of 2008, 2009, 2010, 2011 (scope scope-1, 2017)",
                "nl | Let op: sleutel history-9 kijkt terug tot 2008, maar er is geen gebruik van"
                        + " | sleutel history-9 kijkt terug tot 2008, maar er is geen gebruik van 2008, 2009, 2010, 2011 (onderdeel scope-1, 2017)"
            })
    void whatIsToBeKeptInMindIsReportedInTheLanguageOfTheReader(String language, String line, String sentence)
            throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("in"));
        for (String file : ProgramRun.names(RESOURCES.resolve("scenarios/sample-13"))) {
            Path source = RESOURCES.resolve("scenarios/sample-13").resolve(file);
            if (Files.isRegularFile(source)) {
                Files.writeString(
                        folder.resolve(file), Files.readString(source).replace("\"window\": 5", "\"window\": 9"));
            }
        }

        ProgramRun program = ProgramRun.of("--locale", language, folder, temporary.resolve("out"));

        assertThat(program.out().lines()).contains(line);
        assertThat(Files.readString(temporary.resolve("out").resolve("report.html")))
                .contains("<li>" + sentence + "</li>");
    }
}
