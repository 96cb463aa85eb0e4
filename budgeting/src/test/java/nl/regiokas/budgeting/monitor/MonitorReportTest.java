package nl.regiokas.budgeting.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.chainladder.ChainLadder;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorReportTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final Product FIRST = Product.of("F1", "first", Segment.FLEXIBLE);
    private static final Product SECOND = Product.of("F2", "second", Segment.FLEXIBLE);
    private static final Product INTENSIVE = Product.of("I", "intensive", Segment.INTENSIVE);
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(
            ImmutableList.of(FIRST, SECOND, INTENSIVE),
            ImmutableList.of(Tariff.of(FIRST.code(), LocalDate.of(2018, 1, 1), new BigDecimal("2.50"))));
    private static final MonitorOptions OPTIONS = MonitorOptions.builder().build();

    /** 90 of 365 days: 900 of 3,650; 1,000 x 365 / 90 = 4,055.555...; 10% over 3,650 is 4,015. */
    @Test
    void budgetBesideUseByDays() {
        MonitorReport report = report("2018-03-31", "3650", "1000");

        MonitorCell cell = report.now().total();
        assertThat(cell.expected()).isEqualTo(Euro.parse("900"));
        assertThat(cell.forecast()).isEqualTo(Euro.parse("4055.56"));
        assertThat(cell.difference()).isEqualTo(Euro.parse("405.56"));
        assertThat(cell.undeclared()).isEqualTo(Euro.ZERO);
        assertThat(cell.left()).isEqualTo(Euro.parse("2650"));
        assertThat(cell.warning()).isEqualTo(Warning.OVER);
        assertThat(report.now().elapsed()).isEqualTo(Rational.of(90, 365));
        assertThat(report.isForecastAsPlanned()).isFalse();
        assertThat(report.use().hasKnownDays()).isFalse();
    }

    /** Half of the leap year has passed on 1 July, 183 of 366 days: the forecast is twice the use. */
    @ParameterizedTest
    @CsvSource({"50.00, NONE", "51.50, NONE", "51.51, ATTENTION", "55.00, ATTENTION", "55.01, OVER"})
    void exactlyOnAThresholdNeedsNoWarning(String used, Warning warning) {
        assertThat(report("2020-07-01", "100", used).now().total().warning()).isEqualTo(warning);
    }

    @Test
    void restOfTheYearCanBeAsPlanned() {
        MonitorOptions planned = OPTIONS.toBuilder().rest(RestOfYear.AS_PLANNED).build();

        MonitorReport report = MonitorReport.ofBudgets(
                MonitorUse.builder(LocalDate.of(2020, 7, 1), planned, CATALOGUE)
                        .add(line("2020-01-01", "80"))
                        .build(),
                ImmutableList.of(Budget.of(BEDUM, 2020, Euro.parse("100"))));

        assertThat(report.now().total().forecast()).isEqualTo(Euro.parse("130"));
        assertThat(report.isForecastAsPlanned()).isTrue();
    }

    /** All cost of 2017 was in March, so nothing of the year has passed in February. */
    @Test
    void withoutWeightSoFarTheForecastIsAsPlanned() {
        MonitorOptions byCost = OPTIONS.toBuilder().profileYears(1).build();
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 2, 28), byCost, CATALOGUE)
                .add(line("2017-03-31", "5"))
                .add(line("2018-01-01", "80"))
                .build();

        MonitorReport report =
                MonitorReport.ofBudgets(use, ImmutableList.of(Budget.of(BEDUM, 2018, Euro.parse("100"))));

        assertThat(report.isForecastAsPlanned()).isTrue();
        assertThat(report.now().total().forecast()).isEqualTo(Euro.parse("180"));
        assertThat(report.now().total().expected()).isEqualTo(Euro.ZERO);
    }

    @Test
    void profileByCostWeighsMonthsAndDaysOfTheBrokenMonth() {
        ImmutableList.Builder<MonetaryAmount> costs = ImmutableList.builder();
        costs.add(Euro.parse("30")).add(Euro.parse("28"));
        for (int month = 3; month <= 12; month++) {
            costs.add(Euro.ZERO);
        }

        MonthProfile profile = MonthProfile.byCost(2018, costs.build());

        assertThat(profile.until(LocalDate.of(2018, 2, 7))).isEqualTo(Rational.of(37, 58));
        assertThat(profile.until(LocalDate.of(2018, 12, 31))).isEqualTo(Rational.ONE);
        assertThatThrownBy(() -> profile.until(LocalDate.of(2019, 1, 1)))
                .hasMessage("profile is of 2018 but the date was 2019-01-01");
        assertThatThrownBy(() -> MonthProfile.byCost(2018, ImmutableList.of(Euro.parse("-1"))))
                .hasMessage("cost of month 1 must not be negative in a profile but was EUR -1.00");
        assertThatThrownBy(() -> MonthProfile.byCost(2018, ImmutableList.of()))
                .hasMessage("profile must have 12 months but has 0");
    }

    /**
     * January 2018 was 100, half of it known late; so is March half known. 60 of February all known by now: ultimate 60.
     * Ladder: January 50 to 100, February 40 to 60: 160/90. March 36 grows to 64.
     */
    @Test
    void undeclaredCareGrowsByTheLadderOfTheSegment() {
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 3, 31), OPTIONS, CATALOGUE)
                .add(line("2018-01-10", "50"), LocalDate.of(2018, 1, 31))
                .add(line("2018-01-20", "50"), LocalDate.of(2018, 2, 1))
                .add(line("2018-02-10", "40"), LocalDate.of(2018, 2, 20))
                .add(line("2018-02-11", "20"), LocalDate.of(2018, 3, 31))
                .add(line("2018-03-10", "36"), LocalDate.of(2018, 3, 10))
                .add(line("2018-03-11", "7"), LocalDate.of(2018, 4, 1))
                .build();

        MonitorReport report = MonitorReport.ofPlan(use, plan("1000", "10"));

        MonitorCell cell = report.now().cells().get(0);
        ChainLadder ladder = Optional.ofNullable(report.now().ladders().get(Optional.of(Segment.FLEXIBLE)))
                .orElseThrow();
        assertThat(ladder.factors().get(0)).isEqualTo(Rational.of(160, 90));
        assertThat(cell.used()).isEqualTo(Euro.parse("196"));
        assertThat(cell.undeclared()).isEqualTo(Euro.parse("28"));
        assertThat(cell.given()).isEqualTo(Euro.parse("224"));
        assertThat(use.laterLines()).isEqualTo(1);
        assertThat(use.later()).isEqualTo(Euro.parse("7"));
        assertThat(report.now().cells()).hasSize(2);
        assertThat(report.withoutBudget()).isEmpty();
    }

    /** At the end of January 50 was known: 50 x 365 / 31 = 588.71; the warning came in February. */
    @Test
    void reportsSinceWhenItWarns() {
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 3, 31), OPTIONS, CATALOGUE)
                .add(line("2018-01-10", "50"), LocalDate.of(2018, 1, 31))
                .add(line("2018-02-10", "200"), LocalDate.of(2018, 2, 20))
                .add(line("2018-03-10", "10"), LocalDate.of(2018, 3, 10))
                .build();

        MonitorReport report =
                MonitorReport.ofBudgets(use, ImmutableList.of(Budget.of(BEDUM, 2018, Euro.parse("600"))));

        assertThat(report.earlier()).hasSize(2);
        assertThat(report.earlier().get(0).total().forecast()).isEqualTo(Euro.parse("588.71"));
        assertThat(report.now().total().warning()).isEqualTo(Warning.OVER);
        assertThat(report.since(report.now().total())).contains(YearMonth.of(2018, 2));
        assertThat(report.since(report.now().cells().get(0))).contains(YearMonth.of(2018, 2));
        assertThat(report("2018-03-31", "3650", "1")
                        .since(report("2018-03-31", "3650", "1").now().total()))
                .isEmpty();
    }

    @Test
    void hasTheUseOfAProduct() {
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 3, 31), OPTIONS, CATALOGUE)
                .add(UsageLine.ofAmount(WINSUM, INTENSIVE.code(), LocalDate.of(2018, 1, 1), Euro.parse("0.01")))
                .build();
        ProductCode stranger = ProductCode.of("99Z99");

        assertThat(use.used(WINSUM, INTENSIVE.code())).isEqualTo(Euro.parse("0.01"));
        assertThat(use.findUsed(WINSUM, INTENSIVE.code())).contains(Euro.parse("0.01"));
        assertThat(use.findUsed(BEDUM, INTENSIVE.code())).contains(Euro.ZERO);
        assertThat(use.findUsed(WINSUM, stranger)).isEmpty();
        assertThatThrownBy(() -> use.used(WINSUM, stranger)).isInstanceOf(RefusalException.class);
    }

    @Test
    void useWithoutABudgetIsReportedAndWarns() {
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 3, 31), OPTIONS, CATALOGUE)
                .add(UsageLine.ofAmount(WINSUM, INTENSIVE.code(), LocalDate.of(2018, 1, 1), Euro.parse("0.01")))
                .add(line("2014-12-31", "1"))
                .build();

        MonitorReport report = MonitorReport.ofPlan(use, plan("1000", "10"));

        assertThat(report.withoutBudget()).singleElement().satisfies(cell -> {
            assertThat(cell.municipality()).contains(WINSUM);
            assertThat(cell.segment()).contains(Segment.INTENSIVE);
            assertThat(cell.warning()).isEqualTo(Warning.OVER);
        });
        assertThat(use.earlierLines()).isEqualTo(1);
        assertThat(report.now().cells()).hasSize(4);
    }

    @Test
    void quantitiesArePricedAndEarlyLinesCountOnTheirDate() {
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 1, 31), OPTIONS, CATALOGUE)
                .add(
                        UsageLine.ofQuantity(BEDUM, FIRST.code(), LocalDate.of(2018, 1, 5), new BigDecimal("3")),
                        LocalDate.of(2018, 1, 4))
                .build();

        assertThat(use.used(BEDUM, FIRST.code())).isEqualTo(Euro.parse("7.50"));
        assertThat(use.used(WINSUM, FIRST.code())).isEqualTo(Euro.ZERO);
        assertThat(use.earlyLines()).isEqualTo(1);
        assertThat(use.hasKnownDays()).isTrue();
    }

    /** Winsum has no use and follows the region: 364 of 365 days are to come, three quarters of it of the first product. */
    @Test
    void forecastIsSpreadOverTheProductsByTheirUse() {
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 12, 31), OPTIONS, CATALOGUE)
                .add(line("2018-01-10", "30.01"))
                .add(UsageLine.ofAmount(BEDUM, SECOND.code(), LocalDate.of(2018, 1, 5), Euro.parse("10")))
                .build();
        MonitorOptions planned = OPTIONS.toBuilder().rest(RestOfYear.AS_PLANNED).build();
        MonitorUse early = MonitorUse.builder(LocalDate.of(2018, 1, 1), planned, CATALOGUE)
                .add(line("2018-01-01", "0.03"))
                .add(UsageLine.ofAmount(BEDUM, SECOND.code(), LocalDate.of(2018, 1, 1), Euro.parse("0.01")))
                .build();

        ForecastLedger whole = ForecastLedger.of(MonitorReport.ofPlan(use, plan("1000", "10")));
        ForecastLedger region = ForecastLedger.of(MonitorReport.ofPlan(
                early,
                BudgetPlan.of(ImmutableMap.of(
                        new PlanCell(2018, WINSUM, Segment.FLEXIBLE), Euro.parse("365"),
                        new PlanCell(2018, WINSUM, Segment.INTENSIVE), Euro.parse("365")))));

        assertThat(whole.ledger().cost(BEDUM, FIRST.code(), 2018)).isEqualTo(Euro.parse("30.01"));
        assertThat(whole.ledger().cost(BEDUM, SECOND.code(), 2018)).isEqualTo(Euro.parse("10"));
        assertThat(region.ledger().cost(WINSUM, FIRST.code(), 2018)).isEqualTo(Euro.parse("273"));
        assertThat(region.ledger().cost(WINSUM, SECOND.code(), 2018)).isEqualTo(Euro.parse("91"));
        assertThat(region.ledger().cost(WINSUM, INTENSIVE.code(), 2018)).isEqualTo(Euro.parse("364"));
        assertThat(region.atFirstProduct())
                .extracting(MonitorCell::segment)
                .containsExactly(Optional.of(Segment.INTENSIVE));
    }

    @Test
    void aCorrectionThatPrevailsPutsTheForecastAtTheFirstProduct() {
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 12, 31), OPTIONS, CATALOGUE)
                .add(line("2018-01-10", "-5"))
                .add(UsageLine.ofAmount(BEDUM, SECOND.code(), LocalDate.of(2018, 1, 5), Euro.parse("10")))
                .build();

        ForecastLedger forecast = ForecastLedger.of(MonitorReport.ofPlan(use, plan("1000", "0")));

        assertThat(forecast.ledger().cost(BEDUM, FIRST.code(), 2018)).isEqualTo(Euro.parse("5"));
        assertThat(forecast.ledger().cost(BEDUM, SECOND.code(), 2018)).isEqualTo(Euro.ZERO);
        assertThat(forecast.atFirstProduct()).hasSize(1);
    }

    /** Of a budget of 365 half a year and two days, 184, are to come; 184 were taken back: the year is forecast at nothing. */
    @Test
    void whatIsGivenAndWhatIsToComeCancelOutByProduct() {
        MonitorUse use = MonitorUse.builder(
                        LocalDate.of(2018, 6, 30),
                        OPTIONS.toBuilder().rest(RestOfYear.AS_PLANNED).build(),
                        CATALOGUE)
                .add(line("2018-01-10", "-184"))
                .build();

        ForecastLedger forecast = ForecastLedger.of(MonitorReport.ofPlan(use, plan("365", "0")));

        assertThat(forecast.ledger().cost(BEDUM, FIRST.code(), 2018)).isEqualTo(Euro.ZERO);
        assertThat(forecast.given().cost(BEDUM, FIRST.code(), 2018)).isEqualTo(Euro.parse("-184"));
        assertThat(forecast.rest().cost(BEDUM, FIRST.code(), 2018)).isEqualTo(Euro.parse("184"));
        assertThat(forecast.atFirstProduct()).hasSize(1);
    }

    /** 100 of one product and -100 of another: nothing is forecast, and it is reported that the products do not show. */
    @Test
    void useOfProductsThatCancelOutIsReported() {
        MonitorUse use = MonitorUse.builder(LocalDate.of(2018, 12, 31), OPTIONS, CATALOGUE)
                .add(line("2018-01-10", "100"))
                .add(UsageLine.ofAmount(BEDUM, SECOND.code(), LocalDate.of(2018, 1, 5), Euro.parse("-100")))
                .build();

        ForecastLedger forecast = ForecastLedger.of(MonitorReport.ofPlan(use, plan("1000", "0")));

        assertThat(forecast.atFirstProduct()).extracting(MonitorCell::forecast).containsExactly(Euro.ZERO);
        assertThat(forecast.ledger().cost(BEDUM, FIRST.code(), 2018)).isEqualTo(Euro.ZERO);
        assertThat(forecast.ledger().cost(BEDUM, SECOND.code(), 2018)).isEqualTo(Euro.ZERO);
    }

    /** Without use a segment without a product has no forecast: nothing needs a product. As planned it has: refused. */
    @Test
    void aSegmentWithoutAProductIsRefusedOnlyWhereSomethingIsForecast() {
        BudgetPlan plan = BudgetPlan.of(ImmutableMap.of(
                new PlanCell(2018, BEDUM, Segment.CRISIS), Euro.parse("365"),
                new PlanCell(2018, WINSUM, Segment.CRISIS), Euro.parse("730"),
                new PlanCell(2018, WINSUM, Segment.BASIC), Euro.parse("36.50"),
                new PlanCell(2018, BEDUM, Segment.FLEXIBLE), Euro.parse("1")));
        LocalDate date = LocalDate.of(2018, 6, 30);
        MonitorUse pace = MonitorUse.builder(date, OPTIONS, CATALOGUE).build();
        MonitorUse planned = MonitorUse.builder(
                        date, OPTIONS.toBuilder().rest(RestOfYear.AS_PLANNED).build(), CATALOGUE)
                .build();

        assertThat(ForecastLedger.of(MonitorReport.ofPlan(pace, plan)).atFirstProduct())
                .isEmpty();
        MonitorReport report = MonitorReport.ofPlan(planned, plan);
        assertThatThrownBy(() -> ForecastLedger.of(report)).hasMessage("""
                        forecast of EUR 552.00 must have a product to stand under but CRISIS has none
                        forecast of EUR 18.40 must have a product to stand under but BASIC has none""");
    }

    @Test
    void refusesWhatHasNoPlace() {
        MonitorUse.Builder inTheMonth = MonitorUse.builder(LocalDate.of(2018, 3, 30), OPTIONS, CATALOGUE)
                .add(line("2018-03-01", "1"), LocalDate.of(2018, 3, 2));
        assertThatThrownBy(inTheMonth::build)
                .isInstanceOf(RefusalException.class)
                .hasMessage("with days on which lines became known the date must be the end of a month but was"
                        + " 2018-03-30");
        MonitorUse.Builder otherDate = MonitorUse.builder(LocalDate.of(2018, 3, 31), OPTIONS, CATALOGUE);
        assertThatThrownBy(() -> otherDate.merge(inTheMonth))
                .hasMessage("uses to merge must have the same date, options and products");
        MonitorUse use = otherDate.build();
        ImmutableList<Budget> twice =
                ImmutableList.of(Budget.of(BEDUM, 2018, Euro.ZERO), Budget.of(BEDUM, 2018, Euro.ZERO));
        assertThatThrownBy(() -> MonitorReport.ofBudgets(use, twice))
                .hasMessage("budget must be given once but is given again (municipality 0005, 2018)");
        MonitorReport crisis = MonitorReport.ofPlan(
                MonitorUse.builder(
                                LocalDate.of(2018, 3, 31),
                                OPTIONS.toBuilder().rest(RestOfYear.AS_PLANNED).build(),
                                CATALOGUE)
                        .build(),
                BudgetPlan.of(ImmutableMap.of(new PlanCell(2018, BEDUM, Segment.CRISIS), Euro.parse("1"))));
        assertThatThrownBy(() -> ForecastLedger.of(crisis))
                .hasMessage("forecast of EUR 0.75 must have a product to stand under but CRISIS has none");
        MonitorUse.Builder full = MonitorUse.builder(LocalDate.of(2018, 3, 31), OPTIONS, CATALOGUE)
                .addCents(BEDUM, 0, LocalDate.of(2018, 1, 1), Long.MAX_VALUE);
        assertThatThrownBy(() -> full.addCents(BEDUM, 0, LocalDate.of(2018, 1, 2), 1))
                .hasMessage("cost of month 2018-01 must fit in 64 bits of cents (municipality 0005)");
        for (int ordinal : new int[] {-1, CATALOGUE.products().size()}) {
            assertThatThrownBy(() -> full.addCents(BEDUM, ordinal, LocalDate.of(2018, 1, 2), 1))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage("ordinal of a product must be from 0 to below 3 but was " + ordinal);
        }
        MonitorUse.Builder together = MonitorUse.builder(LocalDate.of(2018, 3, 31), OPTIONS, CATALOGUE)
                .addCents(BEDUM, 0, LocalDate.of(2018, 1, 1), Long.MAX_VALUE)
                .addCents(BEDUM, 2, LocalDate.of(2018, 1, 2), 1);
        ImmutableList<Budget> none = ImmutableList.of();
        assertThatThrownBy(() -> MonitorReport.ofBudgets(together.build(), none))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost of month 2018-01 must fit in 64 bits of cents");
        MonitorOptions.Builder options = MonitorOptions.builder()
                .delays(0)
                .profileYears(-1)
                .attention(Percentage.of("-1"))
                .over(Percentage.of("-2"));
        assertThatThrownBy(options::build).hasMessage("""
                        delay must be at least 1 month but was 0
                        years of the profile must be from 0 to 50 but were -1
                        share for ATTENTION must not be negative but was -1%
                        share for OVER must not be below that for ATTENTION but was -2% below -1%""");
        assertThatThrownBy(() -> MonitorOptions.builder().delays(37).build())
                .hasMessage("delay must be at most 36 months but was 37");
    }

    private static MonitorReport report(String until, String budget, String used) {
        LocalDate date = LocalDate.parse(until);
        return MonitorReport.ofBudgets(
                MonitorUse.builder(date, OPTIONS, CATALOGUE)
                        .add(line(date.getYear() + "-01-01", used))
                        .build(),
                ImmutableList.of(Budget.of(BEDUM, date.getYear(), Euro.parse(budget))));
    }

    private static BudgetPlan plan(String flexible, String intensive) {
        return BudgetPlan.of(ImmutableMap.of(
                new PlanCell(2018, BEDUM, Segment.FLEXIBLE), Euro.parse(flexible),
                new PlanCell(2018, BEDUM, Segment.INTENSIVE), Euro.parse(intensive)));
    }

    private static UsageLine line(String date, String amount) {
        return UsageLine.ofAmount(BEDUM, FIRST.code(), LocalDate.parse(date), Euro.parse(amount));
    }
}
