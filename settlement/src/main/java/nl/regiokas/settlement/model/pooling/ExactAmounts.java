package nl.regiokas.settlement.model.pooling;

import java.math.BigInteger;
import java.util.Arrays;
import nl.regiokas.core.money.ConservingRounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * Exact amounts in cents over one denominator, so that no sum of them looks for common factors.
 *
 * @param numerators the amounts x denominator; not to be changed
 * @param denominator at least 1, not always the least one
 */
@SuppressWarnings("ArrayRecordComponent")
record ExactAmounts(BigInteger[] numerators, BigInteger denominator) {

    static ExactAmounts of(long[] cents) {
        return new ExactAmounts(
                Arrays.stream(cents).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new), BigInteger.ONE);
    }

    static ExactAmounts of(Rational[] amounts) {
        BigInteger denominator = BigInteger.ONE;
        for (Rational one : amounts) {
            if (!denominator.equals(one.denominator())) {
                denominator = lcm(denominator, one.denominator());
            }
        }
        BigInteger[] numerators = new BigInteger[amounts.length];
        for (int i = 0; i < numerators.length; i++) {
            numerators[i] = amounts[i].numerator().multiply(denominator.divide(amounts[i].denominator()));
        }
        return new ExactAmounts(numerators, denominator);
    }

    /** The shares of a whole by weights that are not all zero. */
    static ExactAmounts shares(Rational whole, Weights weights) {
        BigInteger[] wholes = weights.wholeNumbers().toArray(new BigInteger[0]);
        BigInteger sum = Arrays.stream(wholes).reduce(BigInteger.ZERO, BigInteger::add);
        return new ExactAmounts(wholes, sum).times(whole);
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    int size() {
        return numerators.length;
    }

    Rational get(int row) {
        return Rational.of(numerators[row], denominator);
    }

    BigInteger sumOfNumerators() {
        return Arrays.stream(numerators).reduce(BigInteger.ZERO, BigInteger::add);
    }

    Rational sum() {
        return Rational.of(sumOfNumerators(), denominator);
    }

    ExactAmounts times(Rational factor) {
        BigInteger[] products = new BigInteger[numerators.length];
        Arrays.setAll(products, i -> numerators[i].multiply(factor.numerator()));
        return new ExactAmounts(products, denominator.multiply(factor.denominator()));
    }

    ExactAmounts plus(ExactAmounts other) {
        BigInteger common = lcm(denominator, other.denominator);
        BigInteger own = common.divide(denominator);
        BigInteger theirs = common.divide(other.denominator);
        BigInteger[] sums = new BigInteger[numerators.length];
        Arrays.setAll(sums, i -> numerators[i].multiply(own).add(other.numerators[i].multiply(theirs)));
        return new ExactAmounts(sums, common);
    }

    ExactAmounts minus(ExactAmounts other) {
        return plus(other.times(Rational.of(-1)));
    }

    /** Whole cents that sum to the whole sum. */
    long[] rounded(long sum) {
        return ConservingRounding.round(numerators, denominator, sum);
    }
}
