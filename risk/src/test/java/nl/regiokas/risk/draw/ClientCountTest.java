package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

class ClientCountTest {

    @Test
    void poissonHasItsMeanAsVariance() {
        assertThat(ClientCount.poisson(7.5).variance()).isEqualTo(7.5);
    }

    @Test
    void negativeBinomialHasAVarianceAboveItsMean() {
        assertThat(ClientCount.negativeBinomial(8, 2.5).variance()).isEqualTo(20);
    }

    @Test
    void numbersOutOfRangeAreRefusedTogether() {
        assertThatThrownBy(() -> new ClientCount(-1, 0.5))
                .isInstanceOf(RefusalException.class)
                .hasMessage("expected number of clients must be from 0 to 1000000 but was -1.0\n"
                        + "dispersion of the number of clients must be from 1 to 1000 but was 0.5");
    }

    @Test
    void notANumberIsRefused() {
        assertThatThrownBy(() -> ClientCount.poisson(Double.NaN))
                .isInstanceOf(RefusalException.class)
                .hasMessage("expected number of clients must be from 0 to 1000000 but was NaN");
    }
}
