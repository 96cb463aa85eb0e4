package nl.regiokas.budgeting.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import org.junit.jupiter.api.Test;

class MonitorCalculatorTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final ProductCode CARE = ProductCode.of("A1");
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 31);

    /** 90 of 365 days: 3650 x 90 / 365 = 900 and 100 x 90 / 365 = 24.657534. */
    @Test
    void laysBudgetBesideUse() {
        MonitorReport report =
                MonitorCalculator.report(MARCH, List.of(budget(WINSUM, "100"), budget(BEDUM, "3650")), use());

        assertThat(report.lines())
                .containsExactly(
                        new MonitorLine(BEDUM, Euro.parse("3650"), Euro.parse("1000"), Euro.parse("900")),
                        new MonitorLine(WINSUM, Euro.parse("100"), Euro.parse("20.50"), Euro.parse("24.66")));
        assertThat(report.line(BEDUM).ahead()).isEqualTo(Euro.parse("100"));
        assertThat(report.line(BEDUM).left()).isEqualTo(Euro.parse("2650"));
        assertThat(report.line(BEDUM).usedShare()).hasToString("20/73");
        assertThat(report.ahead()).extracting(MonitorLine::municipality).containsExactly(BEDUM);
        assertThat(report.budget()).isEqualTo(Euro.parse("3750"));
        assertThat(report.use()).isEqualTo(Euro.parse("1020.50"));
        assertThat(report.expected()).isEqualTo(Euro.parse("924.66"));
    }

    @Test
    void lastDayExpectsTheWholeBudget() {
        MonitorReport report = MonitorCalculator.report(
                LocalDate.of(2020, 12, 31),
                List.of(Budget.of(BEDUM, 2020, Euro.parse("0.07")), budget(WINSUM, "1")),
                use());

        assertThat(report.expected()).isEqualTo(Euro.parse("0.07"));
        assertThat(report.line(BEDUM).usedShare()).hasToString("0");
    }

    @Test
    void refusesUseWithoutBudgetAndBudgetsGivenTwice() {
        ImmutableList<Budget> twice = ImmutableList.of(budget(BEDUM, "1"), budget(BEDUM, "2"));

        assertThatThrownBy(() -> MonitorCalculator.report(MARCH, twice, use())).hasMessage("""
                budget must be given once but is given again (municipality 0005, 2018)
                use must have a budget (municipality 0053, 2018)""");
    }

    @Test
    void refusesToTellOfAMunicipalityWithoutBudget() {
        MonitorReport report = new MonitorReport(MARCH, ImmutableList.of());

        assertThatThrownBy(() -> report.line(BEDUM))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0005 has no budget in 2018");
    }

    private static Budget budget(MunicipalityCode municipality, String amount) {
        return Budget.of(municipality, 2018, Euro.parse(amount));
    }

    private static CostLedger use() {
        ProductCatalogue catalogue = ProductCatalogue.of(List.of(Product.of("A1", "care", Segment.FLEXIBLE)));
        return CostLedger.builder(List.of(BEDUM, WINSUM), catalogue)
                .add(UsageLine.ofAmount(BEDUM, CARE, LocalDate.of(2018, 1, 2), Euro.parse("1100")))
                .add(UsageLine.ofAmount(BEDUM, CARE, LocalDate.of(2018, 3, 2), Euro.parse("-100")))
                .add(UsageLine.ofAmount(WINSUM, CARE, LocalDate.of(2018, 3, 31), Euro.parse("20.50")))
                .build();
    }
}
