package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
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

/**
 * Usage with the days on which it became known is read in one pass, whatever the number of closings, and no line is held.
 *
 * <p>What is held goes by municipalities, products, years and closings. So 60 million lines take twenty times the time of
 * the 3 million here, and the same heap: 342 municipalities, 80 products, 10 years and 12 closings are 26 MB of cents.
 */
@Tag("slow")
class KnownUsageMemoryTest {

    private static final String HEAP = "-Xmx32m";
    private static final int LINES = 3_000_000;
    private static final int MUNICIPALITIES = 20;
    private static final int CLOSINGS = 12;

    /** Libraries and the other files are read too. */
    private static final long OTHER_BYTES = 50L << 20;

    @TempDir
    private Path folder;

    /** Runs the program, and says how many bytes it read. */
    static final class Counted {

        private Counted() {}

        public static void main(String... arguments) throws IOException {
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            int status = Regiokas.run(out, out, arguments);
            Path counts = Path.of("/proc/self/io");
            if (Files.isReadable(counts)) {
                out.println(Files.readAllLines(counts).get(0));
            }
            out.flush();
            Runtime.getRuntime().halt(status);
        }
    }

    @Test
    void millionsOfLinesAreReadOnceInASmallHeap() throws IOException, InterruptedException {
        Path in = region();

        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Counted.class.getName(),
                        in.toString(),
                        folder.resolve("out").toString()))
                .redirectErrorStream(true)
                .start();
        String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(told).isZero();
        assertThat(Files.readAllLines(folder.resolve("out").resolve("control.csv")))
                .contains("read," + LINES + ",30000.00", "settled," + LINES + ",30000.00");
        assertThat(Files.readString(folder.resolve("out").resolve("bookings.csv"))
                        .lines()
                        .map(row -> row.substring(0, row.indexOf(',')))
                        .distinct())
                .as("every closing has lines of its own")
                .hasSize(1 + CLOSINGS);
        told.lines()
                .filter(line -> line.startsWith("rchar: "))
                .mapToLong(line -> Long.parseLong(line.substring("rchar: ".length())))
                .forEach(read -> assertThat(read)
                        .as("bytes read: usage once for its lines, and once for its hash in provenance.json")
                        .isLessThan(2 * size(in.resolve("usage.csv")) + OTHER_BYTES));
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /** Lines of a cent of 2018, each known on one of 300 days of 2019, on which the books are closed twelve times. */
    private Path region() throws IOException {
        Path in = folder.resolve("in");
        StringBuilder municipalities = new StringBuilder("code,name,subregion,youth\n");
        for (int m = 0; m < MUNICIPALITIES; m++) {
            municipalities.append(9000 + m).append(",M").append(m).append(",,1\n");
        }
        ProgramRun.write(in, "municipalities.csv", municipalities.toString());
        ProgramRun.write(in, "products.csv", "code,name,segment,standing\n45A01,support,FLEXIBLE,false\n");
        ProgramRun.write(in, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        StringBuilder closings = new StringBuilder("closed,through\n");
        for (int month = 1; month <= CLOSINGS; month++) {
            closings.append("2019-%02d-28,2018%n".formatted(month));
        }
        ProgramRun.write(in, "closings.csv", closings.toString().replace("\r", ""));
        try (BufferedWriter usage = Files.newBufferedWriter(in.resolve("usage.csv"))) {
            usage.write("municipality,product,date,quantity,amount,known\n");
            for (int line = 0; line < LINES; line++) {
                usage.write((9000 + line % MUNICIPALITIES) + ",45A01,2018-05-01,,0.01,2019-"
                        + twoDigits(1 + line / MUNICIPALITIES % 12) + '-' + twoDigits(1 + line / 240 % 25) + '\n');
            }
        }
        return in;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
