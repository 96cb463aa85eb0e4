package nl.regiokas.settlement.dated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;

class DatedTest {

    private static MonetaryAmount euro(String text) {
        return Euro.parse(text);
    }

    @Test
    void aYearTakesTheLatestEntryAtOrBeforeIt() {
        Dated<String> term = Dated.byYear(Map.of(2018, "old", 2020, "new"));
        assertThat(term.find(2017)).isEmpty();
        assertThat(term.in(2018)).isEqualTo("old");
        assertThat(term.in(2019)).isEqualTo("old");
        assertThat(term.in(2020)).isEqualTo("new");
        assertThat(term.in(2099)).isEqualTo("new");
        assertThat(term.entry(2019).orElseThrow().getKey()).isEqualTo(2018);
        assertThat(term.isAlways()).isFalse();
        assertThatThrownBy(() -> term.in(2017))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a term by year must have an entry at or before the year, but begins in 2018: 2017");
    }

    @Test
    void aTermWithoutAYearHoldsAlways() {
        Dated<String> term = Dated.always("same");
        assertThat(term.in(1)).isEqualTo("same");
        assertThat(term.isAlways()).isTrue();
        assertThatThrownBy(() -> Dated.byYear(Map.of()))
                .hasMessage("a term by year must have at least one entry but has none");
    }

    @Test
    void exactYearsHaveTheirOwnAmount() {
        YearlyAmount amount = YearlyAmount.of(Map.of(2018, euro("5.00"), 2019, euro("6.00")));
        assertThat(amount.cents(2018)).hasValue(500);
        assertThat(amount.cents(2020)).isEmpty();
        assertThat(amount.enteredCents().keySet()).containsExactly(2018, 2019);
        assertThat(amount.continued(2018, 2019, 2))
                .isEqualTo(YearlyAmount.of(
                        Map.of(2018, euro("5.00"), 2019, euro("6.00"), 2020, euro("6.00"), 2021, euro("6.00"))));
        assertThat(amount.continued(2018, 2018, 1))
                .isEqualTo(YearlyAmount.of(Map.of(2018, euro("5.00"), 2019, euro("5.00"))));
    }

    @Test
    void theLatestAmountHolds() {
        YearlyAmount amount = YearlyAmount.latest(Map.of(2018, euro("5.00"), 2020, euro("6.00")));
        assertThat(amount.cents(2017)).isEmpty();
        assertThat(amount.cents(2019)).hasValue(500);
        assertThat(amount.cents(2030)).hasValue(600);
        assertThat(amount.continued(2018, 2019, 9).cents(2025)).hasValue(500);
    }

    /** 1,000.00 x 1.018 = 1,018.00; x 1.018^2 = 1,036.324; / 1.018 = 982.318... */
    @Test
    void anAmountGrowsAndIsRoundedOnce() {
        YearlyAmount amount = YearlyAmount.growing(2016, euro("1000.00"), Percentage.of("1.8"));
        assertThat(amount.cents(2016)).hasValue(100_000);
        assertThat(amount.cents(2017)).hasValue(101_800);
        assertThat(amount.cents(2018)).hasValue(103_632);
        assertThat(amount.cents(2015)).hasValue(98_232);
        assertThat(amount.enteredCents().keySet()).containsExactly(2016);
        assertThat(amount.continued(2015, 2017, 1))
                .isEqualTo(YearlyAmount.of(Map.of(
                        2015, euro("982.32"), 2016, euro("1000.00"), 2017, euro("1018.00"), 2018, euro("1018.00"))));
    }

    /** 0.50 x 1.01 = 0.505: half up. */
    @Test
    void halfACentGoesUp() {
        assertThat(YearlyAmount.growing(2018, euro("0.50"), Percentage.of("1")).cents(2019))
                .hasValue(51);
    }

    @Test
    void growthBeyondSenseIsRefused() {
        assertThatThrownBy(() -> YearlyAmount.growing(2018, euro("1.00"), Percentage.of("-100")))
                .hasMessage("growth must be above -100% but was -100%");
        YearlyAmount amount = YearlyAmount.growing(2018, euro("1.00"), Percentage.of("100"));
        assertThat(amount.cents(2018 + 56)).isEqualTo(OptionalLong.of(7_205_759_403_792_793_600L));
        assertThatThrownBy(() -> amount.cents(2018 + 57))
                .isInstanceOf(RefusalException.class)
                .hasMessage("an amount that grows must fit in 64 bits of cents but does not in 2075");
        assertThatThrownBy(() -> amount.cents(2219))
                .hasMessage("a growing amount must be asked at most 200 years from its own year 2018 but was asked in"
                        + " 2219");
    }

    @Test
    void amountsThatAreNoCentsAreRefusedAtOnce() {
        assertThatThrownBy(() -> YearlyAmount.of(Map.of(2018, euro("1.00").divide(1000))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("amount of 2018 must have at most 2 decimals but was EUR 0.001");
    }
}
