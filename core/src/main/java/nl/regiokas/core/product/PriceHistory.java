package nl.regiokas.core.product;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * The prices of one product over the days, laid out for looking up many days quickly.
 *
 * <p>Looking up allocates nothing: {@link #indexOn} starts from the tariff that holds as the year begins and steps on from
 * there, the other methods read.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
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
    private final int firstYear;
    private final int[] atYearStart;

    PriceHistory(ImmutableList<Tariff> tariffsInOrder) {
        tariffs = tariffsInOrder;
        firstDays = tariffs.stream().mapToLong(tariff -> ordered(tariff.from())).toArray();
        untilDays = tariffs.stream().mapToLong(PriceHistory::untilDay).toArray();
        tenThousandths =
                tariffs.stream().mapToLong(PriceHistory::inTenThousandths).toArray();
        firstYear = tariffs.isEmpty() ? 0 : tariffs.get(0).from().getYear();
        int lastYear =
                tariffs.isEmpty() ? 0 : tariffs.get(tariffs.size() - 1).from().getYear();
        atYearStart = new int[lastYear - firstYear + 1];
        fillYears();
    }

    /** Returns a number that orders days as the calendar does, cheaper than counting the days since an epoch. */
    private static long ordered(LocalDate date) {
        return ((long) date.getYear() << 9) | (date.getMonthValue() << 5) | date.getDayOfMonth();
    }

    private static long untilDay(Tariff tariff) {
        return tariff.until().map(PriceHistory::ordered).orElse(Long.MAX_VALUE);
    }

    private static long inTenThousandths(Tariff tariff) {
        BigInteger price = tariff.price().setScale(Tariff.MOST_DECIMALS).unscaledValue();
        return price.compareTo(LARGEST) > 0 ? TOO_LARGE : price.longValueExact();
    }

    private void fillYears() {
        int index = NONE;
        for (int year = 0; year < atYearStart.length; year++) {
            long newYear = ordered(LocalDate.of(firstYear + year, 1, 1));
            while (index + 1 < firstDays.length && firstDays[index + 1] <= newYear) {
                index++;
            }
            atYearStart[year] = index;
        }
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
     * The tariff that holds on a day: the last one that begins on or before it, unless it has ended.
     *
     * @param date the day
     * @return the position of the tariff in {@link #tariffs()}, or {@link #NONE}
     */
    public int indexOn(LocalDate date) {
        if (firstDays.length == 0 || date.getYear() < firstYear) {
            return NONE;
        }
        long day = ordered(date);
        int index = atYearStart[Math.min(date.getYear() - firstYear, atYearStart.length - 1)];
        while (index + 1 < firstDays.length && firstDays[index + 1] <= day) {
            index++;
        }
        return index >= 0 && day < untilDays[index] ? index : NONE;
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

    /** Equal when the tariffs are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof PriceHistory other && tariffs.equals(other.tariffs);
    }

    @Override
    public int hashCode() {
        return tariffs.hashCode();
    }

    /** Returns the tariffs. */
    @Override
    public String toString() {
        return tariffs.toString();
    }
}
