package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.optional;
import static nl.regiokas.exchange.shape.Part.part;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.chainladder.ChainLadder;
import nl.regiokas.budgeting.chainladder.RunOffTriangle;
import nl.regiokas.budgeting.cooperation.CooperationModel;
import nl.regiokas.budgeting.cooperation.OrganisationCost;
import nl.regiokas.budgeting.cooperation.PurchaseComponent;
import nl.regiokas.budgeting.cooperation.PurchaseComposition;
import nl.regiokas.budgeting.earmark.FundSpending;
import nl.regiokas.budgeting.earmark.SpendingDomain;
import nl.regiokas.budgeting.earmark.TransformationAssignment;
import nl.regiokas.budgeting.earmark.TransformationMoney;
import nl.regiokas.budgeting.earmark.TransformationYear;
import nl.regiokas.budgeting.monitor.MonitorOptions;
import nl.regiokas.budgeting.monitor.MonthProfile;
import nl.regiokas.budgeting.monitor.RestOfYear;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.budgeting.provider.BudgetKind;
import nl.regiokas.budgeting.provider.Claim;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.GrantPart;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderBudget;
import nl.regiokas.budgeting.provider.ProviderRules;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;

/**
 * How the values of providers, plans, cooperation, earmarked money and monitoring are written in JSON; the others of budgeting
 * are in {@link BudgetingTables}.
 */
final class PurchasingTables {

    private static final Shape<MonetaryAmount> AMOUNT = Scalars.AMOUNT;

    // ---- providers

    static final Fields<Claim> CLAIM = Tables.of(
            Claim.class,
            (line, provider, municipality, product, segment, date, amount) -> Claim.builder()
                    .line(line)
                    .provider(provider)
                    .municipality(municipality)
                    .product(product)
                    .segment(segment)
                    .date(date)
                    .amount(amount)
                    .build(),
            part("line", Scalars.COUNT, Claim::line),
            part("provider", Scalars.WORDS, Claim::provider),
            part("municipality", Scalars.MUNICIPALITY, Claim::municipality),
            part("product", CoreTables.PRODUCT_CODE, Claim::product),
            part("segment", CoreTables.SEGMENT, Claim::segment),
            part("date", Scalars.DAY, Claim::date),
            part("amount", AMOUNT, Claim::amount));

    static final Fields<DecidedClaim> DECIDED_CLAIM = Tables.of(
            DecidedClaim.class,
            DecidedClaim::new,
            part("claim", CLAIM, DecidedClaim::claim),
            part("accepted", AMOUNT, DecidedClaim::accepted));

    static final Fields<Provider> PROVIDER = Tables.of(
            Provider.class,
            Provider::new,
            part("code", Scalars.WORDS, Provider::code),
            part("name", Scalars.WORDS, Provider::name),
            part("partner", Scalars.WORDS, Provider::partner));

    static final Fields<ProviderBudget> PROVIDER_BUDGET = Tables.of(
            ProviderBudget.class,
            (year, provider, segment, kind, financier, amount) -> ProviderBudget.builder()
                    .year(year)
                    .provider(provider)
                    .segment(segment)
                    .kind(kind)
                    .financier(financier)
                    .amount(amount)
                    .build(),
            part("year", Scalars.YEAR, ProviderBudget::year),
            part("provider", Scalars.WORDS, ProviderBudget::provider),
            optional("segment", CoreTables.SEGMENT, ProviderBudget::segment),
            part("kind", Scalars.constant(BudgetKind.class), ProviderBudget::kind),
            optional("financier", Scalars.WORDS, ProviderBudget::financier),
            part("amount", AMOUNT, ProviderBudget::amount));

    static final Fields<GrantPart> GRANT_PART = Tables.of(
            GrantPart.class,
            GrantPart::new,
            part("production", PROVIDER_BUDGET, GrantPart::production),
            part("granted", AMOUNT, GrantPart::granted));

    static final Fields<ProviderRules> PROVIDER_RULES = Tables.of(
            ProviderRules.class,
            (threshold, holds, discounts, transformation) -> ProviderRules.builder()
                    .threshold(threshold)
                    .holdsBudgetAtThreshold(holds)
                    .discounts(discounts)
                    .transformationShare(transformation)
                    .build(),
            part("threshold", AMOUNT, ProviderRules::threshold),
            part("holdsBudgetAtThreshold", Scalars.FLAG, ProviderRules::holdsBudgetAtThreshold),
            part("discounts", Shapes.map(Scalars.NAME_KEY, Scalars.PERCENTAGE), ProviderRules::discounts),
            part("transformationShare", Scalars.PERCENTAGE, ProviderRules::transformationShare));

    // ---- plans, cooperation, earmarked money

    static final Fields<HistoricPlan> HISTORIC_PLAN = Tables.of(
            HistoricPlan.class,
            HistoricPlan::new,
            part("plan", CoreTables.BUDGET_PLAN, HistoricPlan::plan),
            part("byRegion", Shapes.sortedSet(Scalars.MUNICIPALITY), HistoricPlan::byRegion),
            part(
                    "exactCents",
                    Shapes.table(Scalars.MUNICIPALITY, Scalars.constantKey(Segment.class), Scalars.EXACT),
                    HistoricPlan::exactCents));

    static final Fields<PurchasePlan> PURCHASE_PLAN = Tables.of(
            PurchasePlan.class,
            PurchasePlan::new,
            part("year", Scalars.YEAR, PurchasePlan::year),
            part("amounts", Shapes.table(Scalars.MUNICIPALITY, Scalars.NAME_KEY, AMOUNT), PurchasePlan::amounts));

    static final Fields<CooperationModel> COOPERATION_MODEL = Tables.of(
            CooperationModel.class,
            (number, name, joint, source) -> CooperationModel.builder()
                    .number(number)
                    .name(name)
                    .joint(joint)
                    .source(source)
                    .build(),
            part("number", Scalars.whole(0, 1_000_000), CooperationModel::number),
            part("name", Scalars.WORDS, CooperationModel::name),
            part("joint", Shapes.set(Scalars.WORDS), CooperationModel::joint),
            part("source", CoreTables.SOURCE, CooperationModel::source));

    static final Fields<PurchaseComponent> COMPONENT = Tables.of(
            PurchaseComponent.class,
            PurchaseComponent::new,
            part("name", Scalars.WORDS, PurchaseComponent::name),
            part("amount", AMOUNT, PurchaseComponent::amount),
            part("segments", Shapes.set(CoreTables.SEGMENT), PurchaseComponent::segments));

    static final Fields<PurchaseComposition> COMPOSITION = Tables.of(
            PurchaseComposition.class,
            (year, total, components, source) -> PurchaseComposition.builder()
                    .year(year)
                    .statedTotal(total)
                    .components(components)
                    .source(source)
                    .build(),
            part("year", Scalars.YEAR, PurchaseComposition::year),
            part("statedTotal", AMOUNT, PurchaseComposition::statedTotal),
            part("components", Shapes.list(COMPONENT), PurchaseComposition::components),
            optional("source", CoreTables.SOURCE, PurchaseComposition::source));

    static final Fields<OrganisationCost> ORGANISATION_COST = Tables.of(
            OrganisationCost.class,
            OrganisationCost::new,
            part("total", AMOUNT, OrganisationCost::total),
            part("parts", Shapes.sortedMap(Scalars.MUNICIPALITY, AMOUNT), OrganisationCost::parts));

    static final Fields<FundSpending> FUND_SPENDING = Tables.of(
            FundSpending.class,
            FundSpending::new,
            part("year", Scalars.YEAR, FundSpending::year),
            part("domain", Scalars.constant(SpendingDomain.class), FundSpending::domain),
            part("amount", AMOUNT, FundSpending::amount));

    static final Fields<TransformationAssignment> ASSIGNMENT = Tables.of(
            TransformationAssignment.class,
            TransformationAssignment::new,
            part("name", Scalars.WORDS, TransformationAssignment::name),
            part("year", Scalars.YEAR, TransformationAssignment::year),
            part("amount", AMOUNT, TransformationAssignment::amount));

    static final Fields<TransformationYear> TRANSFORMATION_YEAR = Tables.of(
            TransformationYear.class,
            TransformationYear::new,
            part("year", Scalars.YEAR, TransformationYear::year),
            part("available", AMOUNT, TransformationYear::available),
            part("spent", AMOUNT, TransformationYear::spent));

    static final Fields<TransformationMoney> TRANSFORMATION_MONEY = Tables.of(
            TransformationMoney.class,
            TransformationMoney::new,
            part("years", Shapes.list(TRANSFORMATION_YEAR), TransformationMoney::years));

    // ---- monitoring

    static final Fields<MonthProfile> MONTH_PROFILE = Tables.of(
            MonthProfile.class,
            MonthProfile::new,
            part("year", Scalars.YEAR, MonthProfile::year),
            part("weights", Shapes.list(Scalars.EXACT), MonthProfile::weights));

    static final Fields<MonitorOptions> MONITOR_OPTIONS = Tables.of(
            MonitorOptions.class,
            (delays, profileYears, rest, attention, over) -> MonitorOptions.builder()
                    .delays(delays)
                    .profileYears(profileYears)
                    .rest(rest)
                    .attention(attention)
                    .over(over)
                    .build(),
            part("delays", Scalars.whole(0, 10_000), MonitorOptions::delays),
            part("profileYears", Scalars.whole(0, 10_000), MonitorOptions::profileYears),
            part("rest", Scalars.constant(RestOfYear.class), MonitorOptions::rest),
            part("attention", Scalars.PERCENTAGE, MonitorOptions::attention),
            part("over", Scalars.PERCENTAGE, MonitorOptions::over));

    static final Fields<RunOffTriangle> TRIANGLE = Tables.of(
            RunOffTriangle.class,
            RunOffTriangle::new,
            part("rows", Shapes.list(Shapes.longs(Scalars.CENTS)), RunOffTriangle::rows));

    static final Fields<ChainLadder> CHAIN_LADDER = Tables.of(
            ChainLadder.class,
            ChainLadder::new,
            part("factors", Shapes.list(Scalars.EXACT), ChainLadder::factors),
            part("taken", Shapes.list(Scalars.constant(ChainLadder.Origin.class)), ChainLadder::taken));

    private PurchasingTables() {}

    static void register(Registry registry) {
        registry.addAll(CLAIM, DECIDED_CLAIM, PROVIDER, PROVIDER_BUDGET, GRANT_PART, PROVIDER_RULES);
        registry.addAll(
                HISTORIC_PLAN,
                PURCHASE_PLAN,
                COOPERATION_MODEL,
                COMPONENT,
                COMPOSITION,
                ORGANISATION_COST,
                FUND_SPENDING,
                ASSIGNMENT,
                TRANSFORMATION_YEAR,
                TRANSFORMATION_MONEY,
                MONTH_PROFILE,
                MONITOR_OPTIONS,
                TRIANGLE,
                CHAIN_LADDER);
    }
}
