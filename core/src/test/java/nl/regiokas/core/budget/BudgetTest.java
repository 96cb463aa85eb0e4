package nl.regiokas.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.List;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.MunicipalityCode;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final MunicipalityCode HET_HOGELAND = MunicipalityCode.of("1966");
    private static final MunicipalityCode WESTERKWARTIER = MunicipalityCode.of("1969");

    /** Bedum in 2015: the streams sum to 2,354,811, the circular says 2,354,812. */
    private static Budget bedum() {
        return streams(BEDUM, 2015, "669748", "802606", "882457").toBuilder()
                .circularTotal(Euro.parse("2354812"))
                .build();
    }

    private static Budget streams(MunicipalityCode code, int year, String vws, String awbz, String zvw) {
        return Budget.builder()
                .municipality(code)
                .year(year)
                .putStreams(FundingStream.VWS, Euro.parse(vws))
                .putStreams(FundingStream.AWBZ, Euro.parse(awbz))
                .putStreams(FundingStream.ZVW, Euro.parse(zvw))
                .build();
    }

    @Test
    void theCircularsTotalCountsAndTheDifferenceIsReported() {
        assertThat(bedum().total()).isEqualTo(Euro.parse("2354812"));
        assertThat(bedum().totalCents()).isEqualTo(235_481_200);
        assertThat(bedum().streamTotal()).isEqualTo(Euro.parse("2354811"));
        assertThat(bedum().difference()).isEqualTo(Euro.parse("1"));
        assertThat(bedum().stream(FundingStream.AWBZ)).isEqualTo(Euro.parse("802606"));
    }

    @Test
    void withoutACircularTheStreamsCount() {
        Budget budget = streams(BEDUM, 2015, "1", "2", "3.50");
        assertThat(budget.total()).isEqualTo(Euro.parse("6.50"));
        assertThat(budget.difference()).isEqualTo(Euro.ZERO);
    }

    @Test
    void aTotalAloneWillDo() {
        Budget budget = Budget.of(BEDUM, 2018, Euro.parse("100.00"));
        assertThat(budget.total()).isEqualTo(Euro.parse("100"));
        assertThat(budget.difference()).isEqualTo(Euro.ZERO);
        assertThat(budget.stream(FundingStream.ZVW)).isEqualTo(Euro.ZERO);
        assertThat(budget.toBuilder().build()).isEqualTo(budget);
    }

    @Test
    void refusesNothingAndNegativeAmountsAllAtOnce() {
        assertThatThrownBy(() -> Budget.builder().municipality(BEDUM).year(2015).build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("budget has neither streams nor a total (municipality 0005, 2015)");
        assertThatThrownBy(() -> streams(BEDUM, 2015, "-1", "2", "-0.05").toBuilder()
                        .circularTotal(Euro.parse("-3"))
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("budget of stream VWS must not be negative but was EUR -1.00 (municipality 0005, 2015)\n"
                        + "budget of stream ZVW must not be negative but was EUR -0.05 (municipality 0005, 2015)");
        assertThatThrownBy(() -> Budget.of(BEDUM, 2015, Euro.parse("-3")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("total budget must not be negative but was EUR -3.00 (municipality 0005, 2015)");
    }

    @Test
    void refusesAnotherCurrencyAndFractionsOfACent() {
        assertThatThrownBy(() -> Budget.of(BEDUM, 2015, Money.of(1, "USD")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("total budget must be in EUR but was USD 1 (municipality 0005, 2015)");
        assertThatThrownBy(() -> Budget.of(BEDUM, 2015, Money.of(new BigDecimal("0.001"), "EUR")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("total budget must have at most 2 decimals but was EUR 0.001 (municipality 0005, 2015)");
    }

    @Test
    void refusesStreamsThatTogetherAreBeyondALongOfCents() {
        assertThatThrownBy(() -> streams(BEDUM, 2015, "92233720368547758.07", "0.01", "0"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("sum of the streams must fit in 64 bits of cents but was EUR 92233720368547758.08"
                        + " (municipality 0005, 2015)");
    }

    @Test
    void mergedBudgetsAddUp() {
        Budget winsum = streams(WINSUM, 2015, "10000", "0", "0");
        List<Budget> merged = Budget.reorganised(ImmutableList.of(winsum, bedum()), Groningen.reorganisations(), 2019);
        // Winsum: 10,000.00 x 8840/9997 = 8,842.65 and 1,157.35 (8,842.6527..., 1,157.3472...)
        assertThat(merged).extracting(Budget::municipality).containsExactly(HET_HOGELAND, WESTERKWARTIER);
        assertThat(merged).extracting(Budget::year).containsExactly(2015, 2015);
        assertThat(merged.get(0).total()).isEqualTo(Euro.parse("2363654.65"));
        assertThat(merged.get(0).stream(FundingStream.VWS)).isEqualTo(Euro.parse("678590.65"));
        assertThat(merged.get(0).difference()).isEqualTo(Euro.parse("1"));
        assertThat(merged.get(1).circularTotal()).isEmpty();
        assertThat(merged.get(1).total()).isEqualTo(Euro.parse("1157.35"));
    }

    @Test
    void budgetsOfLaterYearsStayAndTheOrderDoesNotMatter() {
        List<Budget> budgets = ImmutableList.of(
                Budget.of(HET_HOGELAND, 2020, Euro.parse("7")),
                Budget.of(BEDUM, 2017, Euro.parse("5")),
                Budget.of(BEDUM, 2018, Euro.parse("6")));
        List<Budget> restated = Budget.reorganised(budgets, Groningen.reorganisations(), 2019);
        assertThat(restated)
                .containsExactly(
                        Budget.of(HET_HOGELAND, 2017, Euro.parse("5")),
                        Budget.of(HET_HOGELAND, 2018, Euro.parse("6")),
                        Budget.of(HET_HOGELAND, 2020, Euro.parse("7")));
        assertThat(Budget.reorganised(Lists.reverse(budgets), Groningen.reorganisations(), 2019))
                .isEqualTo(restated);
        assertThat(Budget.reorganised(ImmutableList.of(budgets.get(1)), Groningen.reorganisations(), 2018))
                .containsExactly(budgets.get(1));
    }

    @Test
    void refusesTwoBudgetsOfAYearAndMunicipalitiesThatAreGone() {
        MonetaryAmount amount = Euro.parse("5");
        List<Budget> budgets = ImmutableList.of(
                Budget.of(BEDUM, 2019, amount), Budget.of(WINSUM, 2018, amount), Budget.of(WINSUM, 2018, amount));
        assertThatThrownBy(() -> Budget.reorganised(budgets, Groningen.reorganisations(), 2021))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0053 has two budgets for 2018\n"
                        + "municipality 0005 does not exist in 2019: it ended on 2019-01-01, succeeded by 1966,"
                        + " but has a budget");
    }
}
