package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.javamoney.moneta.Money;
import org.javamoney.moneta.function.MonetaryOperators;

/** The money of Moneta, as it comes. */
public final class MoneyAmounts implements Amounts<Money> {

    private static final CurrencyUnit EURO = Monetary.getCurrency("EUR");

    /** Amounts in euro. */
    public MoneyAmounts() {}

    @Override
    public Money ofCents(long cents) {
        return Money.ofMinor(EURO, cents);
    }

    @Override
    public BigDecimal number(Money amount) {
        return amount.getNumberStripped();
    }

    @Override
    public Money plus(Money one, Money other) {
        return one.add(other);
    }

    @Override
    public Money minus(Money one, Money other) {
        return one.subtract(other);
    }

    @Override
    public Money times(Money amount, BigDecimal factor) {
        return amount.multiply(factor);
    }

    @Override
    public Money share(Money whole, BigDecimal weight, BigDecimal sum) {
        return whole.multiply(weight).divide(sum);
    }

    @Override
    public Money rounded(Money amount, RoundingMode mode) {
        return amount.with(MonetaryOperators.rounding(mode, 2));
    }
}
