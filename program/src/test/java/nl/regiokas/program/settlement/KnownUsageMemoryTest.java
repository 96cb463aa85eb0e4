package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final int LINES = 3_000_000;
    private static final int LINES_OF_A_MONITOR = 10_000_000;
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
        Path in = region(LINES, "2018-05-01", 2019);

        String stated = run("-Xmx32m", in.toString(), folder.resolve("out").toString());

        assertThat(Files.readAllLines(folder.resolve("out").resolve("control.csv")))
                .contains("read," + LINES + ",30000.00", "settled," + LINES + ",30000.00");
        assertThat(Files.readString(folder.resolve("out").resolve("bookings.csv"))
                        .lines()
                        .map(row -> row.substring(0, row.indexOf(',')))
                        .distinct())
                .as("every closing has lines of its own")
                .hasSize(1 + CLOSINGS);
        assertReadOnce(stated, in);
    }

    /**
     * Of 500,000 lines a municipality 250,002 are known by June; 2,500.02 x 365 / 181 days = 5,041.48. No care month is old
     * enough to show what comes later than that. Each pays what it uses, so that it would be charged its forecast.
     */
    @Test
    void tenMillionLinesMakeAMonitorInHalfAGigabyte() throws IOException, InterruptedException {
        Path in = region(LINES_OF_A_MONITOR, "2018-01-01", 2018);
        ProgramRun.write(in, "plan.csv", plan());

        String stated =
                run("-Xmx512m", "monitor", in.toString(), folder.resolve("out").toString(), "--until", "2018-06-30");

        assertThat(Files.readAllLines(folder.resolve("out").resolve("monitor.csv")))
                .contains("9000,FLEXIBLE,5000.00,2500.02,0.00,2479.45,5041.48,41.48,");
        assertThat(Files.readAllLines(folder.resolve("out").resolve("projection.csv")))
                .contains("2018,9000,5041.48,0.00,5041.48,0.00,5041.48,,");
        assertReadOnce(stated, in);
    }

    private static String plan() {
        StringBuilder plan = new StringBuilder("year,municipality,segment,amount\n");
        for (int m = 0; m < MUNICIPALITIES; m++) {
            plan.append("2018,").append(9000 + m).append(",FLEXIBLE,5000.00\n");
        }
        return plan.toString();
    }

    private static String run(String heap, String... arguments) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(ImmutableList.<String>builder()
                        .add(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString())
                        .add(heap, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"))
                        .add(Counted.class.getName())
                        .add(arguments)
                        .build())
                .redirectErrorStream(true)
                .start();
        String stated = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(stated).isZero();
        return stated;
    }

    private static void assertReadOnce(String stated, Path in) {
        stated.lines()
                .filter(line -> line.startsWith("rchar: "))
                .mapToLong(line -> Long.parseLong(line.substring("rchar: ".length())))
                .forEach(read -> assertThat(read)
                        .as("bytes read: usage once, for its lines and for its hash in provenance.json")
                        .isLessThan(size(in.resolve("usage.csv")) + OTHER_BYTES));
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /** Lines of a cent, each known on one of 300 days of a year; the books of 2018 are closed in each month of 2019. */
    private Path region(int lines, String date, int knownYear) throws IOException {
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
            for (int line = 0; line < lines; line++) {
                usage.write((9000 + line % MUNICIPALITIES) + ",45A01," + date + ",,0.01," + knownYear + '-'
                        + twoDigits(1 + line / MUNICIPALITIES % 12) + '-' + twoDigits(1 + line / 240 % 25) + '\n');
            }
        }
        return in;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
