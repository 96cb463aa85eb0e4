package nl.regiokas.benchmarks.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.RoundedTable;
import nl.regiokas.core.money.TableRounding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyPeersTest {

    private static final long TOTAL = 80_000_000_001L;

    private static long[] weights(int size) {
        return new SplittableRandom(size).longs(size, 500, 150_000).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 23, 342})
    void largestRemainderOnDecimalsGivesTheSameParts(int size) {
        BigDecimal[] decimals =
                Arrays.stream(weights(size)).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        BigDecimal[] parts = DecimalRemainders.split(BigDecimal.valueOf(TOTAL, 2), decimals);
        assertThat(Arrays.stream(parts).mapToLong(part -> part.movePointRight(2).longValueExact()))
                .containsExactly(boxed(Apportionment.cents(TOTAL, weights(size))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 23, 342})
    void fowlerOnBothTypesOfMoneyGivesTheSamePartsACentFromOurs(int size) {
        long[] moneta = Arrays.stream(FowlerAllocation.onMoneta(TOTAL, weights(size)))
                .mapToLong(part -> part.getNumberStripped().movePointRight(2).longValueExact())
                .toArray();
        long[] joda = Arrays.stream(FowlerAllocation.onJoda(TOTAL, weights(size)))
                .mapToLong(org.joda.money.Money::getAmountMinorLong)
                .toArray();
        long[] ours = Apportionment.cents(TOTAL, weights(size));
        assertThat(moneta).isEqualTo(joda);
        assertThat(Arrays.stream(moneta).sum()).isEqualTo(TOTAL);
        assertThat(IntStream.range(0, size).map(i -> (int) Math.abs(moneta[i] - ours[i])))
                .allMatch(difference -> difference <= 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "4x3", "23x4", "60x12"})
    void minCostFlowReachesTheSameOptimum(String size) {
        long[][] exact = SampleTable.of(size, 1);
        RoundedTable ours = TableRounding.of(exact, SampleTable.DENOMINATOR).round();
        long[][] flow = new MinCostFlowRounding(exact, SampleTable.DENOMINATOR).round();
        Rational deviation = Rational.ZERO;
        for (int i = 0; i < exact.length; i++) {
            assertThat(Arrays.stream(flow[i]).sum()).isEqualTo(ours.rowTotalCents(i));
            for (int j = 0; j < exact[i].length; j++) {
                long error = Math.abs(flow[i][j] * SampleTable.DENOMINATOR - exact[i][j]);
                assertThat(error).isLessThan(SampleTable.DENOMINATOR);
                deviation = deviation.plus(Rational.of(error, SampleTable.DENOMINATOR));
            }
        }
        assertThat(deviation).isEqualTo(ours.deviation());
    }

    private static Long[] boxed(long[] values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }
}
