package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.stream.IntStream;
import nl.regiokas.budgeting.chainladder.ChainLadder;
import nl.regiokas.core.money.Rational;

/**
 * How much each month of care still grows, over a common denominator so that a cell is a single fraction.
 *
 * @param numerators for each month of care, ultimate - known for one cent that is known, x denominator
 * @param denominator common to all months, positive
 */
record CareGrowth(ImmutableList<BigInteger> numerators, BigInteger denominator) {

    static CareGrowth of(ChainLadder ladder, int month) {
        ImmutableList<Rational> growth = IntStream.rangeClosed(0, month)
                .mapToObj(careMonth -> ladder.toUltimate(month - careMonth).minus(Rational.ONE))
                .collect(ImmutableList.toImmutableList());
        BigInteger denominator = Rational.commonDenominator(growth);
        return new CareGrowth(
                growth.stream()
                        .map(value -> value.numerator().multiply(denominator.divide(value.denominator())))
                        .collect(ImmutableList.toImmutableList()),
                denominator);
    }

    CentFraction undeclared(long[] known) {
        BigInteger sum = BigInteger.ZERO;
        for (int careMonth = 0; careMonth < known.length; careMonth++) {
            sum = sum.add(numerators.get(careMonth).multiply(BigInteger.valueOf(known[careMonth])));
        }
        return new CentFraction(sum, denominator);
    }
}
