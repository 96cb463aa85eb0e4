package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Plain decimals, with 34 digits where they divide. */
public final class DecimalAmounts implements Amounts<BigDecimal> {

    /** Amounts in euro. */
    public DecimalAmounts() {}

    @Override
    public BigDecimal ofCents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public BigDecimal number(BigDecimal amount) {
        return amount;
    }

    @Override
    public BigDecimal plus(BigDecimal one, BigDecimal other) {
        return one.add(other);
    }

    @Override
    public BigDecimal minus(BigDecimal one, BigDecimal other) {
        return one.subtract(other);
    }

    @Override
    public BigDecimal times(BigDecimal amount, BigDecimal factor) {
        return amount.multiply(factor);
    }

    @Override
    public BigDecimal share(BigDecimal whole, BigDecimal weight, BigDecimal sum) {
        return whole.multiply(weight).divide(sum, MathContext.DECIMAL128);
    }

    @Override
    public BigDecimal rounded(BigDecimal amount, RoundingMode mode) {
        return amount.setScale(2, mode);
    }
}
