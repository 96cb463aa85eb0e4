package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.model.ModelType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: every fault by file and line in one go, exit status 2, nothing written. */
class BadFoldersTest {

    private static final String INSURANCE = """
            {"from": 2018, "until": 2018, "scopes": [
              {"name": "all", "segments": ["FLEXIBLE"],
               "model": {"type": "insurance", "key": "youth", "expectedCost": {"2018": "100.00"}}}]}
            """;

    @TempDir
    private Path temporary;

    @BeforeEach
    void soundFolder() {
        write("municipalities.csv", "code,name,subregion,youth\n0005,Bedum,BMWE,10\n0053,Winsum,BMWE,20\n");
        write("products.csv", "code,name,segment,standing\n45A01,support,FLEXIBLE,false\n");
        write("tariffs.csv", "product,from,price\n45A01,2018-01-01,2.5000\n");
        write("usage.csv", "municipality,product,date,quantity,amount\n0005,45A01,2018-03-01,3,\n");
        write("scheme.json", INSURANCE);
    }

    private void write(String file, String text) {
        ProgramRun.write(temporary.resolve("in"), file, text);
    }

    private List<String> faults() {
        Path output = temporary.resolve("out");
        ProgramRun program = ProgramRun.of(temporary.resolve("in"), output);
        assertThat(program.status()).isEqualTo(2);
        assertThat(output).doesNotExist();
        return program.stated().lines().toList();
    }

    @Test
    void soundFolderIsSettled() {
        assertThat(ProgramRun.of(temporary.resolve("in"), temporary.resolve("out"))
                        .err())
                .isEmpty();
        assertThat(temporary.resolve("out")).isNotEmptyDirectory();
    }

    @Test
    void everyFaultOfEveryFileIsReported() {
        write(
                "municipalities.csv",
                "code,name,subregion,youth\n0005,Bedum,BMWE,-1\n0005,Bedum,BMWE,10\n53,Winsum,,x\n");
        write("products.csv", "code,name,segment,standing\n45A01,support,FLEXIBEL,maybe\n");
        write("tariffs.csv", "product,from,price\n45A01,2018-01-01,2.50000\n45A02,2018-13-01,1\n");
        write("budgets.csv", "year,municipality,amount\n2018,0005,1.005\n18,0099,5\n");
        write("keys.csv", "key;municipality;weight\nyouth;0005;2\nraad;0005;-2\n");

        assertThat(faults())
                .containsExactly(
                        "municipalities.csv: 1 codes of municipalities had lost their leading zeros; they were put back, first on line 4",
                        "municipalities.csv: series youth is given by keys.csv too, which replaces it whole",
                        "municipalities.csv:2:youth: must not be negative but was -1",
                        "municipalities.csv:3:code: 0005 is given again, first on line 2",
                        "municipalities.csv:4:youth: must be a whole number without points or decimals but was 'x'",
                        "products.csv:2:segment: must be one of BASIC, FLEXIBLE, INTENSIVE, COMPULSORY, CRISIS but was 'FLEXIBEL', the nearest is FLEXIBLE",
                        "products.csv:2:standing: must be true or false but was 'maybe'",
                        "tariffs.csv:2:price: must be a number with at most 4 decimals but was '2.50000'",
                        "tariffs.csv:3:product: product must be listed in products.csv but was '45A02', the nearest listed is 45A01",
                        "tariffs.csv:3:from: must be a date such as 2018-03-31 or 31-03-2018, from 1900 to 2200, but was '2018-13-01'",
                        "budgets.csv:2:amount: must be an amount with at most 2 decimals but was '1.005'",
                        "budgets.csv:3:year: must be a year from 1900 to 2200 but was '18'",
                        "budgets.csv:3:municipality: municipality must be listed in municipalities.csv but was '0099'",
                        "keys.csv:3:weight: must not be negative but was -2");
    }

    @Test
    void usageFaultsAreReportedByLine() {
        write("usage.csv", """
                municipality;product;date;quantity;amount
                0099;45A01;2018-03-01;3;
                0005;45A09;2018-03-01;3;
                0005;45A01;2017-12-31;3;
                0005;45A01;2018-02-30;3;
                0005;45A01;2018-03-01;;
                0005;45A01;2018-03-01;1;2.00
                0005;45A01;2018-03-01;;2.005
                0005;45A01;2018-03-01;;EUR 2
                0005;45A01;2018-03-01;99999999999999999999;
                0005;45A01;2018-03-01
                """);

        assertThat(faults())
                .containsExactly(
                        "usage.csv:2:municipality: municipality must be listed in municipalities.csv but was '0099'",
                        "usage.csv:3:product: product must be listed in products.csv but was '45A09', the nearest listed is 45A01",
                        "usage.csv:4:product: product 45A01 has no tariff on 2017-12-31 (municipality 0005)",
                        "usage.csv:5:date: must be a date such as 2018-03-31 or 31-03-2018, from 1900 to 2200, but was '2018-02-30'",
                        "usage.csv:6: exactly one of quantity and amount must be given but none is",
                        "usage.csv:7: exactly one of quantity and amount must be given but both are",
                        "usage.csv:8:amount: '2.005' can be 2.005 or 2005: write the one meant without a point, or with another number of decimals than"
                                + " three, at most 2",
                        "usage.csv:9:amount: must be an amount with at most 2 decimals but was 'EUR 2'",
                        "usage.csv:10:quantity: quantity must have at most 18 digits before and after the point but was 99999999999999999999 (municipality 0005, product 45A01, 2018-03-01)",
                        "usage.csv:11: row has 3 fields but the header has 5");
    }

    /** A client's code leaves no trace, whatever is wrong about it. */
    @ParameterizedTest
    @ValueSource(strings = {"geheim\u0001client", "\"geheim", "geheim\ufffd"})
    void noFaultRepeatsTheCodeOfAClient(String client) {
        write(
                "usage.csv",
                "municipality,product,date,quantity,amount,client\n0005,45A01,2018-03-01,3,," + client + "\n");

        ProgramRun run = ProgramRun.of(temporary.resolve("in"), temporary.resolve("out"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err() + run.out()).contains("usage.csv:2").doesNotContain("geheim");
    }

    @Test
    void schemeFaultsAreReportedByLineAndPath() {
        write("scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [
                  {"name": "a", "segments": ["LIGHT"], "participants": ["0099"], "color": "red",
                   "model": {"type": "insurance", "key": "income", "expectedCost": {"2018": 100},
                             "noClaim": {"threshold": "180", "rate": "50"}}},
                  {"name": "a", "participants": "some", "openingFund": "1,00",
                   "model": {"type": "solidarity"}}]}
                """);

        assertThat(faults())
                .containsExactly(
                        "scheme.json:2: scopes[0].segments[0] must be one of BASIC, FLEXIBLE, INTENSIVE, COMPULSORY, CRISIS but was 'LIGHT'",
                        "scheme.json:2: scopes[0].color is unknown",
                        "scheme.json:2: scopes[0].participants[0] participant named by scope a must be of a municipality of the"
                                + " region but was of 0099 (scope a)",
                        "scheme.json:3: scopes[0].model.expectedCost.2018 must be a text with an amount such as \"1250.00\" but was 100",
                        "scheme.json:3: scopes[0].model.key series income must be given but is absent (scope a)",
                        "scheme.json:5: scopes[1].participants must be one of all but was 'some'",
                        "scheme.json:5: scopes[1].openingFund must be an amount with at most 2 decimals such as \"1250.00\" but was \"1,00\"",
                        "scheme.json:5: scopes[1].name name of a scope must be unique in the scheme but a stands twice",
                        "scheme.json:6: scopes[1].model.type must be one of "
                                + Models.types().models().stream()
                                        .map(ModelType::name)
                                        .collect(Collectors.joining(", "))
                                + " but was 'solidarity'");
    }

    @Test
    void whatIsNotReadyIsReportedInDomainWords() {
        write("products.csv", "code,name,segment,standing\n45A01,support,FLEXIBLE,false\n46A01,bed,CRISIS,true\n");
        write(
                "scheme.json",
                INSURANCE.replace("\"from\": 2018", "\"from\": 2017").replace("youth", "budget"));
        write("budgets.csv", "year,municipality,amount\n2018,0005,1.00\n");

        assertThat(faults())
                .containsExactly(
                        "products.csv:3: product 46A01 (segment CRISIS) must fall in a scope of the scheme but falls in none",
                        "scheme.json:3: scopes[0].model.expectedCost expected cost must be given for every year but was absent (scope all, 2017)",
                        "scheme.json:3: scopes[0].model.key series budget must have a value of 0005 in 2017 but has none (scope all, 2017)",
                        "scheme.json:3: scopes[0].model.key series budget must have a value of 0053 in 2017 but has none (scope all, 2017)",
                        "scheme.json:3: scopes[0].model.key series budget must have a value of 0053 in 2018 but has none (scope all, 2018)");
    }

    @Test
    void overflowIsRefusedByLineAndByCell() {
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0005,45A01,2018-03-01,,92233720368547758.07
                0005,45A01,2018-03-01,,0.01
                0053,45A01,2018-03-01,92233720368547758,
                """);

        assertThat(faults())
                .containsExactly(
                        "usage.csv:3: sum of usage must fit in 64 bits of cents but overflowed",
                        "usage.csv:4: line cost must fit in 64 bits of cents but was EUR 230,584,300,921,369,395.00 (municipality 0053, product 45A01, 2018-03-01)");
    }

    @Test
    void filesWithoutRowsAreReportedOnce() {
        write("municipalities.csv", "code,name,subregion,youth\n");
        write("products.csv", "code,name,segment,standing\n");

        assertThat(faults()).containsExactly("municipalities.csv: file has no rows", "products.csv: file has no rows");
    }

    @Test
    void missingFilesAndColumnsAreReported() throws IOException {
        Files.delete(temporary.resolve("in").resolve("municipalities.csv"));
        write("usage.csv", "municipality,product,date,amount,kind\n0005,45A01,2018-03-01,2.00,x\n");

        assertThat(faults())
                .containsExactly(
                        "municipalities.csv: file is missing",
                        "usage.csv:1: column 'kind' is unknown",
                        "usage.csv:1: column quantity is missing");
    }
}
