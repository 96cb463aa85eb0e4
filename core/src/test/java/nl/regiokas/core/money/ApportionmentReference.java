package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.Arrays;

/** Largest remainders as the definition has them: one spare unit at a time to the largest rest that has none yet. */
final class ApportionmentReference {

    private ApportionmentReference() {}

    static long[] split(long total, long[] weights) {
        return split(total, Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    static long[] split(long total, BigInteger[] weights) {
        BigInteger size = BigInteger.valueOf(total).abs();
        BigInteger sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger[] rests = new BigInteger[weights.length];
        BigInteger spare = size;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] division = size.multiply(weights[i]).divideAndRemainder(sum);
            parts[i] = division[0];
            rests[i] = division[1];
            spare = spare.subtract(parts[i]);
        }
        for (int unit = 0; unit < spare.intValueExact(); unit++) {
            int largest = 0;
            for (int i = 1; i < rests.length; i++) {
                largest = rests[i].compareTo(rests[largest]) > 0 ? i : largest;
            }
            parts[largest] = parts[largest].add(BigInteger.ONE);
            rests[largest] = BigInteger.valueOf(-1);
        }
        return Arrays.stream(parts)
                .map(part -> total < 0 ? part.negate() : part)
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }

    /** Returns |total| x weight modulo the sum of the weights. */
    static BigInteger[] rests(long total, long[] weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return Arrays.stream(weights)
                .mapToObj(weight -> BigInteger.valueOf(total)
                        .abs()
                        .multiply(BigInteger.valueOf(weight))
                        .mod(sum))
                .toArray(BigInteger[]::new);
    }
}
