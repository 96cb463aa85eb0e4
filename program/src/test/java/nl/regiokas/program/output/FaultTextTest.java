package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts and days of faults and notices, as people of a language write them. */
class FaultTextTest {

    private static Fault fault(FaultValue value) {
        return new Fault("of-the-test", "it was {value}", ImmutableMap.of("value", value), Place.NONE);
    }

    private static FaultValue amount(String number) {
        return new FaultValue.Amount(new BigDecimal(number), "EUR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9635560.25 | EN | it was EUR 9,635,560.25",
                "-1000 | EN | it was EUR -1,000.00",
                "999.00 | EN | it was EUR 999.00",
                "1234.5678 | EN | it was EUR 1,234.5678"
            })
    void amountsHaveSeparatorsBetweenThousands(String number, Language language, String text) {
        assertThat(FaultText.of(fault(amount(number)), language)).isEqualTo(text);
        assertThat(FaultText.of(
                        fault(new FaultValue.Listing(ImmutableList.of(amount(number), new FaultValue.Text("x")))),
                        language))
                .isEqualTo(text + ", x");
    }

    @Test
    void aLineOfAPageDoesNotBreakInsideAnAmount() {
        assertThat(FaultText.onPage(fault(amount("-1000")), Language.EN)).isEqualTo("it was EUR\u00a0-1,000.00.");
    }

    /** A page has sentences and written days; a fault points at what stands in a file. */
    @ParameterizedTest
    @CsvSource({"EN, it was 30 September 2015.", "NL, it was 30 september 2015."})
    void daysAreWrittenOnPagesOnly(Language language, String text) {
        Fault notice = fault(new FaultValue.Day(LocalDate.of(2015, 9, 30)));

        assertThat(FaultText.onPage(notice, language)).isEqualTo(text);
        assertThat(FaultText.of(notice, language)).isEqualTo("it was 2015-09-30");
    }
}
