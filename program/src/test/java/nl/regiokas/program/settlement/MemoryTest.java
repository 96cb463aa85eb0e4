package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.Regiokas;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;
import nl.regiokas.testkit.scenario.SchemeShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory of the program goes by municipalities, products and years, not by usage lines. */
@Tag("slow")
class MemoryTest {

    private static final String HEAP = "-Xmx24m";

    @TempDir
    private Path folder;

    /** The lines would not fit if they were held. */
    @Test
    void manyLinesAreSettledInASmallHeap() throws IOException, InterruptedException {
        Scenario scenario = ScenarioBuilder.groningen()
                .history(0)
                .years(1)
                .linesPerYear(200_000)
                .scheme(SchemeShape.FULL_SOLIDARITY)
                .build();
        ScenarioFolder.of(scenario).writeTo(folder.resolve("in"));

        Process program = start(folder.resolve("in"), folder.resolve("out"), HEAP);
        String stated = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(stated).isZero();
        assertThat(ProgramRun.names(folder.resolve("out"))).contains("charges.csv");
    }

    /** Usage is written in another form while it is read. */
    @Test
    void manyLinesAreConvertedInASmallHeap() throws IOException, InterruptedException {
        Path in = folder.resolve("in");
        ScenarioFolder.of(ScenarioBuilder.groningen()
                        .history(0)
                        .years(1)
                        .linesPerYear(200_000)
                        .scheme(SchemeShape.FULL_SOLIDARITY)
                        .build())
                .writeTo(in);
        Path dutch = folder.resolve("dutch");
        Path plain = folder.resolve("plain");

        run(HEAP, "convert", in.toString(), dutch.toString(), "--form", "nl");
        run(HEAP, "convert", dutch.toString(), plain.toString(), "--form", "csv");

        try (Stream<String> lines = Files.lines(plain.resolve("usage.csv"))) {
            assertThat(lines.count()).isGreaterThan(200_000);
        }
        assertThat(settledBy(plain)).isEqualTo(settledBy(in));
    }

    /** The rows of a sheet are read one after another; only texts that differ are held. */
    @Test
    void manyRowsOfAWorkbookAreSettledInASmallHeap() throws IOException, InterruptedException {
        Path in = folder.resolve("in");
        ScenarioFolder.of(ScenarioBuilder.groningen()
                        .history(0)
                        .years(1)
                        .linesPerYear(300_000)
                        .scheme(SchemeShape.FULL_SOLIDARITY)
                        .build())
                .writeTo(in);
        Path workbook = folder.resolve("workbook");
        Path out = folder.resolve("out");

        run("-Xmx256m", "convert", in.toString(), workbook.toString(), "--form", "xlsx");
        run("-Xmx32m", workbook.toString(), out.toString());

        assertThat(Files.readAllLines(out.resolve("charges.csv"))).isEqualTo(settledBy(in));
    }

    private List<String> settledBy(Path region) throws IOException {
        Path out = Files.createTempDirectory(folder, "settled");
        assertThat(ProgramRun.of(region, out).status()).isZero();
        return Files.readAllLines(out.resolve("charges.csv"));
    }

    private static void run(String heap, String... arguments) throws IOException, InterruptedException {
        Process program = start(heap, arguments);
        String stated = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(stated).isZero();
    }

    /** Costs per client take memory by clients, and no more by lines: the codes of 8,000 clients, not of 200,000 lines. */
    @Test
    void manyLinesOfClientsAreSettledInASmallHeap() throws IOException, InterruptedException {
        assertThat(settled(200_000, 8_000, true, "-Xmx32m")).isEqualTo(settled(200_000, 8_000, false, "-Xmx32m"));
    }

    /** Ten million lines of 400,000 clients in 512 MB, in any order. */
    @Test
    void tenMillionLinesOfClientsAreSettledInHalfAGigabyte() throws IOException, InterruptedException {
        assertThat(settled(10_000_000, 400_000, true, "-Xmx512m"))
                .isEqualTo(settled(10_000_000, 400_000, false, "-Xmx512m"));
    }

    /**
     * What is charged for a layer by client above EUR 200.00, half of it paid by the state. Each client has 25 lines of
     * EUR 5.00 to EUR 14.00: of ten clients six are above, with EUR 525.00 together.
     */
    private List<String> settled(int lines, int clients, boolean sorted, String heap)
            throws IOException, InterruptedException {
        Path in = folder.resolve("clients");
        Path out = folder.resolve("out");
        ProgramRun.write(in, "municipalities.csv", "code,name,subregion,youth\n0003,A,,1\n0024,B,,1\n");
        ProgramRun.write(in, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        ProgramRun.write(in, "scheme.json", """
                {"from": 2018, "until": 2018, "outside": [{"code": "rijk", "name": "Rijk"}],
                 "scopes": [{"name": "a", "segments": ["BASIC"], "model": {"type": "pooling", "key": "youth",
                   "layer": {"grain": "client", "bands": [{"from": "200", "share": "100"}]},
                   "outside": {"party": "rijk", "share": "50"}}}]}
                """);
        writeUsage(in.resolve("usage.csv"), lines, clients, sorted);

        Process program = start(in, out, heap);
        String stated = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(stated).isZero();
        List<String> charges = Files.readAllLines(out.resolve("charges.csv"));
        assertThat(charges).contains("2018,a,rijk,OUTSIDE_SHARE," + BigDecimal.valueOf(clients / 10 * 525_00L / 2, 2));
        return charges;
    }

    /** The lines of each client one after another, or spread over the whole file. */
    private static void writeUsage(Path file, int lines, int clients, boolean sorted) throws IOException {
        int each = lines / clients;
        assertThat(each).isEqualTo(25);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("municipality,product,date,quantity,amount,client\n");
            for (int i = 0; i < lines; i++) {
                int client = sorted ? i / each : (int) (i * 104_729L % clients);
                writer.write(client % 2 == 0 ? "0003,P,2018-05-01,," : "0024,P,2018-05-01,,");
                writer.write(Integer.toString(5 + client % 10));
                writer.write(",client-");
                writer.write(Integer.toString(client));
                writer.write('\n');
            }
        }
    }

    private static Process start(Path in, Path out, String heap) throws IOException {
        return start(heap, in.toString(), out.toString());
    }

    private static Process start(String heap, String... arguments) throws IOException {
        return new ProcessBuilder(ImmutableList.<String>builder()
                        .add(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                heap,
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Regiokas.class.getName())
                        .add(arguments)
                        .build())
                .redirectErrorStream(true)
                .start();
    }
}
