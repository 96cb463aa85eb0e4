package nl.regiokas.risk.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void twentyAmounts() {
        // 20, 19, ... 1: the 1st, 10th and 19th of twenty are ceil(20 x 5%), ceil(20 x 50%) and ceil(20 x 95%)
        long[] amounts = new long[20];
        Arrays.setAll(amounts, i -> 20 - i);
        Spread spread = Spread.of(amounts);
        assertThat(spread.draws()).isEqualTo(20);
        assertThat(spread.meanCents()).isEqualTo(Rational.of(BigInteger.valueOf(21), BigInteger.TWO));
        assertThat(spread.mean()).isEqualTo(Rational.of(BigInteger.valueOf(21), BigInteger.valueOf(200)));
        // variance of 1..n with divisor n - 1: n (n + 1) / 12 = 35
        assertThat(spread.deviationCents()).isEqualTo(Math.sqrt(35));
        assertThat(spread.deviation()).isEqualTo(Math.sqrt(35) / 100);
        assertThat(spread.least()).isEqualTo(Euro.parse("0.01"));
        assertThat(spread.low()).isEqualTo(Euro.parse("0.01"));
        assertThat(spread.median()).isEqualTo(Euro.parse("0.10"));
        assertThat(spread.tenth()).isEqualTo(Euro.parse("0.02"));
        assertThat(spread.ninetieth()).isEqualTo(Euro.parse("0.18"));
        assertThat(spread.high()).isEqualTo(Euro.parse("0.19"));
        assertThat(spread.largest()).isEqualTo(Euro.parse("0.20"));
        assertThat(spread.largestDraw()).isZero();
    }

    @Test
    void quantileOfOneMoreDrawMovesUp() {
        // of 21 amounts the 2nd, 3rd, 11th, 19th and 20th: ceil(1.05), ceil(2.1), ceil(10.5), ceil(18.9), ceil(19.95)
        long[] amounts = new long[21];
        Arrays.setAll(amounts, i -> i + 1);
        Spread spread = Spread.of(amounts);
        assertThat(spread.lowCents()).isEqualTo(2);
        assertThat(spread.tenthCents()).isEqualTo(3);
        assertThat(spread.medianCents()).isEqualTo(11);
        assertThat(spread.ninetiethCents()).isEqualTo(19);
        assertThat(spread.highCents()).isEqualTo(20);
    }

    @Test
    void oneDrawHasNoDeviation() {
        assertThat(Spread.of(new long[] {-7}))
                .isEqualTo(new Spread(1, Rational.of(-7), 0, -7, new Quantiles(-7, -7, -7, -7, -7), -7, 0));
    }

    @Test
    void firstOfEqualLargestDrawsIsNamed() {
        assertThat(Spread.of(new long[] {3, 9, 2, 9}).largestDraw()).isEqualTo(1);
    }

    @Test
    void sumsBeyondALongAreExact() {
        long[] amounts = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, 1};
        Spread spread = Spread.of(amounts);
        BigInteger sum = BigInteger.valueOf(Long.MIN_VALUE).subtract(BigInteger.ONE);
        assertThat(spread.meanCents()).isEqualTo(Rational.of(sum, BigInteger.valueOf(6)));
        // of M, M, -M, -M, -M and 0, M = 2^63: variance (5 M^2 - M^2 / 6) / 5 = 29/30 M^2
        assertThat(spread.deviationCents() / 0x1p63).isCloseTo(Math.sqrt(29.0 / 30), within(1e-12));
    }

    @Test
    void amountsAreNotChanged() {
        long[] amounts = {3, 1, 2};
        Spread.of(amounts);
        assertThat(amounts).containsExactly(3, 1, 2);
    }

    @Test
    void noAmountsAreRefused() {
        assertThatThrownBy(() -> Spread.of(new long[0]))
                .isInstanceOf(RefusalException.class)
                .hasMessage("amounts of a spread must be at least one but were none");
    }
}
