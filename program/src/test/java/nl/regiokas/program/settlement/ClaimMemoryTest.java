package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.Regiokas;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that have to wait for their order are held in columns: some 24 bytes for a line, not a few hundred. */
class ClaimMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void manyClaimsAreDecidedOnInASmallHeap() throws IOException, InterruptedException {
        settles(200_000, "-Xmx28m");
    }

    @Test
    @Tag("slow")
    void tenMillionClaimsAreDecidedOnInHalfAGigabyte() throws IOException, InterruptedException {
        settles(10_000_000, "-Xmx512m");
    }

    /**
     * Lines of a cent, the last day first: half of them are accepted. The first half of the file is of 2 May and the second
     * of 1 May, and all lines of 0003 are in the second: it gets all, and 0024 nothing.
     */
    private void settles(int lines, String heap) throws IOException, InterruptedException {
        Path in = region(lines);
        Path out = folder.resolve("out");

        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Regiokas.class.getName(),
                        in.toString(),
                        out.toString()))
                .redirectErrorStream(true)
                .start();
        String stated = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(stated).isZero();
        String half = lines / 200 + ".00";
        assertThat(Files.readAllLines(out.resolve("control.csv")))
                .contains(
                        "claimed," + lines + "," + lines / 100 + ".00",
                        "accepted," + lines / 2 + "," + half,
                        "refused," + lines / 2 + "," + half);
        assertThat(Files.readAllLines(out.resolve("positions.csv")))
                .anyMatch(row -> row.startsWith("2015,0003," + half + ","))
                .anyMatch(row -> row.startsWith("2015,0024,0.00,"));
    }

    private Path region(int lines) throws IOException {
        Path in = folder.resolve("in");
        ProgramRun.write(in, "municipalities.csv", "code,name,subregion,youth\n0003,A,,1\n0024,B,,1\n");
        ProgramRun.write(in, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        ProgramRun.write(in, "providers.csv", "code,name,partner\nX,Provider,X\n");
        ProgramRun.write(
                in,
                "provider-budgets.csv",
                "year,provider,segment,kind,financier,amount\n2015,X,,PRODUCTION,all,%d.00%n"
                        .formatted(lines / 200)
                        .replace("\r", ""));
        ProgramRun.write(in, "provider-rules.json", "{\"atThreshold\": \"claims\", \"discounts\": {\"all\": \"0\"}}");
        ProgramRun.write(in, "scheme.json", """
                {"from": 2015, "until": 2015, "scopes": [{"name": "a", "segments": ["BASIC"],
                   "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);
        try (BufferedWriter usage = Files.newBufferedWriter(in.resolve("usage.csv"))) {
            usage.write("municipality,product,date,quantity,amount,provider\n");
            for (int line = 0; line < lines; line++) {
                usage.write(line < lines / 2 ? "0024,P,2015-05-02,,0.01,X\n" : "0003,P,2015-05-01,,0.01,X\n");
            }
        }
        return in;
    }
}
