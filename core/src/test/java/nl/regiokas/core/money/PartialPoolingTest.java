package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

class PartialPoolingTest {

    /** The table of the Javadoc: 9.00 + 3.00 and -3.00 + 1.00. */
    @Test
    void keepsAShareAndPoolsTheRest() {
        assertThat(PartialPooling.cents(new long[] {1500, -500}, Percentage.of("60"), Weights.of(3, 1)))
                .containsExactly(1200, -200);
    }

    /** Half of 1, 0 and 0 is kept and 1/2 pooled in three: 2/3, 1/6, 1/6; the unit goes to the largest fraction. */
    @Test
    void theOddUnitGoesToTheLargestFraction() {
        assertThat(PartialPooling.cents(new long[] {0, 0, 1}, Percentage.of("50"), Weights.equal(3)))
                .containsExactly(0, 0, 1);
        assertThat(PartialPooling.cents(new long[] {0, 0, -1}, Percentage.of("50"), Weights.equal(3)))
                .containsExactly(0, 0, -1);
    }

    /** A quarter of 2 is kept: 3/10, 9/10 and 1/2 + 3/10; the units go to the second and the third. */
    @Test
    void theUnitsGoToTheLargestFractionsOfTheWhole() {
        assertThat(PartialPooling.cents(new long[] {0, 0, 2}, Percentage.of("25"), Weights.of(1, 3, 1)))
                .containsExactly(0, 1, 1);
    }

    /** Nothing kept of a total of 1: thirds, the unit to the earliest of equals. */
    @Test
    void amongEqualsTheEarlierValueGetsTheOddUnit() {
        assertThat(PartialPooling.cents(new long[] {0, 2, -1}, Percentage.ZERO, Weights.equal(3)))
                .containsExactly(1, 0, 0);
    }

    @Test
    void numbersOfAnySizeFollowTheSameRule() {
        Weights huge = Weights.ofDecimals(List.of(new BigDecimal("3E+30"), new BigDecimal("1E+30")));
        long most = Long.MAX_VALUE;

        assertThat(PartialPooling.cents(new long[] {1500, -500}, Percentage.of("60"), huge))
                .containsExactly(1200, -200);
        assertThat(PartialPooling.cents(new long[] {most, 0}, Percentage.of("99.999999999999999999"), Weights.of(1, 0)))
                .containsExactly(most, 0);
        assertThat(PartialPooling.cents(new long[] {Long.MIN_VALUE, 0}, Percentage.of("50"), Weights.of(1, 1)))
                .containsExactly(Long.MIN_VALUE / 4 * 3, Long.MIN_VALUE / 4);
    }

    /** The table of the class. */
    @Test
    void amountsArePooledAsTheirCentsAre() {
        assertThat(PartialPooling.amounts(
                        List.of(Euro.parse("15.00"), Euro.parse("-5.00")), Percentage.of("60"), Weights.of(3, 1)))
                .containsExactly(Euro.parse("12.00"), Euro.parse("-2.00"));
    }

    @Test
    void noValuesArePooledToNone() {
        assertThat(PartialPooling.cents(new long[0], Percentage.HUNDRED, Weights.equal(0)))
                .isEmpty();
    }

    @Test
    void senselessInputIsRefused() {
        long[] values = {1, 2};
        assertThatThrownBy(() -> PartialPooling.cents(values, Percentage.of("100.1"), Weights.equal(2)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("kept share must be from 0% to 100% but was 100.1%");
        assertThatThrownBy(() -> PartialPooling.cents(values, Percentage.of("-1"), Weights.equal(2)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("kept share must be from 0% to 100% but was -1%");
        assertThatThrownBy(() -> PartialPooling.cents(values, Percentage.ZERO, Weights.equal(3)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("there must be as many weights as values but there were 3 and 2");
        assertThatThrownBy(() -> PartialPooling.cents(values, Percentage.ZERO, Weights.of(0, 0)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights must not all be zero to pool over them");
        assertThatThrownBy(
                        () -> PartialPooling.cents(new long[] {Long.MAX_VALUE, 1}, Percentage.ZERO, Weights.equal(2)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("sum of the values to pool must fit in 64 bits of cents but was EUR 92233720368547758.08");
        assertThat(PartialPooling.cents(new long[] {Long.MAX_VALUE, 1, -1}, Percentage.HUNDRED, Weights.equal(3)))
                .containsExactly(Long.MAX_VALUE, 1, -1);
    }
}
