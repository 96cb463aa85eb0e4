package nl.regiokas.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.benchmarks.report.Growth;
import nl.regiokas.benchmarks.report.Measurement;
import nl.regiokas.benchmarks.report.Page;
import nl.regiokas.benchmarks.report.Tables;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks and says how the library compares.
 *
 * <p>Without arguments everything is measured and the tables are printed. With one argument, a regular expression, only
 * the benchmarks it fits. With {@code --write} and a file, everything is measured and the tables are written in that page, in
 * the places for the version of Java that runs.
 */
public final class Benchmarks {

    private static final String WRITE = "--write";
    private static final String EVERYTHING = ".*";

    private Benchmarks() {}

    /**
     * The program.
     *
     * @param args nothing, a regular expression, or {@code --write} and a page
     * @throws RunnerException if a benchmark fails
     * @throws IOException if a file cannot be written
     */
    public static void main(String... args) throws RunnerException, IOException {
        Path folder = Files.createTempDirectory("regiokas-benchmarks");
        try {
            run(new Runs(folder), args);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static void run(Runs runs, String... args) throws RunnerException, IOException {
        boolean everything = args.length != 1;
        ImmutableList<Measurement> measurements = runs.measured(everything ? EVERYTHING : args[0]);
        ImmutableMap.Builder<String, String> tables = ImmutableMap.builder();
        tables.put("goals", Tables.goals(measurements));
        tables.put("contenders", Tables.contenders(measurements));
        if (everything) {
            tables.put("growth", growth(runs));
        }
        report(tables.buildOrThrow(), System.out);
        if (args.length == 2 && args[0].equals(WRITE)) {
            Page page = new Page(Path.of(args[1]));
            for (var table : tables.buildOrThrow().entrySet()) {
                page.write(table.getKey() + " on JDK " + Runtime.version().feature(), table.getValue());
            }
        }
    }

    private static String growth(Runs runs) throws RunnerException {
        ImmutableMap.Builder<Growth, ImmutableList<Measurement>> measured = ImmutableMap.builder();
        for (Growth growth : Growth.all()) {
            measured.put(growth, runs.measured(growth));
        }
        return Growth.table(measured.buildOrThrow());
    }

    private static void report(ImmutableMap<String, String> tables, PrintStream out) {
        tables.forEach((name, table) -> out.printf("%n%s%n%n%s%n", name, table));
    }
}
