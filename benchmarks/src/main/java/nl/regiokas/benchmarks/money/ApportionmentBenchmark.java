package nl.regiokas.benchmarks.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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

    /** The number of weights: that of the country's municipalities. */
    @Param("342")
    public int weights;

    private long[] numbers = {};
    private long[] equal = {};
    private long[] huge = {};
    private long cents;
    private MonetaryAmount total = Euro.ZERO;
    private List<MonetaryAmount> amounts = ImmutableList.of();
    private BigDecimal[] decimals = {};
    private List<BigDecimal> scaledDecimals = ImmutableList.of();

    /** Makes the weights. */
    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(342);
        cents = TOTAL;
        numbers = random.longs(weights, 500, 150_000).toArray();
        equal = new long[weights];
        Arrays.fill(equal, 7);
        huge = random.longs(weights, 0, 1_000_000_000_000_000_000L).toArray();
        total = Euro.ofCents(TOTAL);
        amounts = Arrays.stream(numbers).mapToObj(Euro::ofCents).collect(ImmutableList.toImmutableList());
        decimals = Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        scaledDecimals = IntStream.range(0, weights)
                .mapToObj(i -> BigDecimal.valueOf(numbers[i], 1 + i % 4))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The library on cents and whole weights.
     *
     * @return the parts
     */
    @Benchmark
    public long[] regiokas() {
        return Apportionment.cents(cents++, numbers);
    }

    /**
     * The library on equal weights, where every fraction ties.
     *
     * @return the parts
     */
    @Benchmark
    public long[] regiokasOnEqualWeights() {
        return Apportionment.cents(cents++, equal);
    }

    /**
     * The library on weights up to 10^18, in two-long arithmetic.
     *
     * @return the parts
     */
    @Benchmark
    public long[] regiokasOnHugeWeights() {
        return Apportionment.cents(cents++, huge);
    }

    /**
     * The library on decimal weights with one to four decimals.
     *
     * @return the parts
     */
    @Benchmark
    public long[] regiokasOnDecimals() {
        return Apportionment.cents(cents++, Weights.ofDecimals(scaledDecimals));
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
        return FowlerAllocation.onMoneta(cents++, numbers);
    }

    /**
     * Fowler's allocation on joda-money.
     *
     * @return the parts
     */
    @Benchmark
    public Object[] fowlerOnJoda() {
        return FowlerAllocation.onJoda(cents++, numbers);
    }

    /**
     * Largest remainder on decimals.
     *
     * @return the parts
     */
    @Benchmark
    public BigDecimal[] remaindersOnDecimals() {
        return DecimalRemainders.split(BigDecimal.valueOf(cents++, 2), decimals);
    }

    /**
     * A loop that reads, scales and writes the weights.
     *
     * @return the scaled weights
     */
    @Benchmark
    public long[] scaledWeights() {
        long factor = cents++ & 7;
        long[] scaled = new long[numbers.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = numbers[i] * factor;
        }
        return scaled;
    }
}
