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

        ProgramRun program = ProgramRun.of(folder, output);

        assertThat(program.err()).isEmpty();
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
    void summaryTellsEveryYearAndScope() {
        ProgramRun program = ProgramRun.of(ProgramRun.scenario("groningen-2018"), temporary.resolve("out"));

        assertThat(program.out()).startsWith("""
                Settlement per year and scope (EUR)

                year and scope           opening        charged           cost       closing
                2018 not steerable          0.00  37,606,878.35  36,106,878.35  1,500,000.00
                2018 flexible               0.00  18,700,000.00  18,449,845.92    250,154.08
                2018 local                  0.00   3,457,336.47   3,457,336.47          0.00
                2019 not steerable  1,500,000.00  38,554,959.88  38,554,959.88  1,500,000.00
                """);
        assertThat(program.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("Written to"));
    }

    @Test
    void summaryInDutch() {
        ProgramRun program =
                ProgramRun.of("--locale", "nl", ProgramRun.scenario("groningen-2018"), temporary.resolve("out"));

        assertThat(program.out()).startsWith("""
                Afrekening per jaar en solidariteitskring (EUR)

                jaar en kring         beginstand        geboekt         kosten     eindstand
                2018 not steerable          0,00  37.606.878,35  36.106.878,35  1.500.000,00
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Note: flat-tax window reaches before the first year of usage: 2008 to 2016"
                        + " | flat-tax window reaches before the first year of usage: 2008 to 2016 (scope scope-1, 2017)",
                "nl | Let op: de vlaktax kijkt verder terug dan het eerste jaar met gebruik: 2008 tot"
                        + " | de vlaktax kijkt verder terug dan het eerste jaar met gebruik: 2008 tot en met 2016 (kring scope-1, 2017)"
            })
    void whatIsToBeKeptInMindIsToldInTheLanguageOfTheReader(String language, String line, String sentence)
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
