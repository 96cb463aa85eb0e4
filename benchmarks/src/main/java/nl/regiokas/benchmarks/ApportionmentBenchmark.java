package nl.regiokas.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Splits EUR 800 million over numbers of young inhabitants, beside the peers and loops over the same memory. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH fills the fields in
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ApportionmentBenchmark {

    private static final long TOTAL = 80_012_345_678L;

    /** Regions of the Youth Act, municipalities of the country, and more than there will ever be. */
    @Param({"23", "342", "10000"})
    private int size;

    private long total;
    private long[] weights;
    private long[] equal;
    private long[] huge;
    private BigDecimal[] decimals;
    private Weights exact;
    private MonetaryAmount amount;
    private org.joda.money.Money joda;

    /** Draws the weights. */
    @Setup
    public void draw() {
        Random random = new Random(2015);
        total = TOTAL;
        weights = random.longs(size, 200, 40_200).toArray();
        huge = random.longs(size, 0, 1_000_000_000_000_000_000L).toArray();
        equal = new long[size];
        Arrays.fill(equal, 7);
        decimals = Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        exact = Weights.of(weights);
        amount = Euro.ofCents(TOTAL);
        joda = org.joda.money.Money.ofMinor(CurrencyUnit.EUR, TOTAL);
    }

    /** Reads, multiplies by a whole number and writes: what the memory lets. */
    @Benchmark
    public long[] plainMultiply() {
        long factor = total++ & 7;
        long[] parts = new long[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = weights[i] * factor;
        }
        return parts;
    }

    /** Reads, scales to the total in a {@code double} and writes: a split that loses cents. */
    @Benchmark
    public long[] plainScale() {
        double factor = (double) total++ / (20_200L * size);
        long[] parts = new long[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (long) (weights[i] * factor);
        }
        return parts;
    }

    /** The library on whole numbers. */
    @Benchmark
    public long[] cents() {
        return Apportionment.cents(total++, weights);
    }

    /** The library on equal weights, where every remainder ties. */
    @Benchmark
    public long[] centsByEqualWeights() {
        return Apportionment.cents(total++, equal);
    }

    /** The library on weights up to 10^18, in two-long arithmetic. */
    @Benchmark
    public long[] centsByHugeWeights() {
        return Apportionment.cents(total++, huge);
    }

    /** The library on amounts. */
    @Benchmark
    public ImmutableList<MonetaryAmount> amounts() {
        return Apportionment.of(amount).over(exact);
    }

    /** Fowler's allocation on Moneta. */
    @Benchmark
    public List<MonetaryAmount> fowlerOnMoneta() {
        return Fowler.onMoneta(amount, weights);
    }

    /** Fowler's allocation on joda-money. */
    @Benchmark
    public List<org.joda.money.Money> fowlerOnJoda() {
        return Fowler.onJoda(joda, weights);
    }

    /** Largest remainders on {@code BigDecimal}. */
    @Benchmark
    public BigDecimal[] largestRemainderOnBigDecimal() {
        return Fowler.largestRemainder(joda.getAmount(), decimals);
    }
}
