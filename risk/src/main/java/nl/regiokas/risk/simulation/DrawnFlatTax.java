package nl.regiokas.risk.simulation;

import java.math.BigDecimal;
import java.util.Arrays;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.settlement.scheme.FlatTaxModel;

/**
 * Contributions on the window, and gains passed on to later years.
 *
 * <p>With own share a / n, window costs w that sum to W, contributions c, costs k and result R, the gain of a participant
 * is (a (c - k) + (n - a) R w / W) / n. The parts p of (n - a) R apportioned over w are less than one from their quotas, so
 * that (n - a) R w - p W is less than W and can be taken in wrapping arithmetic; whole parts and remainders over n W then
 * follow in {@code long}s. The remainders sum to what is left of R, in units of n W: apportioned over them it goes to the
 * largest ones, as in a conserving rounding.
 */
final class DrawnFlatTax implements DrawnRule {

    private final FlatTaxModel model;
    private final long own;
    private final long shared;
    private final long denominator;

    DrawnFlatTax(FlatTaxModel model) {
        this.model = model;
        BigDecimal fraction = model.ownShare().fraction();
        BigDecimal whole = BigDecimal.ONE.movePointRight(Math.max(0, fraction.scale()));
        this.denominator = whole.longValueExact();
        this.own = fraction.multiply(whole).longValueExact();
        this.shared = denominator - own;
    }

    @Override
    public void share(DrawnScope scope) {
        long expected = DrawnRule.expectedCents(model.expectedCost(), scope.year());
        long[] window = scope.window(model.window());
        long[] contributions = Apportionment.cents(expected, window);
        scope.charge(contributions, 1);
        long result = Math.subtractExact(expected, scope.poolCostCents());
        long sum = Arrays.stream(window).reduce(0, Math::addExact);
        passOn(scope, gains(scope, contributions, result, window, sum));
    }

    private long[] gains(DrawnScope scope, long[] contributions, long result, long[] window, long sum) {
        int sign = result < 0 ? -1 : 1;
        long divisor = Math.multiplyExact(denominator, sum);
        long whole = Math.multiplyExact(shared, Math.absExact(result));
        long[] parts = Apportionment.cents(whole, window);
        long[] gains = new long[contributions.length];
        long[] remainders = new long[contributions.length];
        for (int i = 0; i < gains.length; i++) {
            long difference = Math.subtractExact(contributions[i], scope.costCents(i));
            long units = Math.addExact(Math.multiplyExact(sign * own, difference), parts[i]);
            long remainder = Math.floorMod(units, denominator) * sum + (whole * window[i] - parts[i] * sum);
            gains[i] = Math.floorDiv(units, denominator) - (remainder < 0 ? 1 : 0);
            remainders[i] = remainder < 0 ? remainder + divisor : remainder;
        }
        addOdd(gains, remainders, Math.absExact(result), sign);
        return gains;
    }

    /** Gives what is left of the total to the largest remainders, and the gains their sign. */
    private static void addOdd(long[] gains, long[] remainders, long total, int sign) {
        long left = total;
        for (long gain : gains) {
            left = Math.subtractExact(left, gain);
        }
        long[] odd = Apportionment.cents(left, remainders);
        for (int i = 0; i < gains.length; i++) {
            gains[i] = sign * Math.addExact(gains[i], odd[i]);
        }
    }

    private void passOn(DrawnScope scope, long[] gains) {
        for (int i = 0; i < gains.length; i++) {
            long[] parts = Apportionment.instalments(gains[i], model.spread());
            for (int j = 0; j < parts.length; j++) {
                scope.creditLater(i, j + 1, parts[j]);
            }
        }
    }
}
