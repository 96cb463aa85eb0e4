package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RationalTest {

    private static final Rational THIRD = Rational.of(1, 3);

    @Test
    void aThirdTimesThreeIsOne() {
        assertThat(THIRD.times(Rational.of(3))).isEqualTo(Rational.ONE);
        assertThat(THIRD.plus(THIRD).plus(THIRD)).isEqualTo(Rational.ONE).hasSameHashCodeAs(Rational.ONE);
        assertThat(Rational.ONE.dividedBy(Rational.of(3))).isEqualTo(THIRD);
        assertThat(Rational.of(new BigDecimal("0.333")).times(Rational.of(3))).isEqualTo(Rational.of(999, 1000));
    }

    @Test
    void valuesAreInLowestTerms() {
        assertThat(Rational.of(2, -4)).isEqualTo(Rational.of(-1, 2));
        assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO);
        assertThat(Rational.of(6, 4).numerator()).isEqualTo(3);
        assertThat(Rational.of(6, 4).denominator()).isEqualTo(2);
        assertThat(Rational.of(new BigDecimal("1.0"))).isEqualTo(Rational.of(new BigDecimal("1.00")));
        assertThat(Rational.of(new BigDecimal("12E2"))).isEqualTo(Rational.of(1200));
    }

    @Test
    void floorGoesDownOnBothSides() {
        assertThat(Rational.of(-1, 2).floor()).isEqualTo(-1);
        assertThat(Rational.of(1, 2).floor()).isZero();
        assertThat(Rational.of(-4, 2).floor()).isEqualTo(-2);
    }

    @Test
    void comparesByValue() {
        assertThat(Rational.of(-1, 2)).isLessThan(THIRD).isEqualByComparingTo(Rational.of(2, -4));
        assertThat(Rational.of(-1, 2).signum()).isEqualTo(-1);
        assertThat(Rational.of(-1, 2).abs()).isEqualTo(Rational.of(1, 2));
        assertThat(Rational.of(1, 2).minus(Rational.of(1, 3))).isEqualTo(Rational.of(1, 6));
        assertThat(Rational.of(4, 2).isWhole()).isTrue();
        assertThat(THIRD.isWhole()).isFalse();
        assertThat(THIRD).isNotEqualTo(Rational.of(1, 4));
    }

    @Test
    void isShownPlainly() {
        assertThat(Rational.of(-2, 6)).hasToString("-1/3");
        assertThat(Rational.of(7)).hasToString("7");
        assertThat(Rational.of(-1, 8).toDecimal(2)).isEqualTo(new BigDecimal("-0.13"));
    }

    /** With decimals where ten of them say it, as in the input; else as a fraction. */
    @Test
    void isShownInFaultsWithDecimals() {
        assertThat(FaultValue.of(Rational.of(-1, 2))).isEqualTo(new FaultValue.Decimal(new BigDecimal("-0.5")));
        assertThat(FaultValue.of(Rational.of(1, 1024)).text()).isEqualTo("0.0009765625");
        assertThat(FaultValue.of(Rational.of(1, 2048)).text()).isEqualTo("1/2048");
        assertThat(FaultValue.of(Rational.of(7)).text()).isEqualTo("7");
        assertThat(FaultValue.of(THIRD).text()).isEqualTo("1/3");
    }

    @Test
    void onlyTwosAndFivesBelowTheLineEndInDecimals() {
        assertThat(Rational.of(-3, 40).toExactDecimal()).hasValue(new BigDecimal("-0.075"));
        assertThat(Rational.of(7, 125).toExactDecimal()).hasValue(new BigDecimal("0.056"));
        assertThat(Rational.of(1, 16).toExactDecimal()).hasValue(new BigDecimal("0.0625"));
        assertThat(Rational.of(1200).toExactDecimal()).hasValue(new BigDecimal("1200"));
        assertThat(Rational.of(1, 6).toExactDecimal()).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumber() {
        refused(() -> Rational.of(1, 0), "denominator must not be zero but was 0 (numerator 1)");
        refused(() -> THIRD.dividedBy(Rational.ZERO), "divisor must not be zero but was 0 (dividend 1/3)");
        refused(
                () -> Rational.of(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE + 1)),
                "decimal number must have at most 1000 digits before and after the point but was 1E+2147483647");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(RefusalException.class).hasMessage(message);
    }
}
