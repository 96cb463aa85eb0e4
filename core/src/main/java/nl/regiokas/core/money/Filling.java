package nl.regiokas.core.money;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.regiokas.core.internal.rounding.ExactRemainders;

/**
 * Fills parties by weight in whole units, up to their bounds where there are any; amounts are sizes, none negative.
 *
 * <p>A party is full when its quota reaches its bound. As full parties leave what they cannot take to the others, quotas
 * only grow: so parties become full in the order of bound / weight, and one pass in that order finds them all.
 */
final class Filling {

    private final BigInteger[] weights;
    private final BigInteger[] parts;
    private BigInteger left;
    private BigInteger sum;

    private Filling(long total, BigInteger[] weights) {
        this.weights = weights.clone();
        this.parts = new BigInteger[weights.length];
        Arrays.fill(parts, BigInteger.ZERO);
        this.left = BigInteger.valueOf(total).abs();
        this.sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Splits units by largest remainder. */
    static Filling byRemainders(long total, BigInteger[] weights) {
        return new Filling(total, weights);
    }

    /** Splits units by largest remainder, after those whose quota reaches their bound got just that. */
    static Filling within(long total, BigInteger[] weights, long[] bounds) {
        Filling filling = new Filling(total, weights);
        IntStream.range(0, weights.length)
                .filter(i -> weights[i].signum() > 0)
                .boxed()
                .sorted(Comparator.comparing(i -> Rational.of(BigInteger.valueOf(bounds[i]), weights[i])))
                .takeWhile(i -> filling.isFull(i, bounds[i]))
                .forEachOrdered(i -> filling.fix(i, bounds[i]));
        return filling;
    }

    private boolean isFull(int party, long bound) {
        return left.multiply(weights[party]).compareTo(BigInteger.valueOf(bound).multiply(sum)) >= 0;
    }

    private void fix(int party, long bound) {
        parts[party] = BigInteger.valueOf(bound);
        left = left.subtract(parts[party]);
        sum = sum.subtract(weights[party]);
        weights[party] = BigInteger.ZERO;
    }

    /** Spreads what is left by largest remainder; it is the rest when everybody is full. */
    Split spread(long unit, int sign) {
        if (sum.signum() == 0) {
            return split(unit, sign, left, ImmutableIntArray.of());
        }
        BigInteger[] spread = ExactRemainders.split(left, weights);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].add(spread[i]);
        }
        return split(unit, sign, BigInteger.ZERO, tied());
    }

    /** Rounds every quota down; what that leaves is the rest. */
    Split roundDown(long unit, int sign) {
        BigInteger rest = left;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = sum.signum() == 0
                    ? BigInteger.ZERO
                    : left.multiply(weights[i]).divide(sum);
            rest = rest.subtract(parts[i]);
        }
        return split(unit, sign, rest, ImmutableIntArray.of());
    }

    /** Returns those whose fraction is the least that got a unit, if others with the same fraction got none. */
    private ImmutableIntArray tied() {
        BigInteger[] fractions = Arrays.stream(weights)
                .map(weight -> left.multiply(weight).mod(sum))
                .toArray(BigInteger[]::new);
        int spare = Arrays.stream(fractions)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .divide(sum)
                .intValueExact();
        BigInteger[] sorted = fractions.clone();
        Arrays.sort(sorted, Comparator.reverseOrder());
        if (spare == 0 || !sorted[spare - 1].equals(sorted[spare])) {
            return ImmutableIntArray.of();
        }
        return ImmutableIntArray.copyOf(
                IntStream.range(0, fractions.length).filter(i -> fractions[i].equals(sorted[spare])));
    }

    private Split split(long unit, int sign, BigInteger rest, ImmutableIntArray tied) {
        BigInteger signed = BigInteger.valueOf(unit * sign);
        return new Split(
                ImmutableLongArray.copyOf(Arrays.stream(parts)
                        .mapToLong(part -> part.multiply(signed).longValueExact())),
                rest.multiply(signed).longValueExact(),
                tied);
    }
}
