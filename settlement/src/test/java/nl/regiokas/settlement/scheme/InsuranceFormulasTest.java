package nl.regiokas.settlement.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.AllocationKeys;
import org.junit.jupiter.api.Test;

class InsuranceFormulasTest {

    /** 50% x (360.00 - 100.00) = 130.00, 50% x (240.00 - 160.00) = 40.00, and nothing for 440.00 used of 300.00. */
    @Test
    void refundsAreThoseOfTheCalculatorsExample() {
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

    /** 1,000.10 x 1.025 = 1,025.1025 and 0.20 x 1.025 = 0.205, half up 0.21. */
    @Test
    void thePremiumVolumeIsRoundedHalfUp() {
        InsuranceModel model = InsuranceModel.builder()
                .key(AllocationKeys.equal())
                .expectedCost(ImmutableSortedMap.of())
                .loading(Percentage.of("2.5"))
                .build();

        assertThat(model.premiumVolumeCents(100_010)).isEqualTo(102_510);
        assertThat(model.premiumVolumeCents(20)).isEqualTo(21);
        assertThatThrownBy(() -> model.premiumVolumeCents(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCorridorCallsAndPaysBackToItsBounds() {
        ReserveCorridor both = ReserveCorridor.between(Euro.parse("-1.00"), Euro.parse("2.00"));

        assertThat(both.correctionCents(-150)).isEqualTo(50);
        assertThat(both.correctionCents(-100)).isZero();
        assertThat(both.correctionCents(200)).isZero();
        assertThat(both.correctionCents(201)).isEqualTo(-1);
        assertThat(ReserveCorridor.atLeast(Euro.ZERO).correctionCents(500)).isZero();
        assertThat(ReserveCorridor.atLeast(Euro.ZERO).correctionCents(-500)).isEqualTo(500);
        assertThat(ReserveCorridor.atMost(Euro.ZERO).correctionCents(-500)).isZero();
        assertThat(ReserveCorridor.atMost(Euro.ZERO).correctionCents(500)).isEqualTo(-500);
        assertThat(ReserveCorridor.OPEN.correctionCents(Long.MIN_VALUE)).isZero();
        assertThatThrownBy(() -> ReserveCorridor.atLeast(Euro.ZERO).correctionCents(Long.MIN_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }
}
