package nl.regiokas.budgeting.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import org.junit.jupiter.api.Test;

/** Of 2018 the quarters have 90, 91, 92 and 92 days; 724 in the 181 days up to June are 4 a day. */
class MonitorQuartersTest {

    private final MonitorUse use = MonitorUse.builder(
                    LocalDate.of(2018, 6, 30), MonitorOptions.builder().build(), MonitorUseTest.CATALOGUE)
            .addCents(MonitorUseTest.BEDUM, 0, LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 1), 10_000)
            .addCents(MonitorUseTest.BEDUM, 0, LocalDate.of(2018, 3, 31), LocalDate.of(2018, 3, 31), 6_200)
            .addCents(MonitorUseTest.BEDUM, 0, LocalDate.of(2018, 4, 1), LocalDate.of(2018, 4, 1), 30_000)
            .addCents(MonitorUseTest.BEDUM, 0, LocalDate.of(2018, 6, 30), LocalDate.of(2018, 6, 30), 26_200)
            .build();

    @Test
    void everyMonthCountsInItsQuarter() {
        MonitorReport report = MonitorReport.ofBudgets(
                use, ImmutableList.of(Budget.of(MonitorUseTest.BEDUM, 2018, Euro.parse("3650"))));

        assertThat(report.quarters())
                .containsExactly(
                        quarter(1, Optional.empty(), "900", "162", "162"),
                        quarter(2, Optional.empty(), "910", "562", "562"),
                        quarter(3, Optional.empty(), "920", "0", "368"),
                        quarter(4, Optional.empty(), "920", "0", "368"));
    }

    @Test
    void quartersOfAllSegmentsComeBeforeThoseOfEach() {
        MonitorReport report = MonitorReport.ofPlan(
                use,
                BudgetPlan.of(ImmutableMap.of(
                        new PlanCell(2018, MonitorUseTest.BEDUM, Segment.FLEXIBLE), Euro.parse("3650"),
                        new PlanCell(2018, MonitorUseTest.BEDUM, Segment.INTENSIVE), Euro.parse("365"))));
        Optional<Segment> flexible = Optional.of(Segment.FLEXIBLE);
        Optional<Segment> intensive = Optional.of(Segment.INTENSIVE);

        assertThat(report.quarters())
                .containsExactly(
                        quarter(1, Optional.empty(), "990", "162", "162"),
                        quarter(2, Optional.empty(), "1001", "562", "562"),
                        quarter(3, Optional.empty(), "1012", "0", "368"),
                        quarter(4, Optional.empty(), "1012", "0", "368"),
                        quarter(1, flexible, "900", "162", "162"),
                        quarter(2, flexible, "910", "562", "562"),
                        quarter(3, flexible, "920", "0", "368"),
                        quarter(4, flexible, "920", "0", "368"),
                        quarter(1, intensive, "90", "0", "0"),
                        quarter(2, intensive, "91", "0", "0"),
                        quarter(3, intensive, "92", "0", "0"),
                        quarter(4, intensive, "92", "0", "0"));
    }

    private static MonitorQuarter quarter(
            int quarter, Optional<Segment> segment, String expected, String used, String forecast) {
        return new MonitorQuarter(
                quarter, segment, Euro.parse(expected), Euro.parse(used), Euro.ZERO, Euro.parse(forecast));
    }
}
