package nl.regiokas.settlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;

class VolumesTest {

    @Test
    void aPartOfAnAmountIsRoundedHalfUpAndMirroredBelowZero() {
        assertThat(Volumes.halfUpCents(Percentage.of("50"), 5)).isEqualTo(3);
        assertThat(Volumes.halfUpCents(Percentage.of("50"), -5)).isEqualTo(-3);
        assertThat(Volumes.halfUpCents(Percentage.HUNDRED, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(Volumes.halfUpCents(Percentage.HUNDRED, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aPartThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Volumes.halfUpCents(Percentage.of("200"), 1L << 62))
                .isInstanceOf(RefusalException.class)
                .hasMessage("200% of EUR 46116860184273879.04 must fit in 64 bits of cents but was"
                        + " EUR 92233720368547758.08");
    }

    @Test
    void aNumberOfYearsMayBeTheLeastAndTheMost() {
        Faults faults = new Faults();
        Volumes.requireYears("spread", 1, 1, faults);
        Volumes.requireYears("spread", 100, 1, faults);
        faults.throwIfAny();
        Volumes.requireYears("spread", 0, 1, faults);
        Volumes.requireYears("lag", 101, 0, faults);
        assertThatThrownBy(faults::throwIfAny)
                .hasMessage(
                        "spread must be from 1 to 100 years but was 0\nlag must be from 0 to 100 years but was 101");
    }
}
