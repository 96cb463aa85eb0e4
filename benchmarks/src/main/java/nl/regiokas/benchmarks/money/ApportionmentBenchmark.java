package nl.regiokas.benchmarks.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** EUR 800 million split over weights such as numbers of young inhabitants. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // the setup fills the fields
public class ApportionmentBenchmark {

    private static final long TOTAL = 80_000_000_001L;

    /** The number of weights: a region, the country, and more. */
    @Param({"23", "342", "10000"})
    public int weights;

    private long[] numbers = {};
    private long[] parts = {};
    private long factor;
    private MonetaryAmount total = Euro.ZERO;
    private List<MonetaryAmount> amounts = ImmutableList.of();
    private BigDecimal[] decimals = {};

    /** Makes the weights. */
    @Setup
    public void setUp() {
        numbers = new SplittableRandom(342).longs(weights, 500, 150_000).toArray();
        parts = new long[weights];
        factor = TOTAL / Arrays.stream(numbers).sum();
        total = Euro.ofCents(TOTAL);
        amounts = Arrays.stream(numbers).mapToObj(Euro::ofCents).collect(ImmutableList.toImmutableList());
        decimals = Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }

    /**
     * The library on cents and whole weights.
     *
     * @return the parts
     */
    @Benchmark
    public long[] regiokas() {
        return Apportionment.cents(TOTAL, numbers);
    }

    /**
     * The library on amounts of money, in and out.
     *
     * @return the parts
     */
    @Benchmark
    public List<MonetaryAmount> regiokasOnAmounts() {
        return Apportionment.of(total).over(Weights.ofAmounts(amounts));
    }

    /**
     * Fowler's allocation on the money of Moneta.
     *
     * @return the parts
     */
    @Benchmark
    public Object[] fowlerOnMoneta() {
        return FowlerAllocation.onMoneta(TOTAL, numbers);
    }

    /**
     * Fowler's allocation on joda-money.
     *
     * @return the parts
     */
    @Benchmark
    public Object[] fowlerOnJoda() {
        return FowlerAllocation.onJoda(TOTAL, numbers);
    }

    /**
     * Largest remainder on decimals.
     *
     * @return the parts
     */
    @Benchmark
    public BigDecimal[] remaindersOnDecimals() {
        return DecimalRemainders.split(BigDecimal.valueOf(TOTAL, 2), decimals);
    }

    /**
     * A loop that reads, scales and writes the weights.
     *
     * @return the scaled weights
     */
    @Benchmark
    public long[] scaledWeights() {
        long[] in = numbers;
        long[] out = parts;
        long by = factor;
        for (int i = 0; i < in.length; i++) {
            out[i] = in[i] * by;
        }
        return out;
    }
}
