package nl.regiokas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayIndexTest {

    private final DayIndex days = new DayIndex();

    @Test
    void aDayThatWasFoundComesBack() {
        LocalDate day = LocalDate.of(2024, 2, 29);

        assertThat(days.day(days.find(day))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, Integer.MAX_VALUE})
    void aNumberOfNoDayIsRefused(int number) {
        assertThatThrownBy(() -> days.day(number))
                .isInstanceOf(RefusalException.class)
                .hasMessage("number of a day must be of one that was found but was " + number);
    }
}
