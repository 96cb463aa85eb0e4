package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.regiokas.budgeting.pgb.PgbFunction;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.table.CellType;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.Listing;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.exchange.table.TableColumn;
import nl.regiokas.settlement.scheme.Stance;

/**
 * The tables of a region's folder.
 *
 * @since 0.2.0
 */
public final class RegionTables {

    static final TableColumn<MunicipalityCode> MUNICIPALITY =
            new TableColumn<>(Heading.MUNICIPALITY, CellType.listedMunicipality());
    static final TableColumn<ProductCode> PRODUCT = new TableColumn<>(Heading.PRODUCT, CellType.listedProduct());
    static final TableColumn<LocalDate> DATE = new TableColumn<>(Heading.DATE, CellType.day());
    static final TableColumn<BigDecimal> QUANTITY = new TableColumn<>(Heading.QUANTITY, CellType.quantity());
    static final TableColumn<Long> AMOUNT = new TableColumn<>(Heading.AMOUNT, CellType.cents());
    static final TableColumn<LocalDate> KNOWN = new TableColumn<>(Heading.KNOWN, CellType.day());
    static final TableColumn<String> CLIENT = new TableColumn<>(Heading.CLIENT, CellType.secretWords());
    static final TableColumn<String> USED_PROVIDER = new TableColumn<>(Heading.PROVIDER, CellType.listedProvider());
    static final TableColumn<CareForm> CARE_FORM = new TableColumn<>(
            Heading.CARE_FORM,
            CellType.word(Arrays.asList(CareForm.values()), form -> form == CareForm.IN_KIND ? "ZIN" : "PGB"));
    static final TableColumn<LocalDate> INDICATION_UNTIL = new TableColumn<>(Heading.INDICATION_UNTIL, CellType.day());
    static final TableColumn<String> REFERENCE = new TableColumn<>(Heading.REFERENCE, CellType.words());

    private static final TableColumn<MunicipalityCode> NEW_MUNICIPALITY =
            new TableColumn<>(Heading.CODE, CellType.newMunicipality());
    private static final TableColumn<ProductCode> NEW_PRODUCT = new TableColumn<>(Heading.CODE, CellType.newProduct());
    private static final TableColumn<String> NEW_PROVIDER = new TableColumn<>(Heading.CODE, CellType.words());
    private static final TableColumn<String> NAMED_MUNICIPALITY =
            new TableColumn<>(Heading.MUNICIPALITY, CellType.words());
    private static final TableColumn<String> PARTY = new TableColumn<>(Heading.MUNICIPALITY, CellType.party());
    private static final TableColumn<String> PARTY_OR_TOTAL =
            new TableColumn<>(Heading.MUNICIPALITY, CellType.partyOrTotal());
    private static final TableColumn<String> NAME = new TableColumn<>(Heading.NAME, CellType.words());
    private static final TableColumn<String> SUBREGION = new TableColumn<>(Heading.SUBREGION, CellType.words());
    private static final TableColumn<BigDecimal> YOUTH = new TableColumn<>(Heading.YOUTH, CellType.count());
    private static final TableColumn<LocalDate> FROM = new TableColumn<>(Heading.FROM, CellType.day());
    private static final TableColumn<LocalDate> UNTIL = new TableColumn<>(Heading.UNTIL, CellType.day());
    private static final TableColumn<MunicipalityCode> FROM_MUNICIPALITY =
            new TableColumn<>(Heading.FROM, CellType.listedMunicipality());
    private static final TableColumn<MunicipalityCode> TO_MUNICIPALITY =
            new TableColumn<>(Heading.TO, CellType.listedMunicipality());
    private static final TableColumn<BigDecimal> SHARE = new TableColumn<>(Heading.SHARE, CellType.percent());
    private static final TableColumn<Segment> SEGMENT =
            new TableColumn<>(Heading.SEGMENT, CellType.word(Segment.class));
    private static final TableColumn<Boolean> STANDING = new TableColumn<>(Heading.STANDING, CellType.flag());
    private static final TableColumn<Boolean> CLOSED = new TableColumn<>(Heading.CLOSED, CellType.flag());
    private static final TableColumn<BigDecimal> PRICE = new TableColumn<>(Heading.PRICE, CellType.price());
    private static final TableColumn<Integer> YEAR = new TableColumn<>(Heading.YEAR, CellType.year());
    private static final TableColumn<String> SERIES_NAME = new TableColumn<>(Heading.SERIES, CellType.words());
    private static final TableColumn<BigDecimal> VALUE = new TableColumn<>(Heading.VALUE, CellType.value());
    private static final TableColumn<String> KEY = new TableColumn<>(Heading.KEY, CellType.words());
    private static final TableColumn<BigDecimal> WEIGHT = new TableColumn<>(Heading.WEIGHT, CellType.weight());
    private static final TableColumn<String> SCOPE = new TableColumn<>(Heading.SCOPE, CellType.words());
    private static final TableColumn<Integer> DUE = new TableColumn<>(Heading.DUE, CellType.year());
    private static final TableColumn<Integer> ORIGIN = new TableColumn<>(Heading.ORIGIN, CellType.year());
    private static final TableColumn<String> KIND = new TableColumn<>(Heading.KIND, CellType.words());
    private static final TableColumn<LocalDate> CLOSING_DAY = new TableColumn<>(Heading.CLOSED, CellType.day());
    private static final TableColumn<Integer> THROUGH = new TableColumn<>(Heading.THROUGH, CellType.year());
    private static final TableColumn<Boolean> FINAL = new TableColumn<>(Heading.FINAL, CellType.flag());
    private static final TableColumn<Long> PGB = new TableColumn<>(Heading.PGB, CellType.cents());
    private static final TableColumn<Long> EXECUTION = new TableColumn<>(Heading.EXECUTION, CellType.cents());
    private static final TableColumn<Long> STRENGTHENING = new TableColumn<>(Heading.STRENGTHENING, CellType.cents());
    private static final TableColumn<Long> CONTRIBUTION = new TableColumn<>(Heading.CONTRIBUTION, CellType.cents());
    private static final TableColumn<Long> TOTAL = new TableColumn<>(Heading.TOTAL, CellType.cents());
    private static final TableColumn<Long> VWS = new TableColumn<>(Heading.VWS, CellType.cents());
    private static final TableColumn<Long> AWBZ = new TableColumn<>(Heading.AWBZ, CellType.cents());
    private static final TableColumn<Long> ZVW = new TableColumn<>(Heading.ZVW, CellType.cents());
    private static final TableColumn<Long> ZIN = new TableColumn<>(Heading.ZIN, CellType.cents());
    private static final TableColumn<BigDecimal> PGB_SHARE =
            new TableColumn<>(Heading.PGB_SHARE, CellType.shortPercent());
    private static final TableColumn<PgbFunction> FUNCTION =
            new TableColumn<>(Heading.FUNCTION, CellType.word(Arrays.asList(PgbFunction.values()), PgbFunction::code));
    private static final TableColumn<Long> COST = new TableColumn<>(Heading.COST, CellType.cents());
    private static final TableColumn<Long> BUDGET = new TableColumn<>(Heading.BUDGET, CellType.cents());
    private static final TableColumn<Long> RESULT = new TableColumn<>(Heading.RESULT, CellType.cents());
    private static final TableColumn<String> PROVIDER = new TableColumn<>(Heading.PROVIDER, CellType.listedProvider());
    private static final TableColumn<String> PARTNER = new TableColumn<>(Heading.PARTNER, CellType.words());
    private static final TableColumn<ProviderBudgetKind> BUDGET_KIND =
            new TableColumn<>(Heading.KIND, CellType.word(ProviderBudgetKind.class));
    private static final TableColumn<String> FINANCIER = new TableColumn<>(Heading.FINANCIER, CellType.words());
    private static final TableColumn<Stance> STANCE = new TableColumn<>(
            Heading.STANCE,
            CellType.word(
                    Arrays.asList(Stance.values()), stance -> stance == Stance.NOT_SOLIDARY ? "NOT" : stance.name()));
    private static final TableColumn<String> SENDER = new TableColumn<>(Heading.PROVIDER, CellType.words());
    private static final TableColumn<String> MESSAGE = new TableColumn<>(Heading.MESSAGE, CellType.words());
    private static final TableColumn<String> TAAKVELD = new TableColumn<>(Heading.TAAKVELD, CellType.taakveld());

    /** {@code municipalities.csv}. */
    public static final Table<MunicipalityRow> MUNICIPALITIES = Table.<MunicipalityRow>named("municipalities")
            .must(NEW_MUNICIPALITY, MunicipalityRow::code)
            .must(NAME, MunicipalityRow::name)
            .blank(SUBREGION, MunicipalityRow::subregion)
            .must(YOUTH, MunicipalityRow::youth)
            .may(FROM, MunicipalityRow::from)
            .may(UNTIL, MunicipalityRow::until)
            .unique(NEW_MUNICIPALITY)
            .lists(Listing.MUNICIPALITIES)
            .build(row -> MunicipalityRow.builder()
                    .code(row.of(NEW_MUNICIPALITY))
                    .name(row.of(NAME))
                    .subregion(row.find(SUBREGION))
                    .youth(row.of(YOUTH))
                    .from(row.find(FROM))
                    .until(row.find(UNTIL))
                    .build());

    /** {@code reorganisations.csv}. */
    public static final Table<ReorganisationRow> REORGANISATIONS = Table.<ReorganisationRow>named("reorganisations")
            .must(DATE, ReorganisationRow::date)
            .must(FROM_MUNICIPALITY, ReorganisationRow::from)
            .must(TO_MUNICIPALITY, ReorganisationRow::to)
            .must(SHARE, ReorganisationRow::share)
            .unique(DATE, FROM_MUNICIPALITY, TO_MUNICIPALITY)
            .build(row -> ReorganisationRow.builder()
                    .date(row.of(DATE))
                    .from(row.of(FROM_MUNICIPALITY))
                    .to(row.of(TO_MUNICIPALITY))
                    .share(row.of(SHARE))
                    .build());

    /** {@code products.csv}. */
    public static final Table<ProductRow> PRODUCTS = Table.<ProductRow>named("products")
            .must(NEW_PRODUCT, ProductRow::code)
            .must(NAME, ProductRow::name)
            .must(SEGMENT, ProductRow::segment)
            .must(STANDING, ProductRow::standing)
            .may(CLOSED, ProductRow::closed)
            .unique(NEW_PRODUCT)
            .lists(Listing.PRODUCTS)
            .build(row -> ProductRow.builder()
                    .code(row.of(NEW_PRODUCT))
                    .name(row.of(NAME))
                    .segment(row.of(SEGMENT))
                    .standing(row.of(STANDING))
                    .closed(row.find(CLOSED))
                    .build());

    /** {@code tariffs.csv}. */
    public static final Table<TariffRow> TARIFFS = Table.<TariffRow>named("tariffs")
            .must(PRODUCT, TariffRow::product)
            .must(FROM, TariffRow::from)
            .must(PRICE, TariffRow::price)
            .unique(PRODUCT, FROM)
            .build(row -> new TariffRow(row.of(PRODUCT), row.of(FROM), row.of(PRICE)));

    /** {@code usage.csv} and every {@code usage-*.csv}. */
    public static final Table<UsageRow> USAGE = Table.<UsageRow>named("usage")
            .must(MUNICIPALITY, UsageRow::municipality)
            .must(PRODUCT, UsageRow::product)
            .must(DATE, UsageRow::date)
            .blank(QUANTITY, UsageRow::quantity)
            .blank(AMOUNT, UsageRow::amountCents)
            .may(KNOWN, UsageRow::known)
            .may(CLIENT, UsageRow::client)
            .may(USED_PROVIDER, UsageRow::provider)
            .may(CARE_FORM, UsageRow::careForm)
            .may(INDICATION_UNTIL, UsageRow::indicationUntil)
            .may(REFERENCE, UsageRow::reference)
            .build(row -> UsageRow.builder()
                    .municipality(row.of(MUNICIPALITY))
                    .product(row.of(PRODUCT))
                    .date(row.of(DATE))
                    .quantity(row.find(QUANTITY))
                    .amountCents(row.find(AMOUNT))
                    .known(row.find(KNOWN))
                    .client(row.find(CLIENT))
                    .provider(row.find(USED_PROVIDER))
                    .careForm(row.find(CARE_FORM))
                    .indicationUntil(row.find(INDICATION_UNTIL))
                    .reference(row.find(REFERENCE))
                    .build());

    /** {@code budgets.csv}. */
    public static final Table<AmountRow> BUDGETS = Table.<AmountRow>named("budgets")
            .must(YEAR, AmountRow::year)
            .must(MUNICIPALITY, AmountRow::municipality)
            .must(AMOUNT, AmountRow::amountCents)
            .unique(YEAR, MUNICIPALITY)
            .build(row -> new AmountRow(row.of(YEAR), row.of(MUNICIPALITY), row.of(AMOUNT)));

    /** {@code advances.csv}; those of one year and municipality add up. */
    public static final Table<AdvanceRow> ADVANCES = Table.<AdvanceRow>named("advances")
            .must(YEAR, AdvanceRow::year)
            .must(PARTY, AdvanceRow::party)
            .must(AMOUNT, AdvanceRow::amountCents)
            .build(row -> new AdvanceRow(row.of(YEAR), row.of(PARTY), row.of(AMOUNT)));

    /** {@code series.csv}. */
    public static final Table<SeriesRow> SERIES = Table.<SeriesRow>named("series")
            .must(SERIES_NAME, SeriesRow::series)
            .blank(YEAR, SeriesRow::year)
            .must(MUNICIPALITY, SeriesRow::municipality)
            .blank(VALUE, SeriesRow::value)
            .unique(SERIES_NAME, YEAR, MUNICIPALITY)
            .whole()
            .build(row -> SeriesRow.builder()
                    .series(row.of(SERIES_NAME))
                    .year(row.find(YEAR))
                    .municipality(row.of(MUNICIPALITY))
                    .value(row.find(VALUE))
                    .build());

    /** {@code keys.csv}. */
    public static final Table<KeyRow> KEYS = Table.<KeyRow>named("keys")
            .must(KEY, KeyRow::key)
            .must(MUNICIPALITY, KeyRow::municipality)
            .must(WEIGHT, KeyRow::weight)
            .unique(KEY, MUNICIPALITY)
            .build(row -> new KeyRow(row.of(KEY), row.of(MUNICIPALITY), row.of(WEIGHT)));

    /** {@code instalments.csv}. */
    public static final Table<InstalmentRow> INSTALMENTS = Table.<InstalmentRow>named("instalments")
            .must(SCOPE, InstalmentRow::scope)
            .must(MUNICIPALITY, InstalmentRow::municipality)
            .must(DUE, InstalmentRow::due)
            .must(ORIGIN, InstalmentRow::origin)
            .must(AMOUNT, InstalmentRow::amountCents)
            .may(KIND, InstalmentRow::kind)
            .unique(SCOPE, MUNICIPALITY, DUE, ORIGIN, KIND)
            .duplicate(InputFault.INSTALMENT_TWICE)
            .build(row -> InstalmentRow.builder()
                    .scope(row.of(SCOPE))
                    .municipality(row.of(MUNICIPALITY))
                    .due(row.of(DUE))
                    .origin(row.of(ORIGIN))
                    .amountCents(row.of(AMOUNT))
                    .kind(row.find(KIND))
                    .build());

    /** {@code closings.csv}. */
    public static final Table<ClosingRow> CLOSINGS = Table.<ClosingRow>named("closings")
            .must(CLOSING_DAY, ClosingRow::closed)
            .must(THROUGH, ClosingRow::through)
            .may(FINAL, row -> Optional.of(row.isFinal()).filter(isFinal -> isFinal))
            .unique(CLOSING_DAY)
            .build(row -> new ClosingRow(
                    row.of(CLOSING_DAY), row.of(THROUGH), row.find(FINAL).orElse(false)));

    /** {@code published.csv} of a settlement, which has a column {@code scope}. */
    public static final Table<PublishedChargeRow> PUBLISHED_CHARGES = Table.<PublishedChargeRow>named("published")
            .must(YEAR, PublishedChargeRow::year)
            .must(SCOPE, PublishedChargeRow::scope)
            .must(PARTY_OR_TOTAL, PublishedChargeRow::municipality)
            .must(KIND, PublishedChargeRow::kind)
            .must(AMOUNT, PublishedChargeRow::amountCents)
            .unique(YEAR, SCOPE, PARTY_OR_TOTAL, KIND)
            .build(row -> PublishedChargeRow.builder()
                    .year(row.of(YEAR))
                    .scope(row.of(SCOPE))
                    .municipality(row.of(PARTY_OR_TOTAL))
                    .kind(row.of(KIND))
                    .amountCents(row.of(AMOUNT))
                    .build());

    /** {@code published.csv} of an RTA table, which has no column {@code scope}. */
    public static final Table<PublishedRtaRow> PUBLISHED_RTA = Table.<PublishedRtaRow>named("published")
            .must(NAMED_MUNICIPALITY, PublishedRtaRow::municipality)
            .must(PGB, PublishedRtaRow::pgbCents)
            .must(EXECUTION, PublishedRtaRow::executionCents)
            .must(STRENGTHENING, PublishedRtaRow::strengtheningCents)
            .must(CONTRIBUTION, PublishedRtaRow::contributionCents)
            .must(TOTAL, PublishedRtaRow::totalCents)
            .may(VWS, PublishedRtaRow::vwsCents)
            .may(AWBZ, PublishedRtaRow::awbzCents)
            .may(ZVW, PublishedRtaRow::zvwCents)
            .may(PGB_SHARE, PublishedRtaRow::pgbShare)
            .may(ZIN, PublishedRtaRow::zinCents)
            .unique(NAMED_MUNICIPALITY)
            .build(row -> PublishedRtaRow.builder()
                    .municipality(row.of(NAMED_MUNICIPALITY))
                    .pgbCents(row.of(PGB))
                    .executionCents(row.of(EXECUTION))
                    .strengtheningCents(row.of(STRENGTHENING))
                    .contributionCents(row.of(CONTRIBUTION))
                    .totalCents(row.of(TOTAL))
                    .vwsCents(row.find(VWS))
                    .awbzCents(row.find(AWBZ))
                    .zvwCents(row.find(ZVW))
                    .pgbShare(row.find(PGB_SHARE))
                    .zinCents(row.find(ZIN))
                    .build());

    /** {@code streams.csv}. */
    public static final Table<StreamsRow> STREAMS = Table.<StreamsRow>named("streams")
            .must(NAMED_MUNICIPALITY, StreamsRow::municipality)
            .must(VWS, StreamsRow::vwsCents)
            .must(AWBZ, StreamsRow::awbzCents)
            .must(ZVW, StreamsRow::zvwCents)
            .must(PGB_SHARE, StreamsRow::pgbShare)
            .may(TOTAL, StreamsRow::totalCents)
            .unique(NAMED_MUNICIPALITY)
            .build(row -> StreamsRow.builder()
                    .municipality(row.of(NAMED_MUNICIPALITY))
                    .vwsCents(row.of(VWS))
                    .awbzCents(row.of(AWBZ))
                    .zvwCents(row.of(ZVW))
                    .pgbShare(row.of(PGB_SHARE))
                    .totalCents(row.find(TOTAL))
                    .build());

    /** {@code pgb-cost.csv}. */
    public static final Table<PgbCostRow> PGB_COST = Table.<PgbCostRow>named("pgb-cost")
            .must(NAMED_MUNICIPALITY, PgbCostRow::municipality)
            .must(FUNCTION, PgbCostRow::function)
            .must(COST, PgbCostRow::costCents)
            .unique(NAMED_MUNICIPALITY, FUNCTION)
            .build(row -> new PgbCostRow(row.of(NAMED_MUNICIPALITY), row.of(FUNCTION), row.of(COST)));

    /** {@code pgb-published.csv}. */
    public static final Table<PgbPublishedRow> PGB_PUBLISHED = Table.<PgbPublishedRow>named("pgb-published")
            .must(NAMED_MUNICIPALITY, PgbPublishedRow::municipality)
            .must(BUDGET, PgbPublishedRow::budgetCents)
            .must(COST, PgbPublishedRow::costCents)
            .must(RESULT, PgbPublishedRow::resultCents)
            .unique(NAMED_MUNICIPALITY)
            .build(row -> PgbPublishedRow.builder()
                    .municipality(row.of(NAMED_MUNICIPALITY))
                    .budgetCents(row.of(BUDGET))
                    .costCents(row.of(COST))
                    .resultCents(row.of(RESULT))
                    .build());

    /** {@code providers.csv}. */
    public static final Table<ProviderRow> PROVIDERS = Table.<ProviderRow>named("providers")
            .must(NEW_PROVIDER, ProviderRow::code)
            .must(NAME, ProviderRow::name)
            .must(PARTNER, ProviderRow::partner)
            .unique(NEW_PROVIDER)
            .lists(Listing.PROVIDERS)
            .build(row -> new ProviderRow(row.of(NEW_PROVIDER), row.of(NAME), row.of(PARTNER)));

    /** {@code provider-budgets.csv}. */
    public static final Table<ProviderBudgetRow> PROVIDER_BUDGETS = Table.<ProviderBudgetRow>named("provider-budgets")
            .must(YEAR, ProviderBudgetRow::year)
            .must(PROVIDER, ProviderBudgetRow::provider)
            .blank(SEGMENT, ProviderBudgetRow::segment)
            .must(BUDGET_KIND, ProviderBudgetRow::kind)
            .blank(FINANCIER, ProviderBudgetRow::financier)
            .must(AMOUNT, ProviderBudgetRow::amountCents)
            .whole()
            .build(row -> ProviderBudgetRow.builder()
                    .year(row.of(YEAR))
                    .provider(row.of(PROVIDER))
                    .segment(row.find(SEGMENT))
                    .kind(row.of(BUDGET_KIND))
                    .financier(row.find(FINANCIER))
                    .amountCents(row.of(AMOUNT))
                    .build());

    /** {@code plan.csv}. */
    public static final Table<PlanRow> PLAN = Table.<PlanRow>named("plan")
            .must(YEAR, PlanRow::year)
            .must(MUNICIPALITY, PlanRow::municipality)
            .must(SEGMENT, PlanRow::segment)
            .must(AMOUNT, PlanRow::amountCents)
            .unique(YEAR, MUNICIPALITY, SEGMENT)
            .build(row -> PlanRow.builder()
                    .year(row.of(YEAR))
                    .municipality(row.of(MUNICIPALITY))
                    .segment(row.of(SEGMENT))
                    .amountCents(row.of(AMOUNT))
                    .build());

    /** {@code decisions.csv}. */
    public static final Table<DecisionRow> DECISIONS = Table.<DecisionRow>named("decisions")
            .must(YEAR, DecisionRow::year)
            .must(MUNICIPALITY, DecisionRow::municipality)
            .must(STANCE, DecisionRow::stance)
            .unique(YEAR, MUNICIPALITY)
            .build(row -> new DecisionRow(row.of(YEAR), row.of(MUNICIPALITY), row.of(STANCE)));

    /** {@code iv3-mapping.csv}. */
    public static final Table<TaakveldRow> IV3_MAPPING = Table.<TaakveldRow>named("iv3-mapping")
            .must(PRODUCT, TaakveldRow::product)
            .must(FROM, TaakveldRow::from)
            .must(TAAKVELD, TaakveldRow::taakveld)
            .unique(PRODUCT, FROM)
            .cause(InputFault.TAAKVELD_WITHIN_YEAR, FROM)
            .build(row -> new TaakveldRow(row.of(PRODUCT), row.of(FROM), row.of(TAAKVELD)));

    /** {@code ijw-messages.csv}. */
    public static final Table<ReadMessageRow> IJW_MESSAGES = Table.<ReadMessageRow>named("ijw-messages")
            .must(MUNICIPALITY, ReadMessageRow::municipality)
            .must(SENDER, ReadMessageRow::provider)
            .must(MESSAGE, ReadMessageRow::message)
            .may(KEY, ReadMessageRow::key)
            .unique(MUNICIPALITY, SENDER, MESSAGE)
            .build(row -> new ReadMessageRow(row.of(MUNICIPALITY), row.of(SENDER), row.of(MESSAGE), row.find(KEY)));

    /** All tables; those that list codes come before those that name them. */
    public static final ImmutableList<Table<?>> ALL = ImmutableList.of(
            MUNICIPALITIES,
            PRODUCTS,
            PROVIDERS,
            REORGANISATIONS,
            TARIFFS,
            BUDGETS,
            ADVANCES,
            SERIES,
            KEYS,
            INSTALMENTS,
            CLOSINGS,
            STREAMS,
            PUBLISHED_CHARGES,
            PUBLISHED_RTA,
            PGB_COST,
            PGB_PUBLISHED,
            PROVIDER_BUDGETS,
            PLAN,
            DECISIONS,
            IV3_MAPPING,
            IJW_MESSAGES,
            USAGE);

    private RegionTables() {}
}
