package nl.regiokas.budgeting.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Which lines count, how long they are looked back at, and where sums end. */
class MonitorUseTest {

    static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    static final ProductCatalogue CATALOGUE = ProductCatalogue.of(ImmutableList.of(
            Product.of("F1", "first", Segment.FLEXIBLE),
            Product.of("F2", "second", Segment.FLEXIBLE),
            Product.of("I", "intensive", Segment.INTENSIVE)));

    /** The 36 months up to January 2018 begin with February 2015. */
    @Test
    void linesOfBeforeThe36MonthsAreEarlier() {
        MonitorUse use = builder("2018-01-31", MonitorOptions.builder().build())
                .addCents(BEDUM, 0, LocalDate.of(2018, 1, 1), 1)
                .addCents(BEDUM, 0, LocalDate.of(2015, 2, 1), 1)
                .addCents(BEDUM, 0, LocalDate.of(2015, 1, 31), 1)
                .addCents(BEDUM, 0, LocalDate.of(2014, 1, 1), 1)
                .build();

        assertThat(use.earlierLines()).isEqualTo(2);
    }

    @Test
    void linesThatWeighInTheProfileAreNotEarlier() {
        MonitorUse use = builder(
                        "2018-01-31", MonitorOptions.builder().profileYears(4).build())
                .addCents(BEDUM, 0, LocalDate.of(2017, 1, 1), 1)
                .addCents(BEDUM, 0, LocalDate.of(2014, 1, 1), 1)
                .addCents(BEDUM, 0, LocalDate.of(2013, 12, 31), 1)
                .build();

        assertThat(use.earlierLines()).isEqualTo(1);
    }

    /** February 2015 is the first month of the ladder and grew from 100 to 150 in a month: so do the 10 of January 2018. */
    @Test
    void theFirstMonthOfTheLadderCountsUpToTheLongestDelay() {
        MonitorUse use = builder(
                        "2018-01-31", MonitorOptions.builder().delays(1).build())
                .addCents(BEDUM, 0, LocalDate.of(2015, 2, 10), LocalDate.of(2015, 2, 28), 10_000)
                .addCents(BEDUM, 0, LocalDate.of(2015, 2, 11), LocalDate.of(2015, 3, 1), 5_000)
                .addCents(BEDUM, 0, LocalDate.of(2018, 1, 10), LocalDate.of(2018, 1, 31), 1_000)
                .build();

        MonitorCell cell =
                MonitorReport.ofBudgets(use, ImmutableList.of()).now().total();

        assertThat(cell.used()).isEqualTo(Euro.parse("10"));
        assertThat(cell.undeclared()).isEqualTo(Euro.parse("5"));
    }

    /** The ladder looks one month ahead and leaves out what came after two; the use of February does not fit with it. */
    @Test
    void aMonthOfAMunicipalityThatDoesNotFitIsRefusedWithItsName() {
        MonitorUse use = builder(
                        "2018-04-30", MonitorOptions.builder().delays(1).build())
                .addCents(BEDUM, 0, LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 1), Long.MAX_VALUE)
                .addCents(BEDUM, 1, LocalDate.of(2018, 2, 1), LocalDate.of(2018, 4, 1), 1)
                .build();
        BudgetPlan none = BudgetPlan.builder().build();

        assertThatThrownBy(() -> MonitorReport.ofPlan(use, none))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost of month 2018-02 must fit in 64 bits of cents (municipality 0005)");
    }

    @Test
    void aLastMonthOfTheRegionThatDoesNotFitIsRefusedWithItsName() {
        MonitorUse use = builder("2018-03-31", MonitorOptions.builder().build())
                .addCents(BEDUM, 0, LocalDate.of(2018, 3, 1), Long.MAX_VALUE)
                .addCents(BEDUM, 2, LocalDate.of(2018, 3, 1), 1)
                .build();
        ImmutableList<Budget> none = ImmutableList.of();

        assertThatThrownBy(() -> MonitorReport.ofBudgets(use, none))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost of month 2018-03 must fit in 64 bits of cents");
    }

    @Test
    void aLineThatIsRefusedCountsForNothing() {
        LocalDate day = LocalDate.of(2018, 3, 1);
        MonitorUse.Builder builder =
                builder("2018-03-31", MonitorOptions.builder().build());

        assertThatThrownBy(() -> builder.addCents(BEDUM, 3, day, day.minusDays(1), 1))
                .isInstanceOf(RefusalException.class);

        MonitorUse use = builder.addCents(BEDUM, 0, day, 1).build();
        assertThat(use.hasKnownDays()).isFalse();
        assertThat(use.earlyLines()).isZero();
    }

    /** What is later does not fit together; the rest would. */
    @Test
    void useThatDoesNotFitIsNotAddedInPart() {
        LocalDate day = LocalDate.of(2018, 3, 1);
        LocalDate later = LocalDate.of(2018, 4, 1);
        MonitorUse.Builder one =
                builder("2018-03-31", MonitorOptions.builder().build()).addCents(BEDUM, 0, later, Long.MAX_VALUE);
        MonitorUse.Builder other = builder(
                        "2018-03-31", MonitorOptions.builder().build())
                .addCents(BEDUM, 0, day, 500)
                .addCents(BEDUM, 0, later, 1);

        assertThatThrownBy(() -> one.merge(other))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost of month 2018 must fit in 64 bits of cents");

        MonitorUse use = one.build();
        assertThat(use.municipalities()).isEmpty();
        assertThat(use.laterLines()).isOne();
    }

    @Test
    void budgetsOfOtherYearsAreLeftOut() {
        MonitorUse use = builder("2018-12-31", MonitorOptions.builder().build()).build();

        MonitorReport report = MonitorReport.ofBudgets(
                use,
                ImmutableList.of(
                        Budget.of(BEDUM, 2017, Euro.parse("1")),
                        Budget.of(BEDUM, 2018, Euro.parse("20")),
                        Budget.of(BEDUM, 2019, Euro.parse("300"))));

        assertThat(report.now().total().budget()).isEqualTo(Euro.parse("20"));
    }

    @Test
    void optionsMayLieOnTheirBounds() {
        MonitorOptions least = MonitorOptions.builder()
                .delays(1)
                .profileYears(0)
                .attention(Percentage.ZERO)
                .over(Percentage.ZERO)
                .build();
        MonitorOptions most =
                MonitorOptions.builder().delays(36).profileYears(50).build();

        assertThat(least.delays()).isEqualTo(1);
        assertThat(least.profileYears()).isZero();
        assertThat(least.over()).isEqualTo(Percentage.ZERO);
        assertThat(most.delays()).isEqualTo(36);
        assertThat(most.profileYears()).isEqualTo(50);
        assertThatThrownBy(() -> MonitorOptions.builder().profileYears(51).build())
                .hasMessage("years of the profile must be from 0 to 50 but were 51");
    }

    /** All use was of the second product: it gets the forecast, and the product without use gets nothing. */
    @Test
    void aProductWithoutUseTakesNothingOfTheForecast() {
        MonitorUse use = builder("2018-12-31", MonitorOptions.builder().build())
                .addCents(BEDUM, 1, LocalDate.of(2018, 1, 1), 1_000)
                .build();

        ForecastLedger forecast =
                ForecastLedger.of(MonitorReport.ofPlan(use, BudgetPlan.builder().build()));

        assertThat(forecast.ledger().cost(BEDUM, CATALOGUE.products().get(0).code(), 2018))
                .isEqualTo(Euro.ZERO);
        assertThat(forecast.ledger().cost(BEDUM, CATALOGUE.products().get(1).code(), 2018))
                .isEqualTo(Euro.parse("10"));
        assertThat(forecast.atFirstProduct()).isEmpty();
    }

    /** 1 and 20 of Bedum, 300 and 4,000 of Winsum: every cell and every sum has a use of its own. */
    @Test
    void cellsAreFoundByMunicipalityAndSegment() {
        MunicipalityCode winsum = MunicipalityCode.of("0053");
        MonitorState now = MonitorReport.ofPlan(
                        builder("2018-12-31", MonitorOptions.builder().build())
                                .addCents(BEDUM, 0, LocalDate.of(2018, 1, 1), 100)
                                .addCents(BEDUM, 2, LocalDate.of(2018, 1, 1), 2_000)
                                .addCents(winsum, 0, LocalDate.of(2018, 1, 1), 30_000)
                                .addCents(winsum, 2, LocalDate.of(2018, 1, 1), 400_000)
                                .build(),
                        BudgetPlan.builder().build())
                .now();
        Optional<MunicipalityCode> inWinsum = Optional.of(winsum);
        Optional<Segment> intensive = Optional.of(Segment.INTENSIVE);

        assertThat(now.find(Optional.empty(), Optional.empty())).contains(now.total());
        assertThat(now.find(Optional.empty(), intensive).orElseThrow().used()).isEqualTo(Euro.parse("4020"));
        assertThat(now.find(inWinsum, Optional.empty()).orElseThrow().used()).isEqualTo(Euro.parse("4300"));
        assertThat(now.find(inWinsum, intensive).orElseThrow().used()).isEqualTo(Euro.parse("4000"));
        assertThat(now.find(inWinsum, Optional.of(Segment.CRISIS))).isEmpty();
    }

    private static MonitorUse.Builder builder(String until, MonitorOptions options) {
        return MonitorUse.builder(LocalDate.parse(until), options, CATALOGUE);
    }
}
