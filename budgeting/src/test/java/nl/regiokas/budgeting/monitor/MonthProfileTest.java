package nl.regiokas.budgeting.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collections;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import org.junit.jupiter.api.Test;

class MonthProfileTest {

    @Test
    void negativeWeightsAreRefusedWithTheirMonths() {
        ImmutableList<Rational> weights = ImmutableList.<Rational>builder()
                .add(Rational.ONE, Rational.of(-1))
                .addAll(Collections.nCopies(9, Rational.ONE))
                .add(Rational.of(-1, 2))
                .build();

        assertThatThrownBy(() -> new MonthProfile(2018, weights))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        cost of month 2 must not be negative in a profile but was -1
                        cost of month 12 must not be negative in a profile but was -0.5""");
    }

    @Test
    void aYearWithoutCostIsNoProfile() {
        ImmutableList<Rational> zeros = ImmutableList.copyOf(Collections.nCopies(12, Rational.ZERO));

        assertThatThrownBy(() -> new MonthProfile(2018, zeros))
                .isInstanceOf(RefusalException.class)
                .hasMessage("profile must have a month with cost but has none");
    }

    @Test
    void aCostThatIsNotInWholeCentsIsRefusedWithItsMonth() {
        ImmutableList<MonetaryAmount> costs =
                ImmutableList.of(Euro.parse("1"), Euro.parse("1").divide(1000));

        assertThatThrownBy(() -> MonthProfile.byCost(2018, costs))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost of month 2 must have at most 2 decimals but was EUR 0.001");
    }

    /** January cost 30 and December 10 of the year before, the months between nothing. */
    @Test
    void firstAndLastMonthOfTheYearBeforeWeighTheirCost() {
        MonthProfile profile = use("2018-01-31", 1)
                .addCents(MonitorUseTest.BEDUM, 0, LocalDate.of(2017, 1, 1), 3_000)
                .addCents(MonitorUseTest.BEDUM, 0, LocalDate.of(2017, 12, 31), 1_000)
                .build()
                .profile();

        assertThat(profile.until(LocalDate.of(2018, 1, 31))).isEqualTo(Rational.of(3, 4));
        assertThat(profile.until(LocalDate.of(2018, 11, 30))).isEqualTo(Rational.of(3, 4));
        assertThat(profile.until(LocalDate.of(2018, 12, 31))).isEqualTo(Rational.ONE);
    }

    private static MonitorUse.Builder use(String until, int profileYears) {
        return MonitorUse.builder(
                LocalDate.parse(until),
                MonitorOptions.builder().profileYears(profileYears).build(),
                MonitorUseTest.CATALOGUE);
    }
}
