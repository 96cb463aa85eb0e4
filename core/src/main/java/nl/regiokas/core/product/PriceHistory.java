package nl.regiokas.core.product;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The prices of one product over the days, laid out for looking up many days quickly.
 *
 * <p>Looking up allocates nothing: {@link #indexOn} searches among the first days, the other methods read.
 */
public final class PriceHistory {

    /** Stands for a day without a tariff. */
    public static final int NONE = -1;

    /** Stands for a price that a {@code long} of 1/10000 euro cannot hold. */
    public static final long TOO_LARGE = -1;

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final ImmutableList<Tariff> tariffs;
    private final long[] firstDays;
    private final long[] untilDays;
    private final long[] tenThousandths;

    PriceHistory(ImmutableList<Tariff> tariffsInOrder) {
        tariffs = tariffsInOrder;
        firstDays =
                tariffs.stream().mapToLong(tariff -> tariff.from().toEpochDay()).toArray();
        untilDays = tariffs.stream().mapToLong(PriceHistory::untilDay).toArray();
        tenThousandths =
                tariffs.stream().mapToLong(PriceHistory::inTenThousandths).toArray();
    }

    private static long untilDay(Tariff tariff) {
        return tariff.until().map(until -> until.toEpochDay()).orElse(Long.MAX_VALUE);
    }

    private static long inTenThousandths(Tariff tariff) {
        BigInteger price = tariff.price().setScale(Tariff.MOST_DECIMALS).unscaledValue();
        return price.compareTo(LARGEST) > 0 ? TOO_LARGE : price.longValueExact();
    }

    /**
     * The tariffs in the order of their first days.
     *
     * @return the tariffs
     */
    public ImmutableList<Tariff> tariffs() {
        return tariffs;
    }

    /**
     * The tariff that holds on a day: the last one that begins on or before it, unless that one has ended.
     *
     * @param epochDay the day, counted as {@link java.time.LocalDate#toEpochDay()} does
     * @return the position of the tariff in {@link #tariffs()}, or {@link #NONE}
     */
    public int indexOn(long epochDay) {
        int low = 0;
        int high = firstDays.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firstDays[middle] <= epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && epochDay < untilDays[low - 1] ? low - 1 : NONE;
    }

    /**
     * A price in 1/10000 euro.
     *
     * @param index the position of the tariff
     * @return the price, or {@link #TOO_LARGE} when a {@code long} cannot hold it
     */
    public long tenThousandths(int index) {
        return tenThousandths[index];
    }

    /**
     * A price in euros.
     *
     * @param index the position of the tariff
     * @return the price
     */
    public BigDecimal price(int index) {
        return tariffs.get(index).price();
    }
}
