package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.regiokas.budgeting.chainladder.ChainLadder;
import nl.regiokas.budgeting.chainladder.RunOffTriangle;
import nl.regiokas.budgeting.clients.BmweClients;
import nl.regiokas.budgeting.cooperation.CooperationModel;
import nl.regiokas.budgeting.cooperation.OrganisationCost;
import nl.regiokas.budgeting.cooperation.PurchaseComposition;
import nl.regiokas.budgeting.earmark.FundSpending;
import nl.regiokas.budgeting.earmark.SpendingDomain;
import nl.regiokas.budgeting.earmark.TransformationAssignment;
import nl.regiokas.budgeting.earmark.TransformationMoney;
import nl.regiokas.budgeting.monitor.MonitorOptions;
import nl.regiokas.budgeting.monitor.MonthProfile;
import nl.regiokas.budgeting.pgb.BmwePgb;
import nl.regiokas.budgeting.pgb.PgbCheck;
import nl.regiokas.budgeting.pgb.PgbDifference;
import nl.regiokas.budgeting.pgb.PgbFinding;
import nl.regiokas.budgeting.pgb.PgbFindings;
import nl.regiokas.budgeting.pgb.PgbUse;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.budgeting.provider.BudgetKind;
import nl.regiokas.budgeting.provider.Claim;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.GrantPart;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderBudget;
import nl.regiokas.budgeting.provider.ProviderRules;
import nl.regiokas.budgeting.rta.Bmwe2015;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Split;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.UsageRow;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.risk.draw.ClientCost;
import nl.regiokas.risk.draw.ClientCount;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.draw.HistoryFit;
import nl.regiokas.risk.draw.LognormalSeverity;
import nl.regiokas.risk.draw.ObservedSeverity;
import nl.regiokas.risk.draw.ParetoTail;
import nl.regiokas.risk.draw.YearUnderWay;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.BooksRule;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.comparison.ComparisonCalculator;
import nl.regiokas.settlement.council.GroningenDecisions;
import nl.regiokas.settlement.incentive.Continuation;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.PerversePair;
import nl.regiokas.settlement.incentive.Trajectory;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import tools.jackson.databind.DatabindException;

/**
 * Every public value type of the library is read back as an equal value, or is refused to be written.
 *
 * <p>All values that can be reached from generated scenarios, what is made of them, and the figures of the papers go through
 * an application's mapper, and what is written fits the schema of its type in the jar.
 */
class ValueTypesProperties {

    private static final Registry REGISTRY = Documents.library().registry();
    private static final int EACH = 8;

    /** The types of values that went through. */
    private static final Set<Class<?>> SEEN = new LinkedHashSet<>();

    /**
     * What has no form: what only a calculation makes (its inputs have one), functions, field tables and registries (they
     * are code), and parts that only their whole can give.
     */
    private static final Set<String> REFUSED = new TreeSet<>(Set.of(
            "budgeting.clients.ClientLine",
            "budgeting.clients.ClientSummary",
            "budgeting.cooperation.PurchaseSplit",
            "budgeting.earmark.EarmarkYear",
            "budgeting.earmark.YouthFund",
            "budgeting.explanation.ClientExplainer",
            "budgeting.explanation.HistoricPlanExplainer",
            "budgeting.explanation.MonitorExplainer",
            "budgeting.explanation.OrganisationCostExplainer",
            "budgeting.explanation.PgbExplainer",
            "budgeting.explanation.ProviderExplainer",
            "budgeting.explanation.PurchasePlanExplainer",
            "budgeting.monitor.ForecastLedger",
            "budgeting.monitor.MonitorCell",
            "budgeting.monitor.MonitorQuarter",
            "budgeting.monitor.MonitorReport",
            "budgeting.monitor.MonitorState",
            "budgeting.pgb.PgbReconciliation",
            "budgeting.pgb.PgbResult",
            "budgeting.provider.Guarantee",
            "budgeting.provider.ProviderAmounts",
            "budgeting.provider.ProviderResult",
            "budgeting.provider.ProviderSettlement",
            "budgeting.rta.ContributionLine",
            "budgeting.rta.MunicipalRta",
            "budgeting.rta.Reconciliation",
            "budgeting.rta.RtaTable",
            "core.money.RoundedTable",
            "core.product.PriceHistory",
            "settlement.Settlement$Year",
            "settlement.books.BookedColumn",
            "settlement.books.BookedScope",
            "settlement.books.BookedScope$Shared",
            "settlement.books.ChargeId",
            "settlement.books.LineYears",
            "settlement.books.YearSettlement",
            "settlement.dated.Dated",
            "settlement.form.Field",
            "settlement.form.FieldType",
            "settlement.form.FieldType$Amount",
            "settlement.form.FieldType$Amounts",
            "settlement.form.FieldType$Branch",
            "settlement.form.FieldType$ByYear",
            "settlement.form.FieldType$Choice",
            "settlement.form.FieldType$Decimal",
            "settlement.form.FieldType$Demanding",
            "settlement.form.FieldType$Flag",
            "settlement.form.FieldType$ListOf",
            "settlement.form.FieldType$Name",
            "settlement.form.FieldType$Naming",
            "settlement.form.FieldType$Nested",
            "settlement.form.FieldType$OneOf",
            "settlement.form.FieldType$Percent",
            "settlement.form.FieldType$Registered",
            "settlement.form.FieldType$Text",
            "settlement.form.FieldType$Whole",
            "settlement.form.FieldType$Year",
            "settlement.form.Form",
            "settlement.form.Form$Check",
            "settlement.form.Form$Demand",
            "settlement.form.Values",
            "settlement.form.BilingualWords",
            "settlement.key.KeyType",
            "settlement.key.KeyTypes",
            "settlement.model.Apportioned",
            "settlement.model.Column",
            "settlement.model.Dependence",
            "settlement.model.Dependence$Ceded",
            "settlement.model.Dependence$SharedAmount",
            "settlement.model.Dependence$Fixed",
            "settlement.model.Dependence$None",
            "settlement.model.Dependence$Own",
            "settlement.model.Dependence$Parts",
            "settlement.model.Dependence$Portion",
            "settlement.model.Dependence$SharedCost",
            "settlement.model.Dependence$Volume",
            "settlement.model.FundLimits",
            "settlement.model.ModelType",
            "settlement.model.ModelTypes",
            "settlement.model.OwnCost",
            "settlement.model.Sharing",
            "settlement.model.Sharing$Later",
            "settlement.model.Sharing$Outside",
            "settlement.model.ChargeContext$Item",
            "settlement.model.Volumes$Expected",
            "settlement.model.Whole$Plain"));

    @Example
    void everyValueTypeIsSupportedOrRefusedByName() throws IOException, URISyntaxException {
        Set<String> unsupported = new TreeSet<>();
        for (Class<?> type : PublishedTypes.all()) {
            if (PublishedTypes.isValue(type)
                    && !isOfFilesOrTests(type)
                    && REGISTRY.find(type).isEmpty()) {
                unsupported.add(type.getName().replace("nl.regiokas.", ""));
            }
        }
        assertThat(unsupported).isEqualTo(REFUSED);
    }

    /** Rows and regions have their files, scenarios their seeds; constants are words everywhere. */
    @Example
    void whatHasFilesOrSeedsHasNoForm() throws IOException, URISyntaxException {
        assertThat(PublishedTypes.all())
                .filteredOn(type -> isOfFilesOrTests(type) && !type.isEnum() && !Rule.class.isAssignableFrom(type))
                .hasSizeGreaterThan(150)
                .allMatch(type -> REGISTRY.find(type).isEmpty());
        UsageRow row = UsageRow.builder()
                .municipality(MunicipalityCode.of("0014"))
                .product(ProductCode.of("45A04"))
                .date(LocalDate.of(2018, 3, 31))
                .amount(Euro.parse("12.50"))
                .build();
        RegionFiles files = RegionFiles.builder().build();
        assertRefused(row, UsageRow.class);
        assertRefused(files, RegionFiles.class);
        assertRefused(RegionContents.of(files, List.of(row), ImmutableMap.of()), RegionContents.class);
        assertRefused(new Line<>("usage.csv", 2, row), Line.class);
        assertRefused(ScenarioBuilder.small().build(), Scenario.class);
    }

    private static void assertRefused(Object value, Class<?> type) {
        assertThatThrownBy(() -> Values.MAPPER.writeValueAsString(Map.of("value", value)))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("have no form in JSON and cannot be written")
                .hasCauseInstanceOf(RefusalException.class);
        assertThatThrownBy(() -> Values.MAPPER.readValue("{}", type))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("have no form in JSON and cannot be written");
    }

    private static boolean isOfFilesOrTests(Class<?> type) {
        return type.getName().startsWith("nl.regiokas.exchange.")
                || type.getName().startsWith("nl.regiokas.testkit.");
    }

    @Example
    void everyConstantReadsBack() throws IOException, URISyntaxException {
        for (Class<?> type : PublishedTypes.all()) {
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    Values.assertReadsBack(constant, type);
                    if (ValueSchemas.isInTheJar(type)) {
                        ValueSchemas.assertFits(constant, type);
                    }
                }
            }
        }
    }

    /** An application's mapper asks the module about each, so that it looks at the members of none. */
    @Example
    void noPublicTypeIsLeftToTheMapper() throws IOException, URISyntaxException {
        assertThat(PublishedTypes.all()).hasSizeGreaterThan(500).allMatch(REGISTRY::isOurs);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(
                RegiokasArbitraries.scenarios().overTheYears().municipalities(2, 4),
                RegiokasArbitraries.scenarios().reorganised().municipalities(2, 4),
                RegiokasArbitraries.scenarios().municipalities(2, 4).years(1, 2));
    }

    /** The seed is fixed, so that every type is met; some scenarios cannot be simulated. */
    @Property(tries = 12, seed = "2018")
    void whatIsReachedFromAScenarioReadsBack(@ForAll("scenarios") Scenario scenario) {
        Walk walk = new Walk();
        walk.visit(scenario.facts());
        walk.visit(scenario.scheme());
        walk.visit(scenario.lines());
        made(walk, () -> rest(scenario));
        walk.visit(Readiness.of(scenario.scheme(), scenario.facts(), scenario.opening()));
        made(walk, scenario::settle);
        made(walk, () -> scenario.settle().years().get(0).payments());
        made(walk, () -> explanations(scenario.settle()));
        made(
                walk,
                () -> ComparisonCalculator.compare(
                        scenario.scheme(), Values.byUse(scenario.scheme()), scenario.facts()));
        made(walk, () -> Continuation.of(scenario.scheme(), scenario.facts()));
        made(
                walk,
                () -> HistoryFit.builder()
                        .ledger(scenario.ledger())
                        .firstYear(scenario.ledger().firstYear())
                        .lastYear(scenario.ledger().lastYear())
                        .build());
        made(walk, () -> Values.study(scenario));
        made(walk, () -> drawnRest(scenario));
        made(walk, () -> RiskCalculator.calculate(Values.study(scenario)));
    }

    @Example
    void theFiguresOfThePapersReadBack() {
        Walk walk = new Walk();
        walk.visit(RtaArrangement.groningen());
        walk.visit(Bmwe2015.published());
        walk.visit(Bmwe2015.rules());
        walk.visit(Bmwe2015.fundings(Bmwe2015.publishedPgbShares()));
        walk.visit(BmwePgb.costs());
        walk.visit(BmweClients.all());
        walk.visit(Groningen.region());
        walk.visit(Groningen.reorganisations());
        walk.visit(GroningenDecisions.of(2017));
        walk.visit(CooperationModel.groningen());
        walk.visit(PurchaseComposition.groningen2016());
        walk.visit(
                OrganisationCost.of(Percentage.of("1.4"), Map.of(MunicipalityCode.of("0014"), Euro.parse("1000.00"))));
        walk.visit(new FundSpending(2016, SpendingDomain.YOUTH, Euro.parse("1.00")));
        walk.visit(TransformationMoney.of(
                RtaArrangement.groningen(),
                Euro.parse("1000.00"),
                List.of(new TransformationAssignment("one", 2015, Euro.parse("12.00")))));
        walk.visit(MonitorOptions.builder().build());
        walk.visit(MonthProfile.byDays(2016));
        RunOffTriangle triangle = RunOffTriangle.of(List.of(new long[] {100, 150}, new long[] {120}));
        walk.visit(triangle);
        walk.visit(ChainLadder.of(triangle));
        walk.visit(Weights.of(1, 2, 3));
        samples().forEach(sample -> made(walk, sample));
        walk.visit(new Split(ImmutableLongArray.of(1, 2), 0, ImmutableIntArray.of(1)));
    }

    private static List<Supplier<?>> samples() {
        MunicipalityCode code = MunicipalityCode.of("0014");
        ProductCode product = ProductCode.of("45A04");
        MonetaryAmount amount = Euro.parse("12.50");
        BudgetPlan plan = BudgetPlan.of(Map.of(new PlanCell(2016, code, Segment.FLEXIBLE), amount));
        SettlementFacts planned = SettlementFacts.builder()
                .municipality("0014", 1)
                .product("45A04", "FLEXIBLE")
                .plan(plan)
                .build();
        CellDifference cell = new CellDifference("a", "b", amount, Euro.parse("-1.00"));
        ProviderBudget budget = ProviderBudget.builder()
                .year(2016)
                .provider("p")
                .segment(Segment.FLEXIBLE)
                .kind(BudgetKind.GUARANTEED)
                .amount(amount)
                .build();
        Claim claim = Claim.builder()
                .line(1)
                .provider("p")
                .municipality(code)
                .product(product)
                .segment(Segment.FLEXIBLE)
                .date(LocalDate.of(2016, 2, 29))
                .amount(amount)
                .build();
        PgbUse use = PgbUse.builder()
                .place(Place.of("line", 3))
                .date(LocalDate.of(2016, 2, 29))
                .segment(Segment.FLEXIBLE)
                .indicationUntil(LocalDate.of(2016, 12, 31))
                .build();
        PgbFinding finding = new PgbFinding(PgbCheck.COMPULSORY, use);
        ClientCost cost = new ClientCost(
                ClientCount.poisson(2.5), LognormalSeverity.of(amount, 0.5).withTail(new ParetoTail(0.1, 2.5)));
        return List.of(
                () -> plan,
                () -> Budget.of(code, 2016, amount),
                () -> new HistoricPlan(
                        plan,
                        ImmutableSortedSet.of(code),
                        ImmutableTable.of(code, Segment.FLEXIBLE, Rational.of(1, 3))),
                () -> new PurchasePlan(2016, ImmutableTable.of(code, "own", amount)),
                () -> new PgbDifference(cell, amount, true),
                () -> new PgbFindings(ImmutableList.of(finding), ImmutableSet.copyOf(PgbCheck.values())),
                () -> new Provider("p", "Provider", "p"),
                () -> ProviderRules.groningen2015().holdsBudgetAtThreshold(true).build(),
                () -> new DecidedClaim(claim, amount),
                () -> new GrantPart(budget, amount),
                () -> planned,
                () -> new TransformationAssignment("one", 2015, amount),
                () -> new CostModel(ImmutableTable.of(code, product, cost)),
                () -> ObservedSeverity.always(amount),
                JsonPageTest::closed,
                () -> OpenItem.of(code, 2019, 2018, ChargeKind.INSTALMENT),
                () -> new Incentive(
                        code,
                        product,
                        2018,
                        100,
                        ImmutableSortedMap.of(2018, 50L),
                        ImmutableSortedMap.of(Party.CASHIER, 48L),
                        2),
                () -> new PerversePair(code, 2018, new Trajectory(product, 2), 1, new Trajectory(product, 1), 3),
                ValueTypesProperties::stated,
                () -> List.of(
                        FaultValue.of(LocalDate.of(2018, 3, 31)),
                        FaultValue.of(List.of(1, "a")),
                        FaultValue.cents(-1),
                        FaultValue.year(2018)));
    }

    @AfterContainer
    static void whatNeverWentThrough() throws IOException, URISyntaxException {
        Set<String> unseen = new TreeSet<>();
        for (Class<?> type : PublishedTypes.all()) {
            if (PublishedTypes.isValue(type)
                    && !isDeclared(type)
                    && !type.isEnum()
                    && REGISTRY.find(type).isPresent()
                    && SEEN.stream().noneMatch(type::isAssignableFrom)) {
                unseen.add(type.getName().replace("nl.regiokas.", ""));
            }
        }
        assertThat(unseen).as("types without a sample").isEmpty();
    }

    /** What stands in a scheme: by chance here, and in the schemes of {@link DocumentProperties}. */
    private static boolean isDeclared(Class<?> type) {
        return Stream.of("dated", "key", "model", "scheme")
                .anyMatch(part -> type.getName().startsWith("nl.regiokas.settlement." + part + "."));
    }

    private static Object explanations(Settlement settlement) {
        return settlement.charges().stream().limit(4).map(settlement::explain).toList();
    }

    private static Explanation stated() {
        return Explanation.builder()
                .rule(BooksRule.JOINED)
                .value(Rational.of(1))
                .rounding(new Rounding(
                        Rational.of(4, 3),
                        1,
                        1,
                        Rounding.Way.LARGEST_FRACTION,
                        Optional.of(new Rounding.Turn(1, 2, true))))
                .addFigures(
                        Figure.amount("a", Rational.of(4, 3)),
                        Figure.number("b", 12L),
                        Figure.number("c", Rational.of(7, 12)),
                        Figure.percentage("d", Percentage.of("2.50")),
                        Figure.year("e", 2018),
                        Figure.name("f", "a name").from(Optional.of(Source.of("paper"))),
                        Figure.term("g", "a.word"))
                .build();
    }

    private static YearUnderWay rest(Scenario scenario) {
        return YearUnderWay.of(
                Values.study(scenario).costModel(), scenario.scheme().lastYear(), scenario.ledger(), scenario.ledger());
    }

    /** A study of the last year, known in full, and draws of as much again. */
    private static RiskStudy drawnRest(Scenario scenario) {
        YearUnderWay rest = rest(scenario);
        return Values.study(scenario).toBuilder()
                .firstYear(scenario.scheme().lastYear())
                .known(rest.known())
                .costModel(rest.costModel())
                .build();
    }

    private static void made(Walk walk, Supplier<?> maker) {
        Object value;
        try {
            value = maker.get();
        } catch (RefusalException refused) {
            return;
        }
        walk.visit(value);
    }

    // ---- all values that can be reached

    private static final class Walk {

        private final Map<Class<?>, Integer> counts = new HashMap<>();

        void visit(Object value) {
            if (value instanceof Optional<?> one) {
                one.ifPresent(this::visit);
            } else if (value instanceof Iterable<?> all) {
                all.forEach(this::visit);
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((key, one) -> {
                    visit(key);
                    visit(one);
                });
            } else if (value instanceof Table<?, ?, ?> table) {
                visit(table.rowMap());
            } else if (PublishedTypes.isModule(
                    String.valueOf(value.getClass().getModule().getName()))) {
                ours(value);
            }
        }

        private void ours(Object value) {
            if (counts.merge(value.getClass(), 1, Integer::sum) > EACH) {
                return;
            }
            if (REGISTRY.find(value.getClass()).isPresent() && !(value instanceof Rule)) {
                SEEN.add(value.getClass());
                Values.assertReadsBack(value, published(value.getClass()));
                ValueSchemas.assertFits(value, published(value.getClass()));
            }
            for (Method method : published(value.getClass()).getMethods()) {
                if (isAttribute(method)) {
                    visit(result(method, value));
                }
            }
        }

        private static boolean isAttribute(Method method) {
            return method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && !Set.of("toBuilder", "getClass", "hashCode", "toString", "notify", "notifyAll", "wait")
                            .contains(method.getName())
                    && !method.getReturnType().isPrimitive();
        }

        private static Object result(Method method, Object value) {
            try {
                return Optional.ofNullable(method.invoke(value));
            } catch (ReflectiveOperationException refused) {
                return Optional.empty();
            }
        }

        /** The type by which users know a value. */
        private static Class<?> published(Class<?> type) {
            Class<?> one = type;
            while (!PublishedTypes.isPublic(one) || !one.getModule().isExported(one.getPackageName())) {
                Class<?> next = one.getSuperclass();
                if (next == null || next == Object.class || next == Record.class || next == Enum.class) {
                    return Arrays.stream(one.getInterfaces())
                            .filter(PublishedTypes::isPublic)
                            .findFirst()
                            .orElse(Object.class);
                }
                one = next;
            }
            return one;
        }
    }
}
