package nl.regiokas.risk.result;

import java.math.BigInteger;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * How an amount swings over the draws.
 * Dutch: spreiding.
 *
 * <p>With x(1) &lt;= ... &lt;= x(n) the amounts of n draws: mean = sum / n, exact; variance = (sum of squares - sum^2 / n) /
 * (n - 1), exact until the square root (0 for one draw); the quantile of q percent is x(ceil(n q / 100)), an amount that
 * was drawn: at least q percent of the draws are not above it.
 *
 * @param draws how many draws, at least one
 * @param meanCents the mean in cents, a statistic and no amount
 * @param deviationCents the standard deviation in cents, a statistic and no amount
 * @param leastCents the smallest amount
 * @param lowCents the quantile of 5 percent
 * @param medianCents the quantile of 50 percent
 * @param highCents the quantile of 95 percent
 * @param largestCents the largest amount
 * @param largestDraw the first draw with the largest amount, from 0
 */
public record Spread(
        int draws,
        Rational meanCents,
        double deviationCents,
        long leastCents,
        long lowCents,
        long medianCents,
        long highCents,
        long largestCents,
        int largestDraw) {

    private static final int LOW_PERCENT = 5;
    private static final int MEDIAN_PERCENT = 50;
    private static final int HIGH_PERCENT = 95;

    /**
     * The spread of amounts.
     *
     * @param cents one amount a draw, in the order of the draws; not changed
     * @return their spread
     * @throws nl.regiokas.core.fault.RefusalException when there is no amount
     */
    public static Spread of(long[] cents) {
        Faults.require(cents.length > 0, ResultFault.SPREAD_EMPTY);
        Sums sums = Sums.of(cents);
        OrderStatistics sorted = new OrderStatistics(cents.clone());
        long low = sorted.select(rank(cents.length, LOW_PERCENT));
        long median = sorted.select(rank(cents.length, MEDIAN_PERCENT));
        long high = sorted.select(rank(cents.length, HIGH_PERCENT));
        int largest = sums.largestPosition();
        return new Spread(
                cents.length,
                Rational.of(sums.sum(), BigInteger.valueOf(cents.length)),
                deviation(sums, cents.length),
                sums.least(),
                low,
                median,
                high,
                cents[largest],
                largest);
    }

    /** The position from 0 of x(ceil(n q / 100)). */
    private static int rank(int n, int percent) {
        return (int) Math.max(0, ((long) n * percent + 99) / 100 - 1);
    }

    private static double deviation(Sums sums, int n) {
        if (n == 1) {
            return 0;
        }
        BigInteger count = BigInteger.valueOf(n);
        BigInteger numerator =
                sums.squares().multiply(count).subtract(sums.sum().pow(2));
        BigInteger denominator = count.multiply(count.subtract(BigInteger.ONE));
        return Math.sqrt(numerator.doubleValue() / denominator.doubleValue());
    }

    /**
     * The mean in euro.
     *
     * @return the mean as a statistic, not an amount: it may be a fraction of a cent
     */
    public Rational mean() {
        return meanCents.dividedBy(Rational.of(100));
    }

    /**
     * The standard deviation in euro.
     *
     * @return the standard deviation as a statistic, not an amount
     */
    public double deviation() {
        return deviationCents / 100;
    }

    /**
     * The smallest amount.
     *
     * @return euro
     */
    public MonetaryAmount least() {
        return Euro.ofCents(leastCents);
    }

    /**
     * The quantile of 5 percent: at least 5% of the draws are not above it.
     *
     * @return euro
     */
    public MonetaryAmount low() {
        return Euro.ofCents(lowCents);
    }

    /**
     * The quantile of 50 percent: at least half of the draws are not above it.
     *
     * @return euro
     */
    public MonetaryAmount median() {
        return Euro.ofCents(medianCents);
    }

    /**
     * The quantile of 95 percent: at least 95% of the draws are not above it.
     *
     * @return euro
     */
    public MonetaryAmount high() {
        return Euro.ofCents(highCents);
    }

    /**
     * The largest amount.
     *
     * @return euro
     */
    public MonetaryAmount largest() {
        return Euro.ofCents(largestCents);
    }
}
