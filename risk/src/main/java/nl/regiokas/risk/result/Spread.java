package nl.regiokas.risk.result;

import java.math.BigInteger;
import java.util.List;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * How an amount swings over the draws.
 * Dutch: spreiding.
 *
 * <p>With x the amounts of n draws: mean = sum / n, exact; variance = (sum of squares - sum^2 / n) / (n - 1), exact until the
 * square root (0 for one draw).
 *
 * @param draws how many draws, at least one
 * @param meanCents the mean in cents; a statistic, not an amount
 * @param deviationCents the standard deviation in cents; a statistic, not an amount
 * @param leastCents the smallest amount
 * @param quantiles amounts that a part of the draws does not exceed
 * @param largestCents the largest amount
 * @param largestDraw the first draw with the largest amount, from 0
 * @since 0.2.0
 */
public record Spread(
        int draws,
        Rational meanCents,
        double deviationCents,
        long leastCents,
        Quantiles quantiles,
        long largestCents,
        int largestDraw) {

    /**
     * Refuses a component that is null.
     *
     * @param draws how many draws, at least one
     * @param meanCents the mean in cents; a statistic, not an amount
     * @param deviationCents the standard deviation in cents; a statistic, not an amount
     * @param leastCents the smallest amount
     * @param quantiles amounts that a part of the draws does not exceed
     * @param largestCents the largest amount
     * @param largestDraw the first draw with the largest amount, from 0
     */
    public Spread {
        Attributes.given(meanCents, "mean of spread");
        Attributes.given(quantiles, "quantiles of spread");
    }

    /**
     * The spread of amounts.
     *
     * @param amounts one amount per draw, in the order of the draws
     * @return their spread
     * @throws nl.regiokas.core.fault.RefusalException when there is no amount, or one is not in whole cents of euro
     */
    public static Spread of(List<? extends MonetaryAmount> amounts) {
        return of(Attributes.given(amounts, "amounts of spread").stream()
                .mapToLong(amount -> Euro.cents(amount, "amount of draw"))
                .toArray());
    }

    /**
     * The spread of amounts.
     *
     * @param cents one amount per draw, in the order of the draws; not changed
     * @return their spread
     * @throws nl.regiokas.core.fault.RefusalException when there is no amount
     */
    public static Spread of(long[] cents) {
        Attributes.given(cents, "cents of spread");
        Faults.require(cents.length > 0, ResultFault.SPREAD_EMPTY);
        Sums sums = Sums.of(cents);
        int largest = sums.largestPosition();
        return new Spread(
                cents.length,
                Rational.of(sums.sum(), BigInteger.valueOf(cents.length)),
                deviation(sums, cents.length),
                sums.least(),
                Quantiles.of(cents.clone()),
                cents[largest],
                largest);
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
     * The quantile of 5 percent.
     *
     * @return cents
     */
    public long lowCents() {
        return quantiles.lowCents();
    }

    /**
     * The quantile of 10 percent.
     *
     * @return cents
     */
    public long tenthCents() {
        return quantiles.tenthCents();
    }

    /**
     * The quantile of 50 percent.
     *
     * @return cents
     */
    public long medianCents() {
        return quantiles.medianCents();
    }

    /**
     * The quantile of 90 percent.
     *
     * @return cents
     */
    public long ninetiethCents() {
        return quantiles.ninetiethCents();
    }

    /**
     * The quantile of 95 percent.
     *
     * @return cents
     */
    public long highCents() {
        return quantiles.highCents();
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
        return Euro.ofCents(lowCents());
    }

    /**
     * The quantile of 10 percent: at least 10% of the draws are not above it.
     *
     * @return euro
     */
    public MonetaryAmount tenth() {
        return Euro.ofCents(tenthCents());
    }

    /**
     * The quantile of 50 percent: at least half of the draws are not above it.
     *
     * @return euro
     */
    public MonetaryAmount median() {
        return Euro.ofCents(medianCents());
    }

    /**
     * The quantile of 90 percent: at least 90% of the draws are not above it.
     *
     * @return euro
     */
    public MonetaryAmount ninetieth() {
        return Euro.ofCents(ninetiethCents());
    }

    /**
     * The quantile of 95 percent: at least 95% of the draws are not above it.
     *
     * @return euro
     */
    public MonetaryAmount high() {
        return Euro.ofCents(highCents());
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
