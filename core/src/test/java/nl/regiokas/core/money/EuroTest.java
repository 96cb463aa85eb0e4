package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import javax.money.MonetaryContext;
import javax.money.MonetaryContextBuilder;
import nl.regiokas.core.fault.RefusalException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.javamoney.moneta.RoundedMoney;
import org.junit.jupiter.api.Test;

class EuroTest {

    @Test
    void centsGoOutAndComeBack() {
        for (long cents : new long[] {0, 1, -1, 100, -125_050, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(Euro.cents(Euro.ofCents(cents), "amount")).isEqualTo(cents);
            assertThat(Euro.parseCents(Euro.text(cents), "amount")).isEqualTo(cents);
        }
    }

    @Test
    void equalAmountsAreEqual() {
        assertThat(Euro.parse("1250.0")).isEqualTo(Euro.ofCents(125_000)).hasSameHashCodeAs(Euro.ofCents(125_000));
        assertThat(Euro.ofCents(125_000)).isEqualTo(Money.of(new BigDecimal("1250.00"), "EUR"));
        assertThat(Euro.ofCents(0)).isEqualTo(Euro.ZERO);
    }

    @Test
    @SuppressWarnings("deprecation") // a third implementation of the standard's interface, as callers may still have it
    void amountsOfAnyImplementationEnter() {
        assertThat(Euro.cents(FastMoney.of(new BigDecimal("12.34"), "EUR"), "advance"))
                .isEqualTo(1234);
        assertThat(Euro.cents(RoundedMoney.of(new BigDecimal("12.3"), "EUR"), "advance"))
                .isEqualTo(1230);
        assertThat(Euro.cents(Money.of(1_000_000, "EUR"), "advance")).isEqualTo(100_000_000);
    }

    @Test
    void amountsGivenOutCalculateAsUsual() {
        assertThat(Euro.ofCents(100).divide(3).multiply(3).getNumber().doubleValue())
                .isEqualTo(1.0);
        assertThat(Euro.ofCents(Long.MAX_VALUE).add(Euro.ofCents(1)))
                .isEqualTo(Money.of(new BigDecimal("92233720368547758.08"), "EUR"));
    }

    /** In a context of three digits the sum of 10 and 1000.01 would be 1010. */
    @Test
    @SuppressWarnings("deprecation") // a third implementation of the standard's interface, as callers may still have it
    void aSumIsExactInWhateverContextItsPartsAre() {
        MonetaryContext three =
                MonetaryContextBuilder.of(Money.class).setPrecision(3).build();

        assertThat(Euro.sum(List.of(), "budgets")).isEqualTo(Euro.ZERO);
        assertThat(Euro.sum(
                        List.of(
                                Money.of(new BigDecimal("10"), "EUR", three),
                                Euro.parse("1000.01"),
                                FastMoney.of(new BigDecimal("-0.02"), "EUR")),
                        "budgets"))
                .isEqualTo(Euro.parse("1009.99"));
    }

    @Test
    void aSumBeyondWholeCentsIsRefused() {
        refused(
                () -> Euro.sum(List.of(Euro.ofCents(Long.MAX_VALUE), Euro.ofCents(1)), "budgets"),
                "budgets must fit in 64 bits of cents but was EUR 92233720368547758.08");
        refused(() -> Euro.sum(List.of(Money.of(1, "USD")), "budgets"), "budgets must be in EUR but was USD 1");
    }

    @Test
    void amountsAreWrittenPlainly() {
        assertThat(Euro.text(125_000)).isEqualTo("1250.00");
        assertThat(Euro.text(-5)).isEqualTo("-0.05");
        assertThat(Euro.display(-100)).isEqualTo("EUR -1.00");
        assertThat(Euro.text(Long.MIN_VALUE)).isEqualTo("-92233720368547758.08");
    }

    @Test
    void onlyWholeCentsOfEurosEnter() {
        refused(() -> Euro.cents(Money.of(1, "USD"), "advance"), "advance must be in EUR but was USD 1");
        refused(
                () -> Euro.cents(Money.of(new BigDecimal("1.005"), "EUR"), "advance"),
                "advance must have at most 2 decimals but was EUR 1.005");
        refused(
                () -> Euro.cents(Money.of(new BigDecimal("92233720368547758.08"), "EUR"), "advance"),
                "advance must fit in 64 bits of cents but was EUR 92233720368547758.08");
        refused(
                () -> Euro.cents(Money.of(new BigDecimal("1E+900"), "EUR"), "advance"),
                "advance must fit in 64 bits of cents but was EUR 1E+900");
    }

    @Test
    void onlyPlainNumbersAreRead() {
        refused(() -> Euro.parse("1.250,00"), "amount must be a decimal number such as 12.50 but was '1.250,00'");
        refused(() -> Euro.parse("NaN"), "amount must be a decimal number such as 12.50 but was 'NaN'");
        refused(() -> Euro.parseCents("", "vws"), "vws must be a decimal number such as 12.50 but was ''");
        refused(() -> Euro.parseCents("1E3", "vws"), "vws must be a decimal number such as 12.50 but was '1E3'");
        refused(() -> Euro.parseCents("1.001", "vws"), "vws must have at most 2 decimals but was EUR 1.001");
    }

    @Test
    void aLineRoundsHalfUpAndMirrors() {
        assertThat(Euro.timesCents(new BigDecimal("3"), new BigDecimal("0.1250")))
                .isEqualTo(38);
        assertThat(Euro.times(new BigDecimal("3"), new BigDecimal("0.1250"))).isEqualTo(Euro.ofCents(38));
        assertThat(Euro.timesCents(new BigDecimal("-3"), new BigDecimal("0.1250")))
                .isEqualTo(-38);
        assertThat(Euro.timesCents(new BigDecimal("1.5"), new BigDecimal("0.2233")))
                .isEqualTo(33);
        assertThat(Euro.timesCents(BigDecimal.valueOf(3), BigDecimal.valueOf(1250, 4)))
                .isEqualTo(38);
        assertThat(Euro.timesCents(BigDecimal.valueOf(-3), BigDecimal.valueOf(1250, 4)))
                .isEqualTo(-38);
        assertThat(Euro.timesCents(BigDecimal.valueOf(1), BigDecimal.valueOf(49, 4)))
                .isZero();
        assertThat(Euro.timesCents(BigDecimal.valueOf(1), BigDecimal.valueOf(50, 4)))
                .isEqualTo(1);
        assertThat(Euro.timesCents(BigDecimal.valueOf(1), BigDecimal.valueOf(-50, 4)))
                .isEqualTo(-1);
    }

    @Test
    void aLineBeyondALongIsRefused() {
        assertThat(Euro.timesCents(BigDecimal.valueOf(Long.MAX_VALUE), BigDecimal.valueOf(100, 4)))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(Euro.timesCents(BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(100, 4)))
                .isEqualTo(Long.MIN_VALUE);
        refused(
                () -> Euro.timesCents(BigDecimal.valueOf(Long.MAX_VALUE), BigDecimal.valueOf(101, 4)),
                "line cost must fit in 64 bits of cents but was EUR 93156057572233235.65"
                        + " (quantity 9223372036854775807, price 0.0101)");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(RefusalException.class).hasMessage(message);
    }
}
