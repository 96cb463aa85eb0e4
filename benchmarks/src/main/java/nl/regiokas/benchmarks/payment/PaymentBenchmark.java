package nl.regiokas.benchmarks.payment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Payments that clear the balances of all parties. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // the setup fills the fields
public class PaymentBenchmark {

    /** The number of parties, the cashier included. */
    @Param("342")
    public int parties;

    private Balances balances;
    private List<OpenBalance> open = List.of();
    private long[] cents = {};

    /** Makes balances of both signs. */
    @Setup
    public void setUp() {
        balances = balances(parties);
        open = OpenBalance.of(balances);
        cents = balances.cents().values().stream().mapToLong(Long::longValue).toArray();
    }

    /** Returns balances of both signs for a number of parties, one of them the cashier. */
    static Balances balances(int parties) {
        SampleRegion region = SampleRegion.of((parties - 1) + "x2x1");
        long[][] cells = region.cells(SampleRegion.FIRST_YEAR);
        return Balances.ofCents(IntStream.range(0, cells.length)
                .boxed()
                .collect(Collectors.toMap(
                        m -> Party.of(region.municipalities().get(m)), m -> cells[m][0] - cells[m][1])));
    }

    /**
     * The library.
     *
     * @return the plan
     */
    @Benchmark
    public PaymentPlan regiokas() {
        return PaymentPlans.netted(balances);
    }

    /**
     * The textbook: again and again, the largest debtor pays the largest creditor.
     *
     * @return the transfers
     */
    @Benchmark
    public List<LargestToLargest.Transfer> largestToLargestOnDecimals() {
        return new LargestToLargest(open).transfers();
    }

    /**
     * The balances sorted.
     *
     * @return cents, ascending
     */
    @Benchmark
    public long[] sortedBalances() {
        long[] sorted = cents.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * A balance as a decimal.
     *
     * @param party whose
     * @param euros how much, positive: to pay
     */
    record OpenBalance(String party, BigDecimal euros) {

        static List<OpenBalance> of(Balances balances) {
            return balances.cents().entrySet().stream()
                    .map(balance -> new OpenBalance(balance.getKey().code(), BigDecimal.valueOf(balance.getValue(), 2)))
                    .toList();
        }
    }
}
