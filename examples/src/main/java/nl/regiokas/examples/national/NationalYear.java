package nl.regiokas.examples.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.regiokas.program.Regiokas;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;

/**
 * Settles a year of the whole country: 342 municipalities, 80 products, 60 million usage lines.
 *
 * <p>The lines are made up by the testkit and streamed into {@code usage.csv} (1.7 GB), the program then reads them in
 * one pass. Memory goes by municipalities, products and years, so a heap of some dozens of MB does.
 */
public final class NationalYear {

    private static final long LINES = 60_000_000;
    private static final int PIECE = 1 << 16;
    private static final double NANOS = 1e9;
    private static final double MILLION = 1e6;

    private NationalYear() {}

    /**
     * Makes the folder unless it holds usage already, and settles it into its folder {@code settled}.
     *
     * @param arguments the folder, and about how many lines unless 60 million
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("arguments: <folder> [<number of lines>]");
            System.exit(2);
        }
        long lines = arguments.length > 1 ? Long.parseLong(arguments[1]) : LINES;
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Path.of(arguments[0]), lines, out, err));
    }

    static int run(Path folder, long lines, PrintWriter out, PrintWriter err) throws IOException {
        Path usage = folder.resolve("usage.csv");
        if (!Files.exists(usage)) {
            ScenarioFolder.of(ScenarioBuilder.national().linesPerYear(lines).build())
                    .writeTo(folder);
        }
        long begin = System.nanoTime();
        int status = Regiokas.run(
                out, err, folder.toString(), folder.resolve("settled").toString());
        double seconds = (System.nanoTime() - begin) / NANOS;
        double millions = lines(usage) / MILLION;
        out.printf(
                Locale.ROOT,
                "%.1f million lines (%.0f MB) settled in %.1f s, %.2f s a million, with a heap of %d MB%n",
                millions,
                Files.size(usage) / MILLION,
                seconds,
                seconds / millions,
                Runtime.getRuntime().maxMemory() >> 20);
        return status;
    }

    private static long lines(Path file) throws IOException {
        long lines = -1;
        byte[] piece = new byte[PIECE];
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(piece); count > 0; count = input.read(piece)) {
                for (int i = 0; i < count; i++) {
                    lines += piece[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
