package nl.regiokas.benchmarks.report;

import com.google.common.collect.ImmutableList;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds the processor time of an operation to the results of a benchmark: what all threads of the JVM used, its garbage
 * collector included.
 *
 * <p>Other work on the machine makes an operation wait but hardly lengthens its processor time.
 */
public final class ProcessorTime implements InternalProfiler {

    /** The name of the result, in nanoseconds an operation. */
    static final String NAME = "processor.time";

    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    /** A profiler; JMH makes it in the JVM that runs the benchmark. */
    public ProcessorTime() {}

    @Override
    public String getDescription() {
        return "Processor time of an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = machine.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double used = (double) machine.getProcessCpuTime() - before;
        return ImmutableList.of(
                new ScalarResult(NAME, used / result.getMetadata().getAllOps(), "ns/op", AggregationPolicy.AVG));
    }
}
