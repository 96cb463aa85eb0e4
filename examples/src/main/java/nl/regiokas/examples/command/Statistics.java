package nl.regiokas.examples.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.regiokas.core.money.Rational;

/** Statistics as they are shown: rounded, since they are no amounts. */
final class Statistics {

    private Statistics() {}

    static long cents(Rational mean) {
        return mean.toDecimal(0).longValueExact();
    }

    static long cents(double deviation) {
        return BigDecimal.valueOf(deviation).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    static BigDecimal share(double probability) {
        return BigDecimal.valueOf(probability);
    }
}
