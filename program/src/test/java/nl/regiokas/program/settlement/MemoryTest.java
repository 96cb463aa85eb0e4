package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.Regiokas;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;
import nl.regiokas.testkit.scenario.SchemeShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory of the program goes by municipalities, products and years, not by usage lines. */
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

        Process program = start(folder.resolve("in"), folder.resolve("out"));
        String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(told).isZero();
        assertThat(ProgramRun.names(folder.resolve("out"))).contains("charges.csv");
    }

    private static Process start(Path in, Path out) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Regiokas.class.getName(),
                        in.toString(),
                        out.toString()))
                .redirectErrorStream(true)
                .start();
    }
}
