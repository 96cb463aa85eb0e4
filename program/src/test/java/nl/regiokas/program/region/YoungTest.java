package nl.regiokas.program.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts per young inhabitant. */
class YoungTest {

    private static Young young(String number) {
        return new Young(Optional.of(new BigDecimal(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 8, 0, 13, 1250",
        "10000, 8, 2, 12.50, 1250",
        "-1000, 8, 0, -1, -125",
        "1000, 3, 2, 3.33, 333",
        "500, 1, 0, 5, 500",
        "1001, 2, 2, 5.01, 501"
    })
    void anAmountIsDividedHalfUp(long cents, String number, int decimals, BigDecimal euros, long each) {
        assertThat(young(number).per(cents, decimals)).contains(euros);
        assertThat(young(number).centsPer(cents)).contains(each);
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "0.001"})
    void belowOneThereIsNoAmountForEach(String number) {
        assertThat(young(number).per(10000, 0)).isEmpty();
        assertThat(young(number).centsPer(Long.MAX_VALUE)).isEmpty();
        assertThat(young(number).isKnown()).isFalse();
    }

    @Test
    void aSumIsUnknownIfAPartIs() {
        assertThat(Young.sum(Stream.of(young("8"), young("2")))).isEqualTo(young("10"));
        assertThat(Young.sum(Stream.of(young("8"), Young.UNKNOWN)).isKnown()).isFalse();
        assertThat(Young.sum(Stream.of())).isEqualTo(Young.NONE);
    }
}
