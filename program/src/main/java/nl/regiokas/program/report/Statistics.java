package nl.regiokas.program.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.regiokas.core.money.Rational;

/** Statistics as they are shown: rounded, because they are not amounts. */
public final class Statistics {

    private static final int DECIMALS = 4;

    private Statistics() {}

    /**
     * A mean of amounts.
     *
     * @param mean the exact mean in cents
     * @return whole cents
     */
    public static long cents(Rational mean) {
        return mean.toDecimal(0).longValueExact();
    }

    /**
     * A standard deviation of amounts.
     *
     * @param deviation the deviation in cents
     * @return whole cents
     */
    public static long cents(double deviation) {
        return BigDecimal.valueOf(deviation).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /**
     * A probability.
     *
     * @param probability from 0 to 1
     * @return the same with four decimals
     */
    public static BigDecimal share(double probability) {
        return BigDecimal.valueOf(probability).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * A probability in percent.
     *
     * @param probability from 0 to 1
     * @return a number of percent with one decimal
     */
    public static BigDecimal percent(double probability) {
        return BigDecimal.valueOf(probability).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }
}
