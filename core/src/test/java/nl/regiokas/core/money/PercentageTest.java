package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

class PercentageTest {

    @Test
    void trailingZerosMakeNoDifference() {
        assertThat(Percentage.of("1.0"))
                .isEqualTo(Percentage.of("1.00"))
                .hasSameHashCodeAs(Percentage.of("1"))
                .hasToString("1%");
        assertThat(Percentage.of("100.00")).isEqualTo(Percentage.HUNDRED).hasToString("100%");
        assertThat(Percentage.of("0.00")).isEqualTo(Percentage.ZERO);
        assertThat(Percentage.of("3.5").percent()).isEqualTo(new BigDecimal("3.5"));
    }

    @Test
    void addsUp() {
        Percentage cut = Percentage.of("3.5");

        assertThat(cut.plus(Percentage.of("8.5"))).isEqualTo(Percentage.of("12"));
        assertThat(cut.minus(Percentage.of("8.5"))).isEqualTo(Percentage.of("-5"));
        assertThat(cut.complement()).isEqualTo(Percentage.of("96.5"));
        assertThat(cut).isLessThan(Percentage.HUNDRED).isNotEqualTo(Percentage.ZERO);
        assertThat(cut.isNegative()).isFalse();
        assertThat(Percentage.of("-5").isNegative()).isTrue();
    }

    /** 3.5% of EUR 10.01 is 35.035 cents. */
    @Test
    void appliesExactly() {
        assertThat(Percentage.of("3.5").fraction()).isEqualByComparingTo("0.035");
        assertThat(Percentage.of("3.5").applyTo(1001)).isEqualTo(Rational.of(35_035, 1000));
        assertThat(Percentage.of("50").applyTo(Rational.of(1, 3))).isEqualTo(Rational.of(1, 6));
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Percentage.parse("3.5%")).isEqualTo(Percentage.of("3.50"));
        assertThat(Percentage.parse(Percentage.of("-0.25").toString())).isEqualTo(Percentage.of("-0.25"));
        assertThatThrownBy(() -> Percentage.parse("3.5"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("percentage must end with a percent sign but was '3.5'");
        assertThatThrownBy(() -> Percentage.of("3,5"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("percentage must be a decimal number such as 12.50 but was '3,5'");
    }
}
