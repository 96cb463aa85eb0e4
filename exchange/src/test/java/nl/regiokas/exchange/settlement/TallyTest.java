package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void linesAndAmountsAddUpOrAreRefused() {
        Tally most = new Tally(1, Long.MAX_VALUE);

        assertThat(new Tally(2, 5).plus(new Tally(3, -7))).isEqualTo(new Tally(5, -2));
        assertThatThrownBy(() -> most.plus(new Tally(1, 1)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("sum of usage must fit in 64 bits of cents but overflowed");
    }
}
