package nl.regiokas.budgeting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final Product FLEXIBLE = Product.of("F", "flexible", Segment.FLEXIBLE);
    private static final Product INTENSIVE = Product.of("I", "intensive", Segment.INTENSIVE);
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(ImmutableList.of(FLEXIBLE, INTENSIVE));

    /** 300 and 100 over 2016 and 2017; what 2015 cost does not count. */
    @Test
    void aPlanFollowsTheCostOfTheYearsBefore() {
        CostLedger history = ledger(
                line(BEDUM, FLEXIBLE, 2015, "999"),
                line(BEDUM, FLEXIBLE, 2016, "100"),
                line(BEDUM, FLEXIBLE, 2017, "200"),
                line(BEDUM, INTENSIVE, 2017, "100"),
                line(BEDUM, INTENSIVE, 2018, "999"));

        HistoricPlan plan = HistoricPlan.of(
                2018,
                ImmutableList.of(budget(BEDUM, "1000"), Budget.of(BEDUM, 2017, Euro.parse("5"))),
                history,
                CATALOGUE,
                2);

        assertThat(plan.plan().amount(2018, BEDUM, Segment.FLEXIBLE)).isEqualTo(Euro.parse("750"));
        assertThat(plan.plan().amount(2018, BEDUM, Segment.INTENSIVE)).isEqualTo(Euro.parse("250"));
        assertThat(plan.plan().municipalities(2017)).isEmpty();
        assertThat(plan.byRegion()).isEmpty();
    }

    /** Winsum has a segment below zero, the region 300 and 50: of 700 that is 600 and 100. */
    @Test
    void whoseHistoryIsNoUseIsPlannedByTheRegion() {
        CostLedger history = ledger(
                line(BEDUM, FLEXIBLE, 2017, "200"),
                line(BEDUM, INTENSIVE, 2017, "100"),
                line(WINSUM, FLEXIBLE, 2017, "100"),
                line(WINSUM, INTENSIVE, 2017, "-50"));

        HistoricPlan plan = HistoricPlan.of(
                2018, ImmutableList.of(budget(WINSUM, "700"), budget(BEDUM, "3")), history, CATALOGUE, 1);

        assertThat(plan.byRegion()).containsExactly(WINSUM);
        assertThat(plan.plan().amount(2018, WINSUM, Segment.FLEXIBLE)).isEqualTo(Euro.parse("600"));
        assertThat(plan.plan().amount(2018, WINSUM, Segment.INTENSIVE)).isEqualTo(Euro.parse("100"));
        assertThat(plan.plan().amount(2018, BEDUM, Segment.FLEXIBLE)).isEqualTo(Euro.parse("2"));
    }

    /** The corrections of Winsum leave nothing of its intensive care: its history still counts, all of it flexible. */
    @Test
    void aSegmentWhoseCostIsZeroIsPlannedAtZero() {
        CostLedger history = ledger(
                line(BEDUM, INTENSIVE, 2017, "100"),
                line(WINSUM, FLEXIBLE, 2017, "100"),
                line(WINSUM, INTENSIVE, 2016, "50"),
                line(WINSUM, INTENSIVE, 2017, "-50"));

        HistoricPlan plan = HistoricPlan.of(2018, ImmutableList.of(budget(WINSUM, "700")), history, CATALOGUE, 2);

        assertThat(plan.byRegion()).isEmpty();
        assertThat(plan.plan().amount(2018, WINSUM, Segment.FLEXIBLE)).isEqualTo(Euro.parse("700"));
        assertThat(plan.plan().amount(2018, WINSUM, Segment.INTENSIVE)).isEqualTo(Euro.ZERO);
    }

    @Test
    void aRegionWithoutHistoryCannotBePlannedByIt() {
        ImmutableList<Budget> budgets = ImmutableList.of(budget(BEDUM, "1"));
        CostLedger nothing = ledger();

        assertThatThrownBy(() -> HistoricPlan.of(2018, budgets, nothing, CATALOGUE, 3))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "cost of the region over 3 years must be positive in total and in no segment negative to plan"
                                + " by it (municipality 0005, 2018)");
        assertThatThrownBy(() -> HistoricPlan.of(2018, budgets, nothing, CATALOGUE, 0))
                .hasMessage("number of years of history must be from 1 to 100 but was 0");
        assertThatThrownBy(() -> HistoricPlan.of(2018, budgets, nothing, CATALOGUE, 101))
                .hasMessage("number of years of history must be from 1 to 100 but was 101");
        assertThat(HistoricPlan.of(2018, ImmutableList.of(), nothing, CATALOGUE, 1)
                        .plan()
                        .amounts())
                .isEmpty();
    }

    @Test
    void aPurchasePlanHasASolidaryAndAnOwnPart() {
        PurchasePlan purchase = PurchasePlan.of(
                2018,
                plan(BEDUM, "70", "30"),
                ImmutableList.of(budget(BEDUM, "100")),
                ImmutableMap.of("intensive", ImmutableSet.of(Segment.INTENSIVE, Segment.CRISIS)));

        assertThat(purchase.amounts().columnKeySet()).containsExactly("intensive", "own");
        assertThat(purchase.solidary(BEDUM)).isEqualTo(Euro.parse("30"));
        assertThat(purchase.own(BEDUM)).isEqualTo(Euro.parse("70"));
    }

    @Test
    void reportsEveryFaultAtOnce() {
        BudgetPlan plan = plan(BEDUM, "70", "30").toBuilder()
                .putAmounts(new PlanCell(2018, MunicipalityCode.of("1663"), Segment.BASIC), Euro.parse("1"))
                .build();
        ImmutableList<Budget> budgets = ImmutableList.of(budget(BEDUM, "100.01"), budget(WINSUM, "1"));
        ImmutableMap<String, ImmutableSet<Segment>> scopes = ImmutableMap.of(
                "one", ImmutableSet.of(Segment.CRISIS),
                "own", ImmutableSet.of(Segment.CRISIS));

        assertThatThrownBy(() -> PurchasePlan.of(2018, plan, budgets, scopes))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        scope must have a name other than own
                        segment CRISIS must be in one scope but is in one and own
                        plan must sum to the budget EUR 100.01 but sums to EUR 100.00 (municipality 0005, 2018)
                        budget must have a plan but there is none (municipality 0053, 2018)
                        planned budget must have a budget but there is none (municipality 1663, 2018)""");
        ImmutableList<Budget> twice = ImmutableList.of(budget(BEDUM, "1"), budget(BEDUM, "1"));
        assertThatThrownBy(() -> PurchasePlan.of(2018, plan, twice, ImmutableMap.<String, ImmutableSet<Segment>>of()))
                .hasMessage("budget must be given once but is given again (municipality 0005, 2018)");
    }

    private static BudgetPlan plan(MunicipalityCode municipality, String flexible, String intensive) {
        return BudgetPlan.of(ImmutableMap.of(
                new PlanCell(2018, municipality, Segment.FLEXIBLE), Euro.parse(flexible),
                new PlanCell(2018, municipality, Segment.INTENSIVE), Euro.parse(intensive)));
    }

    private static Budget budget(MunicipalityCode municipality, String amount) {
        return Budget.of(municipality, 2018, Euro.parse(amount));
    }

    private static CostLedger ledger(UsageLine... lines) {
        return CostLedger.of(ImmutableList.of(BEDUM, WINSUM), CATALOGUE, ImmutableList.copyOf(lines));
    }

    private static UsageLine line(MunicipalityCode municipality, Product product, int year, String amount) {
        return UsageLine.ofAmount(municipality, product.code(), LocalDate.of(year, 7, 1), Euro.parse(amount));
    }
}
