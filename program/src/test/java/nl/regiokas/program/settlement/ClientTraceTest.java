package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code of a client is used to add up its cost and then forgotten: it is in no file, page or message. */
class ClientTraceTest {

    private static final String CODE = "geheim";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void write() {
        folder = temporary.resolve("region");
        out = temporary.resolve("out");
        ProgramRun.write(folder, "municipalities.csv", "code,name,subregion,youth\n0003,A,,1\n0024,B,,1\n");
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\nQ,q,BASIC,false\n");
        usage("0003,P,2018-05-01,2018-06-01,,300.00,geheim-1", "0024,Q,2018-05-02,2018-06-02,,150.00,geheim-2");
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018,
                 "scopes": [{"name": "a", "segments": ["BASIC"], "model": {"type": "pooling", "key": "youth",
                   "layer": {"grain": "client", "bands": [{"from": "200", "share": "50"}]}}}]}
                """);
        ProgramRun.write(folder, "budgets.csv", "year,municipality,amount\n2018,0003,1.00\n2018,0024,1.00\n");
        ProgramRun.write(folder, "other.json", """
                {"from": 2018, "until": 2018,
                 "scopes": [{"name": "a", "segments": ["BASIC"], "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);
    }

    private void usage(String... lines) {
        ProgramRun.write(
                folder,
                "usage.csv",
                "municipality,product,date,known,quantity,amount,client\n" + String.join("\n", lines) + "\n");
    }

    private ProgramRun run(String command) {
        List<String> arguments = new ArrayList<>();
        for (String word : Splitter.on(' ').split(command)) {
            arguments.add(word.replace("IN", folder.toString()).replace("OUT", out.toString()));
        }
        return ProgramRun.of(arguments.toArray());
    }

    private String written() throws IOException {
        StringBuilder all = new StringBuilder();
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(file).append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "IN OUT, 0",
        "IN OUT --csv nl --locale en, 0",
        "check IN, 0",
        "compare IN --with IN/other.json --output OUT, 0",
        "explain IN --year 2018 --municipality 0003, 0",
        "incentive IN --product P --output OUT, 0",
        "statement IN OUT, 0",
        "monitor IN OUT --until 2018-12-31 --no-projection, 0",
        "risk IN --output OUT, 2"
    })
    void commandsWriteAndSayNothingOfAClient(String command, int status) throws IOException {
        ProgramRun run = run(command);

        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.out() + run.err() + written()).doesNotContain(CODE);
    }

    /** The same of a region that is one workbook. */
    @Test
    void workbooksOfClientsLeaveNoTrace() throws IOException {
        Path workbook = temporary.resolve("workbook");
        assertThat(ProgramRun.of("convert", folder, workbook, "--form", "xlsx").status())
                .isZero();
        Files.copy(folder.resolve("other.json"), workbook.resolve("other.json"));
        folder = workbook;
        for (String command : new String[] {
            "IN OUT",
            "check IN",
            "compare IN --with IN/other.json --output OUT",
            "explain IN --year 2018 --municipality 0003",
            "incentive IN --product P --output OUT",
            "monitor IN OUT --until 2018-12-31 --no-projection"
        }) {
            commandsWriteAndSayNothingOfAClient(command, 0);
        }
        assertThat(ProgramRun.names(out)).isNotEmpty();
    }

    /** A code may stand in any column by mistake; a municipality of four digits and what is near are reported all the same. */
    @Test
    void aCodeInAWrongColumnIsNotRepeated() {
        ProgramRun.write(folder, "providers.csv", "code,name,partner\nZ,z,true\n");
        String sound = "0003,P,2018-05-01,2018-06-01,,300.00,Z,ZIN,2018-12-31,r,,geheim-1";
        List<String> cells = Splitter.on(',').splitToList(sound);
        for (int column = 0; column < cells.size() - 1; column++) {
            List<String> shifted = new ArrayList<>(cells);
            shifted.set(column, "geheim-1");
            String line = String.join(",", shifted);
            everyColumn(line, line);
            ProgramRun run = run("IN OUT");

            assertThat(run.status()).as(line).isEqualTo(2);
            assertThat(run.out() + run.err()).contains("usage.csv:", "***").doesNotContain(CODE);
        }
        everyColumn(sound.replace("0003,P", "0009,p"));
        assertThat(run("IN OUT --locale en").err()).contains("0009", "'***', the nearest listed is P");
    }

    private void everyColumn(String... lines) {
        ProgramRun.write(
                folder,
                "usage.csv",
                "municipality,product,date,known,quantity,amount,provider,careForm,indicationUntil,reference,,client\n"
                        + String.join("\n", lines)
                        + "\n");
    }

    /** Whatever is wrong with its line, and with what its cost comes to. */
    @Test
    void faultsOfItsLineSayNothingOfAClient() {
        for (String line : new String[] {
            "0009,P,2018-05-01,2018-06-01,,300.00,geheim-1",
            "0003,X,2018-05-01,2018-06-01,,300.00,geheim-1",
            "0003,P,2018-05-01,2018-04-01,,300.00,geheim-1",
            "0003,P,2018-05-01,2018-06-01,,,geheim-1",
            "0003,P,2018-05-01,2018-06-01,,3x,geheim-1",
            "0003,P,2018-05-01,2018-06-01,,300.00,geheim-1,more",
            "0003,P,2018-05-01,2018-06-01,,90000000000000000.00,geheim-1\n0003,P,2018-05-01,2018-06-01,,90000000000000000.00,geheim-1"
        }) {
            usage(line);
            ProgramRun run = run("IN OUT");

            assertThat(run.status()).as(line).isEqualTo(2);
            assertThat(run.out() + run.err()).contains("usage.csv").doesNotContain(CODE);
        }
    }
}
