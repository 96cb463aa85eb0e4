package nl.regiokas.settlement.books;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.scheme.Stance;

/**
 * What is known when years are settled: the region, its products, costs, series, decisions and advances.
 * Dutch: gegevens voor de afrekening.
 *
 * <p>Equal by value.
 *
 * @since 0.2.0
 */
public final class SettlementFacts {

    private final Region region;
    private final ImmutableSortedSet<MunicipalityCode> municipalities;
    private final Reorganisations reorganisations;
    private final ProductCatalogue catalogue;
    private final CostLedger ledger;
    private final Optional<ClientLedger> clients;
    private final ImmutableSortedMap<String, Series> series;
    private final ImmutableTable<Integer, Party, MonetaryAmount> advances;
    private final ImmutableTable<Integer, MunicipalityCode, Stance> decisions;
    private final Optional<BudgetPlan> plan;
    private final ImmutableSetMultimap<Integer, ProductCode> cancelled;
    private final Supplier<Timeline> timeline = Suppliers.memoize(this::madeTimeline);

    private SettlementFacts(Builder builder) {
        this.region = builder.madeRegion();
        this.municipalities = region.members().stream()
                .map(Municipality::code)
                .collect(ImmutableSortedSet.toImmutableSortedSet(MunicipalityCode::compareTo));
        this.reorganisations = builder.reorganisations;
        this.catalogue = builder.madeCatalogue();
        this.ledger = builder.madeLedger(region, catalogue);
        this.clients = builder.clients;
        this.series = builder.madeSeries();
        this.advances = builder.madeAdvances();
        this.decisions = ImmutableTable.copyOf(builder.decisions);
        this.plan = builder.plan;
        this.cancelled = CancelledUse.of(builder.cancelled, builder.lines, ledger);
    }

    /**
     * Returns the municipalities with their names and the days from and until which they exist.
     *
     * @return the region
     */
    public Region region() {
        return region;
    }

    /**
     * Returns the codes of all municipalities of the region, whenever they exist.
     *
     * @return the codes in order
     */
    public ImmutableSortedSet<MunicipalityCode> municipalities() {
        return municipalities;
    }

    /**
     * Returns the mergers and splits.
     *
     * @return the reorganisations, none unless given
     */
    public Reorganisations reorganisations() {
        return reorganisations;
    }

    /**
     * Returns the products.
     *
     * @return the catalogue
     */
    public ProductCatalogue catalogue() {
        return catalogue;
    }

    /**
     * Returns the cost per municipality, product and year.
     *
     * @return the ledger
     */
    public CostLedger ledger() {
        return ledger;
    }

    /**
     * Returns the cost per client, for layers by client.
     *
     * @return the costs, empty when they are not known
     */
    public Optional<ClientLedger> clients() {
        return clients;
    }

    /**
     * Returns the series by name, young inhabitants and budgets among them.
     *
     * @return the series
     */
    public ImmutableSortedMap<String, Series> series() {
        return series;
    }

    /**
     * Returns what was paid already, by year and party.
     *
     * @return euro
     */
    public ImmutableTable<Integer, Party, MonetaryAmount> advances() {
        return advances;
    }

    /**
     * Returns the decisions about taking part, by year and municipality.
     *
     * @return the stances
     */
    public ImmutableTable<Integer, MunicipalityCode, Stance> decisions() {
        return decisions;
    }

    /**
     * Returns what municipalities plan to spend on each segment: precondition c of the papers. It charges nothing; {@link
     * Readiness} reports who lacks a plan.
     *
     * @return the plan, empty when none is known
     */
    public Optional<BudgetPlan> plan() {
        return plan;
    }

    /**
     * Returns the products whose lines of a year cancel out, so that no cost shows that they were used.
     *
     * @return the products by year
     */
    public ImmutableSetMultimap<Integer, ProductCode> cancelled() {
        return cancelled;
    }

    /**
     * Returns the facts with other costs.
     *
     * @param costs the cost per municipality, product and year
     * @return the facts, otherwise the same
     */
    public SettlementFacts withLedger(CostLedger costs) {
        return toBuilder().ledger(costs).build();
    }

    /**
     * Returns these facts as they stand for a settlement that ends earlier.
     *
     * @param last the last year of the settlement
     * @return the facts without the advances of later years
     */
    public SettlementFacts withAdvancesThrough(int last) {
        Builder builder = toBuilder();
        builder.advances.keySet().removeIf(year -> year > last);
        return builder.build();
    }

    /**
     * Returns the facts without any cost.
     *
     * @return the facts, to which {@link #withLedger} brings costs again; costs per client are gone
     */
    public SettlementFacts withoutUsage() {
        Builder builder = toBuilder().ledger(ledger.between(1, 0));
        builder.clients = Optional.empty();
        builder.cancelled = ImmutableSetMultimap.of();
        return builder.build();
    }

    private Timeline madeTimeline() {
        return new Timeline(region, reorganisations);
    }

    /** Who exists when, and who comes from whom. */
    Timeline timeline() {
        return timeline.get();
    }

    /** Whether other facts are the same but for costs. */
    boolean isLikeButForCosts(SettlementFacts other) {
        return region.equals(other.region)
                && reorganisations.equals(other.reorganisations)
                && catalogue.equals(other.catalogue)
                && series.equals(other.series)
                && advances.equals(other.advances)
                && decisions.equals(other.decisions)
                && plan.equals(other.plan);
    }

    /**
     * Returns a builder without facts.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with these facts.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.region(region)
                .reorganisations(reorganisations)
                .catalogue(catalogue)
                .ledger(ledger);
        clients.ifPresent(builder::clients);
        builder.plan = plan;
        builder.cancelled = cancelled;
        builder.known.putAll(series);
        advances.rowMap().forEach((year, row) -> row.forEach((party, amount) -> builder.advance(year, party, amount)));
        decisions.rowMap().forEach((year, row) -> row.forEach((code, stance) -> builder.decision(year, code, stance)));
        return builder;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SettlementFacts other
                && region.equals(other.region)
                && reorganisations.equals(other.reorganisations)
                && catalogue.equals(other.catalogue)
                && ledger.equals(other.ledger)
                && clients.equals(other.clients)
                && series.equals(other.series)
                && advances.equals(other.advances)
                && decisions.equals(other.decisions)
                && plan.equals(other.plan)
                && cancelled.equals(other.cancelled);
    }

    @Override
    public int hashCode() {
        return Objects.hash(region, ledger, series, advances);
    }

    /** Returns the extent. */
    @Override
    public String toString() {
        return "facts of " + region.name() + ": " + ledger;
    }

    /**
     * Collects facts. Plain strings are taken where a code or an amount is meant, so that a first settlement needs no types
     * of its own.
     *
     * <p>For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final Map<MunicipalityCode, Municipality> municipalities = new TreeMap<>();
        private final List<Product> products = new ArrayList<>();
        private final List<UsageLine> lines = new ArrayList<>();
        private final Map<String, Series> known = new TreeMap<>();
        private final Map<String, Series> series = new TreeMap<>();
        private final Map<String, Series.Builder> values = new TreeMap<>();
        private final Map<Integer, Map<Party, Long>> advances = new LinkedHashMap<>();
        private final Table<Integer, MunicipalityCode, Stance> decisions = TreeBasedTable.create();
        private final Faults faults = new Faults();
        private String name = "region";
        private Reorganisations reorganisations = Reorganisations.of(List.of());
        private Optional<ProductCatalogue> catalogue = Optional.empty();
        private Optional<CostLedger> ledger = Optional.empty();
        private Optional<ClientLedger> clients = Optional.empty();
        private Optional<BudgetPlan> plan = Optional.empty();
        private ImmutableSetMultimap<Integer, ProductCode> cancelled = ImmutableSetMultimap.of();

        private Builder() {}

        /**
         * Adds the municipalities of a region.
         *
         * @param region the region, whose name is taken over
         * @return this builder
         */
        public Builder region(Region region) {
            name = Attributes.given(region, "region of settlement facts").name();
            region.members().forEach(this::municipality);
            return this;
        }

        /**
         * Adds a municipality. The same one may be given again; {@link #build} refuses another one of its code.
         *
         * @param municipality its code, name, and the days from and until which it exists
         * @return this builder
         */
        public Builder municipality(Municipality municipality) {
            MunicipalityCode code = Attributes.given(municipality, "municipality of settlement facts")
                    .code();
            Municipality before = municipalities.putIfAbsent(code, municipality);
            if (before != null && !before.equals(municipality)) {
                faults.at(Place.MUNICIPALITY, code).add(BooksFault.MUNICIPALITY_TWICE);
            }
            return this;
        }

        /**
         * Adds the young inhabitants of a municipality, and the municipality itself, which exists always, unless it was given.
         *
         * @param code its code, four digits
         * @param young its young inhabitants
         * @return this builder
         */
        public Builder municipality(String code, long young) {
            Municipality municipality =
                    Municipality.of(Attributes.given(code, "municipality of settlement facts"), code);
            municipalities.putIfAbsent(municipality.code(), municipality);
            return youth(Map.of(municipality.code(), BigDecimal.valueOf(young)));
        }

        /**
         * Adds the young inhabitants of municipalities, in every year; a number for one that has one is refused.
         *
         * @param young the number by municipality
         * @return this builder
         */
        public Builder youth(Map<MunicipalityCode, BigDecimal> young) {
            Attributes.all(young, "youth of settlement facts").forEach(values(AllocationKeys.YOUTH)::put);
            return this;
        }

        private Series.Builder values(String name) {
            return values.computeIfAbsent(name, Series::builder);
        }

        /**
         * Sets the mergers and splits.
         *
         * @param known the reorganisations
         * @return this builder
         */
        public Builder reorganisations(Reorganisations known) {
            reorganisations = Attributes.given(known, "reorganisations of settlement facts");
            return this;
        }

        /**
         * Sets the products and their tariffs.
         *
         * @param known the catalogue
         * @return this builder
         */
        public Builder catalogue(ProductCatalogue known) {
            catalogue = Optional.of(Attributes.given(known, "catalogue of settlement facts"));
            return this;
        }

        /**
         * Adds a product to those of the catalogue.
         *
         * @param code its code; {@link #build} refuses one that the catalogue has
         * @param segment the name of its segment, such as {@code FLEXIBLE}
         * @return this builder
         */
        public Builder product(String code, String segment) {
            addProduct(code, segment);
            return this;
        }

        /**
         * Sets the cost per municipality, product and year.
         *
         * @param costs the ledger
         * @return this builder
         */
        public Builder ledger(CostLedger costs) {
            ledger = Optional.of(Attributes.given(costs, "ledger of settlement facts"));
            return this;
        }

        /**
         * Adds a cost.
         *
         * @param municipality the municipality's code
         * @param product the product's code
         * @param year the year
         * @param amount euro, such as {@code 1250.00}
         * @return this builder
         */
        public Builder cost(String municipality, String product, int year, String amount) {
            MunicipalityCode whose =
                    MunicipalityCode.of(Attributes.given(municipality, "municipality of settlement facts"));
            ProductCode of = ProductCode.of(Attributes.given(product, "product of settlement facts"));
            MonetaryAmount cost = Euro.parse(Attributes.given(amount, "cost of settlement facts"));
            if (year < CostLedger.EARLIEST_YEAR || year > CostLedger.LATEST_YEAR) {
                faults.at(Place.MUNICIPALITY, whose)
                        .at(Place.PRODUCT, of)
                        .add(
                                BooksFault.COST_YEAR,
                                FaultValue.year(CostLedger.EARLIEST_YEAR),
                                FaultValue.year(CostLedger.LATEST_YEAR),
                                FaultValue.year(year));
            } else {
                lines.add(UsageLine.ofAmount(whose, of, LocalDate.of(year, 1, 1), cost));
            }
            return this;
        }

        /**
         * Sets the cost per client.
         *
         * @param costs the costs
         * @return this builder
         */
        public Builder clients(ClientLedger costs) {
            clients = Optional.of(Attributes.given(costs, "clients of settlement facts"));
            return this;
        }

        /**
         * Adds a series; one of the name {@code youth} or {@code budget} replaces what was given otherwise.
         *
         * @param one the series
         * @return this builder
         */
        public Builder series(Series one) {
            series.put(Attributes.given(one, "series of settlement facts").name(), one);
            return this;
        }

        /**
         * Adds the budget of a municipality in a year.
         *
         * @param year the year
         * @param municipality the municipality
         * @param amount euro
         * @return this builder
         */
        public Builder budget(int year, MunicipalityCode municipality, MonetaryAmount amount) {
            values(AllocationKeys.BUDGET)
                    .put(
                            year,
                            Attributes.given(municipality, "municipality of settlement facts"),
                            BigDecimal.valueOf(
                                    Euro.cents(
                                            Attributes.given(amount, "budget of settlement facts"),
                                            "budget of " + municipality + " in " + year),
                                    2));
            return this;
        }

        /**
         * Adds what a municipality paid already; advances of one year and party add up.
         *
         * @param year the year
         * @param municipality the municipality's code
         * @param amount euro, such as {@code 1250.00}
         * @return this builder
         */
        public Builder advance(int year, String municipality, String amount) {
            return advance(
                    year,
                    new Party(Attributes.given(municipality, "municipality of settlement facts")),
                    Euro.parse(Attributes.given(amount, "advance of settlement facts")));
        }

        /**
         * Adds what a party paid already; advances of one year and party add up.
         *
         * @param year the year
         * @param party a municipality or an outside party
         * @param amount euro
         * @return this builder
         */
        public Builder advance(int year, Party party, MonetaryAmount amount) {
            Attributes.given(party, "party of settlement facts");
            long cents = Euro.cents(
                    Attributes.given(amount, "advance of settlement facts"), "advance of " + party + " in " + year);
            try {
                advances.computeIfAbsent(year, key -> new TreeMap<>()).merge(party, cents, Math::addExact);
            } catch (ArithmeticException overflow) {
                Faults faults = new Faults();
                faults.at(Place.YEAR, year).at("party", party).add(ModelFault.OVERFLOW);
                throw RefusalException.of(faults.list());
            }
            return this;
        }

        /**
         * Adds a decision about taking part.
         *
         * @param year the year of the decision
         * @param municipality who decided
         * @param stance what it decided
         * @return this builder
         */
        public Builder decision(int year, MunicipalityCode municipality, Stance stance) {
            Stance decided = Attributes.given(stance, "stance of settlement facts");
            if (decisions.put(year, Attributes.given(municipality, "municipality of settlement facts"), decided)
                    != null) {
                faults.at(Place.YEAR, year).at(Place.MUNICIPALITY, municipality).add(BooksFault.DECISION_TWICE);
            }
            return this;
        }

        /**
         * Sets what municipalities plan to spend on each segment.
         *
         * @param known the plan, of any years
         * @return this builder
         */
        public Builder plan(BudgetPlan known) {
            plan = Optional.of(Attributes.given(known, "plan of settlement facts"));
            return this;
        }

        /**
         * Sets the products whose lines of a year cancel out, so that the ledger does not show that they were used.
         *
         * @param known the products by year
         * @return this builder
         */
        public Builder cancelled(ImmutableSetMultimap<Integer, ProductCode> known) {
            cancelled = Attributes.given(known, "use of settlement facts");
            return this;
        }

        private void addProduct(String code, String segment) {
            String known = Attributes.given(code, "product of settlement facts");
            String named = Attributes.given(segment, "segment of settlement facts");
            faults.at(Place.PRODUCT, known).collect(() -> products.add(Product.of(known, known, Segment.parse(named))));
        }

        private Region madeRegion() {
            return Region.of(name, municipalities.values());
        }

        private ProductCatalogue madeCatalogue() {
            ProductCatalogue given = catalogue.orElseGet(() -> ProductCatalogue.of(List.of()));
            return products.isEmpty()
                    ? given
                    : ProductCatalogue.of(
                            ImmutableList.<Product>builder()
                                    .addAll(given.products())
                                    .addAll(products)
                                    .build(),
                            given.tariffs());
        }

        private CostLedger madeLedger(Region region, ProductCatalogue known) {
            CostLedger added = CostLedger.of(
                    region.members().stream().map(Municipality::code).toList(), known, lines);
            return ledger.map(given -> lines.isEmpty() ? given : given.merge(added))
                    .orElse(added);
        }

        private ImmutableSortedMap<String, Series> madeSeries() {
            Map<String, Series> all = new TreeMap<>(known);
            values.forEach((key, given) -> all.merge(key, given.build(), Builder::over));
            all.putAll(series);
            return ImmutableSortedMap.copyOf(all);
        }

        /** A series with the values of a later one in place of its own. */
        private static Series over(Series before, Series later) {
            Map<Integer, ImmutableSortedMap<MunicipalityCode, Optional<BigDecimal>>> dated =
                    new TreeMap<>(before.dated());
            later.dated().forEach((year, values) -> dated.merge(year, values, Builder::over));
            return new Series(before.name(), over(before.undated(), later.undated()), ImmutableSortedMap.copyOf(dated));
        }

        private static <T> ImmutableSortedMap<MunicipalityCode, T> over(
                ImmutableSortedMap<MunicipalityCode, T> before, ImmutableSortedMap<MunicipalityCode, T> later) {
            Map<MunicipalityCode, T> all = new TreeMap<>(before);
            all.putAll(later);
            return ImmutableSortedMap.copyOf(all);
        }

        private ImmutableTable<Integer, Party, MonetaryAmount> madeAdvances() {
            ImmutableTable.Builder<Integer, Party, MonetaryAmount> table = ImmutableTable.builder();
            advances.forEach((year, row) -> ImmutableMap.copyOf(Maps.transformValues(row, Euro::ofCents))
                    .forEach((party, amount) -> table.put(year, party, amount)));
            return table.buildOrThrow();
        }

        /**
         * Returns the facts.
         *
         * @return the facts
         * @throws RefusalException when a line or a product cannot be
         */
        public SettlementFacts build() {
            faults.throwIfAny();
            return new SettlementFacts(this);
        }
    }
}
