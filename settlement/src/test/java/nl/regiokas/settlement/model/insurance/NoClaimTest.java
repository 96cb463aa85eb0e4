package nl.regiokas.settlement.model.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;

class NoClaimTest {

    /** 50% x (360.00 - 100.00) = 130.00, 50% x (240.00 - 160.00) = 40.00, and nothing for 440.00 used of 300.00. */
    @Test
    void refundsAreThoseOfTheModelsExample() {
        NoClaim terms = new NoClaim(Percentage.of("80"), Percentage.of("50"));
        assertThat(terms.refundCents(new long[] {45_000, 30_000, 30_000}, new long[] {10_000, 16_000, 44_000}))
                .containsExactly(13_000, 4_000, 0);
    }

    /** 33.3% x (0.99 - 0.00) = 0.32967, and 33.3% x (0.99 + 0.02) = 0.33633. */
    @Test
    void refundsAreRoundedDown() {
        NoClaim terms = new NoClaim(Percentage.of("99"), Percentage.of("33.3"));
        assertThat(terms.refundCents(new long[] {100, 100}, new long[] {0, -2})).containsExactly(32, 33);
    }

    @Test
    void refundsBeyondALongAreRefused() {
        NoClaim all = new NoClaim(Percentage.HUNDRED, Percentage.HUNDRED);
        assertThat(all.refundCents(new long[] {Long.MAX_VALUE}, new long[] {1})).containsExactly(Long.MAX_VALUE - 1);
        assertThatThrownBy(() -> all.refundCents(new long[] {Long.MAX_VALUE}, new long[] {-1}))
                .isInstanceOf(ArithmeticException.class);
    }
}
