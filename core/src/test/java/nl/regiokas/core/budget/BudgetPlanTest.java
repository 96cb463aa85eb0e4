package nl.regiokas.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");

    private static final BudgetPlan PLAN = BudgetPlan.of(ImmutableMap.of(
            new PlanCell(2018, WINSUM, Segment.BASIC), Euro.parse("10"),
            new PlanCell(2018, BEDUM, Segment.INTENSIVE), Euro.parse("20.50"),
            new PlanCell(2018, BEDUM, Segment.BASIC), Euro.parse("0.25"),
            new PlanCell(2019, BEDUM, Segment.BASIC), Euro.parse("7")));

    @Test
    void amountsAreByYearMunicipalityAndSegment() {
        assertThat(PLAN.amount(2018, BEDUM, Segment.INTENSIVE)).isEqualTo(Euro.parse("20.50"));
        assertThat(PLAN.amount(2018, BEDUM, Segment.CRISIS)).isEqualTo(Euro.ZERO);
        assertThat(PLAN.total(2018, BEDUM)).isEqualTo(Euro.parse("20.75"));
        assertThat(PLAN.total(2019, WINSUM)).isEqualTo(Euro.ZERO);
        assertThat(PLAN.amounts().firstKey()).isEqualTo(new PlanCell(2018, BEDUM, Segment.BASIC));
    }

    @Test
    void reportsWhoHasNoPlan() {
        assertThat(PLAN.municipalities(2018)).containsExactly(BEDUM, WINSUM);
        assertThat(PLAN.lacking(2019, ImmutableList.of(WINSUM, BEDUM))).containsExactly(WINSUM);
        assertThat(PLAN.lacking(2018, ImmutableList.of(WINSUM, BEDUM))).isEmpty();
    }

    @Test
    void refusesNegativeAmountsAllAtOnce() {
        ImmutableMap<PlanCell, MonetaryAmount> amounts = ImmutableMap.of(
                new PlanCell(2018, WINSUM, Segment.BASIC), Euro.parse("-10"),
                new PlanCell(2018, BEDUM, Segment.CRISIS), Euro.parse("-0.01"));

        assertThatThrownBy(() -> BudgetPlan.of(amounts))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        planned budget of CRISIS must not be negative but was EUR -0.01 (municipality 0005, 2018)
                        planned budget of BASIC must not be negative but was EUR -10.00 (municipality 0053, 2018)""");
    }

    @Test
    void refusesATotalBeyondALong() {
        BudgetPlan.Builder plan = PLAN.toBuilder();
        plan.putAmounts(new PlanCell(2018, WINSUM, Segment.CRISIS), Euro.ofCents(Long.MAX_VALUE));

        assertThatThrownBy(plan::build)
                .hasMessage("planned budget must fit in 64 bits of cents but was EUR 92233720368547768.07"
                        + " (municipality 0053, 2018)");
    }
}
