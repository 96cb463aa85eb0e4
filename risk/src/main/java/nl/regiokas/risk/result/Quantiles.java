package nl.regiokas.risk.result;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;

/**
 * Amounts that a part of the draws does not exceed.
 * Dutch: kwantielen.
 *
 * <p>With x(1) &lt;= ... &lt;= x(n) the amounts of n draws, the quantile of q percent is x(ceil(n q / 100)), an amount that was
 * drawn: at least q percent of the draws are not above it.
 *
 * @param lowCents the quantile of 5 percent
 * @param tenthCents the quantile of 10 percent
 * @param medianCents the quantile of 50 percent
 * @param ninetiethCents the quantile of 90 percent
 * @param highCents the quantile of 95 percent
 * @since 0.2.0
 */
public record Quantiles(long lowCents, long tenthCents, long medianCents, long ninetiethCents, long highCents) {

    private static final int LOW_PERCENT = 5;
    private static final int TENTH_PERCENT = 10;
    private static final int MEDIAN_PERCENT = 50;
    private static final int NINETIETH_PERCENT = 90;
    private static final int HIGH_PERCENT = 95;

    /** The quantiles of at least one amount; the order of the amounts is changed. */
    static Quantiles of(long[] cents) {
        OrderStatistics sorted = new OrderStatistics(cents);
        int end = cents.length - 1;
        int low = rank(cents.length, LOW_PERCENT);
        int tenth = rank(cents.length, TENTH_PERCENT);
        int median = rank(cents.length, MEDIAN_PERCENT);
        int ninetieth = rank(cents.length, NINETIETH_PERCENT);
        int high = rank(cents.length, HIGH_PERCENT);
        // each selection parts the amounts for the next ones
        long medianCents = sorted.select(0, median, end);
        long tenthCents = sorted.select(0, tenth, median);
        long ninetiethCents = sorted.select(median, ninetieth, end);
        return new Quantiles(
                sorted.select(0, low, tenth),
                tenthCents,
                medianCents,
                ninetiethCents,
                sorted.select(ninetieth, high, end));
    }

    /**
     * Returns the amount that 5% of the draws do not exceed.
     *
     * @return euro
     */
    public MonetaryAmount low() {
        return Euro.ofCents(lowCents);
    }

    /**
     * Returns the amount that 10% of the draws do not exceed.
     *
     * @return euro
     */
    public MonetaryAmount tenth() {
        return Euro.ofCents(tenthCents);
    }

    /**
     * Returns the amount that half of the draws do not exceed.
     *
     * @return euro
     */
    public MonetaryAmount median() {
        return Euro.ofCents(medianCents);
    }

    /**
     * Returns the amount that 90% of the draws do not exceed.
     *
     * @return euro
     */
    public MonetaryAmount ninetieth() {
        return Euro.ofCents(ninetiethCents);
    }

    /**
     * Returns the amount that 95% of the draws do not exceed.
     *
     * @return euro
     */
    public MonetaryAmount high() {
        return Euro.ofCents(highCents);
    }

    /** The position from 0 of x(ceil(n q / 100)). */
    private static int rank(int n, int percent) {
        return (int) Math.max(0, ((long) n * percent + 99) / 100 - 1);
    }
}
