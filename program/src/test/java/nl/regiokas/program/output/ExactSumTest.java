package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Sums are exact, or there is none. */
class ExactSumTest {

    @Test
    void numbersAreAdded() {
        assertThat(ExactSum.of(LongStream.of(100, -30))).isEqualTo(70);
        assertThat(ExactSum.of(List.of(100L, -30L))).isEqualTo(70);
        assertThat(ExactSum.of(List.of("a", "bcd"), String::length)).isEqualTo(4);
    }

    @Test
    void nothingIsZero() {
        assertThat(ExactSum.of(List.of())).isZero();
    }

    @Test
    void aSumBeyondALongIsNoSum() {
        List<Long> numbers = List.of(Long.MAX_VALUE, 1L);

        assertThatThrownBy(() -> ExactSum.of(numbers)).isInstanceOf(ArithmeticException.class);
    }
}
