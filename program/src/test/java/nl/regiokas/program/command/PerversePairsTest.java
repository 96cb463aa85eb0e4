package nl.regiokas.program.command;

import static nl.regiokas.program.ProgramRun.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A layer takes all of a client's cost above 10,000 and two municipalities share it alike. Care of 100,000 costs the one that
 * chooses 10,000 + 90,000 / 2 = 55,000; a clinic of 60,000 that is not shared costs it 60,000.
 */
class PerversePairsTest {

    @TempDir
    private Path temporary;

    @BeforeEach
    void writeFolder() {
        Path folder = temporary.resolve("region");
        write(folder, "municipalities.csv", "code,name,subregion,youth\n0001,Noord,r,1\n0002,Zuid,r,1\n");
        write(
                folder,
                "products.csv",
                "code,name,segment,standing\nCARE,Zorg,BASIC,false\nCLINIC,Kliniek,FLEXIBLE,false\n");
        write(
                folder,
                "usage.csv",
                "date,municipality,product,quantity,amount,client\n2018-01-01,0001,CARE,,9000.00,x\n");
        write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [
                  {"name": "gedeeld", "segments": ["BASIC"], "model": {"type": "pooling", "key": "equal",
                   "layer": {"of": "cost", "grain": "client", "bands": [{"from": "10000.00", "share": "100"}]}}},
                  {"name": "eigen", "segments": ["FLEXIBLE"], "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
    }

    @Test
    void aPairAcrossTheThresholdIsReportedInDutch() {
        ProgramRun run = run("nl");

        assertThat(run.out())
                .contains("2 keuzes zijn samen duurder en voor de gemeente zelf goedkoper.")
                .containsPattern(
                        "Noord +CARE, €\u00a0100\\.000,00 +CLINIC, €\u00a060\\.000,00 +5\\.000,00 +40\\.000,00");
    }

    @Test
    void aPairAcrossTheThresholdIsReportedInEnglish() {
        ProgramRun run = run("en");

        assertThat(run.out())
                .contains("2 choices cost more all together and less for the municipality itself.")
                .containsPattern(
                        "Noord +CARE, EUR\u00a0100,000\\.00 +CLINIC, EUR\u00a060,000\\.00 +5,000\\.00 +40,000\\.00");
    }

    @Test
    void thePageAndTheFileHaveIt() throws IOException {
        Path out = temporary.resolve("out");
        run("nl", "--output", out);

        assertThat(Files.readAllLines(out.resolve("incentive-pairs.csv")))
                .contains("0001,2018,CARE,100000.00,55000.00,CLINIC,60000.00,60000.00,5000.00,40000.00");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Duurdere zorg die goedkoper is voor de gemeente", "CLINIC, €\u00a060.000,00");
    }

    @Test
    void withoutAChoiceNothingIsReported() {
        ProgramRun run = ProgramRun.of(
                "incentive",
                temporary.resolve("region"),
                "--product",
                "CARE",
                "--extra",
                "100000.00",
                "--locale",
                "en");

        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContain("choice");
    }

    private ProgramRun run(String language, Object... more) {
        Stream<Object> given = Stream.of(
                "incentive",
                temporary.resolve("region"),
                "--product",
                "CARE",
                "--extra",
                "100000.00",
                "--or",
                "CLINIC=60000.00",
                "--locale",
                language);
        ProgramRun run = ProgramRun.of(Stream.concat(given, Arrays.stream(more)).toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }
}
