package nl.regiokas.program.rta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says about a bad folder: every fault by file and line, and nothing written. */
class BadFolderTest {

    private static final String RTA = """
            { "unit": "1.00", "year": 2015, "cutInBase": "3.5",
              "years": [ {"year": 2015, "cut": "3.5", "strengthening": "3", "execution": "3", "directCare": "94"} ] }
            """;

    private static final String STREAMS = """
            municipality,vws,awbz,zvw,pgbShare
            Bedum,100.00,200.00,300.00,50
            """;

    @TempDir
    Path temporary;

    private Path folder;
    private Path output;

    @BeforeEach
    void makeGoodFolder() {
        folder = temporary.resolve("folder");
        output = temporary.resolve("output");
        ProgramRun.write(folder, "rta.json", RTA);
        ProgramRun.write(folder, "streams.csv", STREAMS);
    }

    @Test
    void theFolderIsGoodBeforeItIsSpoiled() {
        assertThat(ProgramRun.of(folder, output).status()).isZero();
        assertThat(ProgramRun.names(output))
                .containsExactly("contributions.csv", "provenance.json", "report.html", "rta.csv", "shares.csv");
    }

    @Test
    void aPublishedTableWithoutRowsIsReported() {
        ProgramRun.write(folder, "published.csv", "municipality,pgb,execution,strengthening,contribution,total\n");

        ProgramRun run = ProgramRun.of(folder, output, "--locale", "en");

        assertThat(run.err()).isEqualTo("published.csv: file has no rows\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void reportsEveryFaultOfEveryFileAtOnce() {
        ProgramRun.write(folder, "rta.json", """
                { "unit": 1.00,
                  "year": "2015",
                  "cutInBase": "3,5",
                  "base": "100",
                  "years": [
                    {"year": 2015, "cut": "3.5", "strengthening": "-3"},
                    {"cut": "8.5", "execution": 2.5} ] }
                """);
        ProgramRun.write(folder, "streams.csv", """
                municipality;vws;awbz;pgbShare;total;remark
                Bedum;100.00;2,00;50;600.00;x
                Winsum;100.001;;50.1234567;;x
                Bedum;-1;200.00;50;1e3;x
                Eemsmond;100.00
                ;100.00;99999999999999999999.00;0.5;;
                """);
        ProgramRun.write(folder, "published.csv", """
                municipality,pgb,execution,strengthening,contribution,total
                Winsum,1,2,3,4,10
                Haren,1,2,3,4,ten
                """);

        refuses("""
                rta.json:1: unit must be a text with an amount such as "1250.00" but was 1.00
                rta.json:2: year must be a number but was "2015"
                rta.json:3: cutInBase must be a percentage with at most 20 decimals such as "2.5" but was "3,5"
                rta.json:4: base is unknown
                rta.json:6: years[0].strengthening must not be negative
                rta.json:7: years[1] must have a field year
                rta.json:7: years[1].execution must be a text with a percentage such as "2.5" but was 2.5
                streams.csv:1: column 'remark' is unknown
                streams.csv:1: column zvw is missing
                streams.csv:2:vws: must be an amount with at most 2 decimals but was '100.00'
                streams.csv:2:total: must be an amount with at most 2 decimals but was '600.00'
                streams.csv:3:awbz: must not be blank
                streams.csv:3:pgbShare: must be a number with at most 6 decimals but was '50.1234567'
                streams.csv:4:awbz: must be an amount with at most 2 decimals but was '200.00'
                streams.csv:4:total: must be an amount with at most 2 decimals but was '1e3'
                streams.csv:4:municipality: Bedum is given again, first on line 2
                streams.csv:5: row has 2 fields but the header has 6
                streams.csv:6:municipality: must not be blank
                streams.csv:6:vws: must be an amount with at most 2 decimals but was '100.00'
                streams.csv:6:awbz: must be an amount with at most 2 decimals but was '99999999999999999999.00'
                streams.csv:6:pgbShare: must be a number with at most 6 decimals but was '0.5'
                published.csv:3:total: must be an amount with at most 2 decimals but was 'ten'
                """);
    }

    @Test
    void reportsWhatTheLibraryRefusesByLine() {
        ProgramRun.write(folder, "rta.json", """
                { "unit": "1.00", "year": 2015, "cutInBase": "3.5",
                  "years": [
                    {"year": 2015, "cut": "3.5", "strengthening": "3", "directCare": "97"},
                    {"year": 2016, "cut": "8.5", "care": "98.5"},
                    {"year": 2015, "cut": "3.5", "care": "100"}
                  ] }
                """);
        ProgramRun.write(folder, "streams.csv", """
                municipality,vws,awbz,zvw,pgbShare,total
                Bedum,100.00,200.00,300.50,50,
                Winsum,-100.00,200.00,300.00,100.5,700.00
                total,100.00,200.00,300.00,50,600.00
                """);

        refuses("""
                rta.json:1: year needs the component execution but the year 2015 has none
                rta.json:4: years[1] RTA year 2016 must close at 100% but shares 98.5% = 98.5% and cut 8.5% - 3.5% in the base = 5% make 103.5%
                rta.json:5: years[2] gives the year 2015 again
                streams.csv:2: base must be a whole multiple of the unit EUR 1.00 but was EUR 600.50
                streams.csv:3:vws: VWS must not be negative but was EUR -100.00 (Winsum)
                streams.csv:3:pgbShare: share of personal budgets must be from 0% to 100% but was 100.5% (Winsum)
                streams.csv:4:municipality: municipality must have a name other than total or totaal but was 'total'
                """);
    }

    @Test
    void reportsBrokenJsonAndWhatItRepeats() {
        ProgramRun.write(folder, "rta.json", "{ \"unit\": \"1.00\",\n \"unit\": \"0.01\",\n \"year\" 2015 }");

        refuses("""
                rta.json:2: unit is given twice
                rta.json:3: is not JSON: a value, a comma or a bracket is wrong here
                """);
    }

    @Test
    void reportsWhatFollowsTheJsonValue() {
        ProgramRun.write(folder, "rta.json", RTA + "[]");

        refuses("rta.json:3: nothing may follow the document\n");
    }

    @Test
    void reportsAYearThatIsNotThere() {
        ProgramRun.write(
                folder, "rta.json", RTA.replace("\"year\": 2015, \"cutInBase\"", "\"year\": 2018, \"cutInBase\""));

        refuses("rta.json:1: year must be one of the years that are given but was 2018\n");
    }

    @Test
    void reportsAMissingFile() throws Exception {
        Files.delete(folder.resolve("rta.json"));

        refuses("rta.json: file is missing\n");
    }

    @Test
    void reportsAFolderThatHoldsNothing() throws Exception {
        Files.delete(folder.resolve("rta.json"));
        Files.delete(folder.resolve("streams.csv"));

        refuses(folder + ": folder holds no scenario: no streams.csv, rta.json, usage.csv or scheme.json\n");
    }

    @Test
    void reportsAFileWithoutRows() {
        ProgramRun.write(folder, "streams.csv", "municipality,vws,awbz,zvw,pgbShare\n");

        refuses("streams.csv: file has no rows\n");
    }

    @Test
    void reportsThatAFileIsNoUtf8() throws Exception {
        byte[] latin1 =
                (STREAMS + "Súdwest,1.00,2.00,3.00,50\nWinsum,x,2.00,3.00,50\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("streams.csv"), latin1);

        refuses("""
                streams.csv: is not UTF-8 and was read as Windows-1252
                streams.csv:4:vws: must be an amount with at most 2 decimals but was 'x'
                """);
    }

    @Test
    void leavesAnOutputFolderAsItWas() {
        ProgramRun.write(output, "rta.csv", "old");
        ProgramRun.write(folder, "streams.csv", "municipality,vws,awbz,zvw,pgbShare\nBedum,a,b,c,d\n");

        ProgramRun run = ProgramRun.of(folder, output);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(4);
        assertThat(output.resolve("rta.csv")).hasContent("old");
        assertThat(ProgramRun.names(temporary)).containsExactly("folder", "output");
    }

    private void refuses(String faults) {
        ProgramRun run = ProgramRun.of(folder, output);

        assertThat(run.stated()).isEqualTo(faults);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        assertThat(ProgramRun.names(temporary)).containsExactly("folder");
    }
}
