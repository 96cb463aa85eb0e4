package nl.regiokas.settlement.model.pooling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * Burdens brought within bounds so that their sum stays: t' = clamp(t + lambda x k, least, most), with the one sum.
 *
 * <p>Each t' is a function of lambda that rises in one piece between the breakpoints (least - t) / k and (most - t) / k. The
 * breakpoints are sorted; the sum is linear between two of them, so that the piece that holds the sum is solved at once.
 * That takes O(n log n).
 *
 * <p>All of it is whole numbers: burdens and bounds over the denominator of the burdens, and in place of shares the whole
 * weights, which changes lambda alone.
 */
final class Burdens {

    private final ExactAmounts exact;
    private final Limit.Range[] ranges;

    Burdens(ExactAmounts exact, Limit.Range[] ranges) {
        this.exact = exact;
        this.ranges = ranges;
    }

    /** The burdens within the bounds; the key is asked only if a bound binds. */
    ExactAmounts limited(Supplier<Weights> key) {
        for (int i = 0; i < exact.size(); i++) {
            BigInteger burden = exact.numerators()[i];
            if (!clamp(i, burden, exact.denominator()).equals(burden)) {
                return within(key.get().wholeNumbers().toArray(new BigInteger[0]));
            }
        }
        return exact;
    }

    /** A burden within its bounds, all over a denominator. */
    private BigInteger clamp(int row, BigInteger burden, BigInteger denominator) {
        BigInteger low = ranges[row]
                .least()
                .map(least -> least.multiply(denominator).max(burden))
                .orElse(burden);
        return ranges[row]
                .most()
                .map(most -> most.multiply(denominator).min(low))
                .orElse(low);
    }

    /** Where a burden begins to move with lambda, or ends to: at distance / weight. */
    private record Breakpoint(BigInteger distance, BigInteger weight, BigInteger floor, int row, boolean begins)
            implements Comparable<Breakpoint> {

        private static final Comparator<Breakpoint> ORDER = Comparator.comparing(Breakpoint::floor)
                .thenComparing((one, other) ->
                        one.distance.multiply(other.weight).compareTo(other.distance.multiply(one.weight)))
                .thenComparing(Breakpoint::begins, Comparator.reverseOrder())
                .thenComparing(Breakpoint::row);

        static Breakpoint of(BigInteger distance, BigInteger weight, int row, boolean begins) {
            BigInteger[] parts = distance.divideAndRemainder(weight);
            BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
            return new Breakpoint(distance, weight, floor, row, begins);
        }

        @Override
        public int compareTo(Breakpoint other) {
            return ORDER.compare(this, other);
        }
    }

    private ExactAmounts within(BigInteger[] weights) {
        BigInteger sum = exact.sumOfNumerators();
        BigInteger fixed = BigInteger.ZERO;
        BigInteger moving = BigInteger.ZERO;
        BigInteger movingWeight = BigInteger.ZERO;
        List<Breakpoint> breakpoints = new ArrayList<>();
        boolean openBelow = false;
        boolean openAbove = false;
        for (int i = 0; i < weights.length; i++) {
            BigInteger burden = exact.numerators()[i];
            if (weights[i].signum() == 0) {
                fixed = fixed.add(clamp(i, burden, exact.denominator()));
                continue;
            }
            Optional<BigInteger> least = bound(ranges[i].least());
            Optional<BigInteger> most = bound(ranges[i].most());
            if (least.isPresent()) {
                fixed = fixed.add(least.get());
                breakpoints.add(Breakpoint.of(least.get().subtract(burden), weights[i], i, true));
            } else {
                openBelow = true;
                moving = moving.add(burden);
                movingWeight = movingWeight.add(weights[i]);
            }
            if (most.isPresent()) {
                breakpoints.add(Breakpoint.of(most.get().subtract(burden), weights[i], i, false));
            } else {
                openAbove = true;
            }
        }
        if (!openBelow && sum.compareTo(fixed) < 0) {
            throw infeasible(sum, weights);
        }
        breakpoints.sort(Comparator.naturalOrder());
        for (Breakpoint next : breakpoints) {
            BigInteger rest = sum.subtract(fixed).subtract(moving);
            int reached = movingWeight.multiply(next.distance()).compareTo(rest.multiply(next.weight()));
            if (reached >= 0 && (movingWeight.signum() != 0 || reached == 0)) {
                return movingWeight.signum() == 0
                        ? at(next.distance(), next.weight(), weights)
                        : at(rest, movingWeight, weights);
            }
            int row = next.row();
            BigInteger burden = exact.numerators()[row];
            if (next.begins()) {
                fixed = fixed.subtract(bound(ranges[row].least()).orElseThrow());
                moving = moving.add(burden);
                movingWeight = movingWeight.add(weights[row]);
            } else {
                fixed = fixed.add(bound(ranges[row].most()).orElseThrow());
                moving = moving.subtract(burden);
                movingWeight = movingWeight.subtract(weights[row]);
            }
        }
        BigInteger rest = sum.subtract(fixed).subtract(moving);
        if (!openAbove && rest.signum() != 0) {
            throw infeasible(sum, weights);
        }
        if (movingWeight.signum() != 0) {
            return at(rest, movingWeight, weights);
        }
        Breakpoint last = breakpoints.isEmpty()
                ? Breakpoint.of(BigInteger.ZERO, BigInteger.ONE, 0, true)
                : breakpoints.get(breakpoints.size() - 1);
        return at(last.distance(), last.weight(), weights);
    }

    private Optional<BigInteger> bound(Optional<BigInteger> cents) {
        return cents.map(exact.denominator()::multiply);
    }

    /** The burdens at lambda = numerator / denominator. */
    private ExactAmounts at(BigInteger numerator, BigInteger denominator, BigInteger[] weights) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger lambda = numerator.divide(common);
        BigInteger scale = denominator.divide(common);
        BigInteger all = exact.denominator().multiply(scale);
        BigInteger[] burdens = new BigInteger[weights.length];
        Arrays.setAll(
                burdens, i -> clamp(i, exact.numerators()[i].multiply(scale).add(lambda.multiply(weights[i])), all));
        return new ExactAmounts(burdens, all);
    }

    private RefusalException infeasible(BigInteger sum, BigInteger[] weights) {
        return RefusalException.of(
                PoolingFault.LIMIT_INFEASIBLE, euros(sum), held(true, weights), held(false, weights));
    }

    /** What the bounds hold at least, or at most. */
    private Object held(boolean least, BigInteger[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            Optional<BigInteger> side = bound(least ? ranges[i].least() : ranges[i].most());
            if (weights[i].signum() == 0) {
                total = total.add(clamp(i, exact.numerators()[i], exact.denominator()));
            } else if (side.isPresent()) {
                total = total.add(side.get());
            } else {
                return "any amount";
            }
        }
        return euros(total);
    }

    private Object euros(BigInteger numerator) {
        Rational cents = Rational.of(numerator, exact.denominator());
        return cents.isWhole() && cents.numerator().bitLength() < Long.SIZE
                ? FaultValue.cents(cents.numerator().longValueExact())
                : cents.toDecimal(4).movePointLeft(2);
    }
}
