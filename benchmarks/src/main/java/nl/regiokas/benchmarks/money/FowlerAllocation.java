package nl.regiokas.benchmarks.money;

import java.math.RoundingMode;
import java.util.Arrays;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.javamoney.moneta.Money;
import org.javamoney.moneta.function.MonetaryOperators;

/**
 * Allocation after M. Fowler, <i>Patterns of Enterprise Application Architecture</i>: each party gets its share rounded
 * down, the first parties get the cents that are left over.
 */
final class FowlerAllocation {

    private static final CurrencyUnit EURO = Monetary.getCurrency("EUR");

    private FowlerAllocation() {}

    static Money[] onMoneta(long cents, long[] ratios) {
        Money total = Money.ofMinor(EURO, cents);
        Money cent = Money.ofMinor(EURO, 1);
        long sum = Arrays.stream(ratios).sum();
        Money[] parts = new Money[ratios.length];
        Money left = total;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = total.multiply(ratios[i]).divide(sum).with(MonetaryOperators.rounding(RoundingMode.DOWN, 2));
            left = left.subtract(parts[i]);
        }
        for (int i = 0; left.isPositive(); i++) {
            parts[i] = parts[i].add(cent);
            left = left.subtract(cent);
        }
        return parts;
    }

    static org.joda.money.Money[] onJoda(long cents, long[] ratios) {
        org.joda.money.CurrencyUnit euro = org.joda.money.CurrencyUnit.EUR;
        org.joda.money.Money total = org.joda.money.Money.ofMinor(euro, cents);
        org.joda.money.Money cent = org.joda.money.Money.ofMinor(euro, 1);
        long sum = Arrays.stream(ratios).sum();
        org.joda.money.Money[] parts = new org.joda.money.Money[ratios.length];
        org.joda.money.Money left = total;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = total.multipliedBy(ratios[i]).dividedBy(sum, RoundingMode.DOWN);
            left = left.minus(parts[i]);
        }
        for (int i = 0; left.isPositive(); i++) {
            parts[i] = parts[i].plus(cent);
            left = left.minus(cent);
        }
        return parts;
    }
}
