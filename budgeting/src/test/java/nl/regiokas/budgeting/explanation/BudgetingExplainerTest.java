package nl.regiokas.budgeting.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.clients.AverageRounding;
import nl.regiokas.budgeting.clients.BmweClients;
import nl.regiokas.budgeting.clients.ClientSummary;
import nl.regiokas.budgeting.cooperation.OrganisationCost;
import nl.regiokas.budgeting.earmark.FundSpending;
import nl.regiokas.budgeting.earmark.SpendingDomain;
import nl.regiokas.budgeting.earmark.TransformationAssignment;
import nl.regiokas.budgeting.earmark.TransformationMoney;
import nl.regiokas.budgeting.earmark.YouthFund;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorOptions;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.MonitorUse;
import nl.regiokas.budgeting.monitor.RestOfYear;
import nl.regiokas.budgeting.pgb.BmwePgb;
import nl.regiokas.budgeting.pgb.PgbResult;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.budgeting.provider.BudgetKind;
import nl.regiokas.budgeting.provider.Claim;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderBudget;
import nl.regiokas.budgeting.provider.ProviderRules;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import org.junit.jupiter.api.Test;

/** Explanations are the amounts they explain, add up, and have words in both languages. */
class BudgetingExplainerTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final Product HELP = Product.of("F", "help", Segment.FLEXIBLE);
    private static final ProductCatalogue CATALOGUE =
            ProductCatalogue.of(ImmutableList.of(HELP, Product.of("I", "care", Segment.INTENSIVE)));

    @Test
    void personalBudgets() {
        PgbResult result = PgbResult.of(
                ImmutableMap.of(
                        "Bedum",
                        Euro.parse("637212"),
                        "De Marne",
                        Euro.parse("790433"),
                        "Winsum",
                        Euro.parse("1070730"),
                        "Eemsmond",
                        Euro.parse("1458840")),
                BmwePgb.costs());

        PgbExplainer explainer = new PgbExplainer(result);
        Explanation total = explainer.explain("total");

        assertThat(explainer.find("total")).contains(total);
        assertThat(explainer.find("Bedum")).contains(explainer.explain("Bedum"));
        assertThat(explainer.find("Assen")).isEmpty();

        assertThat(total.amount()).isEqualTo(Euro.parse("-2533922"));
        assertThat(total.parts()).hasSize(4);
        assertThat(english(total).lines())
                .contains(
                        "  + Result of personal budgets of Bedum: -EUR 467,429.00",
                        "      + Less the cost of BG-I: -EUR 530,000.00");
        hasWords(total);
    }

    @Test
    void costPerClient() {
        ClientSummary summary = ClientSummary.of(BmweClients.all(), AverageRounding.DOWN, Euro.parse("1"));

        Explanation total =
                new ClientExplainer(summary).costPerClient(summary.total()).orElseThrow();

        assertThat(total.amount()).isEqualTo(Euro.parse("7011"));
        assertThat(english(total))
                .contains("exactly EUR 7,011.935785…, rounded down")
                .contains("the 1,604 clients whose cost is known, of 1,946 in");
        assertThat(new ClientExplainer(summary).costPerClient(summary.kind(BmweClients.ACCESS)))
                .isEmpty();
        hasWords(total);
    }

    @Test
    void providers() {
        ProviderBudget.Builder production = ProviderBudget.builder();
        production
                .year(2015)
                .provider("E")
                .kind(BudgetKind.PRODUCTION)
                .financier("province")
                .amount(Euro.parse("120"));
        ProviderSettlement settlement = ProviderSettlement.of(
                ImmutableList.of(new Provider("E", "Elker", "E")),
                ImmutableList.of(
                        production.build(),
                        production
                                .kind(BudgetKind.ADVANCE)
                                .financier(Optional.empty())
                                .amount(Euro.parse("90"))
                                .build()),
                Optional.of(ProviderRules.groningen2015()
                        .holdsBudgetAtThreshold(true)
                        .putDiscounts("province", Percentage.of("20"))
                        .build()),
                ImmutableList.of(Claim.builder()
                        .line(1)
                        .provider("E")
                        .municipality(BEDUM)
                        .product(HELP.code())
                        .segment(Segment.FLEXIBLE)
                        .date(LocalDate.of(2015, 3, 1))
                        .amount(Euro.parse("100"))
                        .build()));

        Explanation settle =
                new ProviderExplainer(settlement).settle(settlement.results().get(0));

        assertThat(settle.amount()).isEqualTo(Euro.parse("6"));
        assertThat(english(settle).lines())
                .startsWith("Still to be paid to E for 2015, all segments: EUR 6.00")
                .contains("      + Accepted claims: EUR 96.00", "          of EUR 100.00 claimed, EUR 4.00 is refused")
                .anyMatch(line -> line.strip().equals("+ Less the discount of province: -EUR 24.00"));
        hasWords(settle);
    }

    /** 120 less 20% of one provider, 50 less 10% of the other. */
    @Test
    void aGrantIsExplainedByItsOwnProviderOnly() {
        ProviderBudget.Builder production = ProviderBudget.builder().year(2015).kind(BudgetKind.PRODUCTION);
        ProviderSettlement settlement = ProviderSettlement.of(
                ImmutableList.of(new Provider("E", "Elker", "E"), new Provider("S", "Small", "S")),
                ImmutableList.of(
                        production
                                .provider("E")
                                .financier("province")
                                .amount(Euro.parse("120"))
                                .build(),
                        production
                                .provider("S")
                                .financier("insurer")
                                .amount(Euro.parse("50"))
                                .build()),
                Optional.of(ProviderRules.groningen2015()
                        .holdsBudgetAtThreshold(true)
                        .putDiscounts("province", Percentage.of("20"))
                        .putDiscounts("insurer", Percentage.of("10"))
                        .build()),
                ImmutableList.of());
        ProviderExplainer explainer = new ProviderExplainer(settlement);

        assertThat(english(explainer.settle(settlement.results().get(0))))
                .contains("Less the discount of province: -EUR 24.00")
                .doesNotContain("insurer");
        assertThat(english(explainer.settle(settlement.results().get(1))))
                .contains("Less the discount of insurer: -EUR 5.00")
                .doesNotContain("province");
    }

    @Test
    void planByHistory() {
        CostLedger history =
                CostLedger.of(ImmutableList.of(BEDUM), CATALOGUE, ImmutableList.of(line(2016, "1"), line(2016, "2")));
        HistoricPlan plan = HistoricPlan.of(
                2018, ImmutableList.of(Budget.of(BEDUM, 2018, Euro.parse("100"))), history, CATALOGUE, 2);

        Explanation cell = new HistoricPlanExplainer(plan).explain(new PlanCell(2018, BEDUM, Segment.FLEXIBLE));

        assertThat(cell.amount()).isEqualTo(Euro.parse("100"));
        assertThat(english(cell)).startsWith("Planned 2018 by 0005 for flexible support: EUR 100.00");
        hasWords(cell);
    }

    /** Of 1.00 by 2 and 1 Bedum plans 66.67 and 33.33 cents; Winsum has no history and plans its 3.00 as 2.00 and 1.00. */
    @Test
    void planByHistoryOfTheMunicipalityOrTheRegion() {
        MunicipalityCode winsum = MunicipalityCode.of("0053");
        CostLedger history = CostLedger.of(
                ImmutableList.of(BEDUM, winsum),
                CATALOGUE,
                ImmutableList.of(
                        line(2017, "2"),
                        UsageLine.ofAmount(BEDUM, ProductCode.of("I"), LocalDate.of(2017, 1, 1), Euro.parse("1"))));
        HistoricPlanExplainer explainer = new HistoricPlanExplainer(HistoricPlan.of(
                2018,
                ImmutableList.of(Budget.of(BEDUM, 2018, Euro.parse("1")), Budget.of(winsum, 2018, Euro.parse("3"))),
                history,
                CATALOGUE,
                1));

        Explanation own = explainer.explain(new PlanCell(2018, BEDUM, Segment.FLEXIBLE));
        Explanation region = explainer.explain(new PlanCell(2018, winsum, Segment.FLEXIBLE));

        assertThat(own.amount()).isEqualTo(Euro.parse("0.67"));
        assertThat(own.rounding().map(Rounding::exactCents)).contains(Rational.of(200, 3));
        assertThat(english(own)).containsIgnoringWhitespaces("in the years before, of the municipality");
        assertThat(region.amount()).isEqualTo(Euro.parse("2"));
        assertThat(region.rounding()).isEmpty();
        assertThat(english(region))
                .containsIgnoringWhitespaces(
                        "of the region, since the municipality has no use that it can be planned by");
    }

    /** Flexible care is under solidarity, basic support is not. */
    @Test
    void purchasePlan() {
        BudgetPlan planned = BudgetPlan.of(ImmutableMap.of(
                new PlanCell(2018, BEDUM, Segment.FLEXIBLE), Euro.parse("60"),
                new PlanCell(2018, BEDUM, Segment.INTENSIVE), Euro.parse("10"),
                new PlanCell(2018, BEDUM, Segment.BASIC), Euro.parse("30")));
        ImmutableMap<String, ImmutableSet<Segment>> scopes =
                ImmutableMap.of("joint", ImmutableSet.of(Segment.FLEXIBLE, Segment.INTENSIVE));
        ImmutableList<Budget> budgets = ImmutableList.of(Budget.of(BEDUM, 2018, Euro.parse("100")));
        PurchasePlan in = PurchasePlan.of(2018, planned, budgets, scopes);
        PurchasePlan out = PurchasePlan.of(2018, planned, budgets, scopes, (scope, municipality) -> false);

        ImmutableList<Explanation> parts =
                new PurchasePlanExplainer(in, planned, scopes, Optional.empty()).explain(BEDUM);
        ImmutableList<Explanation> alone =
                new PurchasePlanExplainer(out, planned, scopes, Optional.empty()).explain(BEDUM);

        assertThat(parts).extracting(Explanation::amount).containsExactly(Euro.parse("70"), Euro.parse("30"));
        assertThat(english(parts.get(0)).lines())
                .startsWith("Planned 2018 by 0005 for joint: EUR 70.00")
                .anyMatch(line -> line.strip().equals("+ Planned for flexible support: EUR 60.00"))
                .anyMatch(line -> line.strip().equals("+ Planned for intensive support and care: EUR 10.00"))
                .anyMatch(line -> line.contains("001_f32ba5cc43f3ec4a"));
        assertThat(alone).extracting(Explanation::amount).containsExactly(Euro.parse("0"), Euro.parse("100"));
        assertThat(parts.get(0).parts()).hasSize(2);
        assertThat(parts.get(1).parts()).hasSize(1);
        assertThat(alone.get(0).parts()).isEmpty();
        assertThat(alone.get(1).parts()).hasSize(3);
        parts.forEach(BudgetingExplainerTest::hasWords);
        alone.forEach(BudgetingExplainerTest::hasWords);
    }

    /** 1.4% of 100.00 and 201.00 is 4.214, so 4.21; by budget 1.3987 and 2.8113: the odd cent goes to the first. */
    @Test
    void costOfTheOrganisation() {
        MunicipalityCode winsum = MunicipalityCode.of("0053");
        ImmutableSortedMap<MunicipalityCode, MonetaryAmount> budgets =
                ImmutableSortedMap.of(BEDUM, Euro.parse("100"), winsum, Euro.parse("201"));
        OrganisationCostExplainer explainer = new OrganisationCostExplainer(
                OrganisationCost.of(OrganisationCost.RIGG, budgets), OrganisationCost.RIGG, budgets);

        assertThat(explainer.total().amount()).isEqualTo(Euro.parse("4.21"));
        assertThat(explainer.part(BEDUM).amount()).isEqualTo(Euro.parse("1.40"));
        assertThat(explainer.part(winsum).amount()).isEqualTo(Euro.parse("2.81"));
        assertThat(english(explainer.part(BEDUM)))
                .startsWith("Part of 0005 in the cost of the organisation: EUR 1.40")
                .contains("1.4% of the budgets of EUR 301.00 together", "001_f32ba5cc43f3ec4a");
        assertThat(explainer.part(BEDUM).rounding().map(Rounding::exactCents)).contains(Rational.of(42_100, 301));
        assertThat(explainer.part(winsum).rounding().map(Rounding::exactCents)).contains(Rational.of(84_621, 301));
        hasWords(explainer.part(winsum));
        hasWords(explainer.total());
    }

    /** 1.4% of 100.00 and 200.00 is 4.20: 1.40 and 2.80 to the cent. */
    @Test
    void aPartOfTheOrganisationInWholeCentsIsNotRounded() {
        ImmutableSortedMap<MunicipalityCode, MonetaryAmount> budgets =
                ImmutableSortedMap.of(BEDUM, Euro.parse("100"), MunicipalityCode.of("0053"), Euro.parse("200"));
        OrganisationCostExplainer explainer = new OrganisationCostExplainer(
                OrganisationCost.of(OrganisationCost.RIGG, budgets), OrganisationCost.RIGG, budgets);

        assertThat(explainer.part(BEDUM).amount()).isEqualTo(Euro.parse("1.40"));
        assertThat(explainer.part(BEDUM).rounding()).isEmpty();
    }

    @Test
    void earmarkedMoney() {
        Explanation left = EarmarkExplainer.left(TransformationMoney.of(
                        RtaArrangement.groningen(),
                        Euro.parse("13878933"),
                        ImmutableList.of(new TransformationAssignment("x", 2015, Euro.parse("893.30"))))
                .years()
                .get(0));
        Explanation reserve = EarmarkExplainer.reserve(YouthFund.of(
                        ImmutableMap.of(2015, Euro.parse("10")),
                        ImmutableList.of(new FundSpending(2015, SpendingDomain.OUTSIDE, Euro.parse("3"))))
                .years()
                .get(0));

        assertThat(left.amount()).isEqualTo(Euro.parse("1387000"));
        assertThat(reserve.amount()).isEqualTo(Euro.parse("7"));
        assertThat(english(reserve)).contains("Less spent on other purposes, against the law: -EUR 3.00");
        hasWords(left);
        hasWords(reserve);
    }

    @Test
    void everyCellAndTotalOfTheMonitor() {
        for (RestOfYear rest : RestOfYear.values()) {
            MonitorReport report = MonitorReport.ofPlan(
                    MonitorUse.builder(
                                    LocalDate.of(2018, 3, 31),
                                    MonitorOptions.builder().rest(rest).build(),
                                    CATALOGUE)
                            .add(line(2018, "10"), LocalDate.of(2018, 1, 31))
                            .add(line(2018, "5"), LocalDate.of(2018, 2, 1))
                            .build(),
                    BudgetPlan.of(ImmutableMap.of(
                            new PlanCell(2018, BEDUM, Segment.FLEXIBLE), Euro.parse("100"),
                            new PlanCell(2018, BEDUM, Segment.INTENSIVE), Euro.parse("7"))));
            MonitorExplainer explainer = new MonitorExplainer(report);
            ImmutableSet<MonitorCell> all = ImmutableSet.<MonitorCell>builder()
                    .addAll(report.now().cells())
                    .addAll(report.now().municipalities())
                    .addAll(report.now().segments())
                    .add(report.now().total())
                    .build();

            for (MonitorCell cell : all) {
                assertThat(explainer.expected(cell).amount()).isEqualTo(cell.expected());
                assertThat(explainer.undeclared(cell).amount()).isEqualTo(cell.undeclared());
                assertThat(explainer.forecast(cell).amount()).isEqualTo(cell.forecast());
                if (report.now().cells().contains(cell)) {
                    assertThat(explainer.forecast(cell).rule())
                            .isEqualTo(
                                    rest == RestOfYear.AS_PLANNED
                                            ? BudgetingRule.MONITOR_FORECAST_AS_PLANNED
                                            : BudgetingRule.MONITOR_FORECAST);
                }
                hasWords(explainer.expected(cell));
                hasWords(explainer.undeclared(cell));
                hasWords(explainer.forecast(cell));
            }
        }
    }

    @Test
    void everyRuleHasWordsInBothLanguages() {
        for (String language : ImmutableList.of("en", "nl")) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "nl.regiokas.budgeting.explanation.budgeting", Locale.forLanguageTag(language));
            assertThat(Arrays.stream(BudgetingRule.values()).map(BudgetingRule::id))
                    .allMatch(id -> bundle.containsKey(id) && bundle.containsKey(id + ".rule"));
        }
    }

    private static UsageLine line(int year, String amount) {
        return UsageLine.ofAmount(BEDUM, HELP.code(), LocalDate.of(year, 1, 1), Euro.parse(amount));
    }

    private static String english(Explanation explanation) {
        return ExplanationText.in(BudgetingWording.in(Locale.ENGLISH)).write(explanation);
    }

    private static void hasWords(Explanation explanation) {
        assertThat(english(explanation)).doesNotContain("{");
        assertThat(ExplanationText.in(BudgetingWording.in(Locale.forLanguageTag("nl")))
                        .write(explanation))
                .doesNotContain("{");
    }
}
