package nl.regiokas.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryOperator;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.Money;

/**
 * What users write without the library: the allocation of M. Fowler's <i>Patterns of Enterprise Application
 * Architecture</i> on the money types at hand, and largest remainders on {@code BigDecimal}.
 */
final class Fowler {

    private static final MonetaryOperator DOWN = Monetary.getRounding(
            RoundingQueryBuilder.of().setScale(2).set(RoundingMode.DOWN).build());

    private static final MonetaryAmount CENT = Money.of(new BigDecimal("0.01"), "EUR");
    private static final BigDecimal BIG_CENT = new BigDecimal("0.01");

    private Fowler() {}

    /** Allocates a positive total on JavaMoney: truncated shares, the cents left over to the first. */
    static List<MonetaryAmount> onMoneta(MonetaryAmount total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        List<MonetaryAmount> parts = new ArrayList<>(weights.length);
        MonetaryAmount left = total;
        for (long weight : weights) {
            MonetaryAmount part = total.multiply(weight).divide(sum).with(DOWN);
            parts.add(part);
            left = left.subtract(part);
        }
        for (int i = 0; left.isPositive(); i++) {
            parts.set(i, parts.get(i).add(CENT));
            left = left.subtract(CENT);
        }
        return parts;
    }

    /** Allocates a positive total on joda-money, likewise. */
    static List<org.joda.money.Money> onJoda(org.joda.money.Money total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        org.joda.money.Money cent = org.joda.money.Money.ofMinor(total.getCurrencyUnit(), 1);
        List<org.joda.money.Money> parts = new ArrayList<>(weights.length);
        org.joda.money.Money left = total;
        for (long weight : weights) {
            org.joda.money.Money part = total.multipliedBy(weight).dividedBy(sum, RoundingMode.DOWN);
            parts.add(part);
            left = left.minus(part);
        }
        for (int i = 0; left.isPositive(); i++) {
            parts.set(i, parts.get(i).plus(cent));
            left = left.minus(cent);
        }
        return parts;
    }

    /** Splits a positive total by largest remainder on {@code BigDecimal}, with a sort of the remainders. */
    static BigDecimal[] largestRemainder(BigDecimal total, BigDecimal[] weights) {
        BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal[] parts = new BigDecimal[weights.length];
        BigDecimal[] rests = new BigDecimal[weights.length];
        Integer[] order = new Integer[weights.length];
        BigDecimal left = total;
        for (int i = 0; i < parts.length; i++) {
            BigDecimal product = total.multiply(weights[i]);
            parts[i] = product.divide(sum, 2, RoundingMode.DOWN);
            rests[i] = product.subtract(parts[i].multiply(sum));
            left = left.subtract(parts[i]);
            order[i] = i;
        }
        Arrays.sort(order, (one, other) -> rests[other].compareTo(rests[one]));
        for (int rank = 0; left.signum() > 0; rank++) {
            parts[order[rank]] = parts[order[rank]].add(BIG_CENT);
            left = left.subtract(BIG_CENT);
        }
        return parts;
    }
}
