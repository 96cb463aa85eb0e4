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
 */
final class Burdens {

    private final Rational[] exact;
    private final Limit.Range[] ranges;

    Burdens(Rational[] exact, Limit.Range[] ranges) {
        this.exact = exact;
        this.ranges = ranges;
    }

    /** The burdens within the bounds; the key is asked only if a bound binds. */
    Rational[] limited(Supplier<Weights> key) {
        if (allInside()) {
            return exact;
        }
        Weights weights = key.get();
        Rational sum = Arrays.stream(exact).reduce(Rational.ZERO, Rational::plus);
        return solve(weights, sum);
    }

    private boolean allInside() {
        for (int i = 0; i < exact.length; i++) {
            if (!clamp(exact[i], ranges[i]).equals(exact[i])) {
                return false;
            }
        }
        return true;
    }

    private static Rational clamp(Rational value, Limit.Range range) {
        Rational low = range.least()
                .map(Burdens::whole)
                .filter(least -> value.compareTo(least) < 0)
                .orElse(value);
        return range.most()
                .map(Burdens::whole)
                .filter(most -> low.compareTo(most) > 0)
                .orElse(low);
    }

    private static Rational whole(BigInteger cents) {
        return Rational.of(cents, BigInteger.ONE);
    }

    /** Where a burden begins to move with lambda, or ends to. */
    private record Breakpoint(Rational lambda, int row, boolean begins) {}

    private Rational[] solve(Weights weights, Rational sum) {
        Rational total = weights.total();
        Rational[] shares = new Rational[exact.length];
        Rational fixed = Rational.ZERO;
        Rational movingBase = Rational.ZERO;
        Rational movingShare = Rational.ZERO;
        List<Breakpoint> breakpoints = new ArrayList<>();
        boolean openBelow = false;
        boolean openAbove = false;
        for (int i = 0; i < exact.length; i++) {
            shares[i] =
                    total.signum() == 0 ? Rational.ZERO : weights.fraction(i).dividedBy(total);
            if (shares[i].signum() == 0) {
                fixed = fixed.plus(clamp(exact[i], ranges[i]));
                continue;
            }
            Optional<BigInteger> least = ranges[i].least();
            Optional<BigInteger> most = ranges[i].most();
            if (least.isPresent()) {
                fixed = fixed.plus(whole(least.get()));
                breakpoints.add(new Breakpoint(lambda(i, least.get(), shares[i]), i, true));
            } else {
                openBelow = true;
                movingBase = movingBase.plus(exact[i]);
                movingShare = movingShare.plus(shares[i]);
            }
            if (most.isPresent()) {
                breakpoints.add(new Breakpoint(lambda(i, most.get(), shares[i]), i, false));
            } else {
                openAbove = true;
            }
        }
        if (!openBelow && sum.compareTo(fixed) < 0) {
            throw infeasible(sum, shares);
        }
        breakpoints.sort(Comparator.comparing(Breakpoint::lambda)
                .thenComparing(Breakpoint::begins, Comparator.reverseOrder())
                .thenComparing(Breakpoint::row));
        for (Breakpoint next : breakpoints) {
            Rational reached = fixed.plus(movingBase).plus(movingShare.times(next.lambda()));
            if (sum.compareTo(reached) <= 0 && (movingShare.signum() != 0 || sum.equals(reached))) {
                return at(solved(sum, fixed, movingBase, movingShare, next.lambda()), shares);
            }
            Rational own = exact[next.row()];
            if (next.begins()) {
                fixed = fixed.minus(whole(ranges[next.row()].least().orElseThrow()));
                movingBase = movingBase.plus(own);
                movingShare = movingShare.plus(shares[next.row()]);
            } else {
                fixed = fixed.plus(whole(ranges[next.row()].most().orElseThrow()));
                movingBase = movingBase.minus(own);
                movingShare = movingShare.minus(shares[next.row()]);
            }
        }
        Rational reached = fixed.plus(movingBase);
        if (!openAbove && !sum.equals(reached)) {
            throw infeasible(sum, shares);
        }
        return movingShare.signum() == 0
                ? at(
                        breakpoints.isEmpty()
                                ? Rational.ZERO
                                : breakpoints.get(breakpoints.size() - 1).lambda(),
                        shares)
                : at(sum.minus(reached).dividedBy(movingShare), shares);
    }

    private static Rational solved(
            Rational sum, Rational fixed, Rational movingBase, Rational movingShare, Rational otherwise) {
        return movingShare.signum() == 0
                ? otherwise
                : sum.minus(fixed).minus(movingBase).dividedBy(movingShare);
    }

    private Rational lambda(int row, BigInteger bound, Rational share) {
        return whole(bound).minus(exact[row]).dividedBy(share);
    }

    private Rational[] at(Rational lambda, Rational[] shares) {
        Rational[] burdens = new Rational[exact.length];
        for (int i = 0; i < burdens.length; i++) {
            burdens[i] = clamp(exact[i].plus(lambda.times(shares[i])), ranges[i]);
        }
        return burdens;
    }

    private RefusalException infeasible(Rational sum, Rational[] shares) {
        return RefusalException.of(
                PoolingFault.LIMIT_INFEASIBLE, euros(sum), bound(true, shares), bound(false, shares));
    }

    /** What the bounds hold at least, or at most. */
    private Object bound(boolean least, Rational[] shares) {
        Rational total = Rational.ZERO;
        for (int i = 0; i < exact.length; i++) {
            Optional<BigInteger> side = least ? ranges[i].least() : ranges[i].most();
            if (shares[i].signum() == 0) {
                total = total.plus(clamp(exact[i], ranges[i]));
            } else if (side.isPresent()) {
                total = total.plus(whole(side.get()));
            } else {
                return "any amount";
            }
        }
        return euros(total);
    }

    private static Object euros(Rational cents) {
        return cents.isWhole() && cents.numerator().bitLength() < Long.SIZE
                ? FaultValue.cents(cents.numerator().longValueExact())
                : cents.toDecimal(4).movePointLeft(2);
    }
}
