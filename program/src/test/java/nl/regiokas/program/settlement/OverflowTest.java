package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts near 64 bits of cents: what does not fit is a fault with its file and place, whoever adds it. */
class OverflowTest {

    private static final String LARGE = "92233720368547758.07";
    private static final String HALF = "50000000000000000.00";
    private static final String PART = "6000000000000000.00";
    private static final String MOST = "11529215046068469.75";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void twoMunicipalities() {
        folder = temporary.resolve("region");
        write("municipalities.csv", "code,name,subregion,youth\n0003,Appingedam,,1\n0024,Loppersum,,1\n");
        write("products.csv", "code,name,segment,standing\nA,a,FLEXIBLE,false\nB,b,BASIC,false\n");
        write("usage.csv", "municipality,product,date,quantity,amount\n0003,A,2018-01-01,,1.00\n");
        scheme("");
    }

    private void scheme(String more) {
        write("scheme.json", """
                {"from": 2018, "until": 2019, "scopes": [
                  {"name": "a", "segments": ["FLEXIBLE"], "model": {"type": "actualUse", "standingKey": "youth"}%s},
                  {"name": "b", "segments": ["BASIC"], "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """.formatted(more));
    }

    private void write(String name, String content) {
        ProgramRun.write(folder, name, content);
    }

    private void usage(String... rows) {
        write("usage.csv", "municipality,product,date,quantity,amount\n" + String.join("\n", rows) + "\n");
    }

    private String[] stated() {
        ProgramRun run = ProgramRun.of(folder, temporary.resolve("out"), "--locale", "en");
        assertThat(run.status()).isEqualTo(run.err().isEmpty() ? 0 : 2);
        return run.err().lines().toArray(String[]::new);
    }

    @Test
    void usageThatIsReadDoesNotFit() {
        usage("0003,A,2018-01-01,," + HALF, "0024,A,2018-01-01,," + HALF);

        assertThat(stated())
                .containsExactly(
                        "[control-overflow] usage.csv:3: sum of usage must fit in 64 bits of cents but overflowed");
    }

    @Test
    void positionsOfMunicipalitiesAndYearsTogether() {
        usage("0003,A,2018-01-01,," + PART, "0024,A,2018-01-01,," + PART);
        assertThat(stated()).containsExactly(tooMuch("usage.csv", "cost of positions.csv", "2018, municipality 0024"));

        usage("0003,A,2018-01-01,," + PART, "0003,A,2019-01-01,," + PART);
        assertThat(stated()).containsExactly(tooMuch("usage.csv", "cost of positions.csv", "2019, municipality 0003"));
    }

    @Test
    void aBalance() {
        write("advances.csv", "year,municipality,amount\n2018,0003,-" + LARGE + "\n");

        assertThat(stated()).containsExactly(tooMuch("advances.csv:2", "-" + LARGE));
    }

    @Test
    void aFundAndFundsTogether() {
        scheme(", \"openingFund\": \"" + LARGE + "\"");
        assertThat(stated())
                .containsExactly("[overflow] scheme.json:2: scopes[0].model amounts must fit in 64 bits of cents but"
                        + " overflowed (scope a, 2018)");

        scheme(", \"openingFund\": \"" + PART + "\"");
        assertThat(stated()).containsExactly(tooMuch("scheme.json", "opening of funds.csv", "2019, scope a"));
    }

    @Test
    void publishedCellsAndTotals() {
        String heading = "year,scope,municipality,kind,amount\n";
        write("published.csv", heading + "2018,a,0003,OWN_USE," + PART + "\n2018,a,0024,OWN_USE," + PART + "\n");
        assertThat(stated()).containsExactly(tooMuch("published.csv:3", PART));
        write("published.csv", heading + "2018,a,total,OWN_USE,-" + LARGE + "\n");
        assertThat(stated()).containsExactly(tooMuch("published.csv:2", "-" + LARGE));
    }

    @Test
    void budgetsTogether() {
        write("budgets.csv", "year,municipality,amount\n2018,0003," + PART + "\n2018,0024," + PART + "\n");
        assertThat(stated()).containsExactly(tooMuch("budgets.csv:3", PART));
    }

    @Test
    void instalmentsTogether() {
        write(
                "instalments.csv",
                "scope,municipality,due,origin,amount\na,0003,2018,2017," + PART + "\na,0024,2018,2017," + PART + "\n");
        assertThat(stated()).containsExactly(tooMuch("instalments.csv:3", PART));
    }

    @Test
    void duesOfClosings() {
        write("closings.csv", "closed,through\n2019-03-01,2018\n2020-03-01,2019\n");
        usage("0003,A,2018-01-01,," + PART, "0024,A,2018-01-01,,-" + PART);
        assertThat(stated()).containsExactly(tooMuch("usage.csv", "cost of positions.csv", "2018, municipality 0024"));
    }

    /** What is open is twice what fits, though charges and costs fit. */
    @Test
    void whatAClosingWouldBook() {
        write("products.csv", "code,name,segment,standing\nA,a,FLEXIBLE,false\nC,c,FLEXIBLE,false\nB,b,BASIC,false\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount,known
                0003,A,2018-01-01,,-%s,2018-02-01
                0003,A,2018-01-01,,%s,2019-06-01
                0003,C,2018-01-01,,%s,2019-07-01
                """.formatted(HALF, HALF, HALF));
        String fault = "amounts must fit in 64 bits of cents but overflowed";
        write("closings.csv", "closed,through\n2019-03-01,2018\n");
        assertThat(stated()).containsExactly("[overflow] closings.csv: " + fault + " (scope a, 2018)");

        write("closings.csv", "closed,through\n2019-03-01,2018\n2020-03-01,2019\n");
        assertThat(stated())
                .containsExactly(
                        "[overflow] scheme.json:2: scopes[0].model " + fault + " (closing 2020-03-01, scope a, 2018)");
    }

    @Test
    void plansMonitorsAndProvidersNameTheLine() {
        usage("0003,A,2018-01-01,," + PART, "0024,A,2018-01-01,," + PART);
        String line = tooMuch("usage.csv:3", PART).replace(":amount:", ":");
        write("budgets.csv", "year,municipality,amount\n2019,0003,1.00\n2019,0024,1.00\n");
        assertThat(stated("plan")).containsExactly(line);
        assertThat(stated("monitor", "--until", "2018-12-31")).containsExactly(line);

        write("providers.csv", "code,name,partner\nZ,z,Z\n");
        String heading = "year,provider,segment,kind,financier,amount\n";
        write("provider-budgets.csv", heading + "2015,Z,,ADVANCE,,1.00\n");
        assertThat(stated("providers")).containsExactly(line);

        write("usage.csv", "municipality,product,date,quantity,amount\n0003,A,2018-01-01,,1.00\n");
        write("provider-budgets.csv", heading + "2015,Z,,ADVANCE,," + PART + "\n2015,Z,,ADVANCE,," + PART + "\n");
        assertThat(stated("providers")).containsExactly(tooMuch("provider-budgets.csv:3", PART));

        write(
                "plan.csv",
                "year,municipality,segment,amount\n2018,0003,BASIC," + PART + "\n2018,0024,BASIC," + PART + "\n");
        assertThat(stated("plan"))
                .containsExactlyInAnyOrder(tooMuch("plan.csv:3", PART), tooMuch("provider-budgets.csv:3", PART));
        assertThat(stated("monitor", "--until", "2018-12-31"))
                .containsExactlyInAnyOrder(tooMuch("plan.csv:3", PART), tooMuch("provider-budgets.csv:3", PART));
    }

    private String[] stated(String command, String... options) {
        ProgramRun run = ProgramRun.of(Stream.of(
                        Stream.of(
                                command,
                                folder.toString(),
                                temporary.resolve("out").toString(),
                                "--locale",
                                "en"),
                        Stream.of(options))
                .flatMap(one -> one)
                .toArray());
        assertThat(run.status()).isEqualTo(run.err().isEmpty() ? 0 : 2);
        return run.err()
                .lines()
                .filter(one -> one.contains("amounts-too-large"))
                .toArray(String[]::new);
    }

    /** One below the most that is settled: pages, statements and files take it. */
    @Test
    void whatFitsIsSettledAndShown() {
        usage("0003,A,2018-01-01,," + MOST);
        write("budgets.csv", "year,municipality,amount\n2018,0003," + MOST + "\n");
        write("advances.csv", "year,municipality,amount\n2018,0003,-" + MOST + "\n");

        assertThat(stated()).isEmpty();
        for (String command : new String[] {"statement", "check"}) {
            ProgramRun run = command.equals("check")
                    ? ProgramRun.of(command, folder)
                    : ProgramRun.of(command, folder, temporary.resolve("statements"));
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
        }
        ProgramRun explained = ProgramRun.of("explain", folder, "--year", "2018", "--municipality", "0003");
        assertThat(explained.err()).isEmpty();
        assertThat(explained.status()).isZero();
    }

    private static String tooMuch(String line, String amount) {
        return "[amounts-too-large] " + line + ":amount: amounts, without their signs, must add up to " + euros(MOST)
                + " at most but are more with " + euros(amount);
    }

    private static String tooMuch(String file, String column, String place) {
        return "[sums-overflow] " + file + ": amounts in column " + column + ", without their signs, must add up to "
                + euros(MOST) + " at most but are more (" + place + ")";
    }

    private static String euros(String amount) {
        return String.format(Locale.ROOT, "EUR %,.2f", new BigDecimal(amount));
    }
}
