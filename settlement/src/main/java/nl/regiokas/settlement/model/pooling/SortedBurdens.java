package nl.regiokas.settlement.model.pooling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;

/**
 * Solves any limit exactly, with numbers of any size, and refuses one that cannot hold.
 *
 * <p>Each t' is a function of lambda that rises in one piece between the breakpoints (least - t) / k and (most - t) / k. The
 * breakpoints are sorted; the sum is linear between two of them, so that the piece that holds the sum is solved at once.
 * That takes O(n log n).
 *
 * <p>All of it is whole numbers: burdens and bounds over the denominator of the burdens, and in place of shares the whole
 * weights, which changes lambda alone.
 */
final class SortedBurdens {

    private final LargeAmounts exact;
    private final Bounds bounds;

    SortedBurdens(LargeAmounts exact, Bounds bounds) {
        this.exact = exact;
        this.bounds = bounds;
    }

    /** Where a burden begins to move with lambda, or ends to: at distance / weight. */
    private record Breakpoint(BigInteger distance, BigInteger weight, BigInteger whole, int row, boolean begins)
            implements Comparable<Breakpoint> {

        private static final Comparator<Breakpoint> ORDER = Comparator.comparing(Breakpoint::whole)
                .thenComparing((one, other) ->
                        one.distance.multiply(other.weight).compareTo(other.distance.multiply(one.weight)))
                .thenComparing(Breakpoint::begins, Comparator.reverseOrder())
                .thenComparing(Breakpoint::row);

        static Breakpoint of(BigInteger distance, BigInteger weight, int row, boolean begins) {
            return new Breakpoint(distance, weight, distance.divide(weight), row, begins);
        }

        @Override
        public int compareTo(Breakpoint other) {
            return ORDER.compare(this, other);
        }
    }

    /** The burdens within the bounds, moved by whole weights that are not all zero. */
    ExactAmounts limited(BigInteger[] weights) {
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
                fixed = fixed.add(bounds.clamp(i, burden, exact.denominator()));
                continue;
            }
            if (bounds.hasLeast(i)) {
                BigInteger least = scaled(bounds.least()[i]);
                fixed = fixed.add(least);
                breakpoints.add(Breakpoint.of(least.subtract(burden), weights[i], i, true));
            } else {
                openBelow = true;
                moving = moving.add(burden);
                movingWeight = movingWeight.add(weights[i]);
            }
            if (bounds.hasMost(i)) {
                breakpoints.add(Breakpoint.of(scaled(bounds.most()[i]).subtract(burden), weights[i], i, false));
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
                fixed = fixed.subtract(scaled(bounds.least()[row]));
                moving = moving.add(burden);
                movingWeight = movingWeight.add(weights[row]);
            } else {
                fixed = fixed.add(scaled(bounds.most()[row]));
                moving = moving.subtract(burden);
                movingWeight = movingWeight.subtract(weights[row]);
            }
        }
        BigInteger rest = sum.subtract(fixed).subtract(moving);
        if (!openAbove && rest.signum() != 0) {
            throw infeasible(sum, weights);
        }
        return at(rest, movingWeight, weights);
    }

    private BigInteger scaled(long cents) {
        return exact.denominator().multiply(BigInteger.valueOf(cents));
    }

    /** The burdens at lambda = numerator / denominator. */
    private ExactAmounts at(BigInteger numerator, BigInteger denominator, BigInteger[] weights) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger lambda = numerator.divide(common);
        BigInteger scale = denominator.divide(common);
        BigInteger all = exact.denominator().multiply(scale);
        BigInteger[] burdens = new BigInteger[weights.length];
        Arrays.setAll(
                burdens,
                i -> bounds.clamp(i, exact.numerators()[i].multiply(scale).add(lambda.multiply(weights[i])), all));
        return new LargeAmounts(burdens, all);
    }

    private RefusalException infeasible(BigInteger sum, BigInteger[] weights) {
        Optional<Object> least = held(true, weights);
        Optional<Object> most = held(false, weights);
        if (least.isEmpty()) {
            return RefusalException.of(PoolingFault.LIMIT_INFEASIBLE_MOST, euros(sum), most.orElseThrow());
        }
        return most.isEmpty()
                ? RefusalException.of(PoolingFault.LIMIT_INFEASIBLE_LEAST, euros(sum), least.get())
                : RefusalException.of(PoolingFault.LIMIT_INFEASIBLE, euros(sum), least.get(), most.get());
    }

    /** What the bounds hold at least, or at most; empty when they hold any amount. */
    private Optional<Object> held(boolean least, BigInteger[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i].signum() == 0) {
                total = total.add(bounds.clamp(i, exact.numerators()[i], exact.denominator()));
            } else if (least ? bounds.hasLeast(i) : bounds.hasMost(i)) {
                total = total.add(scaled(least ? bounds.least()[i] : bounds.most()[i]));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(euros(total));
    }

    private FaultValue euros(BigInteger numerator) {
        BigDecimal cents = Rational.of(numerator, exact.denominator()).toDecimal(4);
        return new FaultValue.Amount(cents.movePointLeft(2).stripTrailingZeros(), "EUR");
    }
}
