package nl.regiokas.settlement.model.pooling;

import java.math.BigInteger;
import java.util.Arrays;
import nl.regiokas.core.money.ConservingRounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * Amounts of any size.
 *
 * @param numerators the amounts x denominator; not to be changed
 * @param denominator at least 1, not always the least one
 */
@SuppressWarnings("ArrayRecordComponent")
record LargeAmounts(BigInteger[] numerators, BigInteger denominator) implements ExactAmounts {

    static LargeAmounts of(Rational[] amounts) {
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
        return new LargeAmounts(numerators, denominator);
    }

    static LargeAmounts shares(Rational whole, Weights weights) {
        BigInteger[] wholes = weights.wholeNumbers().toArray(new BigInteger[0]);
        return new LargeAmounts(wholes, sum(wholes)).times(whole);
    }

    private static BigInteger sum(BigInteger[] numbers) {
        return Arrays.stream(numbers).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    @Override
    public int size() {
        return numerators.length;
    }

    @Override
    public Rational get(int row) {
        return Rational.of(numerators[row], denominator);
    }

    /** The sum of all x denominator. */
    BigInteger sumOfNumerators() {
        return sum(numerators);
    }

    @Override
    public Rational sum() {
        return Rational.of(sumOfNumerators(), denominator);
    }

    @Override
    public LargeAmounts times(Rational factor) {
        BigInteger[] products = new BigInteger[numerators.length];
        Arrays.setAll(products, i -> numerators[i].multiply(factor.numerator()));
        return new LargeAmounts(products, denominator.multiply(factor.denominator()));
    }

    @Override
    public LargeAmounts plus(ExactAmounts other) {
        LargeAmounts theirs = other.large();
        BigInteger common = lcm(denominator, theirs.denominator);
        BigInteger ownFactor = common.divide(denominator);
        BigInteger otherFactor = common.divide(theirs.denominator);
        BigInteger[] sums = new BigInteger[numerators.length];
        Arrays.setAll(sums, i -> numerators[i].multiply(ownFactor).add(theirs.numerators[i].multiply(otherFactor)));
        return new LargeAmounts(sums, common);
    }

    @Override
    public LargeAmounts minus(ExactAmounts other) {
        return plus(other.large().times(Rational.of(-1)));
    }

    @Override
    public long[] rounded(long sum) {
        return ConservingRounding.round(numerators, denominator, sum);
    }

    @Override
    public LargeAmounts large() {
        return this;
    }
}
