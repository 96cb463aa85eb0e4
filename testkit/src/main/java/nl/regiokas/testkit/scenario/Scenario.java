package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;
import org.immutables.value.Value;

/**
 * A region with its usage and a scheme: everything that a settlement needs and that a scenario folder holds.
 * Dutch: doorrekening.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Scenario {

    private static final int MOST_LINES_SHOWN = 20;

    Scenario() {}

    /**
     * The name of the scenario.
     *
     * @return the name, {@code scenario} unless given
     */
    @Value.Default
    public String name() {
        return "scenario";
    }

    /**
     * All municipalities, whenever they exist.
     *
     * @return in the order of their codes
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<MunicipalityCode, Municipality> municipalities();

    /**
     * Mergers and splits.
     *
     * @return none unless given
     */
    @Value.Default
    public Reorganisations reorganisations() {
        return Reorganisations.of(List.of());
    }

    /**
     * Young inhabitants.
     *
     * @return number by municipality
     */
    public abstract ImmutableMap<MunicipalityCode, BigDecimal> youth();

    /**
     * The products with their tariffs.
     *
     * @return the catalogue
     */
    public abstract ProductCatalogue catalogue();

    /**
     * What was used.
     *
     * @return lines, including the years of history
     */
    public abstract UsageLines usage();

    /**
     * Budgets.
     *
     * @return euro by year and municipality
     */
    @Value.Default
    public ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets() {
        return ImmutableTable.of();
    }

    /**
     * What was paid in the course of the year.
     *
     * @return euro by year and municipality
     */
    @Value.Default
    public ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> advances() {
        return ImmutableTable.of();
    }

    /**
     * Series without years, as in {@code keys.csv}.
     *
     * @return weight by municipality and name of the series
     */
    @Value.Default
    public ImmutableTable<String, MunicipalityCode, BigDecimal> keys() {
        return ImmutableTable.of();
    }

    /**
     * Series with years, as in {@code series.csv}.
     *
     * @return none unless given; names other than those of {@link #keys}
     */
    public abstract ImmutableList<Series> series();

    /**
     * Open items that the scheme begins with.
     *
     * @return cents as charges by item, by the name of the scope; none unless given
     */
    public abstract ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> instalmentCents();

    /**
     * Open items that the scheme begins with.
     *
     * @return euro as charges by item, by the name of the scope
     */
    public ImmutableMap<String, ImmutableSortedMap<OpenItem, MonetaryAmount>> instalments() {
        return ImmutableMap.copyOf(Maps.transformValues(instalmentCents(), Euro::ofCents));
    }

    /**
     * Days on which the books are closed, and through which year.
     *
     * @return none unless given, ascending
     */
    public abstract ImmutableList<Closing> closings();

    /**
     * Closings whose years are final.
     *
     * @return some of {@link #closings}, none unless given
     */
    public abstract ImmutableSet<Closing> finalClosings();

    /**
     * What municipalities decided about sharing.
     *
     * @return the stance by year and municipality
     */
    @Value.Default
    public ImmutableTable<Integer, MunicipalityCode, Stance> decisions() {
        return ImmutableTable.of();
    }

    /**
     * How the cost is shared.
     *
     * @return the scheme
     */
    public abstract SolidarityScheme scheme();

    /**
     * The codes of the municipalities.
     *
     * @return in their order, whenever they exist
     */
    public final ImmutableList<MunicipalityCode> codes() {
        return municipalities().keySet().asList();
    }

    /**
     * The codes of the municipalities of a year.
     *
     * @param year the year
     * @return in their order, those that exist on 1 January
     */
    public final ImmutableList<MunicipalityCode> codes(int year) {
        return municipalities().values().stream()
                .filter(each -> each.existsIn(year))
                .map(Municipality::code)
                .filter(code -> reorganisations().absence(code, year).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The municipalities as a region.
     *
     * @return a region with the name of the scenario
     */
    public final Region region() {
        return Region.of(name(), municipalities().values());
    }

    /**
     * All usage lines at once, for scenarios that fit in memory.
     *
     * @return the lines, municipality after municipality
     */
    public final ImmutableList<UsageLine> lines() {
        return care().stream().map(CareLine::line).collect(ImmutableList.toImmutableList());
    }

    /**
     * All usage lines at once, with clients and the days on which they became known, for scenarios that fit in memory.
     *
     * @return the lines, municipality after municipality
     */
    public final ImmutableList<CareLine> care() {
        if (usage() instanceof ListedUsage listed) {
            return listed.lines();
        }
        ImmutableList.Builder<CareLine> lines = ImmutableList.builder();
        usage().all(UsageLines.Visitor.of(codes(), catalogue(), line -> lines.add(CareLine.of(line))));
        return lines.build();
    }

    /**
     * The usage as whole cents per municipality, product and year.
     *
     * @return the ledger, added up once
     */
    @Value.Lazy
    public CostLedger ledger() {
        CostLedgerBuilder ledger = CostLedger.builder(codes(), catalogue());
        usage().all(new UsageLines.Visitor() {
            @Override
            public void quantity(int municipality, int product, LocalDate date, long digits, int decimals) {
                ledger.addQuantity(municipality, product, date, digits, decimals);
            }

            @Override
            public void amount(int municipality, int product, LocalDate date, long cents) {
                ledger.addCents(municipality, product, date.getYear(), cents);
            }
        });
        return ledger.build();
    }

    /** The cost per client, for lines that are held. */
    private Optional<ClientLedger> clients() {
        if (!(usage() instanceof ListedUsage listed)) {
            return Optional.empty();
        }
        ClientLedger.Builder clients = ClientLedger.builder(codes(), catalogue());
        for (CareLine each : listed.lines()) {
            UsageLine line = each.line();
            clients.add(
                    codes().indexOf(line.municipality()),
                    catalogue().ordinal(line.product()),
                    line.date().getYear(),
                    each.client().orElse(""),
                    cents(line));
        }
        return Optional.of(clients.build());
    }

    private long cents(UsageLine line) {
        return line.amount()
                .map(amount -> Euro.cents(amount, "usage amount"))
                .orElseGet(() -> Euro.timesCents(
                        line.quantity().orElseThrow(), catalogue().priceOn(line.product(), line.date())));
    }

    /**
     * What is known for the settlement.
     *
     * @return the facts
     */
    public final SettlementFacts facts() {
        SettlementFacts.Builder facts = SettlementFacts.builder()
                .region(region())
                .reorganisations(reorganisations())
                .catalogue(catalogue())
                .ledger(ledger())
                .youth(youth());
        clients().ifPresent(facts::clients);
        budgets().rowMap().forEach((year, row) -> row.forEach((code, amount) -> facts.budget(year, code, amount)));
        advances()
                .rowMap()
                .forEach((year, row) -> row.forEach((code, amount) -> facts.advance(year, Party.of(code), amount)));
        keys().rowMap().forEach((name, weights) -> facts.series(Series.of(name, weights)));
        series().forEach(facts::series);
        decisions().rowMap().forEach((year, row) -> row.forEach((code, stance) -> facts.decision(year, code, stance)));
        return facts.build();
    }

    /**
     * The same scenario with the lines that were known on a day, as they count then.
     *
     * <p>With {@link LateLines#CURRENT_YEAR} a line of a settled year that was closed before the line was known counts as
     * cost of the first year not closed on the day it became known. Each line on its own goes to the successors that
     * its municipality has by then, and stays with its client.
     *
     * @param day the day; the lines of that day are known
     * @return the scenario
     */
    public final Scenario knownOn(LocalDate day) {
        return withCare(care().stream()
                .filter(each -> !each.knownOn().isAfter(day))
                .flatMap(this::counted)
                .toList());
    }

    private Stream<CareLine> counted(CareLine each) {
        int year = each.line().date().getYear();
        int closed = closings().stream()
                .filter(closing -> closing.day().isBefore(each.knownOn()))
                .mapToInt(Closing::through)
                .max()
                .orElse(Integer.MIN_VALUE);
        if (scheme().lateLines() == LateLines.RESTATE || year < scheme().firstYear() || year > closed) {
            return Stream.of(each);
        }
        LocalDate date = LocalDate.of(closed + 1, 1, 1);
        return reorganisations()
                .cents(ImmutableMap.of(each.line().municipality(), cents(each.line())), year, closed + 1)
                .entrySet()
                .stream()
                .map(part -> new CareLine(
                        UsageLine.ofAmount(part.getKey(), each.line().product(), date, Euro.ofCents(part.getValue())),
                        each.client(),
                        each.known()));
    }

    /**
     * What the scheme begins with.
     *
     * @return opening funds and open items
     */
    public final State opening() {
        return State.openingCents(scheme(), instalmentCents());
    }

    /**
     * Settles the scenario.
     *
     * @return all years
     */
    public final Settlement settle() {
        return Settlement.of(scheme(), facts(), opening());
    }

    /**
     * The same scenario with other usage.
     *
     * @param lines the new usage
     * @return the scenario
     */
    public final Scenario withLines(List<UsageLine> lines) {
        return withCare(lines.stream().map(CareLine::of).toList());
    }

    /**
     * The same scenario with other usage.
     *
     * @param lines the new usage, with clients and the days on which the lines became known
     * @return the scenario
     */
    public final Scenario withCare(List<CareLine> lines) {
        return toBuilder().usage(UsageLines.ofCare(lines, codes(), catalogue())).build();
    }

    /**
     * The same scenario with the scheme cut off after a year: the view of someone who does not yet know what comes
     * later.
     *
     * @param year the last year that is settled
     * @return the scenario, with advances and closings of its years only
     */
    public final Scenario until(int year) {
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> paid = ImmutableTable.builder();
        advances().rowMap().forEach((of, row) -> {
            if (of <= year) {
                row.forEach((code, amount) -> paid.put(of, code, amount));
            }
        });
        return toBuilder()
                .scheme(scheme().toBuilder().lastYear(year).build())
                .advances(paid.buildOrThrow())
                .closings(closings().stream()
                        .filter(closing -> closing.through() <= year)
                        .toList())
                .build();
    }

    /**
     * The same scenario with another scheme.
     *
     * @param scheme the new scheme
     * @return the scenario
     */
    public final Scenario withScheme(SolidarityScheme scheme) {
        return toBuilder().scheme(scheme).build();
    }

    /**
     * A builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this scenario.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /** The whole scenario when it is small, otherwise its extent. */
    @Override
    public final String toString() {
        String extent = name() + " of " + municipalities().size() + " municipalities, " + scheme().firstYear() + "-"
                + scheme().lastYear();
        return usage() instanceof ListedUsage listed && listed.lines().size() <= MOST_LINES_SHOWN
                ? extent + ScenarioText.of(this)
                : extent;
    }

    /**
     * Builds a {@link Scenario}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableScenario.Builder attributes = new ImmutableScenario.Builder();

        Builder() {}

        /**
         * Sets the name of the scenario.
         *
         * @param name the name, {@code scenario} unless given
         * @return this builder
         */
        public Builder name(String name) {
            attributes.name(Attributes.given(name, "name of scenario"));
            return this;
        }

        /**
         * Sets all municipalities, whenever they exist; this replaces what was given before.
         *
         * @param municipalities in the order of their codes
         * @return this builder
         */
        public Builder municipalities(Map<? extends MunicipalityCode, ? extends Municipality> municipalities) {
            attributes.municipalities(Attributes.all(municipalities, "municipalities of scenario"));
            return this;
        }

        /**
         * Adds one to what was given before: all municipalities, whenever they exist.
         *
         * @param key the key, not given before
         * @param value what it holds
         * @return this builder
         */
        public Builder putMunicipalities(MunicipalityCode key, Municipality value) {
            attributes.putMunicipalities(
                    Attributes.given(key, "municipalities of scenario"),
                    Attributes.given(value, "municipalities of scenario"));
            return this;
        }

        /**
         * Sets mergers and splits.
         *
         * @param reorganisations none unless given
         * @return this builder
         */
        public Builder reorganisations(Reorganisations reorganisations) {
            attributes.reorganisations(Attributes.given(reorganisations, "reorganisations of scenario"));
            return this;
        }

        /**
         * Sets young inhabitants; this replaces what was given before.
         *
         * @param youth number by municipality
         * @return this builder
         */
        public Builder youth(Map<? extends MunicipalityCode, ? extends BigDecimal> youth) {
            attributes.youth(Attributes.all(youth, "youth of scenario"));
            return this;
        }

        /**
         * Adds one to what was given before: young inhabitants.
         *
         * @param key the key, not given before
         * @param value what it holds
         * @return this builder
         */
        public Builder putYouth(MunicipalityCode key, BigDecimal value) {
            attributes.putYouth(
                    Attributes.given(key, "youth of scenario"), Attributes.given(value, "youth of scenario"));
            return this;
        }

        /**
         * Sets the products with their tariffs.
         *
         * @param catalogue the catalogue
         * @return this builder
         */
        public Builder catalogue(ProductCatalogue catalogue) {
            attributes.catalogue(Attributes.given(catalogue, "catalogue of scenario"));
            return this;
        }

        /**
         * Sets what was used.
         *
         * @param usage lines, including the years of history
         * @return this builder
         */
        public Builder usage(UsageLines usage) {
            attributes.usage(Attributes.given(usage, "usage of scenario"));
            return this;
        }

        /**
         * Sets budgets.
         *
         * @param budgets euro by year and municipality
         * @return this builder
         */
        public Builder budgets(ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets) {
            attributes.budgets(Attributes.given(budgets, "budgets of scenario"));
            return this;
        }

        /**
         * Sets what was paid in the course of the year.
         *
         * @param advances euro by year and municipality
         * @return this builder
         */
        public Builder advances(ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> advances) {
            attributes.advances(Attributes.given(advances, "advances of scenario"));
            return this;
        }

        /**
         * Sets series without years, as in {@code keys.csv}.
         *
         * @param keys weight by municipality and name of the series
         * @return this builder
         */
        public Builder keys(ImmutableTable<String, MunicipalityCode, BigDecimal> keys) {
            attributes.keys(Attributes.given(keys, "keys of scenario"));
            return this;
        }

        /**
         * Sets series with years, as in {@code series.csv}; this replaces what was given before.
         *
         * @param series none unless given; names other than those of {@link #keys}
         * @return this builder
         */
        public Builder series(Iterable<? extends Series> series) {
            attributes.series(Attributes.all(series, "series of scenario"));
            return this;
        }

        /**
         * Adds to what was given before: series with years, as in {@code series.csv}.
         *
         * @param series more of them
         * @return this builder
         */
        public Builder addSeries(Series... series) {
            attributes.addAllSeries(Attributes.all(series, "series of scenario"));
            return this;
        }

        /**
         * Sets open items that the scheme begins with; this replaces what was given before.
         *
         * @param instalments amounts as charges, by scope; none unless given
         * @return this builder
         */
        public Builder instalmentCents(Map<String, ? extends ImmutableSortedMap<OpenItem, Long>> instalments) {
            attributes.instalmentCents(Attributes.all(instalments, "instalments of scenario"));
            return this;
        }

        /**
         * Adds one to what was given before: open items that the scheme begins with.
         *
         * @param key the key, not given before
         * @param value what it holds
         * @return this builder
         */
        public Builder putInstalmentCents(String key, ImmutableSortedMap<OpenItem, Long> value) {
            attributes.putInstalmentCents(
                    Attributes.given(key, "instalments of scenario"),
                    Attributes.given(value, "instalments of scenario"));
            return this;
        }

        /**
         * Sets days on which the books are closed, and through which year; this replaces what was given before.
         *
         * @param closings none unless given, ascending
         * @return this builder
         */
        public Builder closings(Iterable<? extends Closing> closings) {
            attributes.closings(Attributes.all(closings, "closings of scenario"));
            return this;
        }

        /**
         * Adds to what was given before: days on which the books are closed, and through which year.
         *
         * @param closings more of them
         * @return this builder
         */
        public Builder addClosings(Closing... closings) {
            attributes.addAllClosings(Attributes.all(closings, "closings of scenario"));
            return this;
        }

        /**
         * Sets closings whose years are final; this replaces what was given before.
         *
         * @param finalClosings some of the closings, none unless given
         * @return this builder
         */
        public Builder finalClosings(Iterable<? extends Closing> finalClosings) {
            attributes.finalClosings(Attributes.all(finalClosings, "final closings of scenario"));
            return this;
        }

        /**
         * Adds to what was given before: closings whose years are final.
         *
         * @param finalClosings more of them
         * @return this builder
         */
        public Builder addFinalClosings(Closing... finalClosings) {
            attributes.addAllFinalClosings(Attributes.all(finalClosings, "final closings of scenario"));
            return this;
        }

        /**
         * Sets what municipalities decided about sharing.
         *
         * @param decisions the stance by year and municipality
         * @return this builder
         */
        public Builder decisions(ImmutableTable<Integer, MunicipalityCode, Stance> decisions) {
            attributes.decisions(Attributes.given(decisions, "decisions of scenario"));
            return this;
        }

        /**
         * Sets how the cost is shared.
         *
         * @param scheme the scheme
         * @return this builder
         */
        public Builder scheme(SolidarityScheme scheme) {
            attributes.scheme(Attributes.given(scheme, "scheme of scenario"));
            return this;
        }

        private Builder like(Scenario other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the scenario.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Scenario build() {
            return Attributes.built("scenario", attributes::build);
        }
    }
}
