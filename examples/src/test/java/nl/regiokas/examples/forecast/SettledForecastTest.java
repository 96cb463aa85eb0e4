package nl.regiokas.examples.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import nl.regiokas.budgeting.monitor.MonitorOptions;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.MonitorUse;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SettledForecastTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");

    private static final SettlementFacts FACTS = SettlementFacts.builder()
            .municipality("0005", 1000)
            .municipality("0053", 2000)
            .product("A", "FLEXIBLE")
            .cost("0005", "A", 2017, "3000.00")
            .cost("0053", "A", 2018, "9.99")
            .advance(2018, "0005", "3000.00")
            .build();

    /**
     * Use of EUR 1,000 and 1,500 until 31 March, 90 of 365 days: forecasts 4,055.56 and 6,083.33. Premiums of EUR 10,950 by young
     * people, 1 to 2: 3,650 and 7,300, whatever the year costs; the fund keeps 10,950 - 10,138.89 = 811.11.
     */
    @Test
    void theForecastIsTheCostOfTheYear() {
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2020)
                .addScopes(Scope.builder()
                        .name("flexible")
                        .segments(Segment.FLEXIBLE)
                        .model(Models.insurance()
                                .key(AllocationKeys.youth())
                                .expectedCost(YearlyAmount.of(ImmutableMap.of(
                                        2018, Euro.parse("10950.00"),
                                        2019, Euro.parse("1.00"),
                                        2020, Euro.parse("1.00"))))
                                .build())
                        .build())
                .build();

        Settlement settlement = SettledForecast.of(scheme, FACTS, report());

        Settlement.Year year = settlement.year(2018);
        assertThat(year.position("0005").cost()).isEqualTo(Euro.parse("4055.56"));
        assertThat(year.position("0005").balance()).isEqualTo(Euro.parse("650.00"));
        assertThat(year.position("0053").cost()).isEqualTo(Euro.parse("6083.33"));
        assertThat(year.position("0053").charge()).isEqualTo(Euro.parse("7300.00"));
        assertThat(year.funds().get(0).closing()).isEqualTo(Euro.parse("811.11"));
        assertThat(settlement.years()).hasSize(1);
    }

    /**
     * Of Bedum's forecast of EUR 4,055.56 the first 1,000 are certain. The rest is drawn from a history of EUR 3,000 and 5,000:
     * it pays what it uses, so in 8 of 10 draws between two amounts around the forecast, and never less than the 1,000.
     */
    @Test
    void theRestOfTheYearIsDrawn() {
        SolidarityScheme scheme = SolidarityScheme.builder()
                .name("own")
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("flexible")
                        .segments(Segment.FLEXIBLE)
                        .model(Models.actualUse(AllocationKeys.youth()))
                        .build())
                .build();
        SettlementFacts facts = SettlementFacts.builder()
                .municipality("0005", 1000)
                .municipality("0053", 2000)
                .product("A", "FLEXIBLE")
                .cost("0005", "A", 2016, "3000.00")
                .cost("0005", "A", 2017, "5000.00")
                .cost("0053", "A", 2016, "6000.00")
                .cost("0053", "A", 2017, "6500.00")
                .build();

        Spread charge = DrawnForecast.of(scheme, facts, report(), 1_000)
                .charge("own", BEDUM, 2018)
                .charge();

        assertThat(charge.leastCents()).isGreaterThanOrEqualTo(100_000);
        assertThat(charge.tenthCents()).isBetween(100_000L, 405_556L);
        assertThat(charge.ninetiethCents()).isGreaterThan(405_556);
        assertThat(charge.medianCents()).isCloseTo(405_556, Percentage.withPercentage(10));
    }

    private static MonitorReport report() {
        MonitorUse use = MonitorUse.builder(
                        LocalDate.of(2018, 3, 31), MonitorOptions.builder().build(), FACTS.catalogue())
                .addCents(BEDUM, 0, LocalDate.of(2018, 2, 1), 100_000)
                .addCents(WINSUM, 0, LocalDate.of(2018, 3, 1), 150_000)
                .build();
        return MonitorReport.ofBudgets(
                use,
                ImmutableList.of(
                        Budget.of(BEDUM, 2018, Euro.parse("3650.00")), Budget.of(WINSUM, 2018, Euro.parse("7300.00"))));
    }
}
