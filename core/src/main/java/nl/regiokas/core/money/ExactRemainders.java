package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/** Largest remainders in numbers of any size: the definition, and the last resort of the faster ways. */
final class ExactRemainders {

    private ExactRemainders() {}

    /** Splits {@code total >= 0} by weights with a positive sum. */
    static BigInteger[] split(BigInteger total, BigInteger[] weights) {
        BigInteger[] numerators = Arrays.stream(weights).map(total::multiply).toArray(BigInteger[]::new);
        return round(numerators, Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add), total);
    }

    /** Rounds numerators / denominator, whose sum is {@code total}; the spare units go to the largest fractions. */
    static BigInteger[] round(BigInteger[] numerators, BigInteger denominator, BigInteger total) {
        BigInteger[] floors = new BigInteger[numerators.length];
        BigInteger[] fractions = new BigInteger[numerators.length];
        BigInteger spare = total;
        for (int i = 0; i < numerators.length; i++) {
            fractions[i] = numerators[i].mod(denominator);
            floors[i] = numerators[i].subtract(fractions[i]).divide(denominator);
            spare = spare.subtract(floors[i]);
        }
        Integer[] order = new Integer[numerators.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> fractions[i]).reversed());
        for (int k = 0; k < spare.intValueExact(); k++) {
            floors[order[k]] = floors[order[k]].add(BigInteger.ONE);
        }
        return floors;
    }
}
