package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

class ConservingRoundingTest {

    @Test
    void theDocumentedValuesKeepTheirSum() {
        assertThat(ConservingRounding.round(List.of(Rational.of(3, 2), Rational.of(-3, 2), Rational.of(1)), 1))
                .containsExactly(2, -2, 1);
        assertThat(ConservingRounding.round(new long[] {3, -3, 2}, 2, 1)).containsExactly(2, -2, 1);
    }

    /** With the other sign the first value takes the unit away from zero again. */
    @Test
    void aNegativeTotalMirrors() {
        assertThat(ConservingRounding.round(new long[] {-3, 3, -2}, 2, -1)).containsExactly(-2, 2, -1);
        assertThat(ConservingRounding.round(new long[] {-5, -5}, 10, -1)).containsExactly(-1, 0);
    }

    @Test
    void theLargestFractionsGoUp() {
        assertThat(ConservingRounding.round(new long[] {12, 14, -16, -10}, 10, 0))
                .containsExactly(1, 2, -2, -1);
    }

    @Test
    void nothingSumsToNothing() {
        assertThat(ConservingRounding.round(List.of(), 0)).isEmpty();
        assertThat(ConservingRounding.round(new long[0], 1, 0)).isEmpty();
    }

    @Test
    void endsOfALongStayExact() {
        assertThat(ConservingRounding.round(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, 1, -1))
                .containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(ConservingRounding.round(new long[] {Long.MIN_VALUE}, 1, Long.MIN_VALUE))
                .containsExactly(Long.MIN_VALUE);
    }

    @Test
    void refusesWhatCannotBeRounded() {
        assertThatThrownBy(() -> ConservingRounding.round(new long[] {1, 2}, 2, 1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("exact values must sum to the total 1 but sum to 1.5");
        assertThatThrownBy(() -> ConservingRounding.round(new long[] {1}, 0, 1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("denominator must be positive but was 0");
        Rational huge = Rational.of(BigInteger.TWO.pow(63), BigInteger.ONE);
        assertThatThrownBy(() -> ConservingRounding.round(List.of(Rational.of(1), huge, huge.negate()), 1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("rounded value must fit in 64 bits but was 9223372036854775808 (position 2)");
    }

    @Test
    void nothingHasNoDenominatorOfZeroEither() {
        String message = "denominator must be positive but was 0";
        assertThatThrownBy(() -> ConservingRounding.round(new long[0], new long[0], 0, 0))
                .hasMessage(message);
        assertThatThrownBy(() -> ConservingRounding.round(new BigInteger[0], BigInteger.ZERO, 0))
                .hasMessage(message);
        assertThatThrownBy(() -> ConservingRounding.round(new long[0], new long[0], -1, 0))
                .hasMessage("denominator must be positive but was -1");
    }
}
