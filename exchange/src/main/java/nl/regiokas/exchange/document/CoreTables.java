package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.optional;
import static nl.regiokas.exchange.shape.Part.orElse;
import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.FundingStream;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Split;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.PurchaseScale;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.product.Unit;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Subregion;
import nl.regiokas.core.region.Succession;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.source.Source;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Listed;
import nl.regiokas.exchange.shape.Mapped;
import nl.regiokas.exchange.shape.Scalar;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;
import nl.regiokas.exchange.shape.Text;

/** How the values of core are written in JSON: a table of fields for each type. */
final class CoreTables {

    static final Text<ProductCode> PRODUCT_CODE = Scalars.named("\\S(.*\\S)?", "45A04", ProductCode::of);

    static final Shape<Segment> SEGMENT = Scalars.constant(Segment.class);

    static final Fields<Source> SOURCE = Tables.of(
            Source.class,
            Source::new,
            part("document", Scalars.NAME, Source::document),
            orElse("section", Scalars.WORDS, "", Source::section),
            orElse("lines", Scalars.WORDS, "", Source::lines));

    static final Shape<ImmutableList<Source>> SOURCES = Shapes.list(SOURCE);

    // ---- municipalities

    static final Text<Subregion> SUBREGION = Scalars.named(".*\\S.*", "BMWE", Subregion::of, Subregion::name);

    static final Fields<Municipality> MUNICIPALITY = Tables.of(
            Municipality.class,
            (code, name, subregion, from, until, successors, sources) -> Municipality.builder()
                    .code(code)
                    .name(name)
                    .subregion(subregion)
                    .from(from)
                    .until(until)
                    .successors(successors)
                    .sources(sources)
                    .build(),
            part("code", Scalars.MUNICIPALITY, Municipality::code),
            part("name", Scalars.WORDS, Municipality::name),
            optional("subregion", SUBREGION, Municipality::subregion),
            optional("from", Scalars.DAY, Municipality::from),
            optional("until", Scalars.DAY, Municipality::until),
            part("successors", Shapes.sortedSet(Scalars.MUNICIPALITY), Municipality::successors),
            part("sources", SOURCES, Municipality::sources));

    static final Fields<Region> REGION = Tables.of(
            Region.class,
            Region::new,
            part("name", Scalars.WORDS, Region::name),
            part("members", Shapes.list(MUNICIPALITY), Region::members));

    static final Fields<Succession> SUCCESSION = Tables.of(
            Succession.class,
            (from, to, share, sources) -> Succession.builder()
                    .from(from)
                    .to(to)
                    .share(share)
                    .sources(sources)
                    .build(),
            part("from", Scalars.MUNICIPALITY, Succession::from),
            part("to", Scalars.MUNICIPALITY, Succession::to),
            part("share", Scalars.DECIMAL, Succession::share),
            part("sources", SOURCES, Succession::sources));

    static final Fields<Reorganisation> REORGANISATION = Tables.of(
            Reorganisation.class,
            Reorganisation::of,
            part("date", Scalars.DAY, Reorganisation::date),
            part("successions", Shapes.list(SUCCESSION), Reorganisation::successions));

    static final Shape<Reorganisations> REORGANISATIONS =
            new Mapped<>(Shapes.list(REORGANISATION), Reorganisations::of, Reorganisations::all);

    // ---- products

    static final Fields<Product> PRODUCT = Tables.of(
            Product.class,
            (code, name, segment, careForm, scale, standing, unit) -> Product.builder()
                    .code(code)
                    .name(name)
                    .segment(segment)
                    .careForm(careForm)
                    .scale(scale)
                    .standing(standing)
                    .unit(unit)
                    .build(),
            part("code", PRODUCT_CODE, Product::code),
            part("name", Scalars.WORDS, Product::name),
            part("segment", SEGMENT, Product::segment),
            part("careForm", Scalars.constant(CareForm.class), Product::careForm),
            part("scale", Scalars.constant(PurchaseScale.class), Product::scale),
            part("standing", Scalars.FLAG, Product::standing),
            part("unit", Scalars.constant(Unit.class), Product::unit));

    static final Fields<Tariff> TARIFF = Tables.of(
            Tariff.class,
            (product, from, until, price) -> Tariff.builder()
                    .product(product)
                    .from(from)
                    .until(until)
                    .price(price)
                    .build(),
            part("product", PRODUCT_CODE, Tariff::product),
            part("from", Scalars.DAY, Tariff::from),
            optional("until", Scalars.DAY, Tariff::until),
            part("price", Scalars.DECIMAL, Tariff::price));

    static final Fields<ProductCatalogue> CATALOGUE = Tables.of(
            ProductCatalogue.class,
            ProductCatalogue::of,
            part("products", Shapes.list(PRODUCT), ProductCatalogue::products),
            part("tariffs", Shapes.list(TARIFF), ProductCatalogue::tariffs));

    // ---- series and budgets

    /** A value of a series in a year, or the empty text for a missing value. */
    private static final Shape<Optional<BigDecimal>> ENTRY = new Scalar<>(
            CoreTables::entry,
            entry -> entry.<Object>map(Scalars.DECIMAL::write).orElse(""),
            ImmutableMap.of("type", "string", "pattern", "^(\\d+(\\.\\d+)?)?$"));

    @SuppressWarnings("OptionalMapToOptional") // a missing value is a value here, and a fault is not
    private static Optional<Optional<BigDecimal>> entry(JsonValue value) {
        return value.anyText().filter(String::isEmpty).isPresent()
                ? Optional.of(Optional.empty())
                : Scalars.DECIMAL.read(value).map(Optional::of);
    }

    static final Fields<Series> SERIES = Tables.of(
            Series.class,
            Series::new,
            part("name", Scalars.NAME, Series::name),
            part("undated", Shapes.sortedMap(Scalars.MUNICIPALITY, Scalars.DECIMAL), Series::undated),
            part(
                    "dated",
                    Shapes.sortedMap(Scalars.YEAR_KEY, Shapes.sortedMap(Scalars.MUNICIPALITY, ENTRY)),
                    Series::dated));

    static final Fields<Budget> BUDGET = Tables.of(
            Budget.class,
            (municipality, year, streams, circularTotal) -> Budget.builder()
                    .municipality(municipality)
                    .year(year)
                    .streams(streams)
                    .circularTotal(circularTotal)
                    .build(),
            part("municipality", Scalars.MUNICIPALITY, Budget::municipality),
            part("year", Scalars.YEAR, Budget::year),
            part(
                    "streams",
                    Shapes.sortedMap(Scalars.constantKey(FundingStream.class), Scalars.AMOUNT),
                    Budget::streams),
            optional("circularTotal", Scalars.AMOUNT, Budget::circularTotal));

    static final Fields<PlanCell> PLAN_CELL = Tables.of(
            PlanCell.class,
            PlanCell::new,
            part("year", Scalars.YEAR, PlanCell::year),
            part("municipality", Scalars.MUNICIPALITY, PlanCell::municipality),
            part("segment", SEGMENT, PlanCell::segment));

    static final Shape<BudgetPlan> BUDGET_PLAN = new Mapped<>(
            Shapes.sortedMap(
                    Scalars.YEAR_KEY,
                    Shapes.table(Scalars.MUNICIPALITY, Scalars.constantKey(Segment.class), Scalars.AMOUNT)),
            CoreTables::plan,
            CoreTables::amounts);

    private static BudgetPlan plan(
            ImmutableSortedMap<Integer, ImmutableTable<MunicipalityCode, Segment, MonetaryAmount>> years) {
        Map<PlanCell, MonetaryAmount> amounts = new TreeMap<>();
        years.forEach((year, cells) -> cells.rowMap()
                .forEach((municipality, row) -> row.forEach(
                        (segment, amount) -> amounts.put(new PlanCell(year, municipality, segment), amount))));
        return BudgetPlan.of(amounts);
    }

    private static ImmutableSortedMap<Integer, ImmutableTable<MunicipalityCode, Segment, MonetaryAmount>> amounts(
            BudgetPlan plan) {
        Map<Integer, Table<MunicipalityCode, Segment, MonetaryAmount>> years = new TreeMap<>();
        plan.amounts()
                .forEach((cell, amount) -> years.computeIfAbsent(cell.year(), key -> TreeBasedTable.create())
                        .put(cell.municipality(), cell.segment(), amount));
        return sealed(years);
    }

    private static <R, C, V> ImmutableSortedMap<Integer, ImmutableTable<R, C, V>> sealed(
            Map<Integer, Table<R, C, V>> years) {
        ImmutableSortedMap.Builder<Integer, ImmutableTable<R, C, V>> all = ImmutableSortedMap.naturalOrder();
        years.forEach((year, cells) -> all.put(year, ImmutableTable.copyOf(cells)));
        return all.buildOrThrow();
    }

    // ---- use and its cost

    static final Fields<UsageLine> USAGE_LINE = Tables.of(
            UsageLine.class,
            (municipality, product, date, quantity, amount) -> UsageLine.builder()
                    .municipality(municipality)
                    .product(product)
                    .date(date)
                    .quantity(quantity)
                    .amount(amount)
                    .build(),
            part("municipality", Scalars.MUNICIPALITY, UsageLine::municipality),
            part("product", PRODUCT_CODE, UsageLine::product),
            part("date", Scalars.DAY, UsageLine::date),
            optional("quantity", Scalars.DECIMAL, UsageLine::quantity),
            optional("amount", Scalars.AMOUNT, UsageLine::amount));

    /** Costs by year, product and municipality; cells of zero are left out. */
    static final Fields<CostLedger> COST_LEDGER = Tables.of(
            CostLedger.class,
            CoreTables::ledger,
            part("municipalities", Shapes.list(Scalars.MUNICIPALITY), CostLedger::municipalities),
            part("products", Shapes.list(PRODUCT_CODE), CostLedger::products),
            part(
                    "costs",
                    Shapes.sortedMap(Scalars.YEAR_KEY, Shapes.table(PRODUCT_CODE, Scalars.MUNICIPALITY, Scalars.CENTS)),
                    CoreTables::cells));

    private static CostLedger ledger(
            ImmutableList<MunicipalityCode> municipalities,
            ImmutableList<ProductCode> products,
            ImmutableSortedMap<Integer, ImmutableTable<ProductCode, MunicipalityCode, Long>> costs) {
        return CostLedger.ofCells(
                municipalities,
                products,
                cells -> costs.forEach((year, table) -> {
                    if (table.isEmpty() && !municipalities.isEmpty() && !products.isEmpty()) {
                        cells.visit(municipalities.get(0), products.get(0), year, 0);
                    }
                    table.rowMap()
                            .forEach((product, row) -> row.forEach(
                                    (municipality, cents) -> cells.visit(municipality, product, year, cents)));
                }));
    }

    private static ImmutableSortedMap<Integer, ImmutableTable<ProductCode, MunicipalityCode, Long>> cells(
            CostLedger ledger) {
        Map<Integer, Table<ProductCode, MunicipalityCode, Long>> years = new TreeMap<>();
        ledger.years().forEach(year -> years.put(year, TreeBasedTable.create()));
        ledger.forEachCell((municipality, product, year, cents) ->
                years.computeIfAbsent(year, key -> TreeBasedTable.create()).put(product, municipality, cents));
        return sealed(years);
    }

    private static final Text<Integer> CLIENT = Scalars.named("0|[1-9]\\d{0,8}", "12", Integer::valueOf);

    /** Costs by year, municipality, client (a number that does not reveal who it is) and product. */
    static final Fields<ClientLedger> CLIENT_LEDGER = Tables.of(
            ClientLedger.class,
            CoreTables::clients,
            part("municipalities", Shapes.list(Scalars.MUNICIPALITY), ClientLedger::municipalities),
            part("products", Shapes.list(PRODUCT_CODE), ClientLedger::products),
            part(
                    "costs",
                    Shapes.sortedMap(
                            Scalars.YEAR_KEY,
                            Shapes.sortedMap(Scalars.MUNICIPALITY, Shapes.table(CLIENT, PRODUCT_CODE, Scalars.CENTS))),
                    CoreTables::clientCells));

    private static ClientLedger clients(
            ImmutableList<MunicipalityCode> municipalities,
            ImmutableList<ProductCode> products,
            ImmutableSortedMap<
                            Integer, ImmutableSortedMap<MunicipalityCode, ImmutableTable<Integer, ProductCode, Long>>>
                    costs) {
        return ClientLedger.ofCells(
                municipalities,
                products,
                cells -> costs.forEach((year, ofYear) -> ofYear.forEach((municipality, table) -> table.rowMap()
                        .forEach((client, row) -> row.forEach(
                                (product, cents) -> cells.visit(municipality, client, product, year, cents))))));
    }

    private static ImmutableSortedMap<
                    Integer, ImmutableSortedMap<MunicipalityCode, ImmutableTable<Integer, ProductCode, Long>>>
            clientCells(ClientLedger ledger) {
        Map<Integer, Map<MunicipalityCode, ImmutableTable.Builder<Integer, ProductCode, Long>>> years = new TreeMap<>();
        ledger.forEachCell(
                (municipality, client, product, year, cents) -> years.computeIfAbsent(year, key -> new TreeMap<>())
                        .computeIfAbsent(municipality, key -> ImmutableTable.builder())
                        .put(client, product, cents));
        ImmutableSortedMap.Builder<
                        Integer, ImmutableSortedMap<MunicipalityCode, ImmutableTable<Integer, ProductCode, Long>>>
                all = ImmutableSortedMap.naturalOrder();
        years.forEach((year, ofYear) -> {
            ImmutableSortedMap.Builder<MunicipalityCode, ImmutableTable<Integer, ProductCode, Long>> rows =
                    ImmutableSortedMap.naturalOrder();
            ofYear.forEach((municipality, cells) -> rows.put(municipality, cells.buildOrThrow()));
            all.put(year, rows.buildOrThrow());
        });
        return all.buildOrThrow();
    }

    // ---- money

    static final Shape<Weights> WEIGHTS = new Mapped<ImmutableList<Rational>, Weights>(
            Shapes.list(Scalars.EXACT),
            Weights::ofFractions,
            weights -> IntStream.range(0, weights.size())
                    .mapToObj(weights::fraction)
                    .collect(ImmutableList.toImmutableList()));

    static final Fields<Split> SPLIT = Tables.of(
            Split.class,
            Split::new,
            part("parts", Shapes.longs(Scalars.CENTS), Split::partsCents),
            part("rest", Scalars.CENTS, Split::restCents),
            part(
                    "tied",
                    new Listed<>(
                            Scalars.whole(0, Integer.MAX_VALUE), ImmutableIntArray::copyOf, ImmutableIntArray::asList),
                    Split::tied));

    private CoreTables() {}

    static void register(Registry registry) {
        registry.add(Scalars.MUNICIPALITY, MunicipalityCode.class);
        registry.add(PRODUCT_CODE, ProductCode.class);
        registry.add(SUBREGION, Subregion.class);
        registry.add(Scalars.PERCENTAGE, nl.regiokas.core.money.Percentage.class);
        registry.add(Scalars.EXACT, Rational.class);
        registry.add(REORGANISATIONS, Reorganisations.class);
        registry.add(BUDGET_PLAN, BudgetPlan.class);
        registry.add(WEIGHTS, Weights.class);
        registry.addAll(
                SOURCE,
                MUNICIPALITY,
                REGION,
                SUCCESSION,
                REORGANISATION,
                PRODUCT,
                TARIFF,
                CATALOGUE,
                SERIES,
                BUDGET,
                PLAN_CELL,
                USAGE_LINE,
                COST_LEDGER,
                CLIENT_LEDGER,
                SPLIT);
    }
}
