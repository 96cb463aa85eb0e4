package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that reads usage ends with what became of it, in lines and in euros. */
class ControlLinesTest {

    @TempDir
    private Path folder;

    private void region() {
        write("municipalities.csv", "code,name,subregion,youth\n0001,A,,1\n0002,B,,1\n");
        write("products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        write("iv3-mapping.csv", "product,from,taakveld\nP,2017-01-01,6.72\n");
        write("scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "all", "segments": ["BASIC"],
                  "model": {"type": "pooling", "key": "history-2"}}]}
                """);
        write("usage.csv", """
                municipality,product,date,quantity,amount,provider
                0001,P,2016-05-01,,10.00,
                0002,P,2017-05-01,,20.00,
                0001,P,2018-05-01,,300.00,Z
                0002,P,2018-05-01,,100.00,
                0002,P,2018-05-01,,0.50,
                0001,P,2019-05-01,,4000.00,
                """);
    }

    private void write(String name, String content) {
        ProgramRun.write(folder.resolve("in"), name, content);
    }

    private ProgramRun run(String command) {
        return ProgramRun.of(Splitter.on(' ')
                .splitToStream(command.replace("@", folder.resolve("in").toString())
                        .replace("#", folder.resolve("out").toString()))
                .toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ #",
                "check @",
                "explain @ --year 2018 --municipality 0001",
                "incentive @ --product P",
                "compare @ --set all.degree=50",
                "risk @ --draws 10",
                "statement @ #",
                "iv3 @ #",
                "iv3 @ # --start-mapping"
            })
    void reportsLinesAndAmounts(String command) {
        region();

        ProgramRun run = run(command + " --locale en");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsOnlyOnce("""
                        Closes: 6 lines read = 3 settled + 2 before + 1 after; in euros 4,430.50 =
                          400.50 + 30.00 + 4,000.00
                        """);
    }

    /** Of the claim of 300.00 the grant is accepted: a budget of 200.00 less 10%. */
    @Test
    void whatIsRefusedOfClaimsIsNoPartOfWhatIsSettled() {
        region();
        write("providers.csv", "code,name,partner\nZ,Zorg,Z\n");
        write(
                "provider-budgets.csv",
                "year,provider,segment,kind,financier,amount\n2018,Z,,PRODUCTION,provincie,200.00\n");

        write("provider-rules.json", "{\"atThreshold\": \"claims\", \"discounts\": {\"provincie\": \"10\"}}");

        ProgramRun run = run("check @ --locale nl");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("""
                        Klopt: 6 regels gelezen = 3 afgerekend + 2 ervoor + 1 erna; in euro's 4.430,50 =
                          280,50 + 30,00 + 4.000,00 + 120,00 afgewezen
                        Klopt: door aanbieders gedeclareerd 300,00 = geaccepteerd 180,00 + afgewezen
                          120,00
                        """);
    }

    private void scheme(int from, int until) {
        write("scheme.json", """
                {"from": %d, "until": %d, "scopes": [{"name": "all", "segments": ["BASIC"],
                  "model": {"type": "pooling", "key": "equal"}}]}
                """.formatted(from, until));
    }

    /** Of 5 settled lines 1 of 2017 and 3 of 2018 were settled by the run before: 20.00 and 400.50. */
    @Test
    void whatAnEarlierRunSettledIsReportedApart() throws IOException {
        region();
        scheme(2017, 2018);
        assertThat(run("@ #").status()).isZero();
        scheme(2017, 2019);
        String state = " --from-state " + folder.resolve("out/state.json");

        ProgramRun going = run(("@ #" + state + " --locale en").replace("#", folder.resolve("next") + ""));

        assertThat(going.status()).as(going.err()).isZero();
        assertThat(going.out()).contains("""
                        Closes: 6 lines read = 5 settled + 1 before + 0 after; in euros 4,430.50 =
                          4,420.50 + 10.00 + 0.00
                        Of what is settled, an earlier run settled 4 lines, 420.50, of the years through
                          2018.
                        Note: usage of EUR 10.00 is not used: no key looks back that far (2016)
                        Note: usage of EUR 20.00 is not used: the year was settled before (2017)
                        Note: usage of EUR 400.50 is not used: the year was settled before (2018)
                        """);
        assertThat(run("check @ --locale nl" + state).out())
                .contains("Afgerekend zou worden van 2019 tot en met 2019", """
                        Van wat is afgerekend rekende een eerdere afrekening 4 regels af, 420,50, van de
                          jaren tot en met 2018.
                        """);
        assertThat(folder.resolve("next/report.html"))
                .content()
                .contains(
                        "In 2019 ",
                        "Of what is settled, an earlier run settled 4 lines, ",
                        "of the years through 2018.")
                .doesNotContain("From 2017 to 2019");
    }
}
