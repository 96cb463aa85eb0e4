package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What budgets of providers leave to be paid by somebody is reported, in every command that reads them. */
class ProviderFoldersTest {

    private static final String FIXED =
            "provider-budgets.csv:2: FIXED of P for FLEXIBLE in 2018 is accepted, but no file says"
                    + " which municipality bears EUR 500.00: it is settled between none";

    @TempDir
    private Path temporary;

    /** Of P EUR 500 is fixed and 300 claimed: 800 are accepted, and the municipalities settle the 300. */
    @Test
    void aFixedBudgetThatNoMunicipalityBearsIsReported() throws IOException {
        Path folder = folder("2018,P,FLEXIBLE,FIXED,,500.00\n2018,P,FLEXIBLE,VARIABLE,,0.00\n");

        ProgramRun run = run(folder.toString(), out());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains(FIXED);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "Not settled between municipalities: fixed budgets of providers 500.00, accepted and borne by none"
                                + " of them here.");
        assertThat(Files.readAllLines(temporary.resolve("out/control.csv")))
                .containsExactly(
                        "what,lines,amount",
                        "read,2,310.00",
                        "settled,2,310.00",
                        "before,0,0.00",
                        "after,0,0.00",
                        "claimed,1,300.00",
                        "accepted,1,300.00",
                        "refused,0,0.00",
                        "fixed,1,500.00");
        assertThat(Files.readString(temporary.resolve("out/report.html"))).contains("vaste budgetten van aanbieders");
        assertThat(run("check", folder.toString()).err()).contains(FIXED);
    }

    @Test
    void withoutAFixedBudgetNothingIsReportedOfIt() throws IOException {
        ProgramRun run = run(folder("2018,P,FLEXIBLE,VARIABLE,,0.00\n").toString(), out());

        assertThat(run.err()).doesNotContain("FIXED");
        assertThat(Files.readAllLines(temporary.resolve("out/control.csv"))).noneMatch(row -> row.startsWith("fixed"));
    }

    @Test
    void aTableOfBudgetsWithoutRowsIsReported() {
        Path folder = folder("");

        assertThat(run(folder.toString(), out()).err()).contains("provider-budgets.csv: file has no rows");
        assertThat(run("providers", folder.toString()).err()).contains("provider-budgets.csv: file has no rows");
    }

    /** A guarantee of 200 and a variable budget of 50 in one segment: 200 of the 300 claimed count on the guarantee. */
    @Test
    void aGuaranteeIsFilledBeforeWhatIsVariable() {
        Path folder = folder("2018,P,FLEXIBLE,GUARANTEED,,200.00\n2018,P,FLEXIBLE,VARIABLE,,50.00\n");

        ProgramRun run = run("providers", folder.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "Of guaranteed budgets, 200.00, 200.00 was used: exactly that.",
                        "fills the guarantee first; what it claims beyond is variable.",
                        "Closes: 2 lines read = 1 claim + 1 other, which costs EUR 10.00");
    }

    @Test
    void overuseOfAGuaranteeIsReportedAndSettled() {
        Path folder = folder("2018,P,FLEXIBLE,GUARANTEED,,200.00\n2018,P,FLEXIBLE,ADVANCE,,200.00\n");

        ProgramRun run = run("providers", folder.toString(), out());

        assertThat(run.out()).contains("Of guaranteed budgets, 200.00, 300.00 was used: 100.00 more.\n");
        assertThat(lines("provider-result.csv")).contains("2018,P,FLEXIBLE,200.00,300.00,300.00,0.00,0.00,100.00");
    }

    /**
     * A grant of EUR 100 for claims of 300 on 1 May: 200 is refused, and the monitor counts 310. With and without a scheme.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theMonitorReportsWhatItCountsThoughItIsRefused(boolean hasScheme) throws IOException {
        Path folder = folder("2018,P,,PRODUCTION,provincie,100.00\n");
        if (!hasScheme) {
            Files.delete(folder.resolve("scheme.json"));
        }

        ProgramRun run = run("monitor", folder.toString(), out(), "--until", "2018-06-30");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines("monitor.csv").get(1)).startsWith("0005,ALL,1000.00,310.00,");
        assertThat(run.err())
                .contains(
                        "provider-budgets.csv: claims until 2018-06-30 count as used with EUR 300.00; of it EUR 200.00 is"
                                + " refused by the budgets of providers and will not be settled");
        assertThat(Files.readString(temporary.resolve("out/report.html")))
                .contains("declaraties tot en met 30 juni 2018 tellen als gebruikt");
    }

    /** Of a grant of 100.00: 60.00 is accepted, 40.00 of 60.00, and nothing of 60.00, which counts as refused alone. */
    @Test
    void aClaimThatIsRefusedWholeCountsAsRefusedOnly() {
        Path folder = folder("2018,P,,PRODUCTION,provincie,100.00\n");
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,provider
                0005,A,2018-05-01,,60.00,P
                0005,A,2018-05-02,,60.00,P
                0005,A,2018-05-03,,60.00,P
                """);

        ProgramRun run = run(folder.toString(), out());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines("control.csv"))
                .containsExactly(
                        "what,lines,amount",
                        "read,3,180.00",
                        "settled,2,100.00",
                        "before,0,0.00",
                        "after,0,0.00",
                        "claimed,3,180.00",
                        "accepted,2,100.00",
                        "refused,1,80.00");
    }

    /**
     * Of a grant of 10.00, 8.00 of Bedum on 1 May is known at the first closing, and 8.00 of Winsum on 1 February at the
     * second. Restated, Winsum comes first then: 8.00 and 2.00. In the current year what was accepted stands, and Winsum gets
     * what is left.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restate | 2020-02-01,2018,all,0005,OWN_USE,-6.00 | 2020-02-01,2018,all,0053,OWN_USE,8.00",
                "currentYear | 2020-02-01,2019,all,0053,OWN_USE,2.00 |"
            })
    void everyClosingDecidesOnTheClaimsThatItKnows(String late, String second, String third) throws IOException {
        Path folder = folder("2018,P,,PRODUCTION,provincie,10.00\n");
        ProgramRun.write(
                folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n0053,Winsum,,100\n");
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n");
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,provider,known
                0053,A,2018-02-01,,8.00,P,2019-06-01
                0005,A,2018-05-01,,8.00,P,
                """);
        ProgramRun.write(folder, "closings.csv", "closed,through\n2019-02-01,2018\n2020-02-01,2019\n");
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2019, "lateLines": "%s",
                  "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                    "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """.formatted(late));

        ProgramRun run = run(folder.toString(), out());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(lines("bookings.csv"))
                .filteredOn(line -> line.startsWith("20"))
                .containsExactlyElementsOf(Stream.of("2019-02-01,2018,all,0005,OWN_USE,8.00", second, third)
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(lines("control.csv"))
                .contains("read,2,16.00", "settled,2,10.00", "accepted,2,10.00", "refused,0,6.00");
    }

    @ParameterizedTest
    @CsvSource({"2018-04-30, 100.00", "2018-06-30, 1000.00"})
    void nothingIsReportedOfClaimsThatAreNotOrFullyAccepted(String until, String grant) {
        Path folder = folder("2018,P,,PRODUCTION,provincie,%s%n".formatted(grant));

        assertThat(run("monitor", folder.toString(), "--until", until).err()).doesNotContain("refused by the budgets");
    }

    /** What is wrong with the budgets is found together with what is wrong with the usage. */
    @Test
    void faultsOfBudgetsAndOfUsageAreReportedTogether() {
        Path folder = folder("2018,P,,PRODUCTION,rijk,100.00\n");
        ProgramRun.write(
                folder, "usage.csv", "municipality,product,date,quantity,amount,provider\n0005,A,2018-05-01,,x,P\n");

        ProgramRun run = run(folder.toString(), out());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("former financier rijk has no discount (P, 2018)", "usage.csv:2:amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"providers", "monitor"})
    void usageThatNamesNoProviderIsReported(String command) {
        Path folder = folder("2018,P,FLEXIBLE,GUARANTEED,,100.00\n");
        ProgramRun.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,A,2018-05-01,,300.00\n");

        ProgramRun run = command.equals("monitor")
                ? run(command, folder.toString(), "--until", "2018-06-30", "--no-projection")
                : run(command, folder.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "provider-budgets.csv: no line of usage names a provider in the years of these budgets: nothing"
                                + " was claimed from them");
        assertThat(run(
                                "providers",
                                folder("2018,P,FLEXIBLE,GUARANTEED,,100.00\n").toString())
                        .err())
                .doesNotContain("nothing was claimed");
    }

    /** A discount that is not used is reported; one that is missing is refused, as above. */
    @Test
    void aDiscountThatNoBudgetNamesIsReported() throws IOException {
        Path folder = folder("2018,P,,PRODUCTION,provincie,100.00\n");
        ProgramRun.write(
                folder,
                "provider-rules.json",
                "{\"atThreshold\": \"claims\", \"discounts\": {\"provincie\": \"0\", \"provinsie\": \"4\"}}");

        ProgramRun run = run("providers", folder.toString(), out());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines())
                .containsExactly(
                        "provider-rules.json: discount of former financier provinsie was not used: no PRODUCTION"
                                + " names it");
    }

    private Path folder(String budgets) {
        Path folder = temporary.resolve("in");
        ProgramRun.write(folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,100\n");
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\nA,A,FLEXIBLE,false\n");
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,1000.00\n");
        ProgramRun.write(folder, "providers.csv", "code,name,partner\nP,Praktijk,P\n");
        ProgramRun.write(folder, "provider-budgets.csv", "year,provider,segment,kind,financier,amount\n" + budgets);
        ProgramRun.write(
                folder, "provider-rules.json", "{\"atThreshold\": \"claims\", \"discounts\": {\"provincie\": \"0\"}}");
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,provider
                0005,A,2018-05-01,,300.00,P
                0005,A,2018-01-02,,10.00,
                """);
        return folder;
    }

    private String out() {
        return temporary.resolve("out").toString();
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(temporary.resolve("out").resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ProgramRun run(Object... arguments) {
        return ProgramRun.of(arguments);
    }
}
