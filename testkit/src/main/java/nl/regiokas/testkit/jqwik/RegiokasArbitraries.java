package nl.regiokas.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.FundingStream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.plan.ReorganisationPlan;
import nl.regiokas.testkit.scenario.ExactTable;
import nl.regiokas.testkit.scenario.RtaPlan;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;

/**
 * All generators of the testkit for jqwik.
 *
 * <table>
 * <caption>What there is</caption>
 * <tr><th>of</th><th>method</th></tr>
 * <tr><td>whole regions with usage and a scheme</td><td>{@link #scenarios}, {@link #seededScenarios}</td></tr>
 * <tr><td>their parts</td><td>{@link #municipalities}, {@link #regions}, {@link #products}, {@link #catalogues()},
 * {@link #budgets}, {@link #usage}, {@link #ledgers}, {@link #keys}, {@link #schemes}</td></tr>
 * <tr><td>changes</td><td>{@link #reorganisations}</td></tr>
 * <tr><td>budgeting</td><td>{@link #rtaArrangements()}</td></tr>
 * <tr><td>money</td><td>{@link #amounts}, {@link #cents}, {@link #weights}, {@link #percentages}, {@link #tables}</td></tr>
 * </table>
 *
 * <p>The parts take an arbitrary of scenarios where the number, the years, corrections or ties matter:
 * {@code ledgers(scenarios().municipalities(3, 3).withTies())}.
 *
 * @since 0.2.0
 */
public final class RegiokasArbitraries {

    private static final long LIMIT = 1_000_000_000_000_000_000L;
    private static final int MOST_CODES = 9999;
    private static final int MOST_YEARS = 100;
    private static final int MOST_SIZE = 1000;
    private static final long LARGE_CELL = 1_000_000_000_001L;

    private RegiokasArbitraries() {}

    /**
     * Regions with usage and a scheme that can be settled.
     *
     * @return an arbitrary that can be refined
     */
    public static ScenarioArbitrary scenarios() {
        return new ScenarioArbitrary();
    }

    /**
     * Believable scenarios from the seeds of a builder; only the seed differs, and it shrinks towards 1.
     *
     * @param builder makes the scenarios; its seed is set anew for each
     * @return an arbitrary of scenarios, made from seeds
     */
    public static Arbitrary<Scenario> seededScenarios(ScenarioBuilder builder) {
        return Arbitraries.longs()
                .between(1, Integer.MAX_VALUE)
                .map(seed -> builder.seed(seed).build());
    }

    /**
     * Municipalities that always exist.
     *
     * @return an arbitrary that shrinks towards 0001
     */
    public static Arbitrary<Municipality> municipalities() {
        return Arbitraries.integers()
                .between(1, 9999)
                .map(code -> Municipality.of(String.format(Locale.ROOT, "%04d", code), "Municipality " + code));
    }

    /**
     * Regions of municipalities that always exist.
     *
     * @param least the smallest number of members
     * @param most the most
     * @return an arbitrary that shrinks towards few members with low codes
     */
    public static Arbitrary<Region> regions(int least, int most) {
        Extent.within("members", least, most, MOST_CODES);
        return municipalities()
                .list()
                .uniqueElements(Municipality::code)
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(members -> Region.of("region", members));
    }

    /**
     * Products of any segment, standing or not.
     *
     * @return an arbitrary of the products of {@link #catalogues()}
     */
    public static Arbitrary<Product> products() {
        return catalogues().flatMap(catalogue -> Arbitraries.of(catalogue.products()));
    }

    /**
     * Catalogues of 1 to 8 products, each with a tariff.
     *
     * @return an arbitrary that shrinks towards one product
     */
    public static Arbitrary<ProductCatalogue> catalogues() {
        return catalogues(scenarios());
    }

    /**
     * Catalogues of scenarios.
     *
     * @param scenarios how many products, from which year, with ties
     * @return an arbitrary that shrinks towards few products
     */
    public static Arbitrary<ProductCatalogue> catalogues(ScenarioArbitrary scenarios) {
        return scenarios.map(Scenario::catalogue);
    }

    /**
     * Budgets by funding streams; some with a total of the circular that differs by a few cents.
     *
     * @param municipality whose
     * @param year the year
     * @return an arbitrary that shrinks towards zero
     */
    public static Arbitrary<Budget> budgets(MunicipalityCode municipality, int year) {
        Arbitrary<Long> stream = Arbitraries.longs().between(0, 1_000_000_000L);
        return Combinators.combine(
                        stream,
                        stream,
                        stream,
                        Arbitraries.longs().between(-200, 200).injectNull(0.5))
                .as((vws, awbz, zvw, off) -> {
                    Budget.Builder budget = Budget.builder()
                            .municipality(municipality)
                            .year(year)
                            .putStreams(FundingStream.VWS, Euro.ofCents(vws))
                            .putStreams(FundingStream.AWBZ, Euro.ofCents(awbz))
                            .putStreams(FundingStream.ZVW, Euro.ofCents(zvw));
                    return off == null
                            ? budget.build()
                            : budget.circularTotal(Euro.ofCents(Math.max(0, vws + awbz + zvw + off)))
                                    .build();
                });
    }

    /**
     * Usage lines of scenarios.
     *
     * @param scenarios how many municipalities, which years, with corrections or ties
     * @return an arbitrary that shrinks towards no lines
     */
    public static Arbitrary<ImmutableList<UsageLine>> usage(ScenarioArbitrary scenarios) {
        return scenarios.map(Scenario::lines);
    }

    /**
     * Ledgers of scenarios.
     *
     * @param scenarios how many municipalities, which years, with corrections or ties
     * @return an arbitrary that shrinks towards empty ledgers
     */
    public static Arbitrary<CostLedger> ledgers(ScenarioArbitrary scenarios) {
        return scenarios.map(Scenario::ledger);
    }

    /**
     * Schemes of scenarios: each model alone, and mixed.
     *
     * @param scenarios how many municipalities and years, which models
     * @return an arbitrary that shrinks towards one scope of actual use
     */
    public static Arbitrary<SolidarityScheme> schemes(ScenarioArbitrary scenarios) {
        return scenarios.map(Scenario::scheme);
    }

    /**
     * Keys that have a weight for each municipality, not all zero; mostly tables.
     *
     * @param municipalities the codes, at least one
     * @return an arbitrary that can be refined
     */
    public static KeyArbitrary keys(List<MunicipalityCode> municipalities) {
        return new KeyArbitrary(municipalities);
    }

    /**
     * Reorganisations of municipalities: merged, dissolved into others and split by shares, on one or two dates.
     *
     * @param municipalities the codes that exist before
     * @param firstYear the year before the first reorganisation
     * @return an arbitrary that shrinks towards none
     */
    public static Arbitrary<Reorganisations> reorganisations(List<MunicipalityCode> municipalities, int firstYear) {
        return reorganisationPlans()
                .list()
                .ofMaxSize(2)
                .map(plans -> ReorganisationPlan.reorganisations(plans, municipalities, firstYear));
    }

    static Arbitrary<ReorganisationPlan> reorganisationPlans() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, ReorganisationPlan.TARGETS)
                                .list()
                                .ofMaxSize(20),
                        Arbitraries.integers()
                                .between(1, 999)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5))
                .as((targets, shares) ->
                        new ReorganisationPlan(ImmutableList.copyOf(targets), ImmutableList.copyOf(shares)));
    }

    /**
     * RTA arrangements of 1 to 5 years that close.
     *
     * @return an arbitrary that shrinks towards one year with direct care alone
     */
    public static Arbitrary<RtaArrangement> rtaArrangements() {
        return rtaArrangements(1, 5);
    }

    /**
     * RTA arrangements from 2015 on that close.
     *
     * @param least the smallest number of years
     * @param most the most
     * @return an arbitrary that shrinks towards few years with direct care alone
     */
    public static Arbitrary<RtaArrangement> rtaArrangements(int least, int most) {
        Extent.within("years", least, most, MOST_YEARS);
        Arbitrary<Integer> tenths = Arbitraries.integers().between(0, 150);
        return Combinators.combine(
                        tenths, tenths.list().ofSize(4).list().ofMinSize(least).ofMaxSize(most))
                .as((cutInBase, years) -> RtaPlan.arrangement(cutInBase, years));
    }

    /**
     * Tables of exact values whose row totals are whole.
     *
     * @param rows the largest number of rows
     * @param columns the largest number of columns
     * @return an arbitrary that shrinks towards one cell of zero
     */
    public static Arbitrary<ExactTable> tables(int rows, int columns) {
        Extent.within("rows", 1, rows, MOST_SIZE);
        Extent.within("columns", 1, columns, MOST_SIZE);
        Arbitrary<Long> cell = Arbitraries.longs().between(-2_000, 2_000);
        return Combinators.combine(
                        Arbitraries.integers().between(1, rows),
                        Arbitraries.integers().between(1, columns),
                        Arbitraries.longs().between(1, 100),
                        cell.list().ofSize(rows * columns))
                .as(ExactTable::withWholeRows)
                .edgeCases(cases -> cases.add(evenTable(rows, columns, 1), evenTable(rows, columns, LARGE_CELL)));
    }

    /** Every cell is the same part of its row: nothing but ties. */
    private static ExactTable evenTable(int rows, int columns, long numerator) {
        return ExactTable.withWholeRows(rows, columns, columns, Collections.nCopies(rows * columns, numerator));
    }

    /**
     * Amounts in euro, some near the limits of 64 bits of cents.
     *
     * @return an arbitrary that shrinks towards zero
     */
    public static Arbitrary<MonetaryAmount> amounts() {
        return cents().map(Euro::ofCents);
    }

    /**
     * Amounts in cents from -10^18 to 10^18.
     *
     * @return an arbitrary that shrinks towards zero
     */
    public static Arbitrary<Long> cents() {
        return Arbitraries.longs().between(-LIMIT, LIMIT);
    }

    /**
     * Weights, not all zero: small and often equal, or up to 10^18.
     *
     * @param most the largest number of weights
     * @return an arbitrary that shrinks towards a single weight of 1
     */
    public static Arbitrary<long[]> weights(int most) {
        Extent.within("weights", 1, most, MOST_SIZE);
        Arbitrary<Long> small = Arbitraries.longs().between(0, 5);
        Arbitrary<Long> large = Arbitraries.longs().between(0, LIMIT);
        return Arbitraries.oneOf(weights(small, most), weights(large, most));
    }

    private static Arbitrary<long[]> weights(Arbitrary<Long> weight, int most) {
        return weight.list().ofMinSize(1).ofMaxSize(most).map(weights -> {
            long[] array = weights.stream().mapToLong(Long::longValue).toArray();
            array[0] = weights.stream().allMatch(each -> each == 0) ? 1 : array[0];
            return array;
        });
    }

    /**
     * Percentages from 0% to 100% with up to three decimals.
     *
     * @return an arbitrary that shrinks towards 0%
     */
    public static Arbitrary<Percentage> percentages() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(3)
                .map(Percentage::of);
    }
}
