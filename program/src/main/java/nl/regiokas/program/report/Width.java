package nl.regiokas.program.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Lengths of a picture in percent of its width, so that it fits any screen; a length is not an amount and may be
 * rounded.
 */
final class Width {

    private static final int DECIMALS = 2;

    private Width() {}

    /** The percentage that lies between two others in proportion, as an amount lies between 0 and the largest. */
    static BigDecimal between(BigDecimal from, BigDecimal to, long amount, long largest) {
        return largest == 0
                ? from
                : to.subtract(from)
                        .multiply(BigDecimal.valueOf(amount))
                        .divide(BigDecimal.valueOf(largest), DECIMALS, RoundingMode.HALF_UP)
                        .add(from);
    }

    static String percent(BigDecimal width) {
        return width.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
