package nl.regiokas.benchmarks.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;

/** Largest remainder as one would write it on decimals. */
final class DecimalRemainders {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private DecimalRemainders() {}

    static BigDecimal[] split(BigDecimal total, BigDecimal[] weights) {
        BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal[] parts = new BigDecimal[weights.length];
        BigDecimal[] remainders = new BigDecimal[weights.length];
        Integer[] order = new Integer[weights.length];
        BigDecimal left = total;
        for (int i = 0; i < weights.length; i++) {
            BigDecimal[] quota = total.multiply(weights[i]).movePointRight(2).divideAndRemainder(sum);
            parts[i] = quota[0].movePointLeft(2);
            remainders[i] = quota[1];
            order[i] = i;
            left = left.subtract(parts[i]);
        }
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int k = 0; left.signum() > 0; k++) {
            parts[order[k]] = parts[order[k]].add(CENT);
            left = left.subtract(CENT);
        }
        return parts;
    }
}
