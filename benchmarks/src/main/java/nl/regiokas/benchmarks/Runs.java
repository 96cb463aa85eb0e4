package nl.regiokas.benchmarks;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.regiokas.benchmarks.report.Growth;
import nl.regiokas.benchmarks.report.Measurement;
import nl.regiokas.benchmarks.report.ProcessorTime;
import nl.regiokas.benchmarks.usage.CsvLedgerBenchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How the benchmarks are run: to measure, or only to see that they work. */
final class Runs {

    private final Path folder;

    /** Runs that keep generated files in a folder. */
    Runs(Path folder) {
        this.folder = folder;
    }

    /** Measures all benchmarks whose name has a part that fits a regular expression. */
    ImmutableList<Measurement> measured(String include) throws RunnerException {
        return run(measuring().include(include));
    }

    /** Measures the library on growing sizes. */
    ImmutableList<Measurement> measured(Growth growth) throws RunnerException {
        return run(growth.limit(measuring()));
    }

    private ChainedOptionsBuilder measuring() {
        return averageTimes()
                .forks(1)
                .warmupIterations(6)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .jvmArgs("-Xms6g", "-Xmx6g", "-Xmn512m", "-D" + CsvLedgerBenchmark.FOLDER + "=" + folder);
    }

    /** Runs every benchmark once on tiny sizes, in this JVM. */
    static Collection<RunResult> smoke() throws RunnerException {
        ChainedOptionsBuilder tiny = averageTimes()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .param("weights", "3")
                .param("table", "4x3")
                .param("lines", "100")
                .param("region", "4x10x2")
                .param("draws", "2")
                .param("parties", "5");
        return new Runner(tiny.build()).run();
    }

    private static ChainedOptionsBuilder averageTimes() {
        return new OptionsBuilder().mode(Mode.AverageTime).timeUnit(TimeUnit.NANOSECONDS);
    }

    private static ImmutableList<Measurement> run(ChainedOptionsBuilder options) throws RunnerException {
        List<Measurement> measurements = new Runner(options.build())
                .run().stream().map(Measurement::from).toList();
        return ImmutableList.copyOf(measurements);
    }
}
