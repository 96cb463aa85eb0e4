package nl.regiokas.risk.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.ConservingRounding;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.scheme.FlatTaxModel;

/**
 * Contributions on the window, and gains passed on to later years.
 *
 * <p>With own share a / n, window costs w that sum to W, contributions c, costs k and result R, the gain of a participant
 * is (a (c - k) W + (n - a) R w) / (n W). Its whole part and its remainder are taken apart, so that only the remainders,
 * which are small, are rounded together.
 */
final class DrawnFlatTax implements DrawnRule {

    private final FlatTaxModel model;
    private final BigInteger own;
    private final BigInteger shared;
    private final long denominator;

    DrawnFlatTax(FlatTaxModel model) {
        this.model = model;
        BigDecimal fraction = model.ownShare().fraction();
        BigInteger whole = BigInteger.TEN.pow(Math.max(0, fraction.scale()));
        this.own = fraction.multiply(new BigDecimal(whole)).toBigIntegerExact();
        this.shared = whole.subtract(own);
        this.denominator = whole.longValueExact();
    }

    @Override
    public void share(DrawnScope scope) {
        MonetaryAmount amount = model.expectedCost().get(scope.year());
        Faults.require(amount != null, "expected cost must be given for every year but was absent (%s)", scope.year());
        long expected = Euro.cents(amount, "expected cost");
        long[] window = new long[scope.size()];
        long sum = 0;
        for (int i = 0; i < window.length; i++) {
            window[i] = scope.costCents(i, scope.year() - model.window(), scope.year());
            sum = Math.addExact(sum, window[i]);
        }
        long[] contributions = Apportionment.cents(expected, window);
        scope.charge(contributions, 1);
        long result = Math.subtractExact(expected, scope.poolCostCents());
        passOn(scope, gains(scope, contributions, result, window, sum));
    }

    private long[] gains(DrawnScope scope, long[] contributions, long result, long[] window, long sum) {
        Faults.require(sum > 0, "flat-tax window must have cost but had none (%s)", scope.year());
        int sign = result < 0 ? -1 : 1;
        long divisor = Math.multiplyExact(denominator, sum);
        BigInteger exactDivisor = BigInteger.valueOf(divisor);
        BigInteger ownWindow = own.multiply(BigInteger.valueOf(sign)).multiply(BigInteger.valueOf(sum));
        BigInteger sharedResult = shared.multiply(BigInteger.valueOf(Math.abs(result)));
        long[] gains = new long[contributions.length];
        long[] remainders = new long[contributions.length];
        long left = Math.abs(result);
        for (int i = 0; i < gains.length; i++) {
            long difference = Math.subtractExact(contributions[i], scope.costCents(i));
            BigInteger numerator = ownWindow
                    .multiply(BigInteger.valueOf(difference))
                    .add(sharedResult.multiply(BigInteger.valueOf(window[i])));
            BigInteger remainder = numerator.mod(exactDivisor);
            remainders[i] = remainder.longValueExact();
            gains[i] = numerator.subtract(remainder).divide(exactDivisor).longValueExact();
            left = Math.subtractExact(left, gains[i]);
        }
        long[] odd = ConservingRounding.round(remainders, divisor, left);
        for (int i = 0; i < gains.length; i++) {
            gains[i] = sign * Math.addExact(gains[i], odd[i]);
        }
        return gains;
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
