package nl.regiokas.risk.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.regiokas.core.money.Rational;

class SpreadProperties {

    @Property
    void meanAndDeviationAreExactForAnyAmounts(@ForAll @Size(min = 2, max = 100) long[] amounts) {
        Spread spread = Spread.of(amounts);
        BigInteger n = BigInteger.valueOf(amounts.length);
        BigInteger sum = Arrays.stream(amounts).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(spread.meanCents()).isEqualTo(Rational.of(sum, n));
        BigInteger deviations = Arrays.stream(amounts)
                .mapToObj(amount ->
                        BigInteger.valueOf(amount).multiply(n).subtract(sum).pow(2))
                .reduce(BigInteger.ZERO, BigInteger::add);
        double expected = new BigDecimal(deviations)
                .divide(new BigDecimal(n.pow(2).multiply(n.subtract(BigInteger.ONE))), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .doubleValue();
        assertThat(spread.deviationCents()).isCloseTo(expected, within(1e-13 * expected));
    }

    @Property
    void quantilesAreDrawnAmountsThatCoverTheirPart(@ForAll @Size(min = 1, max = 200) long[] amounts) {
        Spread spread = Spread.of(amounts);
        assertCovers(amounts, spread.lowCents(), 5);
        assertCovers(amounts, spread.tenthCents(), 10);
        assertCovers(amounts, spread.medianCents(), 50);
        assertCovers(amounts, spread.ninetiethCents(), 90);
        assertCovers(amounts, spread.highCents(), 95);
    }

    @Property
    void figuresStandInOrder(@ForAll @Size(min = 1, max = 200) long[] amounts) {
        Spread spread = Spread.of(amounts);
        assertThat(new long[] {
                    spread.leastCents(),
                    spread.lowCents(),
                    spread.tenthCents(),
                    spread.medianCents(),
                    spread.ninetiethCents(),
                    spread.highCents(),
                    spread.largestCents()
                })
                .isSorted();
        assertThat(amounts[spread.largestDraw()]).isEqualTo(spread.largestCents());
        assertThat(Arrays.stream(amounts).max()).hasValue(spread.largestCents());
        assertThat(Arrays.stream(amounts).min()).hasValue(spread.leastCents());
    }

    /** At least the percentage is at or below the quantile, and less than it is below. */
    private static void assertCovers(long[] amounts, long quantile, int percent) {
        long below = Arrays.stream(amounts).filter(amount -> amount < quantile).count();
        long upTo = Arrays.stream(amounts).filter(amount -> amount <= quantile).count();
        assertThat(upTo).isGreaterThan(below);
        assertThat(100 * upTo).isGreaterThanOrEqualTo((long) percent * amounts.length);
        assertThat(100 * below).isLessThan((long) percent * amounts.length);
    }
}
